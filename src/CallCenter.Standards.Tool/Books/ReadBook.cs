using System.Collections.Immutable;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tool.Books;

/// <summary>A book with what was found in it.</summary>
/// <param name="Name">What the user called it.</param>
/// <param name="Book">The book; null where it has errors.</param>
/// <param name="Findings">All findings, each with its file; those of the shipped book have none.</param>
internal sealed record ReadBook(string Name, StandardBook? Book, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether a file has comments, which other readers pass over only where they are asked to.</summary>
    public bool HasComments { get; init; }
}
