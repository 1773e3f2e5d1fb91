using System.Collections.Immutable;

namespace CallCenter.Standards.Callbacks;

/// <summary>What the outcomes of a book have against events: whether the customer was reached, and what follows.</summary>
internal static class OutcomeRules
{
    /// <summary>The outcome that speaks against an event, and how; null where none does.</summary>
    /// <param name="state">The callback.</param>
    /// <param name="next">The event.</param>
    /// <param name="outcomes">The outcomes of the book.</param>
    public static (CallbackRefusalReason Reason, CallbackOutcome Outcome)? Against(CallbackState state, CallbackEvent next, ImmutableArray<CallbackOutcome> outcomes)
    {
        CallbackOutcome? told = Find(outcomes, next.Code);
        return next.Action switch
        {
            CallbackAction.Reach or CallbackAction.Miss => told is not null && told.IsReached != (next.Action == CallbackAction.Reach) ? (CallbackRefusalReason.ContraryOutcome, told) : null,
            CallbackAction.Finish => Unless(told ?? Reached(state, outcomes), OutcomeEffect.Close),
            CallbackAction.StartSecondHandling => Unless(told ?? Reached(state, outcomes), OutcomeEffect.SecondHandling),
            CallbackAction.Reschedule => Unless(told, OutcomeEffect.TryAgain),
            CallbackAction.Attempt when Ends(state, outcomes) is { } ended => (CallbackRefusalReason.OtherFollows, ended),
            _ => null,
        };
    }

    /// <summary>The outcome of the miss that a callback stands at, where it ends the matter; null where it does not.</summary>
    public static CallbackOutcome? Ends(CallbackState state, ImmutableArray<CallbackOutcome> outcomes) =>
        state is { Phase: CallbackPhase.Missed, Events: { Count: > 0 } events } && Find(outcomes, events[^1].Code) is { Then: OutcomeEffect.Close or OutcomeEffect.DoNotContact } ended ? ended : null;

    /// <summary>What was told when the customer was reached, just before.</summary>
    private static CallbackOutcome? Reached(CallbackState state, ImmutableArray<CallbackOutcome> outcomes) =>
        state is { Phase: CallbackPhase.Reached, Events: { Count: > 0 } events } ? Find(outcomes, events[^1].Code) : null;

    private static (CallbackRefusalReason Reason, CallbackOutcome Outcome)? Unless(CallbackOutcome? outcome, OutcomeEffect effect) =>
        outcome is null || outcome.Then == effect ? null : (CallbackRefusalReason.OtherFollows, outcome);

    private static CallbackOutcome? Find(ImmutableArray<CallbackOutcome> outcomes, string? code) => code is null ? null : outcomes.FirstOrDefault(outcome => outcome.Code == code);
}
