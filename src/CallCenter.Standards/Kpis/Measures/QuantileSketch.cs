using System.Numerics;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// A mergeable summary of a distribution of longs that answers quantiles within a relative error of 2⁻⁸ (0.4 %): logarithmic buckets,
/// each power of two cut in 128 equal parts, as in HDR histograms; values of magnitude below 256 are exact. Counts are exact, so that
/// merging is associative and commutative to the bit. At most 2 × 7,424 buckets, kept only between the least and the greatest in use.
/// </summary>
internal sealed class QuantileSketch
{
    private const int PartBits = 7;
    private const int Parts = 1 << PartBits;

    private long[] counts = [];
    private int first;

    public long Count { get; private set; }

    public void Add(long value)
    {
        int slot = Slot(BucketOf(value)); // may replace the array
        counts[slot]++;
        Count++;
    }

    public void Merge(QuantileSketch other)
    {
        for (int i = 0; i < other.counts.Length; i++)
        {
            if (other.counts[i] != 0)
            {
                int slot = Slot(other.first + i); // may replace the array
                counts[slot] = checked(counts[slot] + other.counts[i]);
            }
        }

        Count = checked(Count + other.Count);
    }

    public QuantileSketch Copy() => new() { counts = (long[])counts.Clone(), first = first, Count = Count };

    /// <summary>
    /// The value of rank ⌈q·n⌉ (at least 1) in ascending order, up to the sketch's error: the middle of the bucket that holds it.
    /// </summary>
    /// <param name="permille">The quantile in thousandths, 1 to 1000.</param>
    public long Quantile(int permille)
    {
        long rank = Math.Max(1, (long)((((Int128)Count * permille) + 999) / 1000));
        int i = -1;
        do
        {
            rank -= counts[++i];
        }
        while (rank > 0);

        return MiddleOf(first + i);
    }

    /// <summary>Buckets are numbered in the order of their values; 0 holds zero, negative values mirror positive ones.</summary>
    internal static int BucketOf(long value)
    {
        ulong magnitude = (ulong)Math.Abs(value);
        int shift = Math.Max(0, 63 - PartBits - BitOperations.LeadingZeroCount(magnitude));
        int bucket = (shift << PartBits) + (int)(magnitude >> shift);
        return value < 0 ? -bucket : bucket;
    }

    internal static long MiddleOf(int bucket)
    {
        int index = Math.Abs(bucket);
        int shift = Math.Max(0, (index >> PartBits) - 1);
        long low = (long)(index - (shift << PartBits)) << shift;
        long middle = low + ((1L << shift) >> 1);
        return bucket < 0 ? -middle : middle;
    }

    private int Slot(int bucket)
    {
        int slot = bucket - first;
        return (uint)slot < (uint)counts.Length ? slot : Grow(bucket);
    }

    private int Grow(int bucket)
    {
        int low = counts.Length == 0 ? bucket : Math.Min(first, bucket);
        int high = counts.Length == 0 ? bucket : Math.Max(first + counts.Length - 1, bucket);

        // Room beyond the new end, so that a rising or falling series grows the array a bounded number of times.
        int room = Math.Max(Parts / 2, counts.Length / 2);
        int newFirst = low < first || counts.Length == 0 ? low - room : first;
        int newLast = counts.Length == 0 || high >= first + counts.Length ? high + room : first + counts.Length - 1;
        var grown = new long[newLast - newFirst + 1];
        counts.CopyTo(grown, counts.Length == 0 ? 0 : first - newFirst);
        counts = grown;
        first = newFirst;
        return bucket - first;
    }
}
