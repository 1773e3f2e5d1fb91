using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>What a limit of working time is about.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum WorkingTimeRule
{
    /// <summary>The working time of the duty of one date.</summary>
    DayTime,

    /// <summary>The time from the start of the duty of one date to its end, breaks and gaps included.</summary>
    DaySpan,

    /// <summary>The rest between two duties.</summary>
    Rest,

    /// <summary>The working time of a week.</summary>
    WeekTime,

    /// <summary>The days off in a week.</summary>
    WeekDaysOff,

    /// <summary>The working time of a calendar month.</summary>
    MonthTime,

    /// <summary>The night duties of a calendar month.</summary>
    MonthNights,

    /// <summary>The dates with a duty one after the other.</summary>
    DaysInARow,

    /// <summary>The dates with a night duty one after the other.</summary>
    NightsInARow,
}
