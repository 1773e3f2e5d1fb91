using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>A tier of people: a layer of the pyramid of roles (D2.1), or a level of the reporting chart of posts (D2.2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OrganizationTier : ICoded
{
    /// <summary>The code, kebab-case; unique among the tiers of its view.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>How many people somebody in it leads directly; null for no bounds. For layers only: levels have none.</summary>
    public CountRange? Span { get; init; }

    /// <summary>Where the tier comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
