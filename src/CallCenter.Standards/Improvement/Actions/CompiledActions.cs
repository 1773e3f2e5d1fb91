using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Improvement;

/// <summary>The rules of improvements at work on their calendar.</summary>
internal sealed class CompiledActions(ActionRules rules, ActionWords words, CountedDays days)
{
    public ActionWords Words => words;

    /// <summary>What is next of an improvement; null where nothing is.</summary>
    public ActionDue? Due(ActionRecord record, Instant now)
    {
        record = record.Until(now);
        (ActionStep Next, LocalDate Due)? next = record.Status switch
        {
            ActionStatus.Planned => (ActionStep.Start, record.Plan!.Start),
            ActionStatus.Underway => (ActionStep.Finish, record.Due!.Value),
            ActionStatus.Finished => (ActionStep.Verify, days.After(days.DayOf(record.FinishedBy!.At), rules.VerifyWithin)),
            _ => null,
        };
        return next is not { } known ? null : new ActionDue
        {
            Action = record.Action,
            Plan = record.Plan!,
            Next = known.Next,
            Due = known.Due.WithCalendar(CalendarSystem.Iso),
            AsOf = days.DayOf(now),
        };
    }
}
