namespace CallCenter.Standards.Calendars;

/// <summary>One block of a line: its stretches, sorted and apart, and how much the line has covered before each.</summary>
internal sealed class LineBlock
{
    private readonly SortedPoints starts;
    private readonly SortedPoints before;
    private readonly long[] ends;

    /// <param name="stretches">Normalised, clipped to the block.</param>
    /// <param name="coveredBefore">What the line has covered where the block starts.</param>
    public LineBlock(List<Stretch> stretches, long coveredBefore)
    {
        CoveredBefore = coveredBefore;
        long[] sums = new long[stretches.Count];
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = coveredBefore;
            coveredBefore += stretches[i].End - stretches[i].Start;
        }

        CoveredAfter = coveredBefore;
        starts = new SortedPoints([.. stretches.Select(stretch => stretch.Start)]);
        before = new SortedPoints(sums);
        ends = [.. stretches.Select(stretch => stretch.End)];
    }

    /// <summary>What the line has covered where the block starts.</summary>
    public long CoveredBefore { get; }

    /// <summary>What the line has covered where the block ends.</summary>
    public long CoveredAfter { get; }

    /// <summary>What the line has covered before a point of the block, and whether it covers the point.</summary>
    public long Measure(long point, out bool isCovered)
    {
        int i = starts.LastAtMost(point);
        if (i < 0)
        {
            isCovered = false;
            return CoveredBefore;
        }

        long end = ends[i];
        isCovered = point < end;
        return before[i] + Math.Min(point, end) - starts[i];
    }

    /// <summary>The covered point before which the line has covered an amount, at least <see cref="CoveredBefore"/> and below <see cref="CoveredAfter"/>.</summary>
    public long PointAt(long covered)
    {
        int i = before.LastAtMost(covered);
        return starts[i] + (covered - before[i]);
    }
}
