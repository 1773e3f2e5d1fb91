using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: what may follow a violation (D13.2); sanctions stand in their order, the mildest first.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Sanction : ICoded
{
    /// <summary>The code, kebab-case, unique in its list.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The role that decides it.</summary>
    public required string Authority { get; init; }

    /// <summary>Whether it takes money from staff. Many laws of labour give employers no right to: such a sanction carries a warning until its legal basis is named.</summary>
    public bool IsFine { get; init; }

    /// <summary>What allows a fine: the law or agreement, reviewed by counsel; null where that has not been named.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
