using CallCenter.Standards.Book;
using NodaTime;

namespace CallCenter.Standards.Hosting;

/// <summary>Makes what is in force of what was read, by the clock.</summary>
internal static class SnapshotMaker
{
    /// <summary>What is in force; null where nothing could be read, and where the timeline has nothing for the time.</summary>
    public static StandardSnapshot? Of(ReadBook read, Instant now) => read switch
    {
        { Timeline: { } timeline } => InForce(timeline, now),
        { Book: { } book } => new StandardSnapshot(book, now),
        _ => null,
    };

    /// <summary>The standard that follows by the clock: the next one of the timeline; where it has none for the time the old one goes on, until the next one begins.</summary>
    public static StandardSnapshot Following(StandardSnapshot before, Instant now) => InForce(before.Timeline!, now)
        ?? new StandardSnapshot(before.Timeline!, before.Timeline!.ByHash(before.Hash)!, before.Timeline!.Standards.Select(static standard => StartOf(standard)).FirstOrDefault(start => start > now), before.LoadedAt) { IsOver = true };

    private static StandardSnapshot? InForce(StandardTimeline timeline, Instant now) =>
        timeline.At(now) is { } standard ? new StandardSnapshot(timeline, standard, standard.InForce.HasEnd ? standard.InForce.End : null, now) : null;

    private static Instant? StartOf(TimelineStandard standard) => standard.InForce.HasStart ? standard.InForce.Start : null;
}
