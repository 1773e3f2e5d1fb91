using CallCenter.Standards.Book;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Html;
using CallCenter.Standards.Reports.Runs;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>The daily report of a call log, as one page.</summary>
internal static class DailyReport
{
    /// <summary>The page.</summary>
    /// <param name="files">The log: one table of contacts.</param>
    /// <param name="map">Its map, where none lies beside it; null for none.</param>
    /// <param name="book">The book.</param>
    /// <param name="console">The folder that names are of.</param>
    /// <param name="onRows">Told the number of rows read from time to time.</param>
    /// <exception cref="UserErrorException">The log is another, or cannot be read.</exception>
    public static byte[] Of(IReadOnlyList<LogFile> files, string? map, StandardBook book, ToolConsole console, Action<long> onRows)
    {
        if (files is not [{ Kind: LogKind.Table, Path: { } path } file] || path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase))
        {
            throw new UserErrorException(console.Words["kpi.html"], console.Words["kpi.html.remedy"]);
        }

        try
        {
            DayResult day = DayRun.Execute(path, MapFile.Load(LogSource.MapOf(file, map, console)), [], static _ => { }, onRows, book: book);
            return HtmlReport.Write(day, new Wording(console.Culture), rejectsFile: null);
        }
        catch (Logs.UserErrorException e)
        {
            throw new UserErrorException(console.Words.Of("file.not-read", ("file", file.Name), ("reason", e.Message)), console.Words["kpi.html.remedy"]);
        }
        catch (FindingsException e)
        {
            throw new UserErrorException(console.Words.Of("file.not-read", ("file", file.Name), ("reason", e.Findings[0].Message)), console.Words["kpi.html.remedy"]);
        }
    }
}
