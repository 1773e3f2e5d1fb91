using System.Numerics;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>A step that requires fields which no way to it has collected together.</summary>
/// <param name="Move">The step.</param>
/// <param name="At">The configuration that lacks the fewest.</param>
/// <param name="Missing">What it lacks, as bits.</param>
internal sealed record UncollectedFields(Move Move, int At, ulong Missing);

/// <summary>
/// Finds the steps that can never be taken for want of a field. Each counts as if it could, so that what only such a step leads to is not found beside it: the walk is repeated until nothing new is found.
/// </summary>
internal sealed class FieldCollection
{
    private readonly ulong[] required;
    private readonly List<FoundFault> faults = [];

    private FieldCollection(WorkflowGraph graph, WorkBudget budget)
    {
        required = new ulong[graph.Moves.Length];
        foreach (Move move in graph.Moves)
        {
            foreach (int field in move.Requires)
            {
                required[move.Index] |= Mask.Of(field);
            }
        }

        while (true)
        {
            Space = ConfigurationSpace.Explore(graph, move => required[move.Index], budget);
            List<UncollectedFields> found = Space.IsComplete ? Uncollected(graph) : [];
            if (found.Count == 0)
            {
                return;
            }

            foreach (UncollectedFields fault in found)
            {
                faults.Add(new FoundFault(fault, Space));
                required[fault.Move.Index] = 0;
            }
        }
    }

    /// <summary>All that cases can come to.</summary>
    public ConfigurationSpace Space { get; private set; }

    public static FieldCollection Of(WorkflowGraph graph, WorkBudget budget) => new(graph, budget);

    public void Report(WorkflowGraph graph, FindingList findings)
    {
        foreach ((UncollectedFields fault, ConfigurationSpace space) in faults.DistinctBy(found => found.Fault.Move.Step))
        {
            Move move = fault.Move;
            string[] missing = [.. graph.Fields.Where((_, i) => (fault.Missing & (1UL << i)) != 0)];
            int index = move.Step!.Step.Requires.IndexOf(missing[0]);
            findings.Add(WorkflowFindings.FieldNeverCollected, index < 0 ? move.Step.Place.Member("to") : move.Step.Place.Member("requires").Item(index), missing[0],
                $"On no way to '{move.From}' in '{graph.Workflow.Definition}' is collected what '{move.Code}' requires: having come by {Ways.Text(space.WayTo(fault.At))}, a case lacks {FindingWords.List(missing)}.");
        }
    }

    /// <summary>The moves that leave places which cases come to, and that none takes; by place.</summary>
    private List<UncollectedFields> Uncollected(WorkflowGraph graph)
    {
        bool[] isTaken = new bool[graph.Moves.Length];
        for (int passage = 0; passage < Space.PassageCount; passage++)
        {
            isTaken[Space.By(passage).Index] = true;
        }

        var nearest = new UncollectedFields?[graph.Moves.Length];
        for (int i = 0; i < Space.Count; i++)
        {
            foreach (Move move in Space[i].Place.Moves)
            {
                if (!isTaken[move.Index])
                {
                    ulong missing = required[move.Index] & ~(Space[i].Fields | move.Collects);
                    if (nearest[move.Index] is not { } known || BitOperations.PopCount(missing) < BitOperations.PopCount(known.Missing))
                    {
                        nearest[move.Index] = new UncollectedFields(move, i, missing);
                    }
                }
            }
        }

        var found = new List<UncollectedFields>();
        foreach (Location place in graph.Locations)
        {
            foreach (Move move in place.Moves)
            {
                if (nearest[move.Index] is { } fault)
                {
                    found.Add(fault);
                }
            }
        }

        return found;
    }

    private sealed record FoundFault(UncollectedFields Fault, ConfigurationSpace Space);
}
