using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>Data: how much risk is borne in a category, as levels of residual risk.</summary>
/// <param name="Scale">The code of the scale of the levels; risks whose matrix has another one are not held against the tolerance.</param>
/// <param name="Appetite">The code of the highest level that is borne; above it a risk needs treatment or acceptance.</param>
/// <param name="Target">The code of the level to reach; not above the appetite.</param>
/// <param name="Provenance">Who decided.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskTolerance(string Scale, string Appetite, string Target, Provenance Provenance);

/// <summary>Data: a category of risks (D12.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskCategory : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What belongs to it; null where nobody has said.</summary>
    public LocalizedText? Definition { get; init; }

    /// <summary>Appetite and target; null where none is decided.</summary>
    public RiskTolerance? Tolerance { get; init; }

    /// <summary>Where the category comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}

/// <summary>Data: a way to find risks (D12.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record IdentificationMethod : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where the method comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}

/// <summary>Data: a list of categories that belong together, and the methods it is worked through with; the template has two (D12.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskTaxonomy : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The codes of the categories in their order.</summary>
    public required ImmutableArray<string> Categories { get; init; }

    /// <summary>The codes of the methods in their order.</summary>
    public ImmutableArray<string> Methods { get; init; } = [];

    /// <summary>Where the list comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RiskTaxonomy? other) => other is not null && VocabularyForms.Taxonomy.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
