namespace CallCenter.Standards.Decisions;

/// <summary>Proves that no record matches two rules of a table, whatever its values, missing ones and such as are not allowed among them.</summary>
internal static class DisjointRules
{
    /// <summary>The words of bits that a proof may look at: some milliseconds. A table that takes more is not proved, and costs nothing but its second look at every decision.</summary>
    private const long MostWork = 4_000_000;

    /// <param name="columns">The columns of the table.</param>
    /// <param name="rules">The number of its rules.</param>
    /// <returns>Whether no two rules meet; <see langword="false"/> too where it would take too long to say.</returns>
    public static bool Are(ColumnSets[] columns, int rules)
    {
        int words = Bits.WordsOf(rules);
        if (WorkOf(columns, words) + ((long)rules * words) > MostWork)
        {
            return false;
        }

        // For each rule, those that share a record with it as far as the columns so far tell.
        ulong[] together = new ulong[rules * words];
        Array.Fill(together, ulong.MaxValue);
        ulong[] meeting = new ulong[together.Length];
        foreach (ColumnSets column in columns)
        {
            Array.Clear(meeting);
            for (int number = 0; number < column.Sets.Count; number++)
            {
                ulong[] set = column.Sets[number];
                for (int bit = Bits.NextFrom(set, 0); bit >= 0; bit = Bits.NextFrom(set, bit + 1))
                {
                    Bits.Or(meeting.AsSpan(bit * words, words), set);
                }
            }

            Bits.And(together, meeting);
        }

        for (int rule = 0; rule < rules; rule++)
        {
            together[(rule * words) + (rule >> 6)] &= ~(1UL << rule);
        }

        return !together.AsSpan().ContainsAnyExcept(0UL);
    }

    private static long WorkOf(ColumnSets[] columns, int words)
    {
        long work = 0;
        foreach (ColumnSets column in columns)
        {
            work += (long)(column.Sets.Density() * column.Sets.Count * words);
        }

        return work;
    }
}
