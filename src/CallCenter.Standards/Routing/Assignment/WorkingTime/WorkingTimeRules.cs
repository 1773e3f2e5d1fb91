using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Data: how long and how often somebody may work, by law or by the bank's own rules (D7.1); what is null is not limited. Nothing is limited by the code: the numbers are the bank's.
/// </summary>
/// <remarks>
/// A duty is what an agent's shifts of one date come to, absence taken out; a night shift is of the date on which it starts. Times are those that pass, also over a change of the clock. Moments that the shifts of two dates share are counted once, for the earlier.
/// </remarks>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkingTimeRules
{
    /// <summary>The most dates of one check: ten years.</summary>
    public const int MostDates = 3_660;

    private static readonly Duration LongestTime = Duration.FromDays(31);

    /// <summary>The most working time of the duty of one date, positive, at most 31 days, as are all times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, as for all members.</exception>
    public Duration? MostDayTime { get; init => field = Time(value); }

    /// <summary>The most time from the start of the duty of one date to its end, breaks and gaps included.</summary>
    public Duration? MostDaySpan { get; init => field = Time(value); }

    /// <summary>The least rest from the end of a duty to the start of the next.</summary>
    public Duration? LeastRest { get; init => field = Time(value); }

    /// <summary>The most working time of the duties of a week.</summary>
    public Duration? MostWeekTime { get; init => field = Time(value); }

    /// <summary>The least days of a week without a duty, 1 to 7. A date that no shift is on, as one of absence, is a day off.</summary>
    public int? LeastWeekDaysOff { get; init => field = Count(value, 1, 7); }

    /// <summary>The most working time of the duties of a calendar month.</summary>
    public Duration? MostMonthTime { get; init => field = Time(value); }

    /// <summary>The most night duties of a calendar month, 0 to 31.</summary>
    public int? MostMonthNights { get; init => field = Count(value, 0, 31); }

    /// <summary>The most dates with a duty one after the other, 1 to 366.</summary>
    public int? MostDaysInARow { get; init => field = Count(value, 1, 366); }

    /// <summary>The most dates with a night duty one after the other, 1 to 366.</summary>
    public int? MostNightsInARow { get; init => field = Count(value, 1, 366); }

    /// <summary>The hours of night, such as 22:00 to 06:00; null where no duty is one of night.</summary>
    public LocalInterval? Night { get; init; }

    /// <summary>How much of a duty has to lie in the hours of night for it to be one of night; any part where null.</summary>
    public Duration? LeastNightTime { get; init => field = Time(value); }

    /// <summary>The day on which a week begins.</summary>
    public IsoDayOfWeek WeekStart { get; init => field = value is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday ? value : throw new ArgumentOutOfRangeException(nameof(WeekStart), value, "A week begins on a day of the week."); } = IsoDayOfWeek.Monday;

    /// <summary>The reasons of breaks that are no working time, such as <c>meal</c>; all other breaks are.</summary>
    public ImmutableArray<string> UnpaidBreaks { get; init; } = [];

    /// <summary>Where the limits come from; null where that is not told.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(WorkingTimeRules? other) => other is not null && WorkingTimeForms.Rules.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MostDayTime, LeastRest, MostWeekTime, MostMonthTime, MostDaysInARow);

    /// <summary>Where a roster breaks a limit: by agent, and for each in the order of rules and dates. Nothing is known of other dates, on which nobody works: begin early enough to see whole weeks, months and runs.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="first">The first date that is looked at.</param>
    /// <param name="last">The last date, included; <see cref="MostDates"/> at most.</param>
    /// <exception cref="ArgumentException">The last date is before the first, too far from it, or out of a roster's range.</exception>
    public ImmutableArray<WorkingTimeBreach> Check(RosterEvaluator roster, LocalDate first, LocalDate last)
    {
        ArgumentNullException.ThrowIfNull(roster);
        (first, last) = (first.WithCalendar(CalendarSystem.Iso), last.WithCalendar(CalendarSystem.Iso));
        if (last < first || first.Year < 1900 || last.Year > 9_998 || Period.DaysBetween(first, last) >= MostDates)
        {
            throw new ArgumentException($"A check takes 1 to {MostDates} dates from 1900 to 9998.", nameof(last));
        }

        var check = new WorkingTimeCheck(this, roster, first, last);
        return [.. roster.Agents.SelectMany(check.Of)];
    }

    private static Duration? Time(Duration? time, [CallerMemberName] string name = "") =>
        time is null || (time > Duration.Zero && time <= LongestTime) ? time : throw new ArgumentOutOfRangeException(name, time, "A limit of time is positive, and 31 days at most.");

    private static int? Count(int? count, int least, int most, [CallerMemberName] string name = "") =>
        count is null || (count >= least && count <= most) ? count : throw new ArgumentOutOfRangeException(name, count, $"A count here is {least} to {most}.");
}
