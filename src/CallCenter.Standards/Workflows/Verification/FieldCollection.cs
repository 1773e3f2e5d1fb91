using CallCenter.Standards.Workflows.Graphs;

namespace CallCenter.Standards.Workflows.Verification;

/// <summary>Which fields can have been collected where, and which required ones never can.</summary>
internal sealed class FieldCollection
{
    private readonly ulong[] required;
    private readonly List<(Move Move, int Field)> never = [];
    private readonly ConfigurationTrail trail;

    private FieldCollection(WorkflowGraph graph)
    {
        trail = new ConfigurationTrail(graph);
        required = new ulong[graph.Moves.Length];
        foreach (Move move in graph.Moves)
        {
            foreach (int field in move.Requires)
            {
                if (trail.IsReached(move.From) && ((trail.CollectableAt(move.From) | move.Collects) & (1UL << field)) == 0)
                {
                    never.Add((move, field));
                }
                else
                {
                    required[move.Index] |= 1UL << field;
                }
            }
        }
    }

    public static FieldCollection Of(WorkflowGraph graph) => new(graph);

    /// <summary>The fields that a move needs, as bits; those that never can be collected are left out, for they have their own finding.</summary>
    public ulong RequiredBy(Move move) => required[move.Index];

    public void Report(WorkflowGraph graph, FindingList findings)
    {
        foreach ((Move move, int field) in never.DistinctBy(fault => (fault.Move.Step!.Pointer, fault.Field)))
        {
            string name = graph.Fields[field];
            int index = move.Step!.Step.Requires.IndexOf(name);
            findings.Add(FindingRules.FieldNeverCollected, index < 0 ? move.Step.Pointer + "/to" : $"{move.Step.Pointer}/requires/{index}", name,
                $"On no way to '{(move.From.IsUnopened ? "the opening" : move.From)}' in '{graph.Workflow.Definition}' does a step collect field '{name}', nor does '{move.Code}'; one way is {trail.WayTo(move.From)}.");
        }
    }
}
