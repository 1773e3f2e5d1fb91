using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>
/// A stretch of local time that starts on one date: from <see cref="Start"/>, included, to <see cref="End"/>, excluded.
/// An end at or before the start lies on the next date: 22:00–06:00 is a night shift, 09:00–00:00 ends at 24:00. The default is the whole day.
/// </summary>
/// <param name="Start">The local time it starts at.</param>
/// <param name="End">The local time it ends at; midnight is the end of the date, 24:00.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct LocalInterval(LocalTime Start, LocalTime End)
{
    private const int SecondsPerDay = NodaConstants.SecondsPerDay;

    /// <summary>From 00:00 to 24:00.</summary>
    public static LocalInterval WholeDay => default;

    /// <summary>Whether it goes on after the midnight that ends its date.</summary>
    public bool CrossesMidnight => EndSecond > SecondsPerDay;

    /// <summary>Seconds from midnight to the start.</summary>
    internal int StartSecond => SecondOf(Start);

    /// <summary>Seconds from the same midnight to the end; beyond a day for what crosses the next midnight, at most two days.</summary>
    internal int EndSecond => SecondOf(End) + (End <= Start ? SecondsPerDay : 0);

    /// <summary>Whether both ends are whole seconds, the finest that calendars hold.</summary>
    internal bool IsWholeSeconds => Start.NanosecondOfSecond == 0 && End.NanosecondOfSecond == 0;

    /// <summary>Creates an interval of whole hours of one date.</summary>
    /// <param name="start">The hour it starts at, 0 to 23.</param>
    /// <param name="end">The hour it ends at, 1 to 24; one at or before the start lies on the next date.</param>
    /// <exception cref="ArgumentOutOfRangeException">An hour is out of range.</exception>
    public static LocalInterval Hours(int start, int end) =>
        new(new LocalTime(start, 0), end == NodaConstants.HoursPerDay ? LocalTime.Midnight : new LocalTime(end, 0));

    /// <summary>The interval as books write it, such as <c>09:00-17:30</c> or <c>18:00-24:00</c>.</summary>
    public override string ToString() => LocalIntervalText.Format(this);

    private static int SecondOf(LocalTime time) => (int)(time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);
}
