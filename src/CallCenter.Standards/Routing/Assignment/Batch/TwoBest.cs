using System.Numerics;

namespace CallCenter.Standards.Routing;

/// <summary>The least and the second least of a row's costs at prices, with the first columns that have them; they may be equal.</summary>
internal readonly record struct TwoBest(long First, int FirstColumn, long Second, int SecondColumn)
{
    public static TwoBest Of(ReadOnlySpan<long> costs, ReadOnlySpan<long> prices)
    {
        var first = new Vector<long>(long.MaxValue);
        Vector<long> second = first;
        for (int at = 0; at < costs.Length; at += Vector<long>.Count)
        {
            Vector<long> cost = new Vector<long>(costs[at..]) - new Vector<long>(prices[at..]);
            second = Vector.Min(second, Vector.Max(first, cost));
            first = Vector.Min(first, cost);
        }

        long least = long.MaxValue;
        long next = long.MaxValue;
        for (int lane = 0; lane < Vector<long>.Count; lane++)
        {
            next = Math.Min(Math.Min(next, second[lane]), Math.Max(least, first[lane]));
            least = Math.Min(least, first[lane]);
        }

        int column = Find(costs, prices, least, from: 0);
        return new TwoBest(least, column, next, next == least ? Find(costs, prices, next, column + 1) : -1);
    }

    /// <summary>The first column at or after a place that has a value; it is there.</summary>
    private static int Find(ReadOnlySpan<long> costs, ReadOnlySpan<long> prices, long value, int from)
    {
        int column = from;
        while (costs[column] - prices[column] != value)
        {
            column++;
        }

        return column;
    }
}
