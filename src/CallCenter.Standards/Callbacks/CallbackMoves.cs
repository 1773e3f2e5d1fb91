namespace CallCenter.Standards.Callbacks;

/// <summary>What may happen to a callback, and where it stands then.</summary>
internal static class CallbackMoves
{
    /// <summary>Where a callback stands after an event that fits.</summary>
    public static CallbackPhase After(CallbackAction action) => action switch
    {
        CallbackAction.Plan => CallbackPhase.Planned,
        CallbackAction.Attempt => CallbackPhase.Attempting,
        CallbackAction.Reach => CallbackPhase.Reached,
        CallbackAction.Miss => CallbackPhase.Missed,
        CallbackAction.Reschedule => CallbackPhase.Rescheduled,
        CallbackAction.StartSecondHandling => CallbackPhase.SecondHandling,
        CallbackAction.FinishSecondHandling => CallbackPhase.SecondHandled,
        CallbackAction.Finish => CallbackPhase.Done,
        CallbackAction.Decline => CallbackPhase.Declined,
        CallbackAction.Cancel => CallbackPhase.Cancelled,
        _ => throw Given.NoMember(action, nameof(action)),
    };

    /// <summary>All that speaks against an event; empty where it fits.</summary>
    public static IEnumerable<CallbackRefusalReason> Against(CallbackState state, CallbackEvent next, bool isReused)
    {
        if (isReused)
        {
            yield return CallbackRefusalReason.IdentityReused;
        }

        if (next.At < state.LastAt)
        {
            yield return CallbackRefusalReason.OutOfOrder;
        }

        if (Move(state, next.Action) is { } move)
        {
            yield return move;
        }

        if (next.Action is CallbackAction.Plan or CallbackAction.StartSecondHandling or CallbackAction.Reschedule && !(next.Until > next.At))
        {
            yield return CallbackRefusalReason.NoTime;
        }
    }

    private static CallbackRefusalReason? Move(CallbackState state, CallbackAction action) =>
        state.Phase == CallbackPhase.Unplanned ? (action == CallbackAction.Plan ? null : CallbackRefusalReason.NotPlanned)
        : !state.IsOpen ? CallbackRefusalReason.Closed
        : action == CallbackAction.Plan ? CallbackRefusalReason.AlreadyPlanned
        : Move(state.Phase, action);

    private static CallbackRefusalReason? Move(CallbackPhase phase, CallbackAction action) => action switch
    {
        // Who is asked not to call, or loses the reason, stops wherever he is.
        CallbackAction.Decline or CallbackAction.Cancel => null,
        CallbackAction.Reach or CallbackAction.Miss => phase == CallbackPhase.Attempting ? null : CallbackRefusalReason.NoAttempt,
        _ when phase == CallbackPhase.Attempting => CallbackRefusalReason.AttemptOpen,
        CallbackAction.FinishSecondHandling => phase == CallbackPhase.SecondHandling ? null : CallbackRefusalReason.NoSecondHandling,
        _ when phase == CallbackPhase.SecondHandling => CallbackRefusalReason.InSecondHandling,
        CallbackAction.Finish or CallbackAction.StartSecondHandling => phase == CallbackPhase.Reached ? null : CallbackRefusalReason.NotReached,
        _ => null,
    };
}
