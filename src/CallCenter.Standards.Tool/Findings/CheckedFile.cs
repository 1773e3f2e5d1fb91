using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tool.Books;

namespace CallCenter.Standards.Tool.Findings;

/// <summary>A file that was checked.</summary>
/// <param name="Name">The name that the user gave.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Findings">What was found, in the order of its text.</param>
internal sealed record CheckedFile(string Name, InputKind Kind, ImmutableArray<Finding> Findings)
{
    /// <summary>The book; null where there is none, or it has errors.</summary>
    public StandardBook? Book { get; init; }

    /// <summary>The type of a value that no command reads; null for everything else.</summary>
    public string? ValueType { get; init; }

    /// <summary>How much there is to say of the shipped book below it.</summary>
    public int OfShipped { get; init; }

    /// <summary>Whether it has comments, which other readers pass over only where they are asked to.</summary>
    public bool HasComments { get; init; }

    /// <summary>How many findings are of a severity.</summary>
    public int Count(FindingSeverity severity) => Findings.Count(finding => finding.Severity == severity);
}
