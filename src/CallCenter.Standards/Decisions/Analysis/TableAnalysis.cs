using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// What can be said of a decision table before it is asked: inputs without a rule, rules in each other's way, rules that never decide; each with an input that shows it.
/// Over texts, numbers, true and false, durations, dates and times: every column falls into finitely many pieces in which the same rules match, and the pieces are met by sets of rules.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class TableAnalysis : IEquatable<TableAnalysis>
{
    private readonly Func<RulePair[]> findOverlaps;
    private RulePair[]? overlaps;

    /// <param name="table">The table.</param>
    /// <param name="findOverlaps">Finds the inputs of the first overlaps, which few ask for.</param>
    internal TableAnalysis(DecisionTable table, Func<RulePair[]> findOverlaps)
    {
        Table = table;
        this.findOverlaps = findOverlaps;
    }

    /// <summary>The table.</summary>
    public DecisionTable Table { get; }

    /// <summary>Whether all came to its end within the work limit; otherwise counts are lower bounds, gaps, conflicts, dead rules and duplicates may be missing, and none listed is wrong.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>The work that it took, in the units of <see cref="AnalysisOptions.WorkLimit"/>.</summary>
    public required long Work { get; init; }

    /// <summary>Inputs that no rule matches, a few of possibly many; defaults do not count as rules.</summary>
    public required ImmutableArray<Witness> Gaps { get; init; }

    /// <summary>The number of pairs of rules that some input matches both of, whether the hit policy allows it or not.</summary>
    public required long OverlapCount { get; init; }

    /// <summary>The first of the pairs of rules that some input matches both of.</summary>
    public ImmutableArray<RulePair> Overlaps => ImmutableCollectionsMarshal.AsImmutableArray(overlaps ??= findOverlaps());

    /// <summary>The number of overlaps that break the hit policy: all under UNIQUE, those of different outputs under ANY, none under the others.</summary>
    public required long ConflictCount { get; init; }

    /// <summary>The first of the overlaps that break the hit policy.</summary>
    public required ImmutableArray<RulePair> Conflicts { get; init; }

    /// <summary>Rules that never decide: no allowed input matches them, or under FIRST and PRIORITY, rules that win cover all that does.</summary>
    public required ImmutableArray<DeadRule> DeadRules { get; init; }

    /// <summary>Rules that match exactly the same inputs as an earlier one.</summary>
    public required ImmutableArray<RulePair> Duplicates { get; init; }

    /// <summary>Whether nothing is amiss: complete, and without gaps unless defaults answer them, conflicts, dead rules and duplicates.</summary>
    public bool IsSound => IsComplete && (Gaps.IsEmpty || Table.HasDefault) && ConflictCount == 0 && DeadRules.IsEmpty && Duplicates.IsEmpty;

    /// <summary>Analyses a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">What is asked, and the work that it may take; null for the default.</param>
    /// <param name="cancellation">Ends the analysis before its work is done.</param>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static TableAnalysis Of(CompiledTable table, AnalysisOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new TableAnalyser(table, options ?? new AnalysisOptions(), cancellation).Analyse();
    }

    /// <summary>Whether both found the same about the same table.</summary>
    public bool Equals(TableAnalysis? other) => other is not null && IsComplete == other.IsComplete && Work == other.Work && OverlapCount == other.OverlapCount && ConflictCount == other.ConflictCount && Table == other.Table
        && Gaps.AsSpan().SequenceEqual(other.Gaps.AsSpan()) && Overlaps.SequenceEqual(other.Overlaps) && Conflicts.AsSpan().SequenceEqual(other.Conflicts.AsSpan()) && DeadRules.AsSpan().SequenceEqual(other.DeadRules.AsSpan()) && Duplicates.AsSpan().SequenceEqual(other.Duplicates.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TableAnalysis);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Table.Code, Work, OverlapCount, ConflictCount);

    /// <summary>What is amiss as findings, with pointers below the table's own.</summary>
    public ImmutableArray<Finding> ToFindings(string pointer = "")
    {
        var findings = new FindingList();
        AnalysisFindings.Add(this, pointer, findings);
        return findings.ToImmutable();
    }
}
