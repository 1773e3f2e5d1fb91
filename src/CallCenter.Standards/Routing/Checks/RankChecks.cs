using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>The ranks of strategies: given to all or to none, from 1, and highest to what stops the operation.</summary>
internal static class RankChecks
{
    public static void Check(LocatedList<HandlingStrategy> strategies, FindingList findings)
    {
        bool isRanked = strategies.Values.Any(strategy => strategy.Rank is not null);
        int? stopping = strategies.Values.Where(strategy => strategy.StopsAtOnce).Min(strategy => strategy.Rank);
        foreach (Located<HandlingStrategy> strategy in strategies)
        {
            FindingWords? fault = strategy.Value switch
            {
                { Rank: null } when isRanked => FindingWords.Of($"has no rank, and others have"),
                { Rank: < 1 } => FindingWords.Of($"has a rank below 1"),
                { StopsAtOnce: false, Rank: { } rank } when rank >= stopping => FindingWords.Of($"does not stop the operation, and ranks {rank}, not below what does"),
                _ => null,
            };
            if (fault is not null)
            {
                findings.Add(RoutingFindings.StrategyRank, strategy.At(s => s.Rank), strategy.Value.Rank?.ToString(CultureInfo.InvariantCulture), $"Strategy '{Excerpt.Of(strategy.Value.Code)}' {fault}.");
            }
        }
    }
}
