using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Tool.Consoles;

namespace CallCenter.Standards.Tool.Simulating;

/// <summary>What scenarios change, as an SVG picture: of each KPI the interval of its difference, right of the middle where more, each KPI on a scale of its own that all scenarios share.</summary>
internal sealed class ScenarioPicture(ScenarioFigures figures, ToolConsole console)
{
    private const double NameWidth = 440;
    private const double PlotWidth = 320;
    private const double TextWidth = 280;
    private const double Row = 22;
    private const double Margin = 12;
    private const double Middle = Margin + NameWidth + (PlotWidth / 2);

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public string Draw(ImmutableArray<ComparedScenario> scenarios)
    {
        ILookup<string, double> widest = scenarios.SelectMany(static scenario => scenario.Kpis).ToLookup(static kpi => kpi.Kpi.Code, static kpi => Math.Max(Math.Abs(kpi.Difference.Least), Math.Abs(kpi.Difference.Greatest)));
        var content = new List<XElement>();
        double y = Margin;
        foreach (ComparedScenario scenario in scenarios)
        {
            y += Row;
            content.Add(Text("heading", "start", Margin, y, scenario.Name.In(console.Words.Tag)));
            double top = y + (Row / 2);
            foreach (ComparedKpi kpi in scenario.Kpis.Where(static kpi => kpi.Trend != KpiTrend.Same))
            {
                y += Row;
                content.AddRange(RowOf(kpi, y, widest[kpi.Kpi.Code].Max()));
            }

            content.Add(Line("zero", Middle, top, Middle, y + (Row / 2)));
            y += Row / 2;
        }

        string title = console.Words["what-if.picture"];
        string height = Number(y + Margin);
        string width = Number((2 * Margin) + NameWidth + PlotWidth + TextWidth);
        var picture = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {width} {height}"), new XAttribute("width", width), new XAttribute("height", height), new XAttribute("role", "img"), new XAttribute("aria-label", title),
            new XElement(Svg + "title", title),
            new XElement(Svg + "style", "text{font:13px sans-serif;fill:#222}.heading{font-weight:bold}line{stroke:#777}.zero{stroke:#999;stroke-dasharray:3 3}.better{stroke:#1a7f37;fill:#1a7f37;stroke-width:2}.worse{stroke:#b42318;fill:#b42318;stroke-width:2}.open{stroke:#666;fill:#666;stroke-width:2}"),
            new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#fff")),
            content);
        return new XDocument(picture).ToString() + "\n";
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
        yield return Text("name", "end", Margin + NameWidth - Margin, y + 4, kpi.Kpi.Name.In(console.Words.Tag));
        yield return Line(style, At(kpi.Difference.Least), y, At(kpi.Difference.Greatest), y);
        yield return new XElement(Svg + "circle", new XAttribute("class", style), new XAttribute("cx", Number(At(kpi.Difference.Mean))), new XAttribute("cy", Number(y)), new XAttribute("r", "4"));
        yield return Text("value", "start", Margin + NameWidth + PlotWidth + Margin, y + 4, $"{figures.Difference(kpi)} · {figures.Verdict(kpi)}");
    }

    private static XElement Line(string style, double x1, double y1, double x2, double y2) => new(
        Svg + "line", new XAttribute("class", style), new XAttribute("x1", Number(x1)), new XAttribute("y1", Number(y1)), new XAttribute("x2", Number(x2)), new XAttribute("y2", Number(y2)));

    private static XElement Text(string style, string anchor, double x, double y, string text) =>
        new(Svg + "text", new XAttribute("class", style), new XAttribute("text-anchor", anchor), new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), PlainText.OneLine(text));

    private static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
