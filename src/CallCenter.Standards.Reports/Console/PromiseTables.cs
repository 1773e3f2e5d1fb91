using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.ServiceLevels;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Tables of promises and of the life of a clock.</summary>
internal sealed class PromiseTables(PromiseDay day, Wording wording, Figures figures)
{
    private readonly PromiseWording words = new(wording);
    private readonly ClockWords clocks = new(new PromiseWording(wording), wording, figures, day.Zone);

    /// <summary>How each promise was kept, and the worst breaches; nothing for a log without promises.</summary>
    public void Write(IAnsiConsole console)
    {
        if (!day.Policies.IsEmpty)
        {
            console.Write(Attainment());
            console.Write(Breaches());
        }

        if (day.Refused > 0)
        {
            console.MarkupLine($"[yellow]{Markup.Escape(words.Refused(figures.Count(day.Refused)))}[/]");
        }
    }

    /// <summary>The life of one clock, piece by piece.</summary>
    public void Explain(IAnsiConsole console, Promise promise)
    {
        console.MarkupLine($"[bold]{Plain($"{clocks.Id(promise)} · {clocks.Name(promise)} · {words.Within} {clocks.Within(promise)}")}[/]");
        Table table = new Table { Border = TableBorder.Rounded }
            .AddColumn(words.From).AddColumn(words.To).AddColumn(words.Length, c => c.RightAligned()).AddColumn(words.Explanation);
        foreach (ClockSegment segment in promise.Clock.Segments)
        {
            table.AddRow(clocks.At(segment.From), clocks.At(segment.To), clocks.Length(segment.Length), Plain(clocks.Why(segment)));
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }

        foreach (ClockWarning warning in promise.Clock.Warnings)
        {
            console.MarkupLine(Plain($"{clocks.Warning(warning.Threshold)}{wording.In("：", ": ")}{(warning.At is { } at ? clocks.At(at) : Figures.Nothing)}"));
        }

        console.MarkupLine(Plain(clocks.Explain(promise)));
    }

    private Table Attainment()
    {
        var rows = new AttainmentFigures(words, wording, figures);
        Table table = New(words.Promises).AddColumn(words.Promise);
        foreach (string heading in rows.Headings)
        {
            table.AddColumn(heading, c => c.RightAligned());
        }

        table.AddColumn(wording.Status);
        foreach (PolicyAttainment row in day.Policies)
        {
            table.AddRow([Plain(rows.Name(row)), .. rows.Row(row).Select(Markup.Escape), Status(row.Status)]);
        }

        return table;
    }

    private Table Breaches()
    {
        Table table = New(words.Breaches).AddColumn(words.Id).AddColumn(words.Promise).AddColumn(words.Explanation);
        foreach (Promise promise in day.Breaches)
        {
            table.AddRow(Plain(clocks.Id(promise)), Plain(clocks.Name(promise)), Plain(clocks.Explain(promise)));
        }

        return day.Breaches.IsEmpty ? table.AddRow(Figures.Nothing, Figures.Nothing, words.NoBreaches) : table;
    }

    private string Status(KpiStatus status)
    {
        string text = $"{Wording.StatusMark(status)} {wording.NameOf(status)}";
        return status switch
        {
            KpiStatus.Met => $"[green]{text}[/]",
            KpiStatus.Missed => $"[red]{text}[/]",
            _ => text,
        };
    }

    private static Table New(string title) => new() { Border = TableBorder.Rounded, Title = new TableTitle(Plain(title)) };

    private static string Plain(string text) => Markup.Escape(PlainText.Of(text));
}
