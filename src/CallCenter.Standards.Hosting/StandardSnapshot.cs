using CallCenter.Standards.Book;
using NodaTime;

namespace CallCenter.Standards.Hosting;

/// <summary>One standard as it was in force: everything in it belongs together. Immutable; a unit of work keeps one from its beginning to its end, whatever is loaded meanwhile.</summary>
public sealed class StandardSnapshot
{
    internal StandardSnapshot(StandardBook book, Standard standard, string hash, Instant loadedAt)
    {
        Book = book;
        Standard = standard;
        Hash = hash;
        LoadedAt = loadedAt;
    }

    /// <summary>The book.</summary>
    public StandardBook Book { get; }

    /// <summary>The book at work.</summary>
    public Standard Standard { get; }

    /// <summary>What figures depend on: equal for every load of the same measures and KPIs; the totals made under this standard carry it.</summary>
    public StandardFingerprint Fingerprint => Standard.Kpis.Fingerprint;

    /// <summary>SHA-256 of what the book was read from, 64 lower-case hexadecimal digits; of its JSON where a program made it.</summary>
    public string Hash { get; }

    /// <summary>When it was loaded.</summary>
    public Instant LoadedAt { get; }

    /// <summary>The book's code and version, and the beginning of the hash.</summary>
    public override string ToString() => $"{Book} ({Hash[..12]})";
}
