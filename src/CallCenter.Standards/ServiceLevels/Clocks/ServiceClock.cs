using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// A clock on a promise: a fold over what happened, in order. Nothing has to be stored but the events; the same events give the same state to the tick. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Time counts while the clock is open, not paused, and its calendar is open. The due instant is where the whole target would be used up if nothing else happened;
/// the time of pauses moves it later by as much of the clock's own time. An event at the due instant itself still is in time; without one the clock is breached from that instant on.
/// </remarks>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a target and calendars, which are written; what leaves are states and readings.")]
public sealed class ServiceClock
{
    /// <summary>A clock on a target.</summary>
    public ServiceClock(ClockTarget target) => NotStarted = new ClockState(target);

    /// <summary>Before every event.</summary>
    public ClockState NotStarted { get; }

    /// <summary>The target from the start.</summary>
    public ClockTarget Target => NotStarted.Target;

    /// <summary>Folds events. Linear in their number.</summary>
    /// <param name="events">The events in order.</param>
    /// <param name="until">Leaves out what happened after this instant, to read the past; null for nothing left out.</param>
    /// <returns>The state after them, and every event that cannot be.</returns>
    public Folded<ClockState, ClockRefusal> Fold(ReadOnlySpan<ClockEvent> events, Instant? until = null) => NotStarted.Fold(events, until);
}
