namespace CallCenter.Standards.Calendars.Timelines;

/// <summary>One block of a line: its stretches, sorted and apart, and how much the line has covered before each.</summary>
internal sealed class LineBlock
{
    private readonly long[] starts;
    private readonly long[] ends;
    private readonly long[] before;

    /// <param name="stretches">Normalised, clipped to the block.</param>
    /// <param name="coveredBefore">What the line has covered where the block starts.</param>
    public LineBlock(List<Stretch> stretches, long coveredBefore)
    {
        starts = new long[stretches.Count];
        ends = new long[stretches.Count];
        before = new long[stretches.Count];
        for (int i = 0; i < stretches.Count; i++)
        {
            (starts[i], ends[i]) = (stretches[i].Start, stretches[i].End);
            before[i] = coveredBefore;
            coveredBefore += ends[i] - starts[i];
        }

        CoveredBefore = before.Length == 0 ? coveredBefore : before[0];
        CoveredAfter = coveredBefore;
    }

    /// <summary>What the line has covered where the block starts.</summary>
    public long CoveredBefore { get; }

    /// <summary>What the line has covered where the block ends.</summary>
    public long CoveredAfter { get; }

    /// <summary>What the line has covered before a point of the block, and whether it covers the point.</summary>
    public long Measure(long point, out bool isCovered)
    {
        int i = Search.LastAtMost(starts, point);
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
        int i = Search.LastAtMost(before, covered);
        return starts[i] + (covered - before[i]);
    }
}
