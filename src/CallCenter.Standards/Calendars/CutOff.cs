using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>Up to when a start is one of that day, on each day of the week; after it, the start counts as one on the next business day. On a date that is no business day nothing is cut off: its starts are the next business day's anyway.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CutOff
{
    /// <summary>On Mondays; null for none.</summary>
    public CutOffTime? Monday { get; init; }

    /// <summary>On Tuesdays; null for none.</summary>
    public CutOffTime? Tuesday { get; init; }

    /// <summary>On Wednesdays; null for none.</summary>
    public CutOffTime? Wednesday { get; init; }

    /// <summary>On Thursdays; null for none.</summary>
    public CutOffTime? Thursday { get; init; }

    /// <summary>On Fridays; null for none.</summary>
    public CutOffTime? Friday { get; init; }

    /// <summary>On Saturdays; null for none.</summary>
    public CutOffTime? Saturday { get; init; }

    /// <summary>On Sundays; null for none.</summary>
    public CutOffTime? Sunday { get; init; }

    /// <summary>The same on every day.</summary>
    public static CutOff Daily(CutOffTime time) => new() { Monday = time, Tuesday = time, Wednesday = time, Thursday = time, Friday = time, Saturday = time, Sunday = time };

    /// <summary>At a local time on every day; exactly at it is in time.</summary>
    public static CutOff At(LocalTime time) => Daily(CutOffTime.At(time));

    /// <summary>A time before closing on every day; exactly then is in time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public static CutOff BeforeClosing(Duration time) => Daily(CutOffTime.BeforeClosing(time));

    /// <summary>The one of a day of the week; null for none.</summary>
    public CutOffTime? On(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => Monday,
        IsoDayOfWeek.Tuesday => Tuesday,
        IsoDayOfWeek.Wednesday => Wednesday,
        IsoDayOfWeek.Thursday => Thursday,
        IsoDayOfWeek.Friday => Friday,
        IsoDayOfWeek.Saturday => Saturday,
        IsoDayOfWeek.Sunday => Sunday,
        _ => null,
    };

    /// <summary>The one of every day; null where days differ, or have none.</summary>
    internal CutOffTime? Same => this == Daily(Monday!) ? Monday : null;
}

/// <summary>Up to when a start is one of a day: a local time, or a time before the day's closing. Exactly one of the two is set.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CutOffTime
{
    private CutOffTime(LocalTime? time, Duration? before)
    {
        Time = time;
        Before = before;
    }

    /// <summary>The local time; null where <see cref="Before"/> is set.</summary>
    public LocalTime? Time { get; }

    /// <summary>The time before closing, zero or more; null where <see cref="Time"/> is set.</summary>
    public Duration? Before { get; }

    /// <summary>At a local time.</summary>
    public static CutOffTime At(LocalTime time) => new(time, null);

    /// <summary>A time before the day's closing; zero for the closing itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public static CutOffTime BeforeClosing(Duration before)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(before, Duration.Zero);
        return new(null, before);
    }

    /// <summary>Such as <c>15:00</c>, or <c>PT2H</c> before closing.</summary>
    public override string ToString() => CutOffForm.Text(this);
}
