using System.Globalization;
using System.Text.Json;

namespace CallCenter.Standards.Conformance;

/// <summary>Runs a suite over files of cases: <c>SUITE PATH…</c>. One line per failing case, the totals last.</summary>
public static class Conformance
{
    private const int Passed = 0;
    private const int Failed = 1;
    private const int Misused = 2;

    private static readonly ISuite[] Suites =
    [
        new BusinessTimeSuite(),
        new CallLogSuite(),
        new DmnSuite(),
        new RiskAndQualitySuite(),
        new TableAnalysisSuite(),
        new UnaryTestsSuite(),
    ];

    /// <summary>Runs the suite named first over the paths that follow: 0 all passed, 1 some failed, 2 not run for the reason printed.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        if (args.Length < 2 || Array.Find(Suites, suite => suite.Name == args[0]) is not { } suite)
        {
            output.WriteLine($"usage: SUITE PATH... with SUITE one of: {string.Join(", ", Suites.Select(known => known.Name))}");
            return Misused;
        }

        try
        {
            return Report([.. suite.Run(args[1..])], output);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException or JsonException)
        {
            output.WriteLine($"error: {failure.Message}");
            return Misused;
        }
    }

    private static int Report(CaseResult[] results, TextWriter output)
    {
        foreach (CaseResult failed in results.Where(result => result.Outcome == CaseOutcome.Failed))
        {
            output.WriteLine($"{failed.Id}: expected {failed.Expected}, got {failed.Got}");
        }

        int Count(CaseOutcome outcome) => results.Count(result => result.Outcome == outcome);
        string skipped = Count(CaseOutcome.Skipped) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Count(CaseOutcome.Skipped)} skipped");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count(CaseOutcome.Passed)} passed, {Count(CaseOutcome.Failed)} failed{skipped}"));
        return Count(CaseOutcome.Failed) == 0 ? Passed : Failed;
    }
}
