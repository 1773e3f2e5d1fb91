using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>How somebody came to own a matter.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum OwnershipOrigin
{
    /// <summary>By answering the customer first.</summary>
    FirstAnswer,

    /// <summary>By a hand-over, offered and accepted.</summary>
    HandOver,
}

/// <summary>A time during which somebody owns a matter.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Since">From when on.</param>
/// <param name="Origin">How it came.</param>
/// <param name="Reason">Why the matter was handed over; null for the first owner.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OwnershipSpell(string Owner, Instant Since, OwnershipOrigin Origin, string? Reason)
{
    /// <summary>How it came.</summary>
    public OwnershipOrigin Origin { get; init => field = Given.Member(value); } = Given.Member(Origin);
}

/// <summary>A hand-over that is offered and not replied to.</summary>
/// <param name="To">Whom it is offered to.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OwnershipOffer(string To, string Reason, Instant At);
