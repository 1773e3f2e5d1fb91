using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>Conditions that bring a band of their own whatever the points. The total stays what it is, and the riskiest band counts: a knock-out never makes a record look safer.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScoreKnockOut : ICoded
{
    /// <summary>The code, kebab-case, unique in the card; the code of the reason too.</summary>
    public required string Code { get; init; }

    /// <summary>The wording of the reason.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The conditions, which all have to hold; at least one.</summary>
    public required ImmutableArray<FieldCondition> When { get; init; }

    /// <summary>The code of the band that such a record is in at least.</summary>
    public required string Band { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(ScoreKnockOut? other) => other is not null && ScorecardForms.KnockOut.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
