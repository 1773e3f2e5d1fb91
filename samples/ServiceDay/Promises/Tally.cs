using System.Collections.Immutable;
using CallCenter.Standards.ServiceLevels;

namespace ServiceDay.Promises;

/// <summary>Adds up the clocks of one promise, and keeps the few that used up most of it.</summary>
internal sealed class Tally(ServiceLevelPolicy policy, ServiceTarget target)
{
    private const int Kept = 3;

    private readonly List<Promise> worst = [];
    private ClockAttainment counts;

    public PolicyAttainment Attainment => new(policy, target, counts);

    /// <summary>The breached ones first, then by the share used up; those of a tie in the order of the log.</summary>
    public ImmutableArray<Promise> Worst => [.. worst];

    public void Add(Promise promise)
    {
        counts = counts.Add(promise.Clock);
        int place = worst.FindIndex(kept => Rank(promise.Clock).CompareTo(Rank(kept.Clock)) > 0);
        worst.Insert(place < 0 ? worst.Count : place, promise);
        if (worst.Count > Kept)
        {
            worst.RemoveAt(Kept);
        }
    }

    private static (bool, decimal) Rank(ClockReading clock) => (clock.IsBreached, clock.Percent?.Ratio ?? 0);
}
