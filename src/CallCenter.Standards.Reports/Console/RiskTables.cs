using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Risk;
using CallCenter.Standards.Risk;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Tables of the register, the heat map and the indicators.</summary>
internal sealed class RiskTables(RiskDay day, Wording wording, Figures figures)
{
    private readonly RiskWording words = new(wording);
    private readonly RiskFigures texts = new(day, new RiskWording(wording), wording, figures);

    public void Write(IAnsiConsole console)
    {
        new ScoreTables(day, wording, figures).Write(console);
        if (!day.Register.IsEmpty)
        {
            console.Write(Register());
            console.MarkupLine($"[grey]{Plain(texts.RegisterNote)}[/]");
        }

        if (!day.Warnings.IsEmpty)
        {
            console.MarkupLine($"[yellow]{Plain(words.Warnings(figures.Count(day.Warnings.Length)))}[/]");
        }

        foreach (RiskHeatMap map in day.HeatMaps)
        {
            console.Write(HeatMap(map));
        }

        WriteIndicators(console);
    }

    private Table Register()
    {
        Table table = New(words.Register).AddColumn(words.Risk);
        foreach (string heading in texts.RegisterHeadings)
        {
            table.AddColumn(heading);
        }

        foreach (RiskReading reading in day.Register)
        {
            table.AddRow([Plain(texts.Name(reading)), .. texts.Row(reading).Select(Plain)]);
        }

        return table;
    }

    // The highest likelihood first, as on the picture.
    private Table HeatMap(RiskHeatMap map)
    {
        Table table = New($"{words.HeatMap} · {wording.In(map.Matrix.Definition.Name)}").AddColumn($"{words.Likelihood} \\ {words.Impact}");
        foreach (ScaleLevel impact in map.Matrix.Impact.Levels)
        {
            table.AddColumn(Plain(wording.In(impact.Name)));
        }

        foreach (HeatMapCell[] row in map.Cells.Chunk(map.Matrix.Impact.Levels.Length).Reverse())
        {
            table.AddRow([Plain(wording.In(row[0].Likelihood.Name)), .. row.Select(cell => Plain($"{wording.In(cell.Level.Name)} {cell.Inherent.Length} → {cell.Residual.Length}"))]);
        }

        return table;
    }

    private void WriteIndicators(IAnsiConsole console)
    {
        IndicatorReading[] known = texts.Known;
        Table table = New(words.Indicators)
            .AddColumn(words.Indicator).AddColumn(wording.Value, c => c.RightAligned()).AddColumn(words.Green).AddColumn(words.Amber).AddColumn(wording.Status);
        foreach (IndicatorReading reading in known)
        {
            RiskIndicator indicator = reading.Indicator;
            table.AddRow(Plain(wording.In(indicator.Name)), Plain(texts.Value(reading)), Plain(texts.Limits(indicator, indicator.Amber)), Plain(texts.Limits(indicator, indicator.Red)), Plain(texts.Status(reading)));
        }

        if (known.Length > 0)
        {
            console.Write(table);
        }

        if (texts.MissingNames is { Length: > 0 } missing)
        {
            console.MarkupLine($"[bold]{Plain(words.MissingIndicators)}[/]{Plain(words.Colon + missing)}");
        }

        if (!day.Indicators.IsEmpty)
        {
            console.MarkupLine($"[grey]{Plain(words.IndicatorsNote(known.Length, day.Indicators.Length))}[/]");
        }
    }

    private static Table New(string title) => new() { Border = TableBorder.Rounded, Title = new TableTitle(Plain(title)) };

    private static string Plain(string text) => Markup.Escape(PlainText.Of(text));
}
