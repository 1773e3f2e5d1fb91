using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Reports.Display;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Writes what can be said of decision tables before they are asked.</summary>
internal static class TableReport
{
    public static void Write(IAnsiConsole console, ImmutableArray<TableAnalysis> analyses, Wording wording)
    {
        var tables = new TableFigures(analyses, wording, new Figures(wording));
        FigureTables.Write(console, tables.All);
        foreach (TableAnalysis analysis in analyses)
        {
            console.MarkupLine($"[bold]{Plain(tables.Title(analysis))}[/]");
            foreach (string line in tables.Details(analysis))
            {
                console.MarkupLine("  " + Plain(line));
            }
        }
    }

    private static string Plain(string text) => Markup.Escape(PlainText.Of(text));
}
