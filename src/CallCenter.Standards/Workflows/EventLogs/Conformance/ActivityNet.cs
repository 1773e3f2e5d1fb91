using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// A workflow as a log can show it: a finite automaton whose arcs are activities. Node 0 is the time before a case begins, which no arc leads back to.
/// Steps that the log does not show are worked into the arcs that follow them, so that every arc is one activity.
/// </summary>
internal sealed class ActivityNet
{
    /// <summary>The distance to what cannot be reached; sums of a few of them fit an integer.</summary>
    public const int Unreachable = int.MaxValue / 4;

    public const int Start = 0;

    private readonly string[] labels;
    private readonly ImmutableArray<NetArc>[] arcs;
    private readonly int[][] distances;

    /// <param name="nodes">The code of the state that each node stands for; null for node 0.</param>
    /// <param name="steps">The steps; a null activity is one that the log does not show.</param>
    /// <param name="ends">Whether a case may end at a node.</param>
    public ActivityNet(ImmutableArray<string?> nodes, IReadOnlyCollection<NetStep> steps, bool[] ends)
    {
        Nodes = nodes;
        labels = [.. steps.Select(step => step.Activity).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        bool[][] silent = SilentlyReachable(nodes.Length, steps);
        arcs = [.. Enumerable.Range(0, nodes.Length).Select(node => ArcsOf(node, steps, silent))];
        MayEnd = [.. Enumerable.Range(0, nodes.Length).Select(node => Enumerable.Range(0, nodes.Length).Any(other => silent[node][other] && ends[other]))];
        distances = ShortestPaths();
        ShortestRun = Enumerable.Range(0, nodes.Length).Where(node => MayEnd[node]).Select(node => distances[Start][node]).DefaultIfEmpty(Unreachable).Min();
    }

    /// <summary>The code of the state of each node; null for node 0.</summary>
    public ImmutableArray<string?> Nodes { get; }

    /// <summary>Whether a case may end at a node, after steps that the log does not show.</summary>
    public ImmutableArray<bool> MayEnd { get; }

    /// <summary>How many activities the shortest whole case shows; <see cref="Unreachable"/> or more where none ends.</summary>
    public int ShortestRun { get; }

    /// <summary>The arcs out of a node, by activity, then by node.</summary>
    public ImmutableArray<NetArc> ArcsFrom(int node) => arcs[node];

    /// <summary>How many activities lead from one node to another at least; 0 from a node to itself.</summary>
    public int Distance(int from, int to) => distances[from][to];

    /// <summary>The number of an activity; −1 for one that is not of the workflow.</summary>
    public int Find(string activity) => Math.Max(Array.BinarySearch(labels, activity, StringComparer.Ordinal), -1);

    /// <summary>The activity of a number.</summary>
    public string Activity(int label) => labels[label];

    private static bool[][] SilentlyReachable(int count, IReadOnlyCollection<NetStep> steps)
    {
        bool[][] reached = [.. Enumerable.Range(0, count).Select(node => Enumerable.Range(0, count).Select(other => other == node).ToArray())];

        foreach (NetStep step in steps.Where(step => step.Activity is null))
        {
            reached[step.From][step.To] = true;
        }

        // Transitive closure (Warshall 1962).
        for (int via = 0; via < count; via++)
        {
            for (int from = 0; from < count; from++)
            {
                for (int to = 0; to < count; to++)
                {
                    reached[from][to] |= reached[from][via] && reached[via][to];
                }
            }
        }

        return reached;
    }

    private ImmutableArray<NetArc> ArcsOf(int node, IReadOnlyCollection<NetStep> steps, bool[][] silent) =>
    [
        .. steps.Where(step => step.Activity is not null && silent[node][step.From])
            .GroupBy(step => (Label: Find(step.Activity!), step.To))
            .OrderBy(arc => arc.Key.Label)
            .ThenBy(arc => arc.Key.To)
            .Select(arc => new NetArc(arc.Key.Label, arc.Key.To, arc.Any(step => step.Roles is null) ? null : [.. arc.SelectMany(step => step.Roles!.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
    ];

    /// <summary>All pairs (Floyd 1962); workflows have few states.</summary>
    private int[][] ShortestPaths()
    {
        int count = Nodes.Length;
        int[][] shortest = [.. Enumerable.Range(0, count).Select(from => Enumerable.Range(0, count).Select(to => from == to ? 0 : Unreachable).ToArray())];
        for (int from = 0; from < count; from++)
        {
            foreach (NetArc arc in arcs[from].Where(arc => arc.To != from))
            {
                shortest[from][arc.To] = 1;
            }
        }

        for (int via = 0; via < count; via++)
        {
            for (int from = 0; from < count; from++)
            {
                for (int to = 0; to < count; to++)
                {
                    shortest[from][to] = Math.Min(shortest[from][to], shortest[from][via] + shortest[via][to]);
                }
            }
        }

        return shortest;
    }
}
