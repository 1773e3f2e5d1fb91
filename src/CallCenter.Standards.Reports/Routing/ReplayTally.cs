using System.Collections.Immutable;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>Counts what comes of contacts while a log is played again.</summary>
internal sealed class ReplayTally(int routes, IEnumerable<int> watched)
{
    private readonly Placements[] byRoute = new Placements[routes];
    private readonly Dictionary<UnplacedReason, long> reasons = [];
    private readonly Dictionary<int, List<AssignmentMoment>> moments = watched.ToDictionary(asking => asking, _ => new List<AssignmentMoment>());
    private long relaxed, waited;

    public bool IsWatched(int asking) => moments.ContainsKey(asking);

    public void Watch(int asking, AssignmentMoment moment) => moments[asking].Add(moment);

    public void Placed(int route, long wait, int ring)
    {
        byRoute[route] += wait == 0 ? new Placements(1, 0, 0) : new Placements(0, 1, 0);
        waited += wait;
        relaxed += ring > 0 ? 1 : 0;
    }

    public void Unplaced(int route, UnplacedReason reason)
    {
        byRoute[route] += new Placements(0, 0, 1);
        reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
    }

    public ReplayOutcome ToOutcome(AssignmentStrategy strategy)
    {
        Placements all = byRoute.Aggregate(default(Placements), static (sum, placements) => sum + placements);
        long placed = all.AtOnce + all.Later;
        return new ReplayOutcome(
            new StrategyFigures(strategy, new ServiceFigures(all, placed == 0 ? null : Duration.FromTicks(waited / placed)), relaxed),
            [.. byRoute],
            [.. reasons.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key.Kind).ThenBy(reason => reason.Key.Lacking).ThenBy(reason => reason.Key.Required, StringComparer.Ordinal).Select(reason => (reason.Key, reason.Value))],
            moments.ToDictionary(one => one.Key, one => one.Value.ToImmutableArray()));
    }
}
