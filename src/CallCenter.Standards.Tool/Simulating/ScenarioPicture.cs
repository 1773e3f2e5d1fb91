using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Tool.Drawing;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Simulating;

/// <summary>What scenarios change: of each KPI the interval of its difference, right of the middle where more, each KPI on a scale of its own that all scenarios share.</summary>
internal sealed class ScenarioPicture(ScenarioFigures figures, ToolWords words)
{
    private const double NameWidth = 440;
    private const double PlotWidth = 320;
    private const double TextWidth = 280;
    private const double Row = 22;
    private const double Margin = 12;
    private const double Middle = Margin + NameWidth + (PlotWidth / 2);

    private static readonly string[] Columns = ["kpi", "difference", "verdict"];

    public ToldPicture Draw(ImmutableArray<ComparedScenario> scenarios)
    {
        ILookup<string, double> widest = scenarios.SelectMany(static scenario => scenario.Kpis).ToLookup(static kpi => kpi.Kpi.Code, static kpi => Math.Max(Math.Abs(kpi.Difference.Least), Math.Abs(kpi.Difference.Greatest)));
        var content = new List<XElement>();
        var rows = new List<string[]>();
        double y = Margin;
        foreach (ComparedScenario scenario in scenarios)
        {
            y += Row;
            content.Add(Shapes.Text("heading", "start", Margin, y, scenario.Name.In(words.Tag)));
            rows.Add([scenario.Name.In(words.Tag), "", ""]);
            double top = y + (Row / 2);
            foreach (ComparedKpi kpi in scenario.Kpis.Where(static kpi => kpi.Trend != KpiTrend.Same))
            {
                y += Row;
                content.AddRange(RowOf(kpi, y, widest[kpi.Kpi.Code].Max()));
                rows.Add([kpi.Kpi.Name.In(words.Tag), figures.Difference(kpi), figures.Verdict(kpi)]);
            }

            content.Add(Shapes.Line("zero", Middle, top, Middle, y + (Row / 2)));
            y += Row / 2;
        }

        return new ToldPicture
        {
            Title = words["what-if.picture"],
            Sentences = [words["what-if.picture.how"]],
            Width = (2 * Margin) + NameWidth + PlotWidth + TextWidth,
            Height = y + Margin,
            Content = content,
            Headings = [.. Columns.Select(column => words["what-if.column." + column])],
            Rows = rows,
        };
    }

    private IEnumerable<XElement> RowOf(ComparedKpi kpi, double y, double widest)
    {
        string style = kpi.Trend switch
        {
            KpiTrend.Better => "better",
            KpiTrend.Worse => "worse",
            _ => "open",
        };
        double At(double difference) => Middle + (widest > 0 ? difference / widest * ((PlotWidth / 2) - Margin) : 0);
        yield return Shapes.Text("name", "end", Margin + NameWidth - Margin, y + 4, kpi.Kpi.Name.In(words.Tag));
        yield return Shapes.Line(style, At(kpi.Difference.Least), y, At(kpi.Difference.Greatest), y);
        yield return Shapes.Circle(style, At(kpi.Difference.Mean), y, 4);
        yield return Shapes.Text("value", "start", Margin + NameWidth + PlotWidth + Margin, y + 4, $"{figures.Difference(kpi)} · {figures.Verdict(kpi)}");
    }
}
