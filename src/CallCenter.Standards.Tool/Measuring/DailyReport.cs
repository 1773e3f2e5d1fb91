using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Html;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.Reports.Runs;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Findings;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>The daily report of a call log, as one page.</summary>
internal static class DailyReport
{
    /// <summary>The page.</summary>
    /// <param name="logs">The figures of the same logs: what others than the log tell is in the report as well.</param>
    /// <param name="sources">The log, one table of contacts in CSV, and beside it the register of complaints where there is one.</param>
    /// <param name="map">The map of tables that have none beside them; asked for where one is needed.</param>
    /// <param name="book">The book.</param>
    /// <param name="names">What the bank calls teams, queues and agents.</param>
    /// <param name="console">The folder that names are of.</param>
    /// <param name="onRows">Told the number of rows read from time to time.</param>
    /// <exception cref="UserErrorException">The log is another, or cannot be read.</exception>
    public static byte[] Of(MeasuredLogs logs, IReadOnlyList<LogSource> sources, Func<string?> map, StandardBook book, LogNames names, ToolConsole console, Action<long> onRows)
    {
        LogSource[] complaints = [.. sources.Where(static source => source.Map?.Record == ComplaintRecord.Schema.Definition.Name)];
        LogFile[] files = [.. sources.Except(complaints).SelectMany(static source => source.Files)];
        if (files is not [{ Kind: LogKind.Table, Path: { } path } file] || !sources.Except(complaints).All(static source => source.Map?.Record == ContactRecord.Schema.Definition.Name) || path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase))
        {
            throw new UserErrorException(console.Words["kpi.html"], console.Words["kpi.html.remedy"]);
        }

        try
        {
            DayResult day = DayRun.Execute(path, MapFile.Load(LogSource.MapOf(file, map, console)), [], static _ => { }, onRows, new PromiseInputs
            {
                Complaints = complaints.Length == 0 ? null : [.. complaints.SelectMany(RecordsOf)],
                Others = logs.TotalsOf(complaints.Contains),
            }, book);
            return HtmlReport.Write(day, new Wording(console.Culture) { Names = names }, rejectsFile: null);
        }
        catch (Logs.UserErrorException e)
        {
            throw new UserErrorException(console.Words.Of("file.not-read", ("file", file.Name), ("reason", SystemReason.Of(e, console.Words))), console.Words["kpi.html.remedy"]);
        }
        catch (FindingsException e)
        {
            throw new UserErrorException(console.Words.Of("file.not-read", ("file", file.Name), ("reason", new FindingLines(console.Words, console.Culture).Message(e.Findings[0]))), console.Words["kpi.html.remedy"]);
        }
    }

    // What is rejected of them, the figures beside the report tell.
    private static IEnumerable<ComplaintRecord> RecordsOf(LogSource source) => source.Reader.Read([.. source.Files.Select(static file => file.Input)]).Of<ComplaintRecord>();
}
