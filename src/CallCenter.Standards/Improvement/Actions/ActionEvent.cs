using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Improvement;

/// <summary>Something that happened to an improvement.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ActionEvent : IIdentified
{
    /// <summary>The event's own identity: the same event again changes nothing, another one with the identity is refused.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>What happened.</summary>
    public required ActionStep Step { get; init => field = Given.Member(value); }

    /// <summary>Who did it; null for the system. Who finished it has to be named, since somebody else verifies it.</summary>
    public string? By { get; init; }

    /// <summary>The plan, where it is planned; null otherwise.</summary>
    public ActionPlan? Plan { get; init; }

    /// <summary>The new last day, where it is postponed; null otherwise.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>What it reached, where it is verified; null otherwise.</summary>
    public ActionResult? Result { get; init; }

    /// <summary>Why it is postponed, reopened or called off; null otherwise.</summary>
    public string? Reason { get; init; }
}
