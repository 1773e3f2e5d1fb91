using CallCenter.Standards.Workflows.Graphs;

namespace CallCenter.Standards.Workflows.Verification;

/// <summary>The places that moves lead to whatever they require, the nearest way to each, and the fields that some way to it collects.</summary>
internal sealed class ConfigurationTrail
{
    private readonly ulong?[] collectable;
    private readonly Move?[] by;

    public ConfigurationTrail(WorkflowGraph graph)
    {
        collectable = new ulong?[graph.Locations.Length];
        by = new Move?[graph.Locations.Length];
        collectable[0] = ConfigurationSpace.GivenFields(graph);
        var waiting = new Queue<Location>([graph.Unopened]);
        while (waiting.TryDequeue(out Location? place))
        {
            foreach (Move move in place.Moves)
            {
                ulong? before = collectable[move.To.Index];
                ulong after = (before ?? 0) | collectable[place.Index]!.Value | move.Collects;
                if (before != after)
                {
                    by[move.To.Index] = before is null ? move : by[move.To.Index];
                    collectable[move.To.Index] = after;
                    waiting.Enqueue(move.To);
                }
            }
        }
    }

    public bool IsReached(Location place) => collectable[place.Index].HasValue;

    public ulong CollectableAt(Location place) => collectable[place.Index] ?? 0;

    public string WayTo(Location place)
    {
        var codes = new List<string>();
        for (Location at = place; by[at.Index] is { } move && codes.Count <= by.Length; at = move.From)
        {
            codes.Add(move.Code ?? move.Event);
        }

        codes.Reverse();
        return codes.Count == 0 ? "nothing" : string.Join(" → ", codes);
    }
}
