using System.Collections.Immutable;

namespace CallCenter.Standards.Book;

/// <summary>A standard book is wrong; carries every finding, not only the first.</summary>
public sealed class StandardBookException : Exception
{
    internal StandardBookException(ImmutableArray<Finding> findings)
        : base(string.Join(Environment.NewLine, findings.Select(finding => finding.ToString()).Prepend("The standard book has errors."))) => Findings = findings;

    /// <summary>All findings, errors and warnings, in the order found.</summary>
    public ImmutableArray<Finding> Findings { get; }
}
