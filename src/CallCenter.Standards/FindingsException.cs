using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>Definitions given by a program are wrong; carries every finding.</summary>
public sealed class FindingsException : ArgumentException
{
    internal FindingsException(string subject, ImmutableArray<Finding> findings)
        : base($"{subject} has findings:{Environment.NewLine}{string.Join(Environment.NewLine, findings)}") => Findings = findings;

    /// <summary>All findings, warnings included, in the order found.</summary>
    public ImmutableArray<Finding> Findings { get; }
}
