using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>Data: one of the things that the quality of service rests on, scored 0 to 100 (D7.2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ImprovementDimension : ICoded
{
    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>How much it counts in the total, above 0 and at most 1,000; weights count by their proportion.</summary>
    public required decimal Weight { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
