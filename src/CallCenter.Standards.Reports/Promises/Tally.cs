using System.Collections.Immutable;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Reports.Promises;

/// <summary>Adds up the clocks of one promise, and keeps the few that used up most of it.</summary>
internal sealed class Tally(ServiceLevelPolicy policy, ServiceTarget target)
{
    private const int Kept = 3;

    private readonly List<Promise> worst = [];
    private ClockAttainment counts;

    public PolicyAttainment Attainment => new(policy, target, counts);

    /// <summary>The breached ones first, then by the share used up; those of a tie by when they began, then by their identities.</summary>
    public ImmutableArray<Promise> Worst => [.. worst];

    public void Add(Promise promise)
    {
        counts = counts.Add(promise.Clock);
        int place = worst.FindIndex(kept => IsWorse(promise, kept));
        worst.Insert(place < 0 ? worst.Count : place, promise);
        if (worst.Count > Kept)
        {
            worst.RemoveAt(Kept);
        }
    }

    private static bool IsWorse(Promise one, Promise other)
    {
        int rank = Rank(one.Clock).CompareTo(Rank(other.Clock));
        int origin = (one.Clock.Origin ?? one.Clock.At).CompareTo(other.Clock.Origin ?? other.Clock.At);
        return rank > 0 || (rank == 0 && (origin < 0 || (origin == 0 && string.CompareOrdinal(one.Id, other.Id) < 0)));
    }

    private static (bool, decimal) Rank(ClockReading clock) => (clock.IsBreached, clock.Percent?.Ratio ?? 0);
}
