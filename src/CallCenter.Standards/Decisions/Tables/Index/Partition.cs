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
    public static Partition<T, TOrder> Of(IReadOnlyList<IntervalSet<T, TOrder>> cells, IntervalSet<T, TOrder> allowed, RuleSets sets)
    {
        List<End> ends = Ends(cells, allowed);
        var starts = new List<T>();
        var pieces = new List<int>();
        ulong[] words = new ulong[sets.WordCount];
        bool isAllowed = false;
        int next = 0;
        T at = TOrder.Bottom;
        while (true)
        {
            for (; next < ends.Count && TOrder.Compare(ends[next].At, at) == 0; next++)
            {
                if (ends[next].Bit == Allowed)
                {
                    isAllowed = !isAllowed;
                }
                else
                {
                    words[ends[next].Bit >> 6] ^= 1UL << ends[next].Bit;
                }
            }

            int set = isAllowed ? sets.NumberOf(words) : RuleSets.NotAllowed;
            if (pieces.Count == 0 || pieces[^1] != set)
            {
                starts.Add(at);
                pieces.Add(set);
            }

            if (next == ends.Count)
            {
                return new([.. starts], [.. pieces]);
            }

            at = ends[next].At;
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

    /// <summary>Both ends of every interval in order; an end at the top cuts nothing.</summary>
    private static List<End> Ends(IReadOnlyList<IntervalSet<T, TOrder>> cells, IntervalSet<T, TOrder> allowed)
    {
        var ends = new List<End>();
        for (int bit = Allowed; bit < cells.Count; bit++)
        {
            foreach (Interval<T> interval in (bit == Allowed ? allowed : cells[bit]).Intervals())
            {
                ends.Add(new End(interval.Low, bit));
                if (TOrder.Compare(interval.High, TOrder.Top) < 0)
                {
                    ends.Add(new End(interval.High, bit));
                }
            }
        }

        ends.Sort((x, y) => TOrder.Compare(x.At, y.At));
        return ends;
    }

    private readonly record struct End(T At, int Bit);
}
