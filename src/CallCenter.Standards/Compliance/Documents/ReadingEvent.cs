using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Something that happened to what somebody has to read.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReadingEvent : IIdentified
{
    /// <summary>The event's own identity: the same event again changes nothing, another one with the identity is refused.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>What happened.</summary>
    public required ReadingAction Action { get; init => field = Given.Member(value); }

    /// <summary>The role that somebody works in; given where one is joined.</summary>
    public string? Role { get; init; }

    /// <summary>The code of the document; given where it is confirmed, or that withdrawn.</summary>
    public string? Document { get; init; }

    /// <summary>Its version; given where it is confirmed, or that withdrawn.</summary>
    public string? Version { get; init; }

    /// <summary>Why a confirmation is withdrawn.</summary>
    public string? Reason { get; init; }
}
