using ServiceDay.Display;
using ServiceDay.Mapping;
using ServiceDay.Rejects;
using ServiceDay.Reports.Console;
using ServiceDay.Reports.Html;
using ServiceDay.Reports.Json;
using ServiceDay.Runs;
using Spectre.Console;

namespace ServiceDay.Commands;

/// <summary>Runs a log through the standard and writes the reports asked for.</summary>
internal static class ReportCommand
{
    public static void Run(RunOptions options, TextWriter output)
    {
        IAnsiConsole console = ConsoleFactory.Create(output);
        var wording = new Wording(options.Culture);
        LogMap map = MapFile.Load(options.Map);
        using var rejects = new RejectFile(options.Rejects);
        DayResult day = ReadingProgress.Show(console, wording, onProgress => DayRun.Execute(options.Log, map, options.By, rejects.Add, onProgress));
        rejects.Complete();
        if (options.Json is { } json)
        {
            OutputFile.Write(json, JsonReport.Write(day));
        }

        if (options.Html is { } html)
        {
            OutputFile.Write(html, HtmlReport.Write(day, wording, options.Rejects));
        }

        ConsoleReport.Write(console, day, wording, options);
    }
}
