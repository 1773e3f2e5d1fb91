using System.Xml.Linq;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Risk;
using CallCenter.Standards.Risk;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The sections that show the scores and the indicators.</summary>
internal sealed class RiskSections(RiskDay day, KpiReport report, Wording wording, Figures figures)
{
    private readonly RiskWording words = new(wording);
    private readonly RiskFigures texts = new(day, new RiskWording(wording), wording, figures);

    /// <summary>All sections; none for a log without contacts.</summary>
    public static IEnumerable<XElement?> Of(RiskDay? day, KpiReport report, Wording wording, Figures figures)
    {
        if (day is not null)
        {
            var sections = new RiskSections(day, report, wording, figures);
            yield return new ScoreSection(day, wording, figures).Draw();
            yield return sections.Indicators();
        }
    }

    /// <summary>A row for each indicator with a value; those without one are named in a line.</summary>
    private XElement? Indicators() => day.Indicators.IsEmpty ? null : Tag(
        "section",
        Attribute("id", "indicators"),
        Tag("h2", words.Indicators),
        Tag("p", Class("source"), words.IndicatorsNote(texts.Known.Length, day.Indicators.Length)),
        texts.Known.Length == 0 ? null : HtmlTable.Draw(
            [(words.Indicator, false), (wording.Value, true), (words.Green, true), (words.Amber, true), (wording.Status, false), (words.Source, false), (words.Informs, false)],
            texts.Known.Select(Row)),
        texts.MissingNames is { Length: > 0 } missing ? Tag("p", Tag("strong", words.MissingIndicators), words.Colon + missing) : null);

    private XElement Row(IndicatorReading reading) => Tag(
        "tr",
        HtmlTable.RowHead(wording.In(reading.Indicator.Name)),
        HtmlTable.Number(texts.Value(reading)),
        HtmlTable.Number(texts.Limits(reading.Indicator, reading.Indicator.Amber)),
        HtmlTable.Number(texts.Limits(reading.Indicator, reading.Indicator.Red)),
        Tag("td", Tag("span", Class("badge " + StyleOf(reading.Status)), texts.Status(reading))),
        Tag("td", texts.Source(reading.Indicator, report)),
        Tag("td", texts.Informs(reading.Indicator)));

    private static string StyleOf(IndicatorStatus status) => status switch
    {
        IndicatorStatus.Green => "met",
        IndicatorStatus.Amber => "at-risk",
        IndicatorStatus.Red => "missed",
        _ => "neutral",
    };
}
