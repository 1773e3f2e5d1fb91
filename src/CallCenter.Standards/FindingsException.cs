using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>Definitions are wrong; carries every finding, not only the first. A book that is wrong throws one of its own kind.</summary>
public class FindingsException : ArgumentException
{
    internal FindingsException(string subject, ImmutableArray<Finding> findings)
        : base($"{subject} has findings:{Environment.NewLine}{string.Join(Environment.NewLine, findings)}") => Findings = findings;

    /// <summary>All findings, warnings included, in the order found.</summary>
    public ImmutableArray<Finding> Findings { get; }
}
