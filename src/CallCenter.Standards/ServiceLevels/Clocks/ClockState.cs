using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// A clock after some events: evolved event by event it reads the same as folded from all of them. Immutable and thread-safe.
/// </summary>
public sealed class ClockState
{
    private ClockSignal[]? signals;

    internal ClockState(ClockFold fold) => Fold = fold;

    /// <summary>The target in force.</summary>
    public ClockTarget Target => Fold.Target;

    /// <summary>Whether the clock is started and neither stopped nor cancelled.</summary>
    public bool IsOpen => Fold.Phase == ClockPhase.Open;

    internal ClockFold Fold { get; }

    /// <summary>The state after one more event, or the refusal; this state stays as it is.</summary>
    /// <param name="happened">The event; its index in a refusal is 0.</param>
    public ClockFolding Evolve(in ClockEvent happened)
    {
        if (ServiceClock.Refuse(Fold, happened, 0) is { } refusal)
        {
            return new ClockFolding([refusal]);
        }

        ClockFold next = Fold.Clone();
        next.Note(happened.Id, happened.At);
        next.Apply(happened);
        return new ClockFolding(new ClockState(next));
    }

    /// <summary>The clock at an instant, if nothing else happens until then.</summary>
    /// <param name="now">The instant, not before the last event.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before the last event.</exception>
    public ClockReading Read(Instant now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(now, Fold.LastAt);
        return new ClockReading(Fold, now);
    }

    /// <summary>
    /// What the clock does next by itself: a warning or falling due. Null for a clock that is not running, or has nothing to come; every event may change it.
    /// Found once for a state, so that sweeping many clocks costs a comparison or two each.
    /// </summary>
    /// <param name="after">Only what comes after this instant.</param>
    public ClockSignal? NextSignal(Instant after)
    {
        foreach (ClockSignal signal in signals ??= ClockSignals.Of(Fold))
        {
            if (signal.At > after)
            {
                return signal;
            }
        }

        return null;
    }
}
