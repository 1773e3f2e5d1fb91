using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// A clock after some events: a snapshot from which it goes on, at a cost for each event that does not depend on how many there were. Evolved event by event it reads the same as folded from all of
/// them, so that <see cref="Target"/> of the start and <see cref="Events"/> are all that has to be kept. Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class ClockState : IEquatable<ClockState>
{
    private readonly ClockTarget first;
    private ClockStory? story;
    private ClockFold fold;
    private StrongBox? recorded;
    private ClockSignal[]? signals;

    internal ClockState(ClockTarget target)
    {
        first = target;
        fold = new ClockFold(target);
    }

    private ClockState(ClockState other, in ClockFold fold, History<ClockEvent> events)
    {
        first = other.first;
        story = other.story;
        this.fold = fold;
        Events = events;
    }

    /// <summary>The target in force.</summary>
    public ClockTarget Target => fold.Target;

    /// <summary>The events that led here; none for a clock of a case, which moves by the events of that.</summary>
    public History<ClockEvent> Events { get; }

    /// <summary>The state that decides which events it allows.</summary>
    public ClockPhase Phase => fold.Phase;

    /// <summary>Whether the clock is started and neither stopped nor cancelled.</summary>
    public bool IsOpen => fold.Phase == ClockPhase.Open;

    /// <summary>When something moved it last; null where nothing has.</summary>
    public Instant? LastAt => fold.LastAt == Instant.MinValue ? null : fold.LastAt;

    internal ref readonly ClockFold At => ref fold;

    /// <summary>The target of the start.</summary>
    internal ClockTarget First => first;

    /// <summary>A clock as it was written.</summary>
    /// <exception cref="ArgumentException">An event does not follow.</exception>
    internal static ClockState Restore(ClockTarget target, History<ClockEvent> events)
    {
        (ClockState state, ImmutableArray<ClockRefusal> refusals) = new ClockState(target).Fold(events.AsSpan());
        return refusals.IsEmpty ? state : throw new ArgumentException(string.Join(' ', refusals));
    }

    /// <summary>The state after one more event, or the same one and the reason why the event cannot be.</summary>
    public Folded<ClockState, ClockRefusal> Evolve(ClockEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Fold(new ReadOnlySpan<ClockEvent>(in happened), null);
    }

    /// <summary>The state after more events in order, and those that cannot be.</summary>
    public Folded<ClockState, ClockRefusal> Fold(ReadOnlySpan<ClockEvent> events) => Fold(events, null);

    /// <summary>The clock at an instant, if nothing else happens until then.</summary>
    /// <param name="now">The instant, not before the last event.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before the last event.</exception>
    public ClockReading Read(Instant now)
    {
        return new ClockReading(this, Given.NotBefore(now, fold.LastAt));
    }

    /// <summary>
    /// What the clock does next by itself: a warning or falling due. Null for a clock that is not running, or has nothing to come; every event may change it.
    /// Found once for a state, so that sweeping many clocks costs a comparison or two each.
    /// </summary>
    /// <param name="after">Only what comes after this instant, which is not before the last event.</param>
    public ClockSignal? NextSignal(Instant after)
    {
        foreach (ClockSignal signal in signals ??= ClockSignals.Of(in fold))
        {
            if (signal.At > after)
            {
                return signal;
            }
        }

        return null;
    }

    internal Folded<ClockState, ClockRefusal> Fold(ReadOnlySpan<ClockEvent> events, Instant? until)
    {
        History<ClockEvent> taken = Events.Count == 0 ? History<ClockEvent>.WithRoom(events.Length) : Events;
        ClockFold next = NeedsStretches(events) ? Recorded().Copy() : fold.Copy();
        Instant last = taken.Count == 0 ? fold.LastAt : taken[^1].At;
        int before = taken.Count;
        ImmutableArray<ClockRefusal>.Builder? refusals = null;
        foreach (ClockEvent happened in events)
        {
            if (happened.At > until)
            {
                continue;
            }

            Arrival arrival = taken.Judge(happened);
            if (arrival == Arrival.Repeat)
            {
                continue;
            }

            if (Refuse(in next, happened, arrival == Arrival.Conflict || story?.Knows(happened.Id) == true, last) is { } refusal)
            {
                (refusals ??= ImmutableArray.CreateBuilder<ClockRefusal>()).Add(refusal);
                continue;
            }

            taken = taken.Add(happened);
            last = happened.At;
            next.Apply(happened);
        }

        return new(taken.Count == before ? this : new ClockState(this, in next, taken), refusals?.ToImmutable() ?? []);
    }

    /// <summary>Whether both are clocks of the same target with the same events.</summary>
    public bool Equals(ClockState? other) => other is not null && (ReferenceEquals(this, other) || (first.Equals(other.first) && Target.Equals(other.Target) && Phase == other.Phase && Events == other.Events));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClockState);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Phase, Events);

    /// <summary>The clock with the stretches of its life, told once again from the events where they were not kept.</summary>
    internal ref readonly ClockFold Recorded()
    {
        if (fold.Records)
        {
            return ref fold;
        }

        StrongBox box = recorded ??= new StrongBox(Retell());
        return ref box.Fold;
    }

    // While a list of events is folded, the states of its clocks are its own: nobody else has seen them yet.

    internal ClockState Clone() => new(this, fold.Copy(), Events);

    internal ref ClockFold Moving => ref fold;

    /// <summary>What the clock goes by from now on.</summary>
    internal void Tell(ClockStory told) => story = told;

    /// <summary>From now on stretches are kept, told once again from the events so far.</summary>
    internal void Record() => fold = Recorded().Copy();

    private static bool NeedsStretches(ReadOnlySpan<ClockEvent> events)
    {
        foreach (ClockEvent happened in events)
        {
            if (happened.Action == ClockAction.Change)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why an event cannot come next; null where it can.</summary>
    private static ClockRefusal? Refuse(in ClockFold fold, ClockEvent happened, bool isReused, Instant last)
    {
        // How the clock stood at an event that comes late is not known any more.
        bool isLate = happened.At < last;
        bool isAllowed = isReused || isLate || (fold.Allows(happened.Action, happened.Reason) && (happened.Action != ClockAction.Change || happened.Target is not null));
        return isReused || isLate || happened.From > happened.At || !isAllowed ? ClockRefusal.Of(happened, isReused, isLate, isAllowed ? null : fold.Phase) : null;
    }

    private ClockFold Retell()
    {
        ClockFold retold = story?.Retell() ?? new ClockFold(first, records: true);
        foreach (ClockEvent happened in Events)
        {
            retold.Apply(happened);
        }

        return retold;
    }

    private sealed class StrongBox(in ClockFold fold)
    {
        public readonly ClockFold Fold = fold;
    }
}
