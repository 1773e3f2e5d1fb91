using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>Data: a matrix of any size, from likelihood and impact to a level. <see cref="RiskMatrix.Compile(RiskMatrixDefinition, IEnumerable{OrdinalScale})"/> checks it.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskMatrixDefinition : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code of the scale of likelihood, down the rows.</summary>
    public required string Likelihood { get; init; }

    /// <summary>The code of the scale of impact, across the columns.</summary>
    public required string Impact { get; init; }

    /// <summary>The code of the scale of levels. Where that scale has intervals, they are the bands of the value.</summary>
    public required string Levels { get; init; }

    /// <summary>The level of each cell by its code: one row for each likelihood, the lowest first; in it one cell for each impact, the lowest first.</summary>
    public required ImmutableArray<ImmutableArray<string>> Cells { get; init; }

    /// <summary>How likelihood and impact make a value.</summary>
    public RiskValueRule Value { get; init; } = RiskValueRule.LikelihoodTimesImpact;

    /// <summary>Where the cells come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RiskMatrixDefinition? other) => other is not null && MatrixForms.Matrix.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
