using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Every case there can be, walked through: for each combination of facts that the guards tell apart, held fixed for the whole case, all places that it can come to.
/// What loading verifies lets facts change from step to step; this shows the cases whose facts do not. The values of a field fall into finitely many pieces in which the same guards hold,
/// so that there are finitely many combinations whatever the fields' types; a limit bounds them.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkflowExploration
{
    private readonly Listed<string> neverReached;
    private readonly Listed<StuckCase> stuck;

    private const int MovesAConfiguration = 64;

    internal WorkflowExploration()
    {
    }

    /// <summary>Whether all combinations were walked through within the limit; otherwise cases may be missing, and none listed is wrong.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>The number of combinations of facts walked through.</summary>
    public required int FactsCount { get; init; }

    /// <summary>The number of pairs of a place and collected fields come to, in all combinations together.</summary>
    public required long ConfigurationCount { get; init; }

    /// <summary>The paths of the states that no case comes to, whatever its facts.</summary>
    public required ImmutableArray<string> NeverReached
    {
        get => neverReached;
        init => neverReached = value;
    }

    /// <summary>For each combination of facts under which a case can get stuck, the nearest such place.</summary>
    public required ImmutableArray<StuckCase> Stuck
    {
        get => stuck;
        init => stuck = value;
    }

    /// <summary>Walks through a workflow.</summary>
    /// <param name="graph">The workflow.</param>
    /// <param name="limit">The number of configurations after which the walk ends; positive. It ends too after 64 moves for each of them.</param>
    /// <param name="cancellation">Ends the walk before its time.</param>
    internal static WorkflowExploration Of(WorkflowGraph graph, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var budget = new WorkBudget(MovesAConfiguration * (long)limit, cancellation);
        var reached = new HashSet<Location>();
        var stuck = new List<StuckCase>();
        long configurations = 0;
        int combinations = 0;
        bool isComplete = true;
        foreach (FactCombination facts in FactCombination.Distinct(graph))
        {
            if (configurations >= limit || budget.IsSpent)
            {
                isComplete = false;
                break;
            }

            ConfigurationSpace space = ConfigurationSpace.Explore(graph, facts.RequiredBy, budget);
            isComplete &= space.IsComplete;
            combinations++;
            configurations += space.Count;
            for (int i = 0; i < space.Count; i++)
            {
                reached.Add(space[i].Place);
            }

            bool[] ends = space.CanCome(at => space[at].Place.IsEnd);
            if (space.IsComplete && Array.IndexOf(ends, false) >= 0)
            {
                // The nearest place of an opened case; a case that cannot even be opened is stuck before.
                int first = Math.Max(Array.IndexOf(ends, false, Math.Min(1, ends.Length)), 0);
                stuck.Add(new StuckCase(facts.Witness, space[first].Place.Path, space.WayTo(first)));
            }
        }

        return new WorkflowExploration
        {
            IsComplete = isComplete,
            FactsCount = combinations,
            ConfigurationCount = configurations,
            NeverReached = [.. graph.Locations.Where(place => !place.IsUnopened && !reached.Contains(place)).Select(place => place.Path)],
            Stuck = [.. stuck],
        };
    }
}
