using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>Conditions over one record as the rules of a table: what facts several fulfil together, and what facts none does.</summary>
internal sealed class ConditionBoxes
{
    private readonly RuleBoxes boxes;
    private readonly WorkBudget budget;
    private readonly int count;

    private ConditionBoxes(RuleBoxes boxes, int count, WorkBudget budget)
    {
        this.boxes = boxes;
        this.count = count;
        this.budget = budget;
    }

    /// <summary>The fields that conditions test, each cut into the pieces in which the same ones hold; in the order in which they are first tested.</summary>
    public static AnalysedColumn[] ColumnsOf(ImmutableArray<Condition> conditions, AnalysisOptions options)
    {
        var fields = new List<FieldDefinition>();
        foreach (Condition condition in conditions)
        {
            foreach (UnaryTests tests in condition.Tests)
            {
                if (!tests.IsAny && !fields.Exists(known => known.Name == tests.Field.Name))
                {
                    fields.Add(tests.Field);
                }
            }
        }

        ImmutableArray<int> order = [.. Enumerable.Range(0, conditions.Length)];
        return Array.ConvertAll(fields.ToArray(), field =>
        {
            var any = UnaryTests.Any(field);
            return AnalysedColumn.Of(ColumnSets.Of(new CompiledInput(field, null, [.. conditions.Select(condition => TestsOf(condition, field) ?? any)]), order), options);
        });
    }

    /// <summary>The boxes of conditions; null where the budget ended before.</summary>
    public static ConditionBoxes? Of(ImmutableArray<Condition> conditions, AnalysisOptions options, WorkBudget budget)
    {
        // Each end of a cell may begin a piece, which takes a set of conditions.
        long ends = 0;
        foreach (Condition condition in conditions)
        {
            foreach (UnaryTests tests in condition.Tests)
            {
                ends += 2 * (tests.Ordinals.Lows.Length + tests.Texts.Lows.Length);
            }
        }

        return budget.Spend((1 + ends) * Bits.WordsOf(conditions.Length)) && RuleBoxes.Of(ColumnsOf(conditions, options), conditions.Length, budget) is { } boxes
            ? new ConditionBoxes(boxes, conditions.Length, budget)
            : null;
    }

    /// <summary>Facts that fulfil two conditions; null where there are none, or the budget ended before they were found.</summary>
    public Witness? Shared(int one, int other)
    {
        ulong[] sharing = new ulong[Bits.WordsOf(count)];
        return boxes.Sharing(one, sharing) && Bits.Contains(sharing, other) ? boxes.Shared(one, other) : null;
    }

    /// <summary>Facts that fulfil no condition; null where there are none, or the budget ended before they were found.</summary>
    public Witness? Uncovered()
    {
        var search = new CoverSearch(boxes.Whole(), budget, most: 1);
        search.Run(Bits.All(count));
        return search.Uncovered.Count == 0 ? null : boxes.WitnessOf(search.Uncovered[0]);
    }

    private static UnaryTests? TestsOf(Condition condition, FieldDefinition field)
    {
        foreach (UnaryTests tests in condition.Tests)
        {
            if (tests.Field.Name == field.Name)
            {
                return tests;
            }
        }

        return null;
    }
}
