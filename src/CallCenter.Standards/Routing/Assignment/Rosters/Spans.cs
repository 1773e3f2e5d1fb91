using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Sets of moments, as stretches in order that neither overlap nor touch.</summary>
internal static class Spans
{
    /// <summary>What lies in at least one of some stretches.</summary>
    public static ImmutableArray<Interval> Merged(IEnumerable<Interval> stretches)
    {
        var merged = ImmutableArray.CreateBuilder<Interval>();
        foreach (Interval next in stretches.Where(static stretch => stretch.Start < stretch.End).OrderBy(static stretch => stretch.Start))
        {
            if (merged.Count > 0 && next.Start <= merged[^1].End)
            {
                merged[^1] = new Interval(merged[^1].Start, Instant.Max(merged[^1].End, next.End));
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged.DrainToImmutable();
    }

    /// <summary>What lies in one set, and not in another.</summary>
    public static ImmutableArray<Interval> Without(ImmutableArray<Interval> from, ImmutableArray<Interval> taken)
    {
        var left = ImmutableArray.CreateBuilder<Interval>();
        int first = 0;
        foreach (Interval stretch in from)
        {
            while (first < taken.Length && taken[first].End <= stretch.Start)
            {
                first++;
            }

            Instant start = stretch.Start;
            for (int i = first; i < taken.Length && taken[i].Start < stretch.End; i++)
            {
                if (taken[i].Start > start)
                {
                    left.Add(new Interval(start, taken[i].Start));
                }

                start = taken[i].End;
            }

            if (start < stretch.End)
            {
                left.Add(new Interval(start, stretch.End));
            }
        }

        return left.DrainToImmutable();
    }

    /// <summary>What of a set lies within a span.</summary>
    public static ImmutableArray<Interval> Within(ImmutableArray<Interval> set, Interval span) =>
    [
        .. set.Where(stretch => stretch.End > span.Start && stretch.Start < span.End).Select(stretch => new Interval(Instant.Max(stretch.Start, span.Start), Instant.Min(stretch.End, span.End))),
    ];

    /// <summary>What lies in both of two sets.</summary>
    public static ImmutableArray<Interval> Both(ImmutableArray<Interval> one, ImmutableArray<Interval> other) => Without(one, Without(one, other));

    /// <summary>How long it is in all.</summary>
    public static Duration Length(ImmutableArray<Interval> set) => set.Aggregate(Duration.Zero, static (total, stretch) => total + stretch.Duration);
}
