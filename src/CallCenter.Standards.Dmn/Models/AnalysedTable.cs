using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Dmn;

/// <summary>
/// What can be said of the decision table of a decision or business knowledge model before it is asked. The table's inputs are taken for values of their own, whatever they
/// are computed from: a witness gives the value of <c>amount * rate</c>, not that of <c>amount</c>, and inputs that depend on each other may never have the values of one together.
/// </summary>
/// <param name="Name">The decision or business knowledge model.</param>
/// <param name="Inputs">The fields that witnesses name, each with the input's expression.</param>
/// <param name="Computed">The expressions among them that are neither a name nor a path.</param>
/// <param name="Analysis">Gaps, overlaps and rules that never decide; null where the table cannot be analysed.</param>
/// <param name="Findings">Why it cannot, and what is noteworthy of its cells.</param>
public sealed record AnalysedTable(string Name, ImmutableArray<DmnInput> Inputs, ImmutableArray<string> Computed, TableAnalysis? Analysis, ImmutableArray<Finding> Findings)
{
    /// <summary>The fields that witnesses name, each with the input's expression.</summary>
    public ImmutableArray<DmnInput> Inputs { get; init => field = value.OrEmpty(); } = Inputs.OrEmpty();

    /// <summary>The expressions among them that are neither a name nor a path.</summary>
    public ImmutableArray<string> Computed { get; init => field = value.OrEmpty(); } = Computed.OrEmpty();

    /// <summary>Why it cannot be analysed, and what is noteworthy of its cells.</summary>
    public ImmutableArray<Finding> Findings { get; init => field = value.OrEmpty(); } = Findings.OrEmpty();
}
