namespace CallCenter.Standards;

/// <summary>Sorts positions instead of what lies there, so that one piece of code sorts everything at load.</summary>
internal static class StableOrder
{
    /// <summary>The positions from 0 in an order; equals stay in theirs.</summary>
    /// <param name="count">How many.</param>
    /// <param name="compare">Compares what lies at two positions.</param>
    public static int[] Of(int count, Comparison<int> compare)
    {
        int[] order = new int[count];
        for (int i = 0; i < count; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (x, y) => compare(x, y) is not 0 and var compared ? compared : x.CompareTo(y));
        return order;
    }
}
