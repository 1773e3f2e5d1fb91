namespace CallCenter.Standards.Conformance;

/// <summary>Knows one format of cases, and how to answer them through the library's public surface.</summary>
public interface ISuite
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>Answers every case of the files or folders given.</summary>
    /// <exception cref="FormatException">The content is not of the suite's format.</exception>
    IEnumerable<CaseResult> Run(IReadOnlyList<string> paths);
}

/// <summary>What came of a case.</summary>
public enum CaseOutcome
{
    /// <summary>The answer is the expected one.</summary>
    Passed,

    /// <summary>It is another one.</summary>
    Failed,

    /// <summary>The suite does not cover the case.</summary>
    Skipped,
}

/// <summary>One case's outcome, with what was expected and what was got.</summary>
public sealed record CaseResult(string Id, CaseOutcome Outcome, string Expected, string Got)
{
    /// <summary>Passed where both texts agree.</summary>
    public static CaseResult Compare(string id, string expected, string got) =>
        new(id, expected == got ? CaseOutcome.Passed : CaseOutcome.Failed, expected, got);

    /// <summary>A case the suite does not cover, with the reason.</summary>
    public static CaseResult Skip(string id, string reason) => new(id, CaseOutcome.Skipped, "", reason);
}
