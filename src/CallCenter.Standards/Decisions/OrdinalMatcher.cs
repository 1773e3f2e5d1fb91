namespace CallCenter.Standards.Decisions;

/// <summary>Tells whether an ordinal is in a set; a missing value is one ordinal more, below all others.</summary>
internal sealed class OrdinalMatcher
{
    private const int LongestScan = 8;

    private readonly long[] lows;
    private readonly long[] highs;

    public OrdinalMatcher(IntervalSet<long, OrdinalOrder> values, bool matchesMissing)
    {
        bool joins = matchesMissing && !values.IsEmpty && values.Lows[0] == Ordinal.Least;
        lows = values.Lows.ToArray();
        highs = values.Highs.ToArray();
        if (joins)
        {
            lows[0] = Ordinal.Missing;
        }
        else if (matchesMissing)
        {
            lows = [Ordinal.Missing, .. lows];
            highs = [Ordinal.Least, .. highs];
        }
    }

    /// <summary>The low ends, ascending; inside. A match of missing values begins at <see cref="Ordinal.Missing"/>.</summary>
    public ReadOnlySpan<long> Lows => lows;

    /// <summary>The high ends, ascending; outside.</summary>
    public ReadOnlySpan<long> Highs => highs;

    public bool Contains(long ordinal)
    {
        long[] ends = highs;
        if (ends.Length > LongestScan)
        {
            return Search(ordinal);
        }

        for (int i = 0; i < ends.Length; i++)
        {
            if (ordinal < ends[i])
            {
                return ordinal >= lows[i];
            }
        }

        return false;
    }

    private bool Search(long ordinal)
    {
        int index = Array.BinarySearch(lows, ordinal);
        int at = index < 0 ? ~index - 1 : index;
        return at >= 0 && ordinal < highs[at];
    }
}
