using CallCenter.Standards.Book;
using NodaTime;

namespace CallCenter.Standards.Hosting;

/// <summary>One standard as it was in force: everything in it belongs together. Immutable; a unit of work keeps one from its beginning to its end, whatever is loaded meanwhile.</summary>
public sealed class StandardSnapshot
{
    internal StandardSnapshot(StandardBook book, Instant loadedAt)
    {
        Book = book;
        Standard = book.Compile();
        Hash = book.Hash;
        LoadedAt = loadedAt;
    }

    internal StandardSnapshot(StandardTimeline timeline, TimelineStandard inForce, Instant? until, Instant loadedAt)
    {
        Timeline = timeline;
        Book = inForce.Book;
        Standard = inForce.Standard;
        Hash = inForce.Hash;
        Until = until;
        LoadedAt = loadedAt;
    }

    /// <summary>The book.</summary>
    public StandardBook Book { get; }

    /// <summary>The book at work.</summary>
    public Standard Standard { get; }

    /// <summary>The timeline that the book is of; null where the host has one book.</summary>
    public StandardTimeline? Timeline { get; }

    /// <summary>What figures depend on: equal for every load of the same measures and KPIs; the totals made under this standard carry it.</summary>
    public StandardFingerprint Fingerprint => Standard.Kpis.Fingerprint;

    /// <summary>What the book says, as <see cref="StandardBook.Hash"/>, whatever files it is made of: kept with a decision, it names the book it was made under.</summary>
    public string Hash { get; }

    /// <summary>When it was loaded.</summary>
    public Instant LoadedAt { get; }

    /// <summary>When it has to be looked for again by the clock; null for never.</summary>
    internal Instant? Until { get; }

    /// <summary>Whether it goes on beyond its days, since the timeline has nothing for the time.</summary>
    internal bool IsOver { get; init; }

    /// <summary>The book's code and version, and the beginning of the hash.</summary>
    public override string ToString() => $"{Book} ({Hash[..12]})";

    /// <summary>Whether another load gave the same: the same book, or the same books on the same days.</summary>
    internal bool IsSame(StandardSnapshot other) => Hash == other.Hash && (Timeline is null) == (other.Timeline is null) && (Timeline is null || AreSame(Timeline, other.Timeline!));

    private static bool AreSame(StandardTimeline left, StandardTimeline right) =>
        left.Zone.Id == right.Zone.Id && left.OpenCases == right.OpenCases && left.Standards.Select(KeyOf).SequenceEqual(right.Standards.Select(KeyOf));

    private static (string, LocalDate, LocalDate?) KeyOf(TimelineStandard standard) => (standard.Hash, standard.Effective, standard.Sunset);
}
