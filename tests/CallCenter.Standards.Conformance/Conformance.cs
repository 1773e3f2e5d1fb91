using System.Globalization;
using System.Text.Json;
#if NET10_0_OR_GREATER
using CallCenter.Standards.Conformance.EventLogs;
#endif

namespace CallCenter.Standards.Conformance;

/// <summary>Runs a suite over files of cases: <c>SUITE PATH…</c>. One line per failing case, the totals last. Or writes a report: <c>REPORT PATH…</c>.</summary>
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
        new StaffingSuite(),
        new TableAnalysisSuite(),
        new UnaryTestsSuite(),
    ];

    private static readonly IReport[] Reports =
    [
#if NET10_0_OR_GREATER
        new EventLogReport(),
        new StaffingBacktestReport(),
#endif
    ];

    /// <summary>Runs the suite named or the report named first over the paths that follow: 0 all passed or told, 1 some failed, 2 not run for the reason printed.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        ISuite? suite = Array.Find(Suites, known => known.Name == args.FirstOrDefault());
        IReport? report = Array.Find(Reports, known => known.Name == args.FirstOrDefault());
        if (args.Length < 2 || (suite is null && report is null))
        {
            output.WriteLine($"usage: SUITE PATH... with SUITE one of: {string.Join(", ", Suites.Select(known => known.Name).Concat(Reports.Select(known => known.Name)))}");
            return Misused;
        }

        try
        {
            report?.Write(args[1..], output);
            return suite is null ? Passed : Report([.. suite.Run(args[1..])], output);
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
