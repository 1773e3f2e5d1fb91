namespace CallCenter.Standards.Workflows;

/// <summary>A step that requires fields which no way to it has collected together.</summary>
/// <param name="Move">The step.</param>
/// <param name="At">The configuration that lacks the fewest.</param>
/// <param name="Missing">What it lacks, as bits.</param>
internal readonly record struct UncollectedFields(Move Move, int At, ulong Missing);

/// <summary>
/// Finds the steps that can never be taken for want of a field. Each counts as if it could, so that what only such a step leads to is not found beside it: the walk is repeated until nothing new is found.
/// </summary>
internal sealed class FieldCollection
{
    private readonly ulong[] required;

    private FieldCollection(WorkflowGraph graph)
    {
        required = new ulong[graph.Moves.Length];
        foreach (Move move in graph.Moves)
        {
            foreach (int field in move.Requires)
            {
                required[move.Index] |= 1UL << field;
            }
        }

        while (true)
        {
            Space = ConfigurationSpace.Explore(graph, move => required[move.Index]);
            UncollectedFields[] found = Space.IsComplete ? [.. Uncollected(graph)] : [];
            if (found.Length == 0)
            {
                return;
            }

            foreach (UncollectedFields fault in found)
            {
                Faults.Add((fault, Space));
                required[fault.Move.Index] = 0;
            }
        }
    }

    /// <summary>All that cases can come to.</summary>
    public ConfigurationSpace Space { get; private set; }

    private List<(UncollectedFields Fault, ConfigurationSpace Space)> Faults { get; } = [];

    public static FieldCollection Of(WorkflowGraph graph) => new(graph);

    public void Report(WorkflowGraph graph, FindingList findings)
    {
        foreach ((UncollectedFields fault, ConfigurationSpace space) in Faults.DistinctBy(found => found.Fault.Move.Step!.Pointer))
        {
            Move move = fault.Move;
            string[] missing = [.. graph.Fields.Where((_, i) => (fault.Missing & (1UL << i)) != 0)];
            int index = move.Step!.Step.Requires.IndexOf(missing[0]);
            findings.Add(FindingRules.FieldNeverCollected, index < 0 ? move.Step.Pointer + "/to" : $"{move.Step.Pointer}/requires/{index}", missing[0],
                $"On no way to '{move.From}' in '{graph.Workflow.Definition}' is collected what '{move.Code}' requires: having come by {Ways.Text(space.WayTo(fault.At))}, a case lacks {string.Join(", ", missing)}.");
        }
    }

    private IEnumerable<UncollectedFields> Uncollected(WorkflowGraph graph)
    {
        HashSet<Move> taken = [.. Space.Passages.Select(passage => passage.Move)];
        ILookup<Location, int> at = Enumerable.Range(0, Space.Configurations.Count).ToLookup(i => Space.Configurations[i].Place);
        return graph.Locations.Where(place => at.Contains(place)).SelectMany(place => place.Moves).Where(move => !taken.Contains(move))
            .Select(move => at[move.From].Select(i => new UncollectedFields(move, i, required[move.Index] & ~(Space.Configurations[i].Fields | move.Collects)))
                .MinBy(fault => System.Numerics.BitOperations.PopCount(fault.Missing)));
    }
}
