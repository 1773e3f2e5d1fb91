using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>The days that events have taken so far, each once. O(log n) to look for, O(n) to take.</summary>
internal sealed class TakenDays
{
    private readonly List<Run> runs = [];

    /// <summary>Takes the days of an event that are still free.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, included.</param>
    /// <param name="name">The event's name.</param>
    /// <returns>The days taken now, in order; and the first run of days that others had already.</returns>
    public (IReadOnlyList<(LocalDate First, LocalDate Last)> Free, Run? Shared) Take(LocalDate first, LocalDate last, string name)
    {
        int at = FirstThatEndsFrom(first);
        Run? shared = at < runs.Count && runs[at].First <= last ? runs[at] : null;
        var free = new List<(LocalDate, LocalDate)>();
        for (LocalDate? next = first; next is { } day && day <= last; at++)
        {
            bool isTaken = at < runs.Count && runs[at].First <= last;
            if (!isTaken || day < runs[at].First)
            {
                var run = new Run(day, isTaken ? runs[at].First.PlusDays(-1) : last, name);
                free.Add((run.First, run.Last));
                runs.Insert(at++, run);
            }

            next = isTaken && runs[at].Last < LocalDate.MaxIsoValue ? runs[at].Last.PlusDays(1) : null;
        }

        return (free, shared);
    }

    private int FirstThatEndsFrom(LocalDate day)
    {
        int low = 0;
        for (int high = runs.Count; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = runs[middle].Last < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Days that follow one another, and the event that they are of.</summary>
    internal readonly record struct Run(LocalDate First, LocalDate Last, string Name);
}
