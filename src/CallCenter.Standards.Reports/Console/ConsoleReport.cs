using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.NeedsAttention;
using CallCenter.Standards.Reports.Runs;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Writes the day as tables.</summary>
internal static class ConsoleReport
{
    public static void Write(IAnsiConsole console, DayResult day, Wording wording, IEnumerable<string> written)
    {
        var figures = new Figures(wording);
        var kpis = new KpiTables(wording, figures);
        var slices = new SliceTables(wording, figures);

        console.Write(new Rule($"[bold]{Markup.Escape(PlainText.Of(Heading(day, wording)))}[/]").LeftJustified());
        console.MarkupLine(Summary(day, wording, figures));
        console.WriteLine();
        console.Write(kpis.AgainstTarget(day.Total));
        Line(console, wording.NoTargetKpis, KnownKpis.With(day.Total).Where(static r => r.Kpi.Target is null).Select(r => $"{wording.In(r.Kpi.Name)} {figures.Of(r)}"));
        Line(console, wording.NoDataKpis, [wording.NoDataCount(figures.Count(KnownKpis.Without(day.Total).Length))]);
        console.Write(slices.Of(wording.DayByHour, wording.Hour, day.Hours, name => name + ":00"));
        foreach ((string title, string dimension, string kind, IReadOnlyList<KpiReport> named) in new[] { (wording.ByNeed, wording.Need, "need", Slices.Named(day.Needs)), (wording.ByTeam, wording.Team, "team", Slices.Named(day.Teams)) })
        {
            if (named.Count > 0)
            {
                console.Write(slices.Of(title, dimension, named, code => wording.Called(kind, code)));
            }
        }

        foreach (ControlChartReading reading in day.Control.Readings)
        {
            Line(console, wording.In("控制图", "Control chart"), reading.Explain().In(wording.Culture).Split('\n'));
        }

        new PromiseTables(day.Promises, wording, figures).Write(console);
        RoutingReport.Write(console, day.Routing, wording, figures);
        if (day.Risk is { } risk)
        {
            new RiskTables(risk, wording, figures).Write(console);
        }

        new CaseTables(day.Cases, wording, figures).Write(console);
        foreach (FigureTable table in day.FollowUps is { } due ? new FollowUpFigures(due, wording, figures).Tables : [])
        {
            FigureTables.Write(console, table);
        }

        console.Write(kpis.Worst(day.Total));
        console.MarkupLine($"[bold]{wording.LookAt}[/]");
        foreach ((AttentionItem item, int number) in new DayAttention(day, wording, figures).Items.Select((item, i) => (item, i + 1)))
        {
            console.MarkupLine(Markup.Escape(PlainText.Of($"{figures.Count(number)}. {item.Text}{(item.Owner is { } owner ? wording.In($"（{owner}）", $" ({owner})") : "")}")));
        }

        console.WriteLine();
        console.MarkupLine(Markup.Escape($"{wording.Written}: {string.Join(", ", written)}"));
    }

    private static string Heading(DayResult day, Wording wording) =>
        $"{wording.Title} · {day.LogName}{Period.Suffix(day.Days, wording)}";

    private static string Summary(DayResult day, Wording wording, Figures figures)
    {
        Volume volume = Volume.Of(day.Total);
        (string Name, double Count)[] counts =
        [
            (wording.Rows, day.Summary.Rows), (wording.Rejected, day.Summary.Rejected), (wording.Excluded, day.Summary.Excluded),
            (wording.Offered, volume.Offered), (wording.Answered, volume.Answered), (wording.Abandoned, volume.Abandoned),
            .. volume.LeftQueue > 0 ? [(wording.LeftQueue, volume.LeftQueue)] : Array.Empty<(string, double)>(),
        ];
        return string.Join("   ", counts.Select(c => $"{c.Name} [bold]{figures.Count(c.Count)}[/]"));
    }

    private static void Line(IAnsiConsole console, string title, IEnumerable<string> items)
    {
        string text = string.Join(" · ", items);
        if (text.Length > 0)
        {
            console.MarkupLine($"[grey]{title}: {Markup.Escape(text)}[/]");
            console.WriteLine();
        }
    }
}
