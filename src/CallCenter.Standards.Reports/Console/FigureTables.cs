using CallCenter.Standards.Reports.Display;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Writes tables of figures.</summary>
internal static class FigureTables
{
    public static void Write(IAnsiConsole console, FigureTable figures)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Plain(figures.Title)) };
        for (int i = 0; i < figures.Headings.Count; i++)
        {
            bool isText = i < figures.Texts;
            table.AddColumn(Plain(figures.Headings[i]), column => column.Alignment = isText ? Justify.Left : Justify.Right);
        }

        foreach (IReadOnlyList<string> row in figures.Rows)
        {
            table.AddRow([.. row.Select(Plain)]);
        }

        console.Write(table);
        if (figures.Note is { } note)
        {
            console.MarkupLine($"[grey]{Plain(note)}[/]");
            console.WriteLine();
        }
    }

    private static string Plain(string text) => Markup.Escape(PlainText.Of(text));
}
