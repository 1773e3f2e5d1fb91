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

    /// <summary>Why an event does not fit; null where it does.</summary>
    public static CallbackRefusalReason? Refuse(CallbackState state, CallbackEvent next, bool isReused)
    {
        if (isReused || next.At < state.LastAt)
        {
            return isReused ? CallbackRefusalReason.IdentityReused : CallbackRefusalReason.OutOfOrder;
        }

        bool isPlan = next.Action == CallbackAction.Plan;
        if (state.Phase == CallbackPhase.Unplanned)
        {
            return !isPlan ? CallbackRefusalReason.NotPlanned : Time(next);
        }

        return !state.IsOpen ? CallbackRefusalReason.Closed
            : isPlan ? CallbackRefusalReason.AlreadyPlanned
            : Move(state.Phase, next);
    }

    private static CallbackRefusalReason? Move(CallbackPhase phase, CallbackEvent next) => next.Action switch
    {
        // Who is asked not to call, or loses the reason, stops wherever he is.
        CallbackAction.Decline or CallbackAction.Cancel => null,
        CallbackAction.Reach or CallbackAction.Miss => phase == CallbackPhase.Attempting ? null : CallbackRefusalReason.NoAttempt,
        _ when phase == CallbackPhase.Attempting => CallbackRefusalReason.AttemptOpen,
        CallbackAction.FinishSecondHandling => phase == CallbackPhase.SecondHandling ? null : CallbackRefusalReason.NoSecondHandling,
        _ when phase == CallbackPhase.SecondHandling => CallbackRefusalReason.InSecondHandling,
        CallbackAction.Finish => phase == CallbackPhase.Reached ? null : CallbackRefusalReason.NotReached,
        CallbackAction.StartSecondHandling => phase == CallbackPhase.Reached ? Time(next) : CallbackRefusalReason.NotReached,
        CallbackAction.Reschedule => Time(next),
        _ => null,
    };

    private static CallbackRefusalReason? Time(CallbackEvent next) => next.Until > next.At ? null : CallbackRefusalReason.NoTime;
}
