using System.Runtime.Intrinsics;

namespace CallCenter.Standards.Routing;

/// <summary>A value for each slot, the higher the better, with the highest of every 64 slots, so that whole words of agents can be passed over.</summary>
internal sealed class OrderColumn
{
    private long[] values = [];
    private long[] highest = [];

    public OrderColumn(int words) => Resize(words);

    public ReadOnlySpan<long> Values => values;

    /// <summary>The highest value of each word.</summary>
    public ReadOnlySpan<long> Highest => highest;

    public void Resize(int words)
    {
        int before = highest.Length;
        Array.Resize(ref values, words * 64);
        Array.Resize(ref highest, words);
        values.AsSpan(before * 64).Fill(long.MinValue);
        highest.AsSpan(before).Fill(long.MinValue);
    }

    public void Put(int slot, long value)
    {
        int word = slot >> 6;
        long before = values[slot];
        if (value == before)
        {
            return;
        }

        values[slot] = value;
        if (value >= highest[word])
        {
            highest[word] = value;
        }
        else if (before == highest[word])
        {
            highest[word] = Highest64(values.AsSpan(word * 64, 64));
        }
    }

    private static long Highest64(ReadOnlySpan<long> block)
    {
        var highest = Vector256.Create(block);
        for (int lane = Vector256<long>.Count; lane < block.Length; lane += Vector256<long>.Count)
        {
            highest = Vector256.Max(highest, Vector256.Create(block[lane..]));
        }

        return Math.Max(Math.Max(highest[0], highest[1]), Math.Max(highest[2], highest[3]));
    }
}
