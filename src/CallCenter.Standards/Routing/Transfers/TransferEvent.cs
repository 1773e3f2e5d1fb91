using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What can happen to a matter that is passed on.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TransferAction
{
    /// <summary>Whoever holds the matter, or the first-line agent, asks a department to take it, with a slip.</summary>
    Request,

    /// <summary>The department asked takes it up.</summary>
    Accept,

    /// <summary>The department asked refuses it.</summary>
    Refuse,

    /// <summary>Whoever asked, or the first-line agent, takes the request back.</summary>
    Withdraw,

    /// <summary>The department that holds it gives it back to the first-line agent, without a result.</summary>
    Return,

    /// <summary>The department that holds it has handled it.</summary>
    Handle,

    /// <summary>The first-line agent tells the customer what came of it.</summary>
    Answer,

    /// <summary>The first-line agent ends the matter: nothing is open any more.</summary>
    Close,
}

/// <summary>Something that happened to a matter that is passed on.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TransferEvent : IIdentified
{
    /// <summary>The event's own identity: the same event again changes nothing, another one with the identity is refused.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>What happened.</summary>
    public required TransferAction Action { get; init => field = Given.Member(value); }

    /// <summary>Who did it: the code of the first-line agent, or of a department.</summary>
    public required string By { get; init; }

    /// <summary>The slip of a request; null for every other action.</summary>
    public TransferSlip? Slip { get; init; }

    /// <summary>What came of it, or why, in words; null where nothing is told.</summary>
    public string? Result { get; init; }
}
