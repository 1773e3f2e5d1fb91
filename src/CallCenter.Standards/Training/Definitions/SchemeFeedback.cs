using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>How often those who are assessed are asked what they think of the scheme (D9).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SchemeFeedback
{
    /// <summary>How often, in months, 1 to 120.</summary>
    public required int EveryMonths { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
