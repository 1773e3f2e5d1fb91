using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>Something that happened to a callback (D3.5, D6).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackEvent : IIdentified
{
    /// <summary>The event's own identity: the same event again changes nothing, another one with the identity is refused.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>What happened.</summary>
    public required CallbackAction Action { get; init => field = Given.Member(value); }

    /// <summary>Who did it; null for the system.</summary>
    public string? By { get; init; }

    /// <summary>When a plan or a second handling is due, or the time agreed; after <see cref="At"/>. Null for every other action.</summary>
    public Instant? Until { get; init; }

    /// <summary>The code of the reason of a plan, or of the outcome of anything else; null where none is told.</summary>
    public string? Code { get; init; }
}
