using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Standards.Routing;
using NodaTime;

namespace LiveDesk.Api;

/// <summary>What a change is answered with.</summary>
/// <param name="Id">The case, agent or alarm.</param>
/// <param name="Version">Its version now, also the response's ETag.</param>
/// <param name="State">Where it stands.</param>
internal sealed record Receipt(string Id, long Version, string State)
{
    public string? Queue { get; init; }

    public string? Agent { get; init; }
}

/// <summary>A contact that comes in.</summary>
/// <param name="Id">The identity that the channel has given it: letters, digits, dashes and dots.</param>
/// <param name="Contact">What is known of it, in the members of <c>Contact</c>.</param>
internal sealed record ContactIn(string Id, JsonObject Contact);

/// <summary>A command on a case.</summary>
/// <param name="Command">Its code, such as <c>answer</c>.</param>
internal sealed record CommandIn(string Command)
{
    /// <summary>The role it is given in; needed where the caller has several.</summary>
    public string? Role { get; init; }

    /// <summary>What is known with it: a merge patch (RFC 7396) on the case's facts.</summary>
    public JsonObject? Facts { get; init; }

    /// <summary>The documents that come with it.</summary>
    public ImmutableArray<string> Documents { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>A remark for the audit trail.</summary>
    public string? Note { get; init; }
}

/// <summary>Something that happens to a matter that is passed on.</summary>
internal sealed record TransferIn(TransferAction Action)
{
    /// <summary>The department that acts, for the one who acts for it; null for the first-line agent.</summary>
    public string? Department { get; init; }

    public TransferSlip? Slip { get; init; }

    public string? Result { get; init; }
}

/// <summary>That somebody takes note of a step of escalation.</summary>
internal sealed record AcknowledgementIn(string Step);

/// <summary>The state that an agent goes to.</summary>
internal sealed record AgentStateIn(AgentState State);

/// <summary>A case for those who look at it.</summary>
internal sealed record CaseOut(string Id, long Version, string State)
{
    public string? Queue { get; init; }

    public string? Agent { get; init; }

    /// <summary>What is known, masked for whoever does not serve the customer.</summary>
    public required ImmutableArray<FieldOut> Facts { get; init; }

    public required ImmutableArray<EventOut> Events { get; init; }

    public required ImmutableArray<PromiseOut> Promises { get; init; }

    public required ImmutableArray<StepOut> Steps { get; init; }
}

internal sealed record FieldOut(string Field, string Text, bool IsMasked);

internal sealed record EventOut(string Id, Instant At, string? Code, string? By, string? State);

internal sealed record PromiseOut(string Policy, string Target, string Status, Instant? Due, string Explanation);

internal sealed record StepOut(string Id, Instant At, string To, ImmutableArray<string> Notify, Instant? AcknowledgedAt, string Explanation);

internal sealed record QueueOut(string Queue, int Waiting, Duration LongestWait);

internal sealed record AgentOut(string Agent, AgentState State, int Load);

internal sealed record AlarmOut(string Id, string Queue, Instant RaisedAt, Instant? Due, long Version);
