using CallCenter.Standards.Logs;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.CallLogs.Rejects;
using CallCenter.Standards.Reports.Console;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Html;
using CallCenter.Standards.Reports.Json;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.Reports.Runs;
using Spectre.Console;

namespace ServiceDay;

/// <summary>Runs a log through the standard and writes the reports asked for.</summary>
internal static class ReportCommand
{
    public static void Run(RunOptions options, TextWriter output)
    {
        IAnsiConsole console = ConsoleFactory.Create(output);
        var wording = new Wording(options.Culture);
        LogMap map = MapFile.Load(options.Map);
        PromiseInputs clocks = options.Clocks with { Holidays = options.Holidays is { } file ? HolidayFile.Read(file) : [] };
        using var rejects = new RejectFile(options.Rejects);
        DayResult day = ReadingProgress.Show(console, wording, onProgress => DayRun.Execute(options.Log, map, options.By, rejects.Add, onProgress, clocks));
        RefuseUnknown(options, map, day.Promises);
        rejects.Complete();
        if (options.Json is { } json)
        {
            OutputFile.Write(json, JsonReport.Write(day));
        }

        if (options.Html is { } html)
        {
            OutputFile.Write(html, HtmlReport.Write(day, wording, options.Rejects));
        }

        if (options.Clocks.Explain is { } id)
        {
            ClockExplanation.Write(console, day.Promises, id, wording);
            RoutingReport.Explain(console, day.Routing, wording);
            ScoreExplanation.Write(console, day.Risk, wording);
            new CaseTables(day.Cases, wording, new Figures(wording)).Explain(console);
            return;
        }

        ConsoleReport.Write(console, day, wording, new[] { options.Html, options.Json, options.Rejects }.OfType<string>());
    }

    private static void RefuseUnknown(RunOptions options, LogMap map, PromiseDay promises)
    {
        if (options.Clocks.Explain is { } id && promises.CasesToExplain == 0)
        {
            throw new UserErrorException($"--explain '{id}' is the id of no contact or work order" + (map.Id is null ? "; the map names no id column" : ""));
        }
    }
}
