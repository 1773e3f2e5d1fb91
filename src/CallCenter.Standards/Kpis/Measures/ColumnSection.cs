namespace CallCenter.Standards.Kpis;

/// <summary>A section that reads blocks of columns: by cells where few combinations of tests occur, record by record of the block otherwise, to the same totals.</summary>
internal sealed class ColumnSection
{
    private static readonly long[] Nothing = new long[ContactBatch.BlockSize];

    private readonly FieldColumn<ContactRecord>[] columns;
    private readonly SectionTotals totals;
    private readonly OrdinalColumn<ContactRecord>[] summed;
    private readonly int[] valueOfLane;
    private readonly long[][] valuesOfLane;
    private readonly long[][] values; // and enough of nothing to fill the last vector
    private readonly long[] bits = new long[ContactBatch.BlockSize];
    private readonly int[] cellOfRow = new int[ContactBatch.BlockSize];
    private readonly long[] rows;
    private WordCells? cells;

    public ColumnSection(MeasureSection<ContactRecord> section)
    {
        columns = section.Columns;
        totals = section.Totals;
        summed = [.. columns.OfType<OrdinalColumn<ContactRecord>>().Where(column => column.ValueLanes.Count > 0)];
        valueOfLane = new int[totals.ValueLanes];
        for (int value = 0; value < summed.Length; value++)
        {
            summed[value].ValueLanes.ForEach(lane => valueOfLane[lane] = value);
        }

        valuesOfLane = [.. valueOfLane.Select(value => summed.Length == 0 ? Nothing : summed[value].Values)];
        rows = new long[MeasureBlock.Size * totals.ValueLanes];
        cells = summed.All(column => column.IsNeverNegative) ? new WordCells(summed.Length) : null;
        values = [.. summed.Select(column => column.Values), .. Enumerable.Repeat(Nothing, MeasureBlock.Lanes)];
    }

    /// <summary>Makes ready for a batch.</summary>
    public void Prepare(in ContactBatch batch)
    {
        foreach (FieldColumn<ContactRecord> column in columns)
        {
            column.Prepare(in batch);
        }
    }

    /// <summary>Adds a block.</summary>
    /// <returns>Which total of which group left the range of 64 bits first; null where none did.</returns>
    public (int Slot, int Group)? Run(ref ContactBatch batch, ReadOnlySpan<int> groups, int groupCount)
    {
        totals.Reserve(groupCount);
        Span<long> words = bits.AsSpan(0, batch.Length);
        words.Clear();
        foreach (FieldColumn<ContactRecord> column in columns)
        {
            column.Read(ref batch, words);
        }

        if (cells is null)
        {
            return AddEach(words, groups);
        }

        Span<int> cellOf = cellOfRow.AsSpan(0, batch.Length);
        if (!cells.TryReserve(words, groups, groupCount, cellOf))
        {
            (int Slot, int Group)? beyond = Flush();
            cells = null;
            return beyond ?? AddEach(words, groups);
        }

        if (!cells.TryAdd(cellOf, values))
        {
            return Flush() ?? AddEach(words, groups);
        }

        totals.AddToSketches(words, valuesOfLane, groups);
        return null;
    }

    /// <summary>Brings what cells hold to the totals.</summary>
    /// <returns>Which total of which group left the range of 64 bits; null where none did.</returns>
    public (int Slot, int Group)? Flush() => cells?.MoveTo(totals, valueOfLane);

    private (int Slot, int Group)? AddEach(ReadOnlySpan<long> words, ReadOnlySpan<int> groups)
    {
        for (int from = 0; from < words.Length; from += MeasureBlock.Size)
        {
            int length = Math.Min(MeasureBlock.Size, words.Length - from);
            for (int lane = 0; lane < valueOfLane.Length && summed.Length > 0; lane++)
            {
                ReadOnlySpan<long> column = valuesOfLane[lane].AsSpan(from, length);
                for (int i = 0; i < length; i++)
                {
                    rows[(i * valueOfLane.Length) + lane] = column[i];
                }
            }

            if (totals.Add(words.Slice(from, length), rows, groups.Slice(from, length)) is { } beyond)
            {
                return beyond;
            }
        }

        return null;
    }
}
