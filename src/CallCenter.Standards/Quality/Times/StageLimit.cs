using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>Data: what a stage of contacts on one channel may take (D8).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StageLimit : ICoded
{
    /// <summary>The code, kebab-case; of stages and business alike each its own.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The channel; each stage of it has one limit at most.</summary>
    public required string Channel { get; init; }

    /// <summary>The stage.</summary>
    public required CallStage Stage { get; init => field = Given.Member(value); }

    /// <summary>What it may take, that time included; above 0, up to 365 days.</summary>
    public required Duration Within { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
