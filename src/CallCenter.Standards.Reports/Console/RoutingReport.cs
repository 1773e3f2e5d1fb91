using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Routing;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Writes where contacts went by the standard, and why one of them did.</summary>
internal static class RoutingReport
{
    public static void Write(IAnsiConsole console, RoutingDay day, Wording wording, Figures figures)
    {
        var routing = new RoutingFigures(day, wording, figures);
        console.MarkupLine(Plain(routing.Summary));
        foreach (FigureTable table in routing.Tables)
        {
            FigureTables.Write(console, table);
        }
    }

    /// <summary>Writes the contacts to explain.</summary>
    public static void Explain(IAnsiConsole console, RoutingDay day, Wording wording)
    {
        var story = new RoutingStory(day, wording, new Figures(wording));
        foreach (RoutingExplanation contact in day.Explained)
        {
            console.WriteLine();
            console.MarkupLine($"[bold]{Plain(story.Title(contact))}[/]");
            foreach (string line in story.Triage(contact).Concat(story.Transfer(contact)).Concat(story.Assignment(contact)))
            {
                console.MarkupLine(Plain(line));
            }
        }
    }

    private static string Plain(string text) => Markup.Escape(PlainText.Of(text));
}
