using System.Text.Json.Serialization;

namespace CallCenter.Standards.Calendars;

/// <summary>The moment of the last day at which a number of days by the almanac ends.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum CalendarDayEnd
{
    /// <summary>The end of the local date, 24:00.</summary>
    EndOfDay,

    /// <summary>The wall time of the start; where a clock change skips it, moved forward by the gap.</summary>
    SameTime,
}
