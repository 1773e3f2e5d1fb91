namespace CallCenter.Standards.Decisions;

/// <summary>
/// The order of a column's values cut into pieces in which the same rules match: piece i goes from <c>Starts[i]</c> to below the next start, and its set is <c>Sets[i]</c>.
/// </summary>
/// <param name="Starts">Where the pieces begin, ascending; the first is the order's bottom.</param>
/// <param name="Sets">The set of rules of each piece; neighbours differ.</param>
internal sealed record Partition<T, TOrder>(T[] Starts, int[] Sets)
    where TOrder : struct, IIntervalOrder<T>
{
    private const int Allowed = -1;

    /// <summary>Cuts at every end of a cell's intervals, and at the ends of the allowed values; O(n log n) for n ends, and a set for each piece.</summary>
    public static Partition<T, TOrder> Of(IntervalSet<T, TOrder>[] cells, IntervalSet<T, TOrder> allowed, RuleSets sets)
    {
        (T[] ends, int[] bits) = Ends(cells, allowed);
        var starts = new T[ends.Length + 1];
        int[] pieces = new int[ends.Length + 1];
        int count = 0;
        ulong[] words = new ulong[sets.WordCount];
        bool isAllowed = false;
        int next = 0;
        T at = TOrder.Bottom;
        while (true)
        {
            for (; next < ends.Length && TOrder.Compare(ends[next], at) == 0; next++)
            {
                if (bits[next] == Allowed)
                {
                    isAllowed = !isAllowed;
                }
                else
                {
                    words[bits[next] >> 6] ^= 1UL << bits[next];
                }
            }

            int set = isAllowed ? sets.NumberOf(words) : RuleSets.NotAllowed;
            if (count == 0 || pieces[count - 1] != set)
            {
                starts[count] = at;
                pieces[count++] = set;
            }

            if (next == ends.Length)
            {
                return new(starts[..count], pieces[..count]);
            }

            at = ends[next];
        }
    }

    /// <summary>The index of the piece a value lies in.</summary>
    public int PieceOf(T value)
    {
        int low = 0;
        int high = Starts.Length;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (TOrder.Compare(Starts[middle], value) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Both ends of every interval in order, and the cell of each; an end at the top cuts nothing.</summary>
    private static (T[] Ends, int[] Bits) Ends(IntervalSet<T, TOrder>[] cells, IntervalSet<T, TOrder> allowed)
    {
        int most = 2 * allowed.Lows.Length;
        foreach (IntervalSet<T, TOrder> cell in cells)
        {
            most += 2 * cell.Lows.Length;
        }

        var ends = new T[most];
        int[] bits = new int[most];
        int count = 0;
        for (int bit = Allowed; bit < cells.Length; bit++)
        {
            IntervalSet<T, TOrder> cell = bit == Allowed ? allowed : cells[bit];
            for (int i = 0; i < cell.Lows.Length; i++)
            {
                (ends[count], bits[count++]) = (cell.Lows[i], bit);
                if (TOrder.Compare(cell.Highs[i], TOrder.Top) < 0)
                {
                    (ends[count], bits[count++]) = (cell.Highs[i], bit);
                }
            }
        }

        int[] order = StableOrder.Of(count, (x, y) => TOrder.Compare(ends[x], ends[y]));
        return (Array.ConvertAll(order, at => ends[at]), Array.ConvertAll(order, at => bits[at]));
    }
}
