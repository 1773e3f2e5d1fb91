using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

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
    private readonly int[][] ordinaryBefore;
    private readonly int[][] interruptedBefore;
    private readonly bool[] isOrdinary;
    private readonly int[] eventCosts;
    private readonly int[] stepCosts;
    private readonly (int Node, long Cost)[][]? weighedBefore;

    /// <param name="nodes">The code of the state that each node stands for; null for node 0.</param>
    /// <param name="steps">The steps; a null activity is one that the log does not show.</param>
    /// <param name="ends">Whether a case may end at a node.</param>
    /// <param name="costs">What deviations of some activities cost; 1 for all others.</param>
    /// <param name="budget">The work that it may take; the net is of no use where it is spent.</param>
    public ActivityNet(ImmutableArray<string?> nodes, IReadOnlyCollection<NetStep> steps, bool[] ends, ImmutableArray<DeviationCost> costs, WorkBudget budget)
    {
        Nodes = nodes;
        labels = [.. steps.Select(step => step.Activity).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ILookup<int, NetStep> from = steps.ToLookup(step => step.From);
        Unseen[] silent = SilentlyReachable(nodes.Length, from, budget);
        arcs = [.. silent.Select(reached => ArcsOf(reached, from, budget))];
        MayEnd = [.. silent.Select(reached => reached.Nodes.Any(node => ends[node]))];
        ordinaryBefore = Before(isInterruption: false);
        interruptedBefore = Before(isInterruption: true);
        isOrdinary = new bool[labels.Length];
        foreach (NetArc arc in arcs.SelectMany(static from => from).Where(static arc => !arc.IsInterruption))
        {
            isOrdinary[arc.Label] = true;
        }

        eventCosts = [.. labels.Select(label => costs.FirstOrDefault(cost => cost.Activity == label)?.EventWithoutStep ?? 1)];
        stepCosts = [.. labels.Select(label => costs.FirstOrDefault(cost => cost.Activity == label)?.StepWithoutEvent ?? 1)];
        weighedBefore = stepCosts.Any(static cost => cost > 1) ? WeighedBefore() : null;
        ShortestRun = LeastCosts.DeviationsOf(new LeastCosts(this, [], default)[0, Start]);
    }

    /// <summary>The code of the state of each node; null for node 0.</summary>
    public ImmutableArray<string?> Nodes { get; }

    /// <summary>Whether a case may end at a node, after steps that the log does not show.</summary>
    public ImmutableArray<bool> MayEnd { get; }

    /// <summary>Whether some steps without an event cost more than others.</summary>
    public bool IsWeighed => weighedBefore is not null;

    /// <summary>How many activities the shortest whole case shows, each by what it costs where it is missing; <see cref="Unreachable"/> where none ends.</summary>
    public int ShortestRun { get; }

    /// <summary>The arcs out of a node, by activity, then by node.</summary>
    public ImmutableArray<NetArc> ArcsFrom(int node) => arcs[node];

    /// <summary>The nodes that an arc leads from to a node: an ordinary one, or an interruption.</summary>
    public int[] NodesBefore(int node, bool isInterruption) => (isInterruption ? interruptedBefore : ordinaryBefore)[node];

    /// <summary>Whether an event in step with an arc does not show by itself that it was the interruption: ordinary steps have the activity too.</summary>
    public bool IsDoubtful(NetArc arc) => arc.IsInterruption && isOrdinary[arc.Label];

    /// <summary>The nodes that arcs lead from to a node, with what the arc costs that left no event; where steps are weighed.</summary>
    public (int Node, long Cost)[] WeighedBefore(int node) => weighedBefore![node];

    /// <summary>What an event costs that has no step.</summary>
    public int CostOfEvent(int label) => label < 0 ? 1 : eventCosts[label];

    /// <summary>What a step costs that left no event.</summary>
    public int CostOfStep(int label) => stepCosts[label];

    /// <summary>The number of an activity; −1 for one that is not of the workflow.</summary>
    public int Find(string activity) => Math.Max(Array.BinarySearch(labels, activity, StringComparer.Ordinal), -1);

    /// <summary>The activity of a number.</summary>
    public string Activity(int label) => labels[label];

    /// <summary>By node, the nodes that steps which the log does not show lead to from it, itself among them: first those that need no interruption.</summary>
    private static Unseen[] SilentlyReachable(int count, ILookup<int, NetStep> steps, WorkBudget budget)
    {
        var reached = new Unseen[count];
        int[] seen = new int[count];
        for (int from = 0; from < count; from++)
        {
            List<int> nodes = [from];
            seen[from] = from + 1;
            Follow(nodes, step => !step.IsInterruption);
            int ordinary = nodes.Count;
            Follow(nodes, static _ => true);
            reached[from] = new Unseen([.. nodes], ordinary);

            void Follow(List<int> nodes, Func<NetStep, bool> isFollowed)
            {
                for (int i = 0; i < nodes.Count && budget.Spend(1); i++)
                {
                    foreach (NetStep step in steps[nodes[i]].Where(step => step.Activity is null && isFollowed(step) && seen[step.To] != from + 1 && budget.Spend(1)))
                    {
                        seen[step.To] = from + 1;
                        nodes.Add(step.To);
                    }
                }
            }
        }

        return reached;
    }

    private ImmutableArray<NetArc> ArcsOf(Unseen unseen, ILookup<int, NetStep> steps, WorkBudget budget) =>
    [
        .. unseen.Nodes.SelectMany((node, i) => steps[node].Select(step => i < unseen.Ordinary ? step : step with { IsInterruption = true })).Where(step => step.Activity is not null && budget.Spend(1))
            .GroupBy(step => (Label: Find(step.Activity!), step.To))
            .OrderBy(arc => arc.Key.Label)
            .ThenBy(arc => arc.Key.To)
            .Select(arc => new NetArc(
                arc.Key.Label,
                arc.Key.To,
                arc.Any(step => step.Roles is null) ? null : [.. arc.SelectMany(step => step.Roles!.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                arc.All(step => step.IsGuarded),
                arc.All(step => step.IsInterruption))),
    ];

    private (int Node, long Cost)[][] WeighedBefore()
    {
        List<(int, long)>[] before = [.. Nodes.Select(_ => new List<(int, long)>())];
        for (int from = 0; from < arcs.Length; from++)
        {
            foreach (NetArc arc in arcs[from])
            {
                before[arc.To].Add((from, LeastCosts.OfMissing(this, arc)));
            }
        }

        return [.. before.Select(nodes => nodes.ToArray())];
    }

    private int[][] Before(bool isInterruption)
    {
        List<int>[] before = [.. Nodes.Select(_ => new List<int>())];
        for (int from = 0; from < arcs.Length; from++)
        {
            foreach (int to in arcs[from].Where(arc => arc.IsInterruption == isInterruption).Select(arc => arc.To).Distinct())
            {
                before[to].Add(from);
            }
        }

        return [.. before.Select(nodes => nodes.ToArray())];
    }

    /// <summary>The nodes behind steps that the log does not show.</summary>
    /// <param name="Nodes">The nodes.</param>
    /// <param name="Ordinary">How many of them, the first, are reached without an interruption.</param>
    private readonly record struct Unseen(int[] Nodes, int Ordinary);
}
