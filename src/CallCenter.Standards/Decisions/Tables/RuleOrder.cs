using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>The order in which the rules of a table win.</summary>
internal static class RuleOrder
{
    /// <summary>Rule order, unless output values decide: then by priority, the first output column first, and by rule order among equals.</summary>
    public static ImmutableArray<int> Of(CompiledTable table)
    {
        IEnumerable<int> rules = Enumerable.Range(0, table.Table.Rules.Length);
        if (table.Table.HitPolicy.IsOrderedByOutput())
        {
            int[][] priorities = [.. rules.Select(rule => table.Outputs.Select(output => output.PriorityOf(rule)).ToArray())];
            rules = rules.Order(Comparer<int>.Create((x, y) => Then(priorities[x].AsSpan().SequenceCompareTo(priorities[y]), x, y)));
        }
        else if (table.Table.Aggregator is Aggregator.Min or Aggregator.Max)
        {
            ImmutableArray<DecisionValue> cells = table.Outputs[0].Cells;
            int sign = table.Table.Aggregator == Aggregator.Min ? 1 : -1;
            rules = rules.Order(Comparer<int>.Create((x, y) => Then(sign * cells[x].CompareTo(cells[y]), x, y)));
        }

        return [.. rules];
    }

    private static int Then(int compared, int x, int y) => compared != 0 ? compared : x.CompareTo(y);
}
