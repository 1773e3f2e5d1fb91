namespace CallCenter.Standards.Decisions;

/// <summary>A half-open interval, low end inside, high end outside.</summary>
internal readonly record struct Interval<T>(T Low, T High);

/// <summary>A set of values as sorted, disjoint, non-touching half-open intervals. Immutable; equal sets have equal intervals.</summary>
internal sealed class IntervalSet<T, TOrder>
    where TOrder : struct, IIntervalOrder<T>
{
    private readonly T[] lows;
    private readonly T[] highs;

    private IntervalSet(T[] lows, T[] highs)
    {
        this.lows = lows;
        this.highs = highs;
    }

    public static IntervalSet<T, TOrder> Empty { get; } = new([], []);

    public static IntervalSet<T, TOrder> All { get; } = new([TOrder.Bottom], [TOrder.Top]);

    public bool IsEmpty => lows.Length == 0;

    /// <summary>The low ends, ascending; inside.</summary>
    public ReadOnlySpan<T> Lows => lows;

    /// <summary>The high ends, ascending; outside.</summary>
    public ReadOnlySpan<T> Highs => highs;

    /// <summary>The interval from low to below high; empty where high is not above low.</summary>
    public static IntervalSet<T, TOrder> Of(T low, T high) => TOrder.Compare(low, high) < 0 ? new([low], [high]) : Empty;

    /// <summary>The union of any number of intervals in any order, O(n log n).</summary>
    public static IntervalSet<T, TOrder> Of(IEnumerable<Interval<T>> intervals)
    {
        var sorted = intervals.Where(interval => TOrder.Compare(interval.Low, interval.High) < 0).ToList();
        sorted.Sort((x, y) => TOrder.Compare(x.Low, y.Low));
        var merged = new List<Interval<T>>(sorted.Count);
        foreach (Interval<T> interval in sorted)
        {
            if (merged.Count == 0 || TOrder.Compare(merged[^1].High, interval.Low) < 0)
            {
                merged.Add(interval);
            }
            else if (TOrder.Compare(merged[^1].High, interval.High) < 0)
            {
                merged[^1] = new(merged[^1].Low, interval.High);
            }
        }

        return new([.. merged.Select(interval => interval.Low)], [.. merged.Select(interval => interval.High)]);
    }

    public static IntervalSet<T, TOrder> Union(IEnumerable<IntervalSet<T, TOrder>> sets) => Of(sets.SelectMany(set => set.Intervals()));

    public IntervalSet<T, TOrder> Union(IntervalSet<T, TOrder> other) => Union([this, other]);

    /// <summary>What is not in the set, from the order's bottom to its top.</summary>
    public IntervalSet<T, TOrder> Complement()
    {
        var gaps = new List<Interval<T>>(lows.Length + 1);
        T from = TOrder.Bottom;
        foreach (Interval<T> interval in Intervals())
        {
            gaps.Add(new(from, interval.Low));
            from = interval.High;
        }

        gaps.Add(new(from, TOrder.Top));
        return Of(gaps);
    }

    public IntervalSet<T, TOrder> Intersect(IntervalSet<T, TOrder> other) => Complement().Union(other.Complement()).Complement();

    /// <summary>Whether a value is in the set, O(log n) without allocation.</summary>
    public bool Contains(T value)
    {
        int from = 0;
        int to = lows.Length;
        while (from < to)
        {
            int middle = (from + to) >>> 1;
            if (TOrder.Compare(value, highs[middle]) < 0)
            {
                to = middle;
            }
            else
            {
                from = middle + 1;
            }
        }

        return from < lows.Length && TOrder.Compare(value, lows[from]) >= 0;
    }

    public IEnumerable<Interval<T>> Intervals()
    {
        for (int i = 0; i < lows.Length; i++)
        {
            yield return new(lows[i], highs[i]);
        }
    }
}
