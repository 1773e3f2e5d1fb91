using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Collects a distribution of longs in <see cref="LogBuckets"/>, with its least and greatest value. At most 2 × 7,424 buckets, kept only between the least and the greatest in use.
/// </summary>
internal sealed class QuantileSketch
{
    private const int LeastRoom = 64;

    private long[] counts = [];
    private int first;
    private long least = long.MaxValue;
    private long greatest = long.MinValue;

    public void Add(long value)
    {
        int slot = Slot(LogBuckets.BucketOf(value)); // may replace the array
        counts[slot]++;
        least = Math.Min(least, value);
        greatest = Math.Max(greatest, value);
    }

    /// <summary>The distribution so far; the sketch goes on independently.</summary>
    public ValueBuckets ToBuckets()
    {
        ImmutableArray<(int Bucket, long Count)>.Builder used = ImmutableArray.CreateBuilder<(int Bucket, long Count)>();
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] != 0)
            {
                used.Add((first + i, counts[i]));
            }
        }

        return used.Count == 0 ? ValueBuckets.None : new ValueBuckets(used.DrainToImmutable(), (least, greatest));
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
        int room = Math.Max(LeastRoom, counts.Length / 2);
        int newFirst = low < first || counts.Length == 0 ? low - room : first;
        int newLast = counts.Length == 0 || high >= first + counts.Length ? high + room : first + counts.Length - 1;
        var grown = new long[newLast - newFirst + 1];
        counts.CopyTo(grown, counts.Length == 0 ? 0 : first - newFirst);
        counts = grown;
        first = newFirst;
        return bucket - first;
    }
}
