using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>The order in which the rules of a table win.</summary>
internal static class RuleOrder
{
    /// <summary>Rule order, unless output values decide: then by priority, the first output column first, and by rule order among equals.</summary>
    public static ImmutableArray<int> Of(CompiledTable table) => [.. StableOrder.Of(table.Table.Rules.Length, Comparing(table))];

    private static Comparison<int> Comparing(CompiledTable table)
    {
        if (table.Table.HitPolicy.IsOrderedByOutput())
        {
            int[] rules = StableOrder.Of(table.Table.Rules.Length, static (_, _) => 0);
            int[][] priorities = [.. table.Outputs.Select(output => Array.ConvertAll(rules, output.PriorityOf))];
            return (x, y) =>
            {
                foreach (int[] priority in priorities)
                {
                    if (priority[x] != priority[y])
                    {
                        return priority[x].CompareTo(priority[y]);
                    }
                }

                return 0;
            };
        }

        if (table.Table.Aggregator is Aggregator.Min or Aggregator.Max)
        {
            ImmutableArray<DecisionValue> cells = table.Outputs[0].Cells;
            int sign = table.Table.Aggregator == Aggregator.Min ? 1 : -1;
            return (x, y) => sign * cells[x].CompareTo(cells[y]);
        }

        return static (_, _) => 0;
    }
}
