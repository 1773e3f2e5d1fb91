using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>One thing that happened to a clock. The default value is no event.</summary>
public readonly record struct ClockEvent
{
    private ClockEvent(ClockAction action, string id, Instant at)
    {
        Action = action;
        Id = id;
        At = at;
    }

    /// <summary>The event's identity; no two events of a clock share it.</summary>
    public string Id { get; }

    /// <summary>When it happened; events come in this order, and those of one instant in the order given.</summary>
    public Instant At { get; }

    /// <summary>What it does.</summary>
    public ClockAction Action { get; }

    /// <summary>For a pause and its end: the reason, by which they are matched; null is a reason of its own.</summary>
    public string? Reason { get; private init; }

    /// <summary>For a start: since when time counts, at or before <see cref="At"/>; null for <see cref="At"/> itself.</summary>
    public Instant? From { get; private init; }

    /// <summary>For a change: the new target.</summary>
    public ClockTarget? Target { get; private init; }

    /// <summary>For a change: what it does to the time counted.</summary>
    public ChangeMode Change { get; private init; }

    /// <summary>For an opening after a stop: whether the count goes on.</summary>
    public ReopenMode ReopenMode { get; private init; }

    /// <summary>The clock starts.</summary>
    /// <param name="id">The event's identity.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="from">Since when time counts: an earlier instant for a start that was recorded late; null for <paramref name="at"/>.</param>
    public static ClockEvent Start(string id, Instant at, Instant? from = null) => new(ClockAction.Start, id, at) { From = from };

    /// <summary>The clock is held.</summary>
    public static ClockEvent Pause(string id, Instant at, string? reason = null) => new(ClockAction.Pause, id, at) { Reason = reason };

    /// <summary>One pause for a reason ends.</summary>
    public static ClockEvent Resume(string id, Instant at, string? reason = null) => new(ClockAction.Resume, id, at) { Reason = reason };

    /// <summary>What was promised is done.</summary>
    public static ClockEvent Stop(string id, Instant at) => new(ClockAction.Stop, id, at);

    /// <summary>The count begins again.</summary>
    public static ClockEvent Reset(string id, Instant at) => new(ClockAction.Reset, id, at);

    /// <summary>Nothing is promised any more.</summary>
    public static ClockEvent Cancel(string id, Instant at) => new(ClockAction.Cancel, id, at);

    /// <summary>A stopped clock opens again.</summary>
    public static ClockEvent Reopen(string id, Instant at, ReopenMode mode) => new(ClockAction.Reopen, id, at) { ReopenMode = mode };

    /// <summary>Another target is in force from now on.</summary>
    public static ClockEvent ChangeTo(string id, Instant at, ClockTarget target, ChangeMode mode) => new(ClockAction.Change, id, at) { Target = target, Change = mode };

    /// <summary>The action, the identity and the instant.</summary>
    public override string ToString() => $"{EnumCodes<ClockAction>.CodeOf(Action)} '{Id}' at {At}";
}
