using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// A clock on a promise: a fold over what happened, in order. Nothing is stored but the events; the same events give the same state to the tick. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Time counts while the clock is open, not paused, and its calendar is open. The due instant is where the whole target would be used up if nothing else happened;
/// the time of pauses moves it later by as much of the clock's own time. An event at the due instant itself still is in time; without one the clock is breached from that instant on.
/// </remarks>
public sealed class ServiceClock
{
    /// <summary>A clock on a target.</summary>
    public ServiceClock(ClockTarget target) => NotStarted = new ClockState(new ClockFold(target, 0));

    /// <summary>Before every event.</summary>
    public ClockState NotStarted { get; }

    /// <summary>The target from the start.</summary>
    public ClockTarget Target => NotStarted.Target;

    /// <summary>Folds events. Linear in their number.</summary>
    /// <param name="events">The events in order.</param>
    /// <param name="until">Leaves out what happened after this instant, to read the past; null for nothing left out.</param>
    /// <returns>The state after them, or every event that cannot be.</returns>
    public ClockFolding Fold(ReadOnlySpan<ClockEvent> events, Instant? until = null)
    {
        var fold = new ClockFold(Target, events.Length);
        List<ClockRefusal>? refusals = null;
        for (int i = 0; i < events.Length; i++)
        {
            ref readonly ClockEvent happened = ref events[i];
            if (happened.At > until)
            {
                continue;
            }

            if (Refuse(fold, happened, i) is { } refusal)
            {
                (refusals ??= []).Add(refusal);
                continue;
            }

            fold.Note(happened.Id, happened.At);
            fold.Apply(happened);
        }

        return refusals is null ? new ClockFolding(new ClockState(fold)) : new ClockFolding([.. refusals]);
    }

    /// <summary>Why an event cannot come next; null where it can.</summary>
    internal static ClockRefusal? Refuse(ClockFold fold, in ClockEvent happened, int index)
    {
        ClockRefusalReason? reason = fold.Refuses(happened.Id, happened.At) is { } refused ? refused
            : happened.From > happened.At ? ClockRefusalReason.StartsLater
            : fold.Allows(happened.Action, happened.Reason) ? null
            : ClockRefusalReason.NotApplicable;
        return reason is { } known ? new ClockRefusal(index, happened.Id, known, Message(known, fold, happened)) : null;
    }

    private static string Message(ClockRefusalReason reason, ClockFold fold, in ClockEvent happened) => reason switch
    {
        ClockRefusalReason.Duplicate => $"An earlier event has the identity '{happened.Id}'.",
        ClockRefusalReason.OutOfOrder => $"Event '{happened.Id}' of {happened.At} comes after one of {fold.LastAt}.",
        ClockRefusalReason.StartsLater => $"Event '{happened.Id}' of {happened.At} starts the clock later, at {happened.From}.",
        _ when fold.Phase == ClockPhase.Open && happened.Action == ClockAction.Resume => $"Event '{happened.Id}' ends a pause for '{happened.Reason}', but there is none.",
        _ => $"Event '{happened.Id}' cannot {EnumCodes<ClockAction>.CodeOf(happened.Action)} a clock that is {EnumCodes<ClockPhase>.CodeOf(fold.Phase)}.",
    };
}
