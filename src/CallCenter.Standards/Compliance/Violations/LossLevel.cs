using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: how much was lost by a violation; levels stand in their order, the least first.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LossLevel : ICoded
{
    /// <summary>The code, kebab-case, unique in its list.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The least amount of the level in the bank's reporting currency, itself included; 0 for the first.</summary>
    public required decimal From { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
