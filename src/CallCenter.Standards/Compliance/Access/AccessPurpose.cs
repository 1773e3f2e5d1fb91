using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: what data is looked at for, such as to serve the customer or to answer a complaint.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AccessPurpose : ICoded
{
    /// <summary>The code, kebab-case, unique in its list.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
