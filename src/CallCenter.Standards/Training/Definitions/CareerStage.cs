using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>A stage of a career that in-service plans go by (D9), such as junior or senior.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CareerStage : ICoded
{
    /// <summary>The code, kebab-case, unique among its kind.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
