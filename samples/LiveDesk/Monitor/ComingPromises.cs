using System.Collections.Immutable;
using LiveDesk.Cases;
using NodaTime;

namespace LiveDesk.Monitor;

/// <summary>
/// The promises that fall due in a stretch of time, of all open cases, and every promise of those who wait to be answered. What falls due later is left in the store until the stretch moves on to it, so that it costs what falls due soon, however much is open. Not thread-safe.
/// </summary>
internal sealed class ComingPromises
{
    private readonly Dictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private readonly SortedSet<(Instant Due, string Stream, string Policy, string Target)> due = [];
    private Interval? known;
    private Interval? reading;

    /// <summary>Whether all that falls due from one moment to another is here.</summary>
    public bool Knows(Instant from, Instant until) => known is { } stretch && stretch.Start <= from && until < stretch.End;

    /// <summary>Keeps what falls due in another stretch too, while that is read from the store.</summary>
    public void Begin(Interval stretch) => reading = stretch;

    /// <summary>All that falls due in the stretch that was begun is here; what falls due before or after it is let go.</summary>
    public void End()
    {
        (known, reading) = (reading, null);
        foreach ((string stream, Kept had) in kept.ToArray())
        {
            Put(stream, had.Open, had.IsUnanswered);
        }
    }

    /// <summary>Takes the promises that a stream has now.</summary>
    public void Put(string stream, ImmutableArray<OpenPromise> open, bool isUnanswered)
    {
        if (kept.Remove(stream, out Kept before))
        {
            foreach (OpenPromise promise in before.Open)
            {
                due.Remove(Place(stream, promise));
            }
        }

        OpenPromise[] soon = [.. open.Where(promise => IsIn(known, promise) || IsIn(reading, promise))];
        if (soon.Length == 0 && (open.IsEmpty || !isUnanswered))
        {
            return;
        }

        kept.Add(stream, new(open, isUnanswered));
        foreach (OpenPromise promise in soon)
        {
            due.Add(Place(stream, promise));
        }
    }

    /// <summary>The streams of which something is kept.</summary>
    public ImmutableArray<string> Streams => [.. kept.Keys];

    /// <summary>Whether a promise of somebody who waits was due by a moment.</summary>
    public bool IsLate(string stream, Instant now) => kept.TryGetValue(stream, out Kept had) && had.Open.Any(promise => promise.Due <= now);

    /// <summary>What falls due after one moment and until another, the soonest first.</summary>
    public IEnumerable<ComingBreach> Between(Instant after, Instant until) =>
        due.GetViewBetween((after + Duration.Epsilon, "", "", ""), (until + Duration.Epsilon, "", "", "")).Select(promise => new ComingBreach(promise.Stream, promise.Policy, promise.Target, promise.Due));

    private static bool IsIn(Interval? stretch, OpenPromise promise) => stretch?.Contains(promise.Due) ?? false;

    private static (Instant Due, string Stream, string Policy, string Target) Place(string stream, OpenPromise promise) => (promise.Due, stream, promise.Policy, promise.Target);

    private readonly record struct Kept(ImmutableArray<OpenPromise> Open, bool IsUnanswered);
}
