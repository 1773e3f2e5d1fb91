using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// A distribution of longs as the numbers of values in <see cref="LogBuckets"/>, and the exact least and greatest value while they are known. Counts are exact, so that adding is associative and commutative to the bit.
/// Immutable; holds only the buckets in use.
/// </summary>
internal sealed class ValueBuckets : IEquatable<ValueBuckets>
{
    /// <param name="buckets">The buckets in use, ascending, with the number of values in each, 1 or more.</param>
    /// <param name="extremes">The least and the greatest value, or null where they are not known, and where there are no values.</param>
    public ValueBuckets(ImmutableArray<(int Bucket, long Count)> buckets, (long Least, long Greatest)? extremes)
    {
        Buckets = buckets;
        Extremes = extremes;
        foreach ((_, long count) in buckets)
        {
            Count = checked(Count + count);
        }
    }

    public static ValueBuckets None { get; } = new([], null);

    public ImmutableArray<(int Bucket, long Count)> Buckets { get; }

    public (long Least, long Greatest)? Extremes { get; }

    public long Count { get; }

    public bool IsEmpty => Buckets.IsEmpty;

    public ValueBuckets Plus(ValueBuckets other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return IsEmpty ? other : this;
        }

        (long Least, long Greatest)? extremes = Extremes is var (low, high) && other.Extremes is var (otherLow, otherHigh) ? (Math.Min(low, otherLow), Math.Max(high, otherHigh)) : null;
        return new ValueBuckets(Combine(other, +1)!.Value, extremes);
    }

    /// <summary>The values of several sources together.</summary>
    /// <param name="sources">The values of each.</param>
    /// <param name="measure">What they are of, and</param>
    /// <param name="group">in which group, for the message where they are too many.</param>
    /// <exception cref="OverflowException">There are more than 64 bits count.</exception>
    public static ValueBuckets Sum(ReadOnlySpan<ValueBuckets> sources, string measure, GroupKey group)
    {
        ValueBuckets sum = None;
        try
        {
            foreach (ValueBuckets values in sources)
            {
                sum = sum.Plus(values);
            }
        }
        catch (OverflowException beyond)
        {
            throw TotalsOverflow.OfValues($"'{measure}'", group, beyond);
        }

        return sum;
    }

    /// <summary>What is left without some of the values; its extremes are known where nothing was taken away. Null where those values cannot be among these.</summary>
    public ValueBuckets? Minus(ValueBuckets part) => part.IsEmpty ? this : Combine(part, -1) is { } left ? new ValueBuckets(left, null) : null;

    /// <summary>The rank ⌈q·n⌉ of a quantile in ascending order, at least 1.</summary>
    /// <param name="count">The number of values.</param>
    /// <param name="ppm">The quantile in millionths, 0 to 1,000,000.</param>
    public static Int128 RankOf(Int128 count, int ppm) => Int128.Max(1, ((count * ppm) + 999_999) / 1_000_000);

    /// <summary>
    /// The value of a quantile's rank, and the ends between which it lies: those of its bucket, and of all values where their extremes are known. The first and the last value are exact then. There must be values.
    /// </summary>
    /// <param name="ppm">The quantile in millionths, 0 to 1,000,000.</param>
    public (long Value, long Least, long Greatest) Quantile(int ppm)
    {
        var rank = (long)RankOf(Count, ppm);
        (bool isFirst, bool isLast) = (rank == 1, rank == Count);
        int i = -1;
        do
        {
            rank -= Buckets[++i].Count;
        }
        while (rank > 0);

        (long low, long middle, long high) = LogBuckets.ValuesOf(Buckets[i].Bucket);
        if (Extremes is var (least, greatest))
        {
            low = isLast ? greatest : Math.Max(low, least);
            high = isFirst ? least : Math.Min(high, greatest);
        }

        return (Math.Clamp(middle, low, high), low, high);
    }

    public bool Equals(ValueBuckets? other) => other is not null && Extremes == other.Extremes && Buckets.AsSpan().SequenceEqual(other.Buckets.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as ValueBuckets);

    public override int GetHashCode() => HashCode.Combine(Count, Extremes);

    /// <summary>The counts of both, with the other's sign; null where one would fall below 0.</summary>
    private ImmutableArray<(int Bucket, long Count)>? Combine(ValueBuckets other, int sign)
    {
        ImmutableArray<(int Bucket, long Count)>.Builder combined = ImmutableArray.CreateBuilder<(int Bucket, long Count)>(Buckets.Length + other.Buckets.Length);
        int i = 0;
        int j = 0;
        while (i < Buckets.Length || j < other.Buckets.Length)
        {
            int one = i < Buckets.Length ? Buckets[i].Bucket : int.MaxValue;
            int another = j < other.Buckets.Length ? other.Buckets[j].Bucket : int.MaxValue;
            int bucket = Math.Min(one, another);
            long count = checked((one == bucket ? Buckets[i++].Count : 0) + (another == bucket ? sign * other.Buckets[j++].Count : 0));
            if (count < 0)
            {
                return null;
            }

            if (count > 0)
            {
                combined.Add((bucket, count));
            }
        }

        return combined.DrainToImmutable();
    }
}
