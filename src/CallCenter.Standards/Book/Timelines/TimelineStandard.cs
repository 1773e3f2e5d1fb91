using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>One standard of a timeline, and when it is in force. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a book, which is written; what leaves is its Hash.")]
public sealed class TimelineStandard
{
    internal TimelineStandard(TimelineBook book, Interval inForce)
    {
        Effective = book.FirstDay;
        Sunset = book.Sunset;
        Standard = book.Book.Compile();
        Hash = book.Book.Hash;
        InForce = inForce;
    }

    /// <summary>The book.</summary>
    public StandardBook Book => Standard.Book;

    /// <summary>The book at work.</summary>
    public Standard Standard { get; }

    /// <summary>What the book says, as <see cref="StandardBook.Hash"/>: kept with a decision, it is found again by it.</summary>
    public string Hash { get; }

    /// <summary>The first day on which it is in force.</summary>
    public LocalDate Effective { get; }

    /// <summary>The last day on which it was said to be in force; null where it stays until the next one comes into force.</summary>
    public LocalDate? Sunset { get; }

    /// <summary>When it is in force: from the beginning of its first day in the timeline's zone, without an end where nothing ends it.</summary>
    public Interval InForce { get; }

    /// <summary>The book's code and version.</summary>
    public override string ToString() => Book.ToString();
}
