using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Improvement;

/// <summary>The rules of improvements at work on their calendar.</summary>
internal sealed class CompiledActions(ActionRules rules, ActionWords words, VersionedHours calendar)
{
    /// <summary>How far the next business day is looked for at most.</summary>
    private const int MostDaysEach = 31;

    // Beyond the years that are counted it does not matter which day it is, only that there is one.
    private static readonly Instant Earliest = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    public ActionWords Words => words;

    /// <summary>What is next of an improvement; null where nothing is.</summary>
    public ActionDue? Due(ActionRecord record, Instant now)
    {
        (ActionStep Next, LocalDate Due)? next = record.Status switch
        {
            ActionStatus.Planned => (ActionStep.Start, record.Plan!.Start),
            ActionStatus.Underway => (ActionStep.Finish, record.Due!.Value),
            ActionStatus.Finished => (ActionStep.Verify, After(DayOf(record.FinishedBy!.At), rules.VerifyWithin)),
            _ => null,
        };
        return next is not { } known ? null : new ActionDue
        {
            Action = record.Action,
            Plan = record.Plan!,
            Next = known.Next,
            Due = known.Due.WithCalendar(CalendarSystem.Iso),
            AsOf = DayOf(now),
        };
    }

    private LocalDate DayOf(Instant at) => Instant.Max(Earliest, Instant.Min(Latest, at)).InZone(calendar.Zone).Date;

    /// <summary>So many business days after a day; where the calendar has none for long, days count as they are.</summary>
    private LocalDate After(LocalDate day, int businessDays)
    {
        for (int i = 0; i < businessDays; i++)
        {
            int days = 1;
            while (days < MostDaysEach && !calendar.IsBusinessDay(day.PlusDays(days)))
            {
                days++;
            }

            day = day.PlusDays(days < MostDaysEach ? days : 1);
        }

        return day;
    }
}
