using System.Numerics;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Logarithmic buckets of longs, each power of two cut in 128 equal parts, as in HDR histograms: the middle of a bucket is within 2⁻⁸ (0.4 %) of every value in it, and values of magnitude below 256 are exact.
/// </summary>
internal static class LogBuckets
{
    /// <summary>A power of two has 2 to this power of buckets.</summary>
    public const int PartBits = 7;

    /// <summary>The greatest bucket; the least is its negative.</summary>
    public const int Greatest = 7_295;

    /// <summary>Buckets are numbered in the order of their values; 0 holds zero, negative values mirror positive ones.</summary>
    public static int BucketOf(long value)
    {
        ulong magnitude = (ulong)Math.Abs(value);
        int shift = Math.Max(0, 63 - PartBits - BitOperations.LeadingZeroCount(magnitude));
        int bucket = (shift << PartBits) + (int)(magnitude >> shift);
        return value < 0 ? -bucket : bucket;
    }

    /// <summary>The values of a bucket: the one nearest to zero, the middle one and the one farthest from it, in the order of values.</summary>
    public static (long Least, long Middle, long Greatest) ValuesOf(int bucket)
    {
        int index = Math.Abs(bucket);
        int shift = Math.Max(0, (index >> PartBits) - 1);
        long low = (long)(index - (shift << PartBits)) << shift;
        long width = 1L << shift;
        long middle = low + (width >> 1);
        long high = low + (width - 1);
        return bucket < 0 ? (-high, -middle, -low) : (low, middle, high);
    }
}
