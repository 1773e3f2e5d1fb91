namespace CallCenter.Standards;

/// <summary>
/// Points in ascending order, and which is the last at or before one sought. The range is cut into buckets of equal width, about two for each point, each of which knows the last
/// point before it; as many halvings follow as the fullest bucket needs. Points that lie evenly, as openings and bounds of rules do, take a step or two; none take more than a binary
/// search, and no branch depends on the data.
/// </summary>
internal sealed class SortedPoints
{
    private readonly long[] points;
    private readonly int[] lastBefore;
    private readonly int shift;
    private readonly int firstStep;

    /// <param name="ascending">The points, ascending; kept.</param>
    public SortedPoints(long[] ascending)
    {
        points = ascending;
        ulong range = ascending.Length == 0 ? 0 : (ulong)(ascending[^1] - ascending[0]);
        while (range >> shift > 2 * (ulong)ascending.Length)
        {
            shift++;
        }

        lastBefore = new int[(int)(range >> shift) + 1];
        int fullest = 0;
        int last = 0;
        for (int bucket = 0; bucket < lastBefore.Length; bucket++)
        {
            lastBefore[bucket] = last = Advance(last, (ulong)bucket << shift);
            fullest = Math.Max(fullest, Advance(last, (((ulong)bucket + 1) << shift) - 1) - last);
        }

        firstStep = fullest == 0 ? 0 : 1 << int.Log2(fullest);
    }

    public long this[int index] => points[index];

    /// <summary>The index of the last point at or before one; -1 where there is none.</summary>
    public int LastAtMost(long sought)
    {
        long[] sorted = points;
        if (sorted.Length == 0 || sought < sorted[0])
        {
            return -1;
        }

        ulong bucket = (ulong)(sought - sorted[0]) >> shift;
        int[] buckets = lastBefore;
        int last = sorted.Length - 1;
        int at = bucket < (ulong)buckets.Length ? buckets[(int)bucket] : last;
        for (int step = firstStep; step > 0; step >>= 1)
        {
            int later = Math.Min(at + step, last);
            at = sorted[later] <= sought ? later : at;
        }

        return at;
    }

    /// <summary>The last point at most so far from the first, looked for from another.</summary>
    private int Advance(int from, ulong distance)
    {
        while (from + 1 < points.Length && (ulong)(points[from + 1] - points[0]) <= distance)
        {
            from++;
        }

        return from;
    }
}
