using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>Distributions as bytes: buckets by their distance, counts, and the extremes with a flag before them.</summary>
internal static class CompactValues
{
    public static void Write(CompactWriter writer, WrittenValues values)
    {
        writer.Count(values.Buckets.Length);
        int before = 0;
        foreach ((int bucket, long count) in values.Buckets.Zip(values.Counts))
        {
            writer.Signed(bucket - before);
            writer.Unsigned((ulong)count);
            before = bucket;
        }

        if (values is { Least: { } least, Greatest: { } greatest })
        {
            writer.Count(1);
            writer.Signed(least);
            writer.Signed(greatest);
        }
        else
        {
            writer.Count(0);
        }
    }

    public static WrittenValues Read(ref CompactReader reader)
    {
        int length = reader.Count(2);
        ImmutableArray<int>.Builder buckets = ImmutableArray.CreateBuilder<int>(length);
        ImmutableArray<long>.Builder counts = ImmutableArray.CreateBuilder<long>(length);
        long bucket = 0;
        for (int i = 0; i < length; i++)
        {
            bucket += reader.Signed();
            buckets.Add((int)long.Clamp(bucket, int.MinValue, int.MaxValue)); // out of range either way
            counts.Add((long)Math.Min(reader.Unsigned(), long.MaxValue));
        }

        bool areKnown = reader.Index(2) == 1;
        return new() { Buckets = buckets.MoveToImmutable(), Counts = counts.MoveToImmutable(), Least = areKnown ? reader.Signed() : null, Greatest = areKnown ? reader.Signed() : null };
    }
}
