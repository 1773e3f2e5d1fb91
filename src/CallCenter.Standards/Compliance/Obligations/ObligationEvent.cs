using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Something that happened to one cycle of an obligation.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ObligationEvent : IIdentified
{
    /// <summary>The event's own identity: the same event again changes nothing, another one with the identity is refused.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>What happened.</summary>
    public required ObligationAction Action { get; init => field = Given.Member(value); }

    /// <summary>The first day of the cycle that it is about, as <see cref="ObligationDue.From"/> tells it.</summary>
    public required LocalDate Cycle { get; init; }

    /// <summary>Who did it, a person or a system by its name; an event that names nobody is refused.</summary>
    public string? By { get; init; }

    /// <summary>Where the proof is kept: a file number, a report; null for none.</summary>
    public string? Evidence { get; init; }

    /// <summary>Why it is waived or reopened; null where it is fulfilled.</summary>
    public string? Reason { get; init; }
}
