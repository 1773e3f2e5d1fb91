using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <content>Business days: the dates that open some time. A shift over midnight makes a business day of the date it starts on.</content>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a calendar, which is written; what leaves are instants, times and segments.")]
public sealed partial class BusinessTimeline
{
    /// <summary>Whether a date is a business day: one on which hours of its own start. In a union, one of any part; in an intersection, one of all parts on which they share some time.</summary>
    public bool IsBusinessDay(LocalDate date)
    {
        days.Measure(DayNumber.Of(date), out bool isBusinessDay);
        return isBusinessDay;
    }

    /// <summary>The first business day on or after a date; null where there is none.</summary>
    public LocalDate? BusinessDayFrom(LocalDate date) => DayAt(days.Measure(DayNumber.Of(date), out _));

    /// <summary>The last business day on or before a date; null where there is none.</summary>
    public LocalDate? BusinessDayUpTo(LocalDate date) => DayAt(days.Measure(DayNumber.Of(date) + 1, out _) - 1);

    /// <summary>The business day that many after a date, or, for a negative count, before it; the date itself for none. Null where there are not so many.</summary>
    public LocalDate? AddBusinessDays(LocalDate date, int count)
    {
        long number = DayNumber.Of(date);
        return count switch
        {
            0 => date,
            > 0 => DayAt(days.Measure(number + 1, out _) + count - 1),
            _ => DayAt(days.Measure(number, out _) + count),
        };
    }

    /// <summary>The business days from a date, included, to another, excluded; negative where the second is the earlier.</summary>
    public int BusinessDaysBetween(LocalDate from, LocalDate to) => (int)(days.Measure(DayNumber.Of(to), out _) - days.Measure(DayNumber.Of(from), out _));

    /// <summary>The instant due a number of business days after a start, or before it for a negative count.</summary>
    /// <param name="start">The start, open or not.</param>
    /// <param name="days">The number of days; none is the start's own day, or the next business day where it is none or, to be due at its end, has closed.</param>
    /// <param name="rule">From which date they count, and to which moment of the last one.</param>
    /// <returns>The instant, or null where the calendar never has so many.</returns>
    public Instant? AddBusinessDays(Instant start, int days, BusinessDayRule rule = default) =>
        FirstDay(start, days, rule) is { } first && AddBusinessDays(first.Date, days) is { } last ? DueOn(last, first.Time, rule.DueAt, isBackward: days < 0) : null;

    /// <summary>When a start of a promise of business days begins to count: the start itself, or the opening of the day that it rolls to.</summary>
    internal Instant BeginOf(Instant start, int days, BusinessDayRule rule) => FirstDay(start, days, rule) is { Opening: { } opening } ? opening : start;

    /// <summary>The day that a start counts from: its own, or the one it rolls to, whose opening is given then.</summary>
    private (LocalDate Date, LocalTime Time, Instant? Opening)? FirstDay(Instant start, int days, BusinessDayRule rule)
    {
        if (LocalDays.Of(start, Zone) is not { } local)
        {
            return null;
        }

        LocalDate? day = IsCutOff(start, local, rule.CutOff) ? BusinessDayFrom(local.Date.PlusDays(1))
            : days == 0 || (days > 0 && rule.IsRolling) ? BusinessDayFrom(local.Date)
            : rule.IsRolling ? BusinessDayUpTo(local.Date)
            : local.Date;
        if (days == 0 && rule.DueAt != DayEnd.SameTime && day is { } today && DueOn(today, default, DayEnd.Closing, isBackward: false) <= start)
        {
            day = BusinessDayFrom(today.PlusDays(1));
        }

        return day is not { } first ? null
            : first > local.Date && Add(Zone.Resolve(first.AtMidnight()), Duration.Zero) is { } opening ? (first, LocalDays.Of(opening, Zone)?.TimeOfDay ?? default, opening)
            : (first, local.TimeOfDay, null);
    }

    private bool IsCutOff(Instant start, LocalDateTime local, CutOff? cutOff) =>
        cutOff?.On(local.DayOfWeek) is { } last && IsBusinessDay(local.Date)
        && (last.Time is { } time ? local.TimeOfDay > time : start > DueOn(local.Date, default, DayEnd.Closing, isBackward: false) - last.Before!.Value);

    private Instant? DueOn(LocalDate date, LocalTime time, DayEnd due, bool isBackward)
    {
        if (due == DayEnd.SameTime)
        {
            Instant same = Zone.Resolve(date + time);
            return isBackward ? Subtract(same, Duration.Zero) : Add(same, Duration.Zero);
        }

        Instant end = LocalDays.EndOf(date, Zone);
        return due == DayEnd.EndOfDay ? end : Subtract(end, Duration.Zero);
    }

    private LocalDate? DayAt(long businessDay) =>
        days.TryPointAt(businessDay, out long number) && number >= DayNumber.Least && number <= DayNumber.Greatest ? DayNumber.ToDate(number) : null;
}
