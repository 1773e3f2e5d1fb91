using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>The times that a log may have.</summary>
internal static class LogTimes
{
    /// <summary>Whether a year may be one of a log. 1, 1900, 1970 and 9999 say in many systems that there is no time.</summary>
    public static bool IsReal(int year) => year is > 1970 and < 2200;

    /// <summary>The time between, or null where it would be negative.</summary>
    public static Duration? Between(Instant from, Instant to) => to < from ? null : to - from;

    /// <summary>How long at least one of several stretches lasts: what overlaps counts once.</summary>
    public static Duration Union(IEnumerable<Interval> stretches)
    {
        Duration sum = Duration.Zero;
        Instant covered = Instant.MinValue;
        foreach (Interval stretch in stretches.OrderBy(static stretch => stretch.Start))
        {
            Instant from = Instant.Max(covered, stretch.Start);
            if (stretch.End > from)
            {
                sum += stretch.End - from;
                covered = stretch.End;
            }
        }

        return sum;
    }
}
