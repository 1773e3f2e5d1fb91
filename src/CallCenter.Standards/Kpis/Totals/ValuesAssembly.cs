using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>Puts a written distribution together again.</summary>
internal static class ValuesAssembly
{
    /// <summary>The distribution, or null with what is wrong with it.</summary>
    public static ValueBuckets? Build(WrittenValues written, out FindingWords? fault)
    {
        fault = FaultOf(written);
        if (fault is not null)
        {
            return null;
        }

        return written.Buckets.IsEmpty ? ValueBuckets.None : new ValueBuckets(
            [.. written.Buckets.Zip(written.Counts)],
            written is { Least: { } least, Greatest: { } greatest } ? (least, greatest) : null);
    }

    private static FindingWords? FaultOf(WrittenValues written)
    {
        ImmutableArray<int> buckets = written.Buckets;
        if (buckets.Length != written.Counts.Length)
        {
            return $"There is not one count for each bucket.";
        }

        Int128 total = 0;
        for (int i = 0; i < buckets.Length; i++)
        {
            if (buckets[i] is < -LogBuckets.Greatest or > LogBuckets.Greatest || written.Counts[i] < 1 || (i > 0 && buckets[i] <= buckets[i - 1]))
            {
                return $"A bucket is out of range, out of order or empty.";
            }

            total += written.Counts[i];
        }

        if (total > long.MaxValue)
        {
            return $"There are more values than can be counted.";
        }

        bool areInBuckets = (written.Least, written.Greatest) switch
        {
            (null, null) => true,
            ({ } least, { } greatest) => !buckets.IsEmpty && least <= greatest && IsIn(least, buckets[0]) && IsIn(greatest, buckets[^1]),
            _ => false,
        };
        return !areInBuckets ? FindingWords.Of($"The least and the greatest value are not of these buckets.")
            : total == 1 && written.Least != written.Greatest ? FindingWords.Of($"The least and the greatest of one value are not the same.")
            : null;
    }

    private static bool IsIn(long value, int bucket) => value is >= Ordinal.Least and <= Ordinal.Greatest && LogBuckets.BucketOf(value) == bucket;
}
