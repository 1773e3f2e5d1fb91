using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>An output column with its literals read.</summary>
/// <param name="Column">The column as defined.</param>
/// <param name="Values">The allowed values in order of priority; empty where all are allowed.</param>
/// <param name="Default">The value where no rule matches, or null.</param>
/// <param name="Cells">The value of each rule.</param>
internal sealed record CompiledOutput(OutputColumn Column, ImmutableArray<DecisionValue> Values, DecisionValue? Default, ImmutableArray<DecisionValue> Cells)
{
    /// <summary>The place of a rule's value among the allowed ones; 0 where all are allowed.</summary>
    public int PriorityOf(int rule) => Values.IsEmpty ? 0 : Values.IndexOf(Cells[rule]);
}
