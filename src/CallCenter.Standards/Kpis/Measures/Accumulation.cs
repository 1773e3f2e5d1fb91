using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>What came of adding up records in one call.</summary>
/// <param name="Totals">The totals of the records that were added.</param>
/// <param name="Records">How many records were added.</param>
/// <param name="Rejected">How many rows are no records, and were left out.</param>
/// <param name="Findings">
/// Each rejected row with its number, its field and value in the value's own unit, the first 1,000 of them; and each word that the standard does not know, with the nearest that it does. Pointers count rows from 0, messages from 1.
/// </param>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("What leaves are its totals and findings, which are written.")]
public sealed record Accumulation(MeasureTotals Totals, long Records, long Rejected, ImmutableArray<Finding> Findings)
{
    /// <summary>Each rejected row with its number, its field and value in the value's own unit, the first 1,000 of them; and each word that the standard does not know, with the nearest that it does. Pointers count rows from 0, messages from 1.</summary>
    public ImmutableArray<Finding> Findings { get; init => field = value.OrEmpty(); } = Findings.OrEmpty();

    /// <summary>Whether both came of the same, by value.</summary>
    public bool Equals(Accumulation? other) =>
        other is not null && Totals.Equals(other.Totals) && Records == other.Records && Rejected == other.Rejected && Findings.SequenceEqual(other.Findings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Records, Rejected, Findings.Length);
}

/// <summary>How records are added up in one call.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Tells a program's call how to add up.")]
public sealed record AccumulationOptions
{
    internal static AccumulationOptions Default { get; } = new();

    /// <summary>The dimensions; none for one group of everything.</summary>
    public ImmutableArray<Grouping> Groupings { get; init; } = [];

    /// <summary>What the source records; null for everything.</summary>
    public RecordedFacts? Recorded { get; init; }

    /// <summary>Whether both add up alike, by value.</summary>
    public bool Equals(AccumulationOptions? other) => other is not null && Groupings.SequenceEqual(other.Groupings) && Equals(Recorded, other.Recorded);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Groupings.Length, Recorded);
}
