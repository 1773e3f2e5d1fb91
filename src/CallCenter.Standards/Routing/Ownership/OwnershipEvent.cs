using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What can happen to the ownership of a matter.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum OwnershipAction
{
    /// <summary>Somebody answers the customer first, and owns the matter from then on.</summary>
    Answer,

    /// <summary>The owner offers the matter to somebody else, and says why.</summary>
    Offer,

    /// <summary>Whoever it was offered to takes it over, and owns it from then on.</summary>
    Accept,

    /// <summary>Whoever it was offered to does not take it.</summary>
    Decline,

    /// <summary>The owner takes the offer back.</summary>
    Withdraw,

    /// <summary>The owner has solved the matter.</summary>
    Solve,

    /// <summary>The customer comes back: the matter is open again, and its owner's.</summary>
    Reopen,
}

/// <summary>Something that happened to the ownership of a matter (D14).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OwnershipEvent : IIdentified
{
    /// <summary>The event's own identity: the same event again changes nothing, another one with the identity is refused.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>What happened.</summary>
    public required OwnershipAction Action { get; init => field = Given.Member(value); }

    /// <summary>Who did it: an agent or a department.</summary>
    public required string By { get; init; }

    /// <summary>Whom an offer is made to; null for every other action.</summary>
    public string? To { get; init; }

    /// <summary>Why an offer is made; null for every other action.</summary>
    public string? Reason { get; init; }
}
