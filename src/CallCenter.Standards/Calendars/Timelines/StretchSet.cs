namespace CallCenter.Standards.Calendars;

/// <summary>A half-open stretch of an axis of whole units, [start, end).</summary>
internal readonly record struct Stretch(long Start, long End);

/// <summary>Sets of stretches.</summary>
internal static class StretchSet
{
    /// <summary>Sorts, clips to [from, to) and merges what overlaps or touches.</summary>
    public static List<Stretch> Normalise(List<Stretch> stretches, long from, long to)
    {
        stretches.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var merged = new List<Stretch>(stretches.Count);
        foreach (Stretch stretch in stretches)
        {
            var clipped = new Stretch(Math.Max(stretch.Start, from), Math.Min(stretch.End, to));
            if (clipped.Start >= clipped.End)
            {
                continue;
            }

            if (merged.Count > 0 && merged[^1].End >= clipped.Start)
            {
                merged[^1] = new Stretch(merged[^1].Start, Math.Max(merged[^1].End, clipped.End));
            }
            else
            {
                merged.Add(clipped);
            }
        }

        return merged;
    }

    /// <summary>What two normalised sets share; normalised.</summary>
    public static List<Stretch> Intersect(List<Stretch> left, List<Stretch> right)
    {
        var shared = new List<Stretch>();
        int i = 0;
        int k = 0;
        while (i < left.Count && k < right.Count)
        {
            long start = Math.Max(left[i].Start, right[k].Start);
            long end = Math.Min(left[i].End, right[k].End);
            if (start < end)
            {
                shared.Add(new Stretch(start, end));
            }

            if (left[i].End < right[k].End)
            {
                i++;
            }
            else
            {
                k++;
            }
        }

        return shared;
    }

    /// <summary>What a normalised set leaves free of [from, to); normalised.</summary>
    public static List<Stretch> Complement(List<Stretch> stretches, long from, long to)
    {
        var free = new List<Stretch>(stretches.Count + 1);
        long at = from;
        foreach (Stretch stretch in stretches)
        {
            if (at < stretch.Start)
            {
                free.Add(new Stretch(at, stretch.Start));
            }

            at = stretch.End;
        }

        if (at < to)
        {
            free.Add(new Stretch(at, to));
        }

        return free;
    }
}
