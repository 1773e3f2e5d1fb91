using System.Collections.Immutable;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Hosting;

/// <summary>What came of reading a book.</summary>
/// <param name="Book">The book; null where it has errors or could not be read.</param>
/// <param name="Findings">All errors and warnings.</param>
/// <param name="Problem">Why it could not be read, in the words of the system; null where it could.</param>
/// <param name="Hash">SHA-256 of what was read, in lower-case hexadecimal digits; empty where nothing was.</param>
internal sealed record ReadBook(StandardBook? Book, ImmutableArray<Finding> Findings, string? Problem, string Hash);
