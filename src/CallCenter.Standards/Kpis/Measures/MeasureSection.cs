namespace CallCenter.Standards.Kpis;

/// <summary>
/// Up to 63 distinct tests and the measures over them. A block of records becomes one word of passed tests and one row of values a record; a measure counts a record when all its bits are in the word.
/// </summary>
internal sealed class MeasureSection<T>
{
    private readonly long[] bits = new long[MeasureBlock.Size];
    private readonly long[] rows;

    public MeasureSection(SectionPlan<T> plan)
    {
        Columns = plan.Columns;
        Totals = new SectionTotals(plan.Slots, plan.Sketches, plan.Need, plan.CountLanes);
        rows = new long[MeasureBlock.Size * Totals.ValueLanes];
    }

    /// <summary>The fields that are tested and summed.</summary>
    public FieldColumn<T>[] Columns { get; }

    /// <summary>What is added up.</summary>
    public SectionTotals Totals { get; }

    /// <summary>The steps that one block takes, each a time to fetch a part of the next block.</summary>
    public int StepCount => Columns.Length + 1;

    /// <summary>Adds a block of records.</summary>
    /// <returns>Which total of which group left the range of 64 bits first; null where none did.</returns>
    public (int Slot, int Group)? Run(ReadOnlySpan<T> records, ReadOnlySpan<int> groups, int groupCount, ref Upcoming<T> upcoming)
    {
        Totals.Reserve(groupCount);
        Span<long> words = bits.AsSpan(0, records.Length);
        words.Clear();
        foreach (FieldColumn<T> column in Columns)
        {
            upcoming.Fetch();
            column.Read(records, words, rows, Totals.ValueLanes);
        }

        upcoming.Fetch();
        return Totals.Add(words, rows, groups);
    }
}
