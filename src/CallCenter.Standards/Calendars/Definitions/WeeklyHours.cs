using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>The opening hours of each day of a week; a day without any is closed.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WeeklyHours
{
    /// <summary>Monday's hours.</summary>
    public ImmutableArray<LocalInterval> Monday { get; init; } = [];

    /// <summary>Tuesday's hours.</summary>
    public ImmutableArray<LocalInterval> Tuesday { get; init; } = [];

    /// <summary>Wednesday's hours.</summary>
    public ImmutableArray<LocalInterval> Wednesday { get; init; } = [];

    /// <summary>Thursday's hours.</summary>
    public ImmutableArray<LocalInterval> Thursday { get; init; } = [];

    /// <summary>Friday's hours.</summary>
    public ImmutableArray<LocalInterval> Friday { get; init; } = [];

    /// <summary>Saturday's hours.</summary>
    public ImmutableArray<LocalInterval> Saturday { get; init; } = [];

    /// <summary>Sunday's hours.</summary>
    public ImmutableArray<LocalInterval> Sunday { get; init; } = [];

    /// <summary>The hours of a day of the week.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is <see cref="IsoDayOfWeek.None"/> or no day of the week.</exception>
    public ImmutableArray<LocalInterval> this[IsoDayOfWeek day] => day switch
    {
        IsoDayOfWeek.Monday => Monday,
        IsoDayOfWeek.Tuesday => Tuesday,
        IsoDayOfWeek.Wednesday => Wednesday,
        IsoDayOfWeek.Thursday => Thursday,
        IsoDayOfWeek.Friday => Friday,
        IsoDayOfWeek.Saturday => Saturday,
        IsoDayOfWeek.Sunday => Sunday,
        _ => throw new ArgumentOutOfRangeException(nameof(day), day, "There is no such day of the week."),
    };

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(WeeklyHours? other) => other is not null && CalendarForms.Week.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Monday.Length, Saturday.Length, Sunday.Length);

    /// <summary>The same hours on every day of the week.</summary>
    public static WeeklyHours EveryDay(params LocalInterval[] hours) =>
        On([.. hours], [.. hours]);

    /// <summary>The same hours from Monday to Friday; closed at the weekend.</summary>
    public static WeeklyHours MondayToFriday(params LocalInterval[] hours) =>
        On([.. hours], []);

    private static WeeklyHours On(ImmutableArray<LocalInterval> workdays, ImmutableArray<LocalInterval> weekend) => new()
    {
        Monday = workdays,
        Tuesday = workdays,
        Wednesday = workdays,
        Thursday = workdays,
        Friday = workdays,
        Saturday = weekend,
        Sunday = weekend,
    };
}
