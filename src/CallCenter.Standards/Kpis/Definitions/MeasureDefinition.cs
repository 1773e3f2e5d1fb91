using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Kpis;

/// <summary>How a measure adds up.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum MeasureKind
{
    /// <summary>The number of records.</summary>
    Count,

    /// <summary>The sum of a field over the records.</summary>
    Sum,
}

/// <summary>
/// An additive total over fact records: a count, or the sum of a number or duration field, over the records where conditions hold.
/// Totals are exact integers, so that partial totals merge in any order to the same bits.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record MeasureDefinition : ICoded
{
    /// <summary>The code formulas use, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The kind of fact record it is taken over, such as <c>contact</c>.</summary>
    public required string Record { get; init; }

    /// <summary>Count or sum.</summary>
    public required MeasureKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The field to sum; null for counts. A record whose field is missing adds nothing.</summary>
    public string? Field { get; init; }

    /// <summary>The conditions that must all hold for a record to count; empty for every record.</summary>
    public ImmutableArray<FieldCondition> Where { get; init; } = [];

    /// <summary>The text field whose values are things of a sort of their own, so that a total over several of them means nothing: it is told only by groups of this field. Null for none.</summary>
    public string? Per { get; init; }

    /// <summary>Where the numbers in the conditions come from; null where there are none.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(MeasureDefinition? other) => other is not null && KpiForms.Measure.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
