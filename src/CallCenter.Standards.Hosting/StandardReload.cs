using System.Collections.Immutable;

namespace CallCenter.Standards.Hosting;

/// <summary>What came of loading a standard again.</summary>
public enum StandardReloadOutcome
{
    /// <summary>The new book is in force.</summary>
    Applied,

    /// <summary>Nothing has changed.</summary>
    Unchanged,

    /// <summary>The new book has errors or could not be read; the old one stays in force.</summary>
    Refused,
}

/// <summary>What came of loading a standard again, and why.</summary>
public sealed class StandardReload
{
    internal StandardReload(StandardReloadOutcome outcome, StandardSnapshot inForce, ImmutableArray<Finding> findings, string? problem)
    {
        Outcome = outcome;
        InForce = inForce;
        Findings = findings;
        Problem = problem;
    }

    /// <summary>What came of it.</summary>
    public StandardReloadOutcome Outcome { get; }

    /// <summary>What is in force now: the new standard where it was applied, the old one otherwise.</summary>
    public StandardSnapshot InForce { get; }

    /// <summary>Every finding of the book that was read: its errors where it was refused; where it was applied its warnings, what says something else than before under the same version among them.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Why the book could not be read at all, in the words of the system; null where it could.</summary>
    public string? Problem { get; }

    /// <summary>The outcome, what is in force, and why, a line for each finding.</summary>
    public override string ToString() => string.Join(Environment.NewLine, [$"{Outcome}: {InForce}", .. Problem is null ? [] : new[] { Problem }, .. Findings.Select(finding => finding.ToString())]);
}

/// <summary>Tells of a load.</summary>
public sealed class StandardReloadEventArgs : EventArgs
{
    internal StandardReloadEventArgs(StandardReload reload) => Reload = reload;

    /// <summary>What came of it.</summary>
    public StandardReload Reload { get; }
}
