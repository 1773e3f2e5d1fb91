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

    /// <summary>The union of any number of sets, O(n log n) for n intervals.</summary>
    public static IntervalSet<T, TOrder> Union(IReadOnlyList<IntervalSet<T, TOrder>> sets)
    {
        if (sets.Count == 1)
        {
            return sets[0];
        }

        int count = 0;
        for (int i = 0; i < sets.Count; i++)
        {
            count += sets[i].lows.Length;
        }

        var froms = new T[count];
        var tos = new T[count];
        count = 0;
        for (int i = 0; i < sets.Count; i++)
        {
            sets[i].lows.CopyTo(froms, count);
            sets[i].highs.CopyTo(tos, count);
            count += sets[i].lows.Length;
        }

        return Merged(froms, tos);
    }

    public IntervalSet<T, TOrder> Union(IntervalSet<T, TOrder> other) => Union([this, other]);

    /// <summary>What is not in the set, from the order's bottom to its top.</summary>
    public IntervalSet<T, TOrder> Complement()
    {
        var gapLows = new T[lows.Length + 1];
        var gapHighs = new T[lows.Length + 1];
        int count = 0;
        T from = TOrder.Bottom;
        for (int i = 0; i <= lows.Length; i++)
        {
            T to = i < lows.Length ? lows[i] : TOrder.Top;
            if (TOrder.Compare(from, to) < 0)
            {
                (gapLows[count], gapHighs[count++]) = (from, to);
            }

            from = i < lows.Length ? highs[i] : from;
        }

        return Trimmed(gapLows, gapHighs, count);
    }

    /// <summary>What is in both sets, O(n).</summary>
    public IntervalSet<T, TOrder> Intersect(IntervalSet<T, TOrder> other)
    {
        var bothLows = new T[lows.Length + other.lows.Length];
        var bothHighs = new T[bothLows.Length];
        int count = 0;
        for (int i = 0, j = 0; i < lows.Length && j < other.lows.Length;)
        {
            bool endsFirst = TOrder.Compare(highs[i], other.highs[j]) < 0;
            T from = TOrder.Compare(lows[i], other.lows[j]) < 0 ? other.lows[j] : lows[i];
            T to = endsFirst ? highs[i] : other.highs[j];
            if (TOrder.Compare(from, to) < 0)
            {
                (bothLows[count], bothHighs[count++]) = (from, to);
            }

            i += endsFirst ? 1 : 0;
            j += endsFirst ? 0 : 1;
        }

        return Trimmed(bothLows, bothHighs, count);
    }

    /// <summary>Whether some value is in both sets, O(n) without allocation.</summary>
    public bool Meets(IntervalSet<T, TOrder> other)
    {
        for (int i = 0, j = 0; i < lows.Length && j < other.lows.Length;)
        {
            if (TOrder.Compare(highs[i], other.lows[j]) <= 0)
            {
                i++;
            }
            else if (TOrder.Compare(other.highs[j], lows[i]) <= 0)
            {
                j++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every value of another set is in this one.</summary>
    public bool Covers(IntervalSet<T, TOrder> other)
    {
        int at = 0;
        for (int i = 0; i < other.lows.Length; i++)
        {
            while (at < highs.Length && TOrder.Compare(highs[at], other.lows[i]) <= 0)
            {
                at++;
            }

            if (at == highs.Length || TOrder.Compare(lows[at], other.lows[i]) > 0 || TOrder.Compare(other.highs[i], highs[at]) > 0)
            {
                return false;
            }
        }

        return true;
    }

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

    /// <summary>The union of intervals in any order, none of them empty.</summary>
    private static IntervalSet<T, TOrder> Merged(T[] froms, T[] tos)
    {
        int[] order = StableOrder.Of(froms.Length, (x, y) => TOrder.Compare(froms[x], froms[y]));
        var mergedLows = new T[order.Length];
        var mergedHighs = new T[order.Length];
        int count = 0;
        foreach (int at in order)
        {
            if (count == 0 || TOrder.Compare(mergedHighs[count - 1], froms[at]) < 0)
            {
                (mergedLows[count], mergedHighs[count++]) = (froms[at], tos[at]);
            }
            else if (TOrder.Compare(mergedHighs[count - 1], tos[at]) < 0)
            {
                mergedHighs[count - 1] = tos[at];
            }
        }

        return Trimmed(mergedLows, mergedHighs, count);
    }

    private static IntervalSet<T, TOrder> Trimmed(T[] lows, T[] highs, int count) =>
        count == 0 ? Empty : count == lows.Length ? new(lows, highs) : new(lows[..count], highs[..count]);
}
