using System.Collections.Immutable;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>What came of playing a log again.</summary>
/// <param name="Figures">All contacts together.</param>
/// <param name="ByRoute">The contacts of each route.</param>
/// <param name="Unplaced">Why contacts were given to nobody, most frequent first.</param>
/// <param name="Moments">The moments of each watched contact.</param>
internal sealed record ReplayOutcome(
    StrategyFigures Figures, ImmutableArray<Placements> ByRoute, ImmutableArray<(UnplacedReason Reason, long Contacts)> Unplaced, IReadOnlyDictionary<int, ImmutableArray<AssignmentMoment>> Moments);
