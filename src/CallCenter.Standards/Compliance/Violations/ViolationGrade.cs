using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: how grave a violation is; grades stand in their order, the mildest first.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ViolationGrade : ICoded
{
    /// <summary>The code, kebab-case, unique in its list.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
