using System.Collections.Immutable;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Hosting;

/// <summary>What came of reading a standard.</summary>
/// <param name="Book">The book; null where there is a timeline of them, where it has errors, and where it could not be read.</param>
/// <param name="Findings">All errors and warnings.</param>
/// <param name="Problem">Why it could not be read, in the words of the system; null where it could.</param>
internal sealed record ReadBook(StandardBook? Book, ImmutableArray<Finding> Findings, string? Problem)
{
    /// <summary>The timeline; null where there is one book, or none.</summary>
    public StandardTimeline? Timeline { get; init; }

    /// <summary>The files that it is made of, as far as they are known, each with its whole path.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Nothing was read.</summary>
    /// <param name="why">The system's reason.</param>
    public static ReadBook Failed(Exception why) => new(null, [], why.Message);
}
