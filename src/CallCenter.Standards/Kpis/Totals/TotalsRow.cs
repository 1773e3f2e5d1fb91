namespace CallCenter.Standards.Kpis;

/// <summary>A group's totals and distributions, one for each slot of the plan. Not changed once it is part of <see cref="MeasureTotals"/>.</summary>
internal sealed record TotalsRow(GroupKey Key, long[] Totals, QuantileSketch?[] Sketches)
{
    public TotalsRow Copy(GroupKey key) => new(key, (long[])Totals.Clone(), [.. Sketches.Select(sketch => sketch?.Copy())]);

    public void Add(TotalsRow other)
    {
        for (int i = 0; i < Totals.Length; i++)
        {
            Totals[i] = checked(Totals[i] + other.Totals[i]);
        }

        for (int i = 0; i < Sketches.Length; i++)
        {
            if (other.Sketches[i] is { } distribution)
            {
                (Sketches[i] ??= new QuantileSketch()).Merge(distribution);
            }
        }
    }
}
