using System.Globalization;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Conformance.EventLogs;

/// <summary>
/// What an event log shows: <c>LOG MAP.json</c>. Cases, events and which activity follows which; and for the workflow of the map, the cases that follow it,
/// fitness, and where the others leave it. Findings come last, so that nothing is left out silently.
/// </summary>
public sealed class EventLogReport : IReport
{
    private const int FilesOfAReport = 2;
    private const int Listed = 10;

    /// <inheritdoc/>
    public string Name => "event-log";

    /// <inheritdoc/>
    public void Write(IReadOnlyList<string> paths, TextWriter output)
    {
        if (paths.Count != FilesOfAReport)
        {
            throw new FormatException("event-log takes two files: LOG MAP.json.");
        }

        MappedLog mapped = MappedLog.Read(paths[0], paths[1]);
        WriteLog(mapped, output);
        if (mapped.Report is { } report)
        {
            WriteConformance(mapped, report, output);
        }

        WriteList(output, "findings", mapped.Reading.Findings.Concat(mapped.Report?.Findings ?? []).Select(finding => finding.ToString()));
    }

    private static void WriteLog(MappedLog mapped, TextWriter output)
    {
        EventLog log = mapped.Log;
        output.WriteLine(Text($"cases: {log.Cases.Length}"));
        output.WriteLine(Text($"events: {log.EventCount}"));
        output.WriteLine(Text($"rows left out: {mapped.Reading.RejectedRows} of {mapped.Reading.Rows}"));
        WriteList(output, "activities", log.Activities.Select(Line));
        WriteList(output, "start activities", log.Starts.Select(Line));
        WriteList(output, "end activities", log.Ends.Select(Line));
        WriteList(output, "directly follows", log.DirectlyFollows.Select(pair => Text($"{pair.Count,8}  {pair.From} -> {pair.To}")));
        WriteList(output, Text($"variants: {log.Variants.Length}, the commonest"), log.Variants.Take(mapped.Map.List ?? Listed).Select(variant => Text($"{variant.Cases,8}  {string.Join(" -> ", variant.Activities)}")));
    }

    private static void WriteConformance(MappedLog mapped, ConformanceReport report, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"workflow: {mapped.Workflow}");
        output.WriteLine(Text($"fitting cases: {report.FittingCases} of {report.Cases.Length}"));
        output.WriteLine(Text($"fitness: {report.Fitness.Percent:F4} %"));
        output.WriteLine(Text($"mean fitness of cases: {report.MeanCaseFitness.Percent:F4} %"));
        WriteList(output, "commonest deviations (cases, occurrences)", report.Deviations.Take(mapped.Map.List ?? Listed).Select(count => Text($"{count.Cases,8} {count.Occurrences,8}  {count.Deviation}")));
        WriteList(
            output,
            "commonest variants that deviate (cases, fitness)",
            report.Variants.Where(known => !known.Alignment.Fits).Take(mapped.Map.List ?? Listed).Select(known => Text($"{known.Variant.Cases,8} {known.Alignment.Fitness.Percent,8:F2} %  {string.Join(" -> ", known.Variant.Activities)}")));
        WriteList(
            output,
            "steps by roles that may not take them (events)",
            report.Cases.SelectMany(known => known.RoleDeviations).GroupBy(deviation => deviation.ToString(), StringComparer.Ordinal)
                .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Take(mapped.Map.List ?? Listed).Select(same => Text($"{same.Count(),8}  {same.Key}")));
    }

    private static void WriteList(TextWriter output, string title, IEnumerable<string> lines)
    {
        string[] written = [.. lines];
        if (written.Length > 0)
        {
            output.WriteLine(title + ":");
            foreach (string line in written)
            {
                output.WriteLine("  " + line);
            }
        }
    }

    private static string Line(ActivityCount count) => Text($"{count.Count,8}  {count.Activity}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
