using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>One value for each field that guards test, of those that some guard tells apart.</summary>
internal sealed class FactCombination
{
    private const string Missing = "null";

    private readonly WorkflowGraph graph;
    private readonly Dictionary<Condition, int> guards;
    private readonly ulong[] holding;
    private readonly ulong missing;

    private FactCombination(WorkflowGraph graph, Dictionary<Condition, int> guards, AnalysedColumn[] columns, int[] pieces)
    {
        this.graph = graph;
        this.guards = guards;
        Witness = new Witness([.. pieces.Select((piece, i) => new WitnessValue(columns[i].Field, columns[i].LiteralOf(piece)))]);
        holding = Bits.All(guards.Count);
        for (int i = 0; i < columns.Length; i++)
        {
            Bits.And(holding, columns[i].RulesOf(pieces[i]));
            missing |= columns[i].IsMissing(pieces[i]) && graph.Fields.IndexOf(columns[i].Field) is >= 0 and var field ? Mask.Of(field) : 0;
        }
    }

    public Witness Witness { get; }

    /// <summary>What the combination comes to: the guards that hold, and the fields that are missing. Cases whose facts come to the same take the same ways.</summary>
    private string Outcome => string.Join(' ', holding.Append(missing));

    /// <summary>One combination for each outcome; one of nothing where no guard tests anything.</summary>
    public static IEnumerable<FactCombination> Distinct(WorkflowGraph graph) => All(graph).DistinctBy(facts => facts.Outcome);

    /// <summary>All combinations; one of nothing where no guard tests anything.</summary>
    private static IEnumerable<FactCombination> All(WorkflowGraph graph)
    {
        Condition[] tested = [.. graph.Moves.Select(GuardOf).OfType<Condition>().Where(guard => !guard.IsAny).Distinct()];
        tested = [.. tested.Concat(WhetherMissing(graph, tested)).Distinct()];
        var guards = tested.Select((guard, i) => (guard, i)).ToDictionary(pair => pair.guard, pair => pair.i);
        AnalysedColumn[] columns = ConditionBoxes.ColumnsOf([.. tested], new AnalysisOptions { MissingInputs = MissingInputs.WhereTheFieldMayBeMissing });
        int[] chosen = new int[columns.Length];
        while (true)
        {
            yield return new FactCombination(graph, guards, columns, [.. columns.Select((column, i) => column.Pieces[chosen[i]])]);
            int next = columns.Length - 1;
            while (next >= 0 && ++chosen[next] == columns[next].Pieces.Length)
            {
                chosen[next--] = 0;
            }

            if (next < 0)
            {
                yield break;
            }
        }
    }

    /// <summary>The fields that a move needs, as bits; null where its guard does not hold, or a field that it requires is missing for good.</summary>
    public ulong? RequiredBy(Move move)
    {
        ulong required = 0;
        foreach (int field in move.Requires)
        {
            required |= Mask.Of(field);
        }

        bool isOpen = GuardOf(move) is not { } guard || !guards.TryGetValue(guard, out int bit) || Bits.Contains(holding, bit);
        return isOpen && (required & missing) == 0 ? required : null;
    }

    /// <summary>A test for the missing value of each field that is both tested and required, so that it is told apart.</summary>
    private static IEnumerable<Condition> WhetherMissing(WorkflowGraph graph, Condition[] tested) =>
        from field in tested.SelectMany(guard => guard.Tests).Select(tests => tests.Field).Distinct()
        where !field.IsRequired && graph.Moves.Any(move => move.Requires.Any(required => graph.Fields[required] == field.Name))
        select Condition.Compile([new FieldCondition(field.Name, Missing)], graph.Workflow.Record);

    private static Condition? GuardOf(Move move) => move.Step?.Guard ?? move.Timer?.Guard;
}
