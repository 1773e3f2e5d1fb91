using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Improvement;

/// <summary>What may happen to the record of an improvement.</summary>
internal static class ActionMoves
{
    /// <summary>The record after an event, or the same one and the reasons why the event does not fit.</summary>
    /// <param name="record">The record.</param>
    /// <param name="next">The event.</param>
    /// <param name="words">The words of the standard at hand; null to read back what was taken before, by whatever standard.</param>
    public static Folded<ActionRecord, ActionRefusal> Evolve(ActionRecord record, ActionEvent next, ActionWords? words)
    {
        Arrival arrival = record.Events.Judge(next);
        if (arrival == Arrival.Repeat)
        {
            return new(record);
        }

        (ActionRefusalReason Reason, string Word, ImmutableArray<string> Known)[] unknown = next is { Step: ActionStep.Plan, Plan: { } plan } && words is not null ? [.. words.Unknown(plan)] : [];
        ImmutableArray<ActionRefusalReason> misfits = next is { Step: ActionStep.Plan, Plan: { } stated } && words is not null ? [.. words.Misfits(stated)] : [];
        ImmutableArray<ActionRefusalReason> against =
        [
            .. OfOrder(record, next, arrival == Arrival.Conflict),
            .. OfStatus(record.Status, next.Step),
            .. OfContent(record, next),
            .. unknown.Select(static one => one.Reason),
            .. misfits,
        ];
        return against.IsEmpty ? new(record.With(next)) : new(record, [new ActionRefusal(next, against[0])
        {
            Also = against[1..],
            Subject = unknown.Length == 0 ? null : unknown[0].Word,
            Nearest = unknown.Length == 0 ? null : NearestName.Find(unknown[0].Word, unknown[0].Known),
        }]);
    }

    /// <summary>The record after events in order, and those that do not fit.</summary>
    public static Folded<ActionRecord, ActionRefusal> Fold(ActionRecord record, ReadOnlySpan<ActionEvent> events, ActionWords? words)
    {
        var folded = new FoldedBuilder<ActionRecord, ActionRefusal>(record);
        foreach (ActionEvent next in events)
        {
            folded.Add(Evolve(folded.State, next, words));
        }

        return folded.Build();
    }

    private static IEnumerable<ActionRefusalReason> OfOrder(ActionRecord record, ActionEvent next, bool isReused)
    {
        if (isReused)
        {
            yield return ActionRefusalReason.IdentityReused;
        }

        if (next.At < record.LastAt)
        {
            yield return ActionRefusalReason.OutOfOrder;
        }
    }

    private static ImmutableArray<ActionRefusalReason> OfStatus(ActionStatus status, ActionStep step)
    {
        bool isOpen = status is ActionStatus.Planned or ActionStatus.Underway;
        return (status, step) switch
        {
            (ActionStatus.Unplanned, ActionStep.Plan) => [],
            (_, ActionStep.Plan) => [ActionRefusalReason.AlreadyPlanned],
            (ActionStatus.Unplanned, _) => [ActionRefusalReason.NotPlanned],
            (ActionStatus.Underway, ActionStep.Start) => [ActionRefusalReason.AlreadyStarted],
            (ActionStatus.Finished, ActionStep.Cancel) => [],
            (_, ActionStep.Start or ActionStep.Postpone or ActionStep.Cancel) => isOpen ? [] : [ActionRefusalReason.Ended],
            (_, ActionStep.Finish) => status == ActionStatus.Underway ? [] : [ActionRefusalReason.NotUnderway],
            (_, ActionStep.Verify) => status == ActionStatus.Finished ? [] : [ActionRefusalReason.NotFinished],
            _ => isOpen ? [ActionRefusalReason.NotEnded] : [],
        };
    }

    private static IEnumerable<ActionRefusalReason> OfContent(ActionRecord record, ActionEvent next) => next.Step switch
    {
        ActionStep.Plan => next.Plan is { } plan ? OfPlan(plan) : [ActionRefusalReason.NoPlan],
        ActionStep.Postpone => [.. OfDate(record, next), .. OfReason(next)],
        ActionStep.Finish => string.IsNullOrWhiteSpace(next.By) ? [ActionRefusalReason.NobodyNamed] : [],
        ActionStep.Verify => OfResult(record, next),
        ActionStep.Reopen or ActionStep.Cancel => OfReason(next),
        _ => [],
    };

    private static IEnumerable<ActionRefusalReason> OfPlan(ActionPlan plan)
    {
        if (string.IsNullOrWhiteSpace(plan.Measure) || string.IsNullOrWhiteSpace(plan.Verification))
        {
            yield return ActionRefusalReason.Blank;
        }

        if (plan.Target == plan.Baseline)
        {
            yield return ActionRefusalReason.NothingToReach;
        }

        if (Iso(plan.Due) < Iso(plan.Start))
        {
            yield return ActionRefusalReason.DatesReversed;
        }
    }

    private static IEnumerable<ActionRefusalReason> OfDate(ActionRecord record, ActionEvent next)
    {
        if (next.Until is not { } until)
        {
            yield return ActionRefusalReason.NoDate;
        }
        else if (record.Due is { } due && Iso(until) <= Iso(due))
        {
            yield return ActionRefusalReason.DatesReversed;
        }
    }

    private static IEnumerable<ActionRefusalReason> OfReason(ActionEvent next)
    {
        if (string.IsNullOrWhiteSpace(next.Reason))
        {
            yield return ActionRefusalReason.NoReason;
        }
    }

    private static IEnumerable<ActionRefusalReason> OfResult(ActionRecord record, ActionEvent next)
    {
        if (next.Result is not { } result)
        {
            yield return ActionRefusalReason.NoResult;
        }
        else if (record.Plan is { } plan && !result.AreOf(plan))
        {
            yield return ActionRefusalReason.CountsDiffer;
        }

        if (string.IsNullOrWhiteSpace(next.By) || SamePerson.Is(next.By, record.FinishedBy?.By))
        {
            yield return ActionRefusalReason.OwnVerification;
        }
    }

    private static LocalDate Iso(LocalDate day) => day.WithCalendar(CalendarSystem.Iso);
}
