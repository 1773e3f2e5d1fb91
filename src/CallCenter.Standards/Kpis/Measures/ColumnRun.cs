namespace CallCenter.Standards.Kpis;

/// <summary>Adds batches of columns to the sections and groups of an accumulator of contacts.</summary>
/// <param name="facts">What the source records.</param>
/// <param name="sections">The sections.</param>
/// <param name="readers">The dimensions.</param>
/// <param name="pairs">The groups of two dimensions and more.</param>
internal sealed class ColumnRun(RecordedFacts facts, MeasureSection<ContactRecord>[] sections, DimensionReader<ContactRecord>[] readers, PairCodes[] pairs)
{
    private readonly ColumnSection[] sections = [.. sections.Select(section => new ColumnSection(section))];
    private readonly int[] groups = new int[ContactBatch.BlockSize];
    private readonly int[] codes = new int[ContactBatch.BlockSize];
    private readonly ContactRecord[] room = new ContactRecord[ContactBatch.BlockSize];

    /// <exception cref="ArgumentException">A column is none of the batch's contacts.</exception>
    public ContactBatch Open(in ContactColumns columns)
    {
        ContactColumnChecks.ThrowIfNone(in columns, facts.Has);
        long[] outcomes = new long[columns.Outcome.Dictionary.Length];
        for (int place = 0; place < outcomes.Length; place++)
        {
            outcomes[place] = columns.Outcome.Dictionary[place] is { } word && EnumCodes<ContactOutcome>.TryParse(word, out ContactOutcome outcome) ? (long)outcome : 0;
        }

        return new ContactBatch(columns, outcomes, room);
    }

    /// <summary>Adds a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="groupCount">The number of groups so far.</param>
    /// <returns>Which total of which group left the range of 64 bits first; null where none did.</returns>
    public (int Slot, int Group)? Add(ref ContactBatch batch, ref int groupCount)
    {
        foreach (DimensionReader<ContactRecord> reader in readers)
        {
            reader.Prepare(in batch);
        }

        foreach (ColumnSection section in sections)
        {
            section.Prepare(in batch);
        }

        while (batch.Next())
        {
            Span<int> groupOf = groups.AsSpan(0, batch.Length);
            groupCount = FindGroups(ref batch, groupOf);
            foreach (ColumnSection section in sections)
            {
                if (section.Run(ref batch, groupOf, groupCount) is { } beyond)
                {
                    return beyond;
                }
            }
        }

        return null;
    }

    /// <summary>Brings all that was added to the totals.</summary>
    /// <returns>Which total of which group left the range of 64 bits; null where none did.</returns>
    public (int Slot, int Group)? Flush()
    {
        foreach (ColumnSection section in sections)
        {
            if (section.Flush() is { } beyond)
            {
                return beyond;
            }
        }

        return null;
    }

    private int FindGroups(ref ContactBatch batch, Span<int> groupOf)
    {
        if (readers.Length == 0)
        {
            groupOf.Clear();
            return 1;
        }

        readers[0].Read(ref batch, groupOf);
        Span<int> next = codes.AsSpan(0, batch.Length);
        for (int d = 1; d < readers.Length; d++)
        {
            readers[d].Read(ref batch, next);
            pairs[d - 1].Map(groupOf, next);
        }

        return readers.Length == 1 ? readers[0].Count : pairs[^1].Count;
    }
}
