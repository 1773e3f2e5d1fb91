using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>A piece of business: when it started, and when it ended (D8). Null is unknown, or not yet.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BusinessCase
{
    /// <summary>The type of business.</summary>
    public required string Type { get; init; }

    /// <summary>When it started, as its type says.</summary>
    public required Instant Started { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public Instant? Ended { get; init; }

    /// <summary>The channel.</summary>
    public string? Channel { get; init; }

    /// <summary>The customer's class.</summary>
    public string? Segment { get; init; }

    /// <summary>The team.</summary>
    public string? Team { get; init; }

    /// <summary>The agent.</summary>
    public string? Agent { get; init; }
}
