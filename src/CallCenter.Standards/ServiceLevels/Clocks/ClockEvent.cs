using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>One thing that happened to a clock.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ClockEvent : IIdentified
{
    /// <summary>The event's identity: the same event again changes nothing, another one with the identity is refused.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened; events come in this order, and those of one instant in the order given.</summary>
    public required Instant At { get; init; }

    /// <summary>What it does.</summary>
    public required ClockAction Action { get; init => field = Given.Member(value); }

    /// <summary>For a pause and its end: the reason, by which they are matched; null is a reason of its own.</summary>
    public string? Reason { get; init; }

    /// <summary>For a start: since when time counts, at or before <see cref="At"/>; null for <see cref="At"/> itself. A clock that starts again counts nothing from before its end.</summary>
    public Instant? From { get; init; }

    /// <summary>For a change: the new target; null for everything else.</summary>
    public ClockTarget? Target { get; init; }

    /// <summary>For a change: what it does to the time counted.</summary>
    public ChangeMode Change { get; init => field = Given.Member(value); }

    /// <summary>For an opening after a stop: whether the count goes on.</summary>
    public ReopenMode ReopenMode { get; init => field = Given.Member(value); }

    /// <summary>The clock starts.</summary>
    /// <param name="id">The event's identity.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="from">Since when time counts: an earlier instant for a start that was recorded late; null for <paramref name="at"/>.</param>
    public static ClockEvent Start(string id, Instant at, Instant? from = null) => Of(ClockAction.Start, id, at) with { From = from };

    /// <summary>The clock is held.</summary>
    public static ClockEvent Pause(string id, Instant at, string? reason = null) => Of(ClockAction.Pause, id, at) with { Reason = reason };

    /// <summary>One pause for a reason ends.</summary>
    public static ClockEvent Resume(string id, Instant at, string? reason = null) => Of(ClockAction.Resume, id, at) with { Reason = reason };

    /// <summary>What was promised is done.</summary>
    public static ClockEvent Stop(string id, Instant at) => Of(ClockAction.Stop, id, at);

    /// <summary>The count begins again.</summary>
    public static ClockEvent Reset(string id, Instant at) => Of(ClockAction.Reset, id, at);

    /// <summary>Nothing is promised any more.</summary>
    public static ClockEvent Cancel(string id, Instant at) => Of(ClockAction.Cancel, id, at);

    /// <summary>A stopped clock opens again.</summary>
    public static ClockEvent Reopen(string id, Instant at, ReopenMode mode) => Of(ClockAction.Reopen, id, at) with { ReopenMode = mode };

    /// <summary>Another target is in force from now on.</summary>
    public static ClockEvent ChangeTo(string id, Instant at, ClockTarget target, ChangeMode mode) => Of(ClockAction.Change, id, at) with { Target = target, Change = mode };

    /// <summary>The action, the identity and the instant.</summary>
    public override string ToString() => $"{EnumCodes<ClockAction>.CodeOf(Action)} '{Id}' at {At}";

    private static ClockEvent Of(ClockAction action, string id, Instant at) => new() { Id = id, At = at, Action = action };
}
