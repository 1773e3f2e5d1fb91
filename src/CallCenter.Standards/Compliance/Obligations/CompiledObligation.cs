using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>
/// An obligation at work: its cycles follow one another from its first day without a gap, whatever versions of its calendar come into force, and each has one day on which it is due, never before that of an earlier cycle.
/// </summary>
internal sealed class CompiledObligation(Obligation definition, CountedDays days, CompiledLadder? ladder)
{
    private const int MostRolledDays = CountedDays.MostRolledDays;

    private readonly LocalDate first = definition.From.WithCalendar(CalendarSystem.Iso);
    private readonly LocalDate? until = definition.Until?.WithCalendar(CalendarSystem.Iso);

    public Obligation Definition => definition;

    /// <summary>All its cycles.</summary>
    public IEnumerable<ObligationCycle> Cycles => From(first);

    /// <summary>The day of an instant where the bank is.</summary>
    public LocalDate DayOf(Instant at) => days.DayOf(at);

    /// <summary>The cycles from the one that a day is in, or the first, on.</summary>
    public IEnumerable<ObligationCycle> From(LocalDate day)
    {
        for (int number = NumberOn(day); Cycle(number) is { } cycle; number++)
        {
            yield return cycle;
        }
    }

    /// <summary>The cycles that are due on the days of a stretch, both ends included, in order.</summary>
    public IEnumerable<(ObligationCycle Cycle, LocalDate Due)> DueWithin(LocalDate from, LocalDate to)
    {
        foreach (ObligationCycle cycle in From(from.PlusDays(-MostRolledDays)))
        {
            if (cycle.To.PlusDays(-MostRolledDays) > to)
            {
                yield break;
            }

            if (Due(cycle) is var due && due >= from && due <= to)
            {
                yield return (cycle, due);
            }
        }
    }

    /// <summary>The cycles that were due before a day, in order.</summary>
    public IEnumerable<(ObligationCycle Cycle, LocalDate Due)> DueBefore(LocalDate day) => DueWithin(first.PlusDays(-MostRolledDays), day.PlusDays(-1));

    /// <summary>The day on which a cycle is due.</summary>
    public LocalDate Due(ObligationCycle cycle) => definition.Recurrence.Roll switch
    {
        CycleRoll.Previous => days.Near(cycle.To, -1, Math.Min(MostRolledDays, Period.DaysBetween(cycle.From, cycle.To))) ?? days.Near(cycle.To, 1, MostRolledDays) ?? cycle.To,
        CycleRoll.Following => days.Near(cycle.To, 1, MostRolledDays) ?? cycle.To,
        _ => cycle.To,
    };

    /// <summary>Who is told, and when, that a cycle is overdue which was due on a day; empty where the obligation has no ladder.</summary>
    public ImmutableArray<OverdueNotice> ToldAfter(LocalDate due) => ladder?.After(due) ?? [];

    /// <summary>What of the obligation speaks against an event; empty where it fits.</summary>
    public IEnumerable<ObligationRefusalReason> Against(ObligationEvent next)
    {
        LocalDate cycle = next.Cycle.WithCalendar(CalendarSystem.Iso);
        if (!HasCycle(cycle))
        {
            yield return ObligationRefusalReason.NoSuchCycle;
        }
        else if (DayOf(next.At) < cycle)
        {
            yield return ObligationRefusalReason.NotBegun;
        }

        if (next.Action == ObligationAction.Fulfil && definition.Evidence is not null && string.IsNullOrWhiteSpace(next.Evidence))
        {
            yield return ObligationRefusalReason.NoEvidence;
        }
    }

    /// <summary>Whether a cycle begins on a day.</summary>
    public bool HasCycle(LocalDate day) => NearestCycle(day) == day.WithCalendar(CalendarSystem.Iso);

    /// <summary>The first day of the cycle that a day is in; null where there is none.</summary>
    public LocalDate? NearestCycle(LocalDate day) =>
        day.WithCalendar(CalendarSystem.Iso) is { Year: >= CountedYears.First and <= CountedYears.Last } known ? Cycle(NumberOn(known))?.From : null;

    private ObligationCycle? Cycle(int number)
    {
        LocalDate from = Start(number);
        LocalDate to = Start(number + 1).PlusDays(-1);
        return from > until || from.Year > CountedYears.Last ? null : new ObligationCycle(number, from, until < to ? until.Value : to);
    }

    /// <summary>The first day of a cycle, counted from the first day of all, so that the last days of months do not wear off.</summary>
    private LocalDate Start(int number)
    {
        int units = number * definition.Recurrence.Every;
        return definition.Recurrence.Unit switch
        {
            RecurrenceUnit.Days => first.PlusDays(units),
            RecurrenceUnit.Weeks => first.PlusWeeks(units),
            RecurrenceUnit.Months => first.PlusMonths(units),
            RecurrenceUnit.Quarters => first.PlusMonths(3 * units),
            _ => first.PlusYears(units),
        };
    }

    /// <summary>The number of the cycle that a day is in; 0 before the first.</summary>
    private int NumberOn(LocalDate day)
    {
        if (day <= first)
        {
            return 0;
        }

        int days = Period.DaysBetween(first, day);
        int number = Math.Max(0, (int)(days / (DaysOfUnit * definition.Recurrence.Every)) - 1);
        while (Start(number + 1) <= day)
        {
            number++;
        }

        return number;
    }

    /// <summary>How many days a unit has at most.</summary>
    private double DaysOfUnit => definition.Recurrence.Unit switch
    {
        RecurrenceUnit.Days => 1,
        RecurrenceUnit.Weeks => 7,
        RecurrenceUnit.Months => 30.4375,
        RecurrenceUnit.Quarters => 91.3125,
        _ => 365.25,
    };
}
