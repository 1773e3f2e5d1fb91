using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>A condition does not fit its record; carries every finding, not only the first.</summary>
public sealed class ConditionException : ArgumentException
{
    internal ConditionException(ImmutableArray<Finding> findings)
        : base(string.Join(Environment.NewLine, findings)) => Findings = findings;

    /// <summary>All that was found, errors and warnings, in the order of the tests.</summary>
    public ImmutableArray<Finding> Findings { get; }
}
