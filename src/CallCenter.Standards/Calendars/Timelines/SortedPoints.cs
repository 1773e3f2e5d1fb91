namespace CallCenter.Standards.Calendars.Timelines;

/// <summary>
/// Points in ascending order, and which is the last at or before one sought. The range is cut into about as many buckets of equal width as there are points, each of which knows
/// where its points begin: points that lie evenly, as openings do, are found in a step or two, any others by halving one bucket.
/// </summary>
internal sealed class SortedPoints
{
    private readonly long[] points;
    private readonly int[] lastBefore;
    private readonly int shift;

    /// <param name="ascending">The points, ascending; kept.</param>
    public SortedPoints(long[] ascending)
    {
        points = ascending;
        if (ascending.Length == 0)
        {
            lastBefore = [];
            return;
        }

        ulong range = (ulong)(ascending[^1] - ascending[0]);
        while (range >> shift > 2 * (ulong)ascending.Length)
        {
            shift++;
        }

        // The last point at or before the start of each bucket, and of the one after the last.
        lastBefore = new int[(int)(range >> shift) + 2];
        int last = 0;
        for (int bucket = 0; bucket < lastBefore.Length; bucket++)
        {
            ulong start = (ulong)bucket << shift;
            while (last + 1 < ascending.Length && (ulong)(ascending[last + 1] - ascending[0]) <= start)
            {
                last++;
            }

            lastBefore[bucket] = last;
        }
    }

    public long this[int index] => points[index];

    /// <summary>The index of the last point at or before one; -1 where there is none.</summary>
    public int LastAtMost(long sought)
    {
        long[] sorted = points;
        int[] buckets = lastBefore;
        if (sorted.Length == 0 || sought < sorted[0])
        {
            return -1;
        }

        ulong bucket = (ulong)(sought - sorted[0]) >> shift;
        if (bucket >= (ulong)(buckets.Length - 1))
        {
            return sorted.Length - 1;
        }

        int low = buckets[(int)bucket];
        int high = buckets[(int)bucket + 1];
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            bool isAtMost = sorted[middle] <= sought;
            low = isAtMost ? middle : low;
            high = isAtMost ? high : middle - 1;
        }

        return low;
    }
}
