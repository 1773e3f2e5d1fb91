using System.Xml.Linq;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Reports.Charts;
using CallCenter.Standards.Reports.Control;
using CallCenter.Standards.Reports.Display;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The control charts of the standard, each with what it shows.</summary>
internal static class ControlSections
{
    public static XElement? Of(ControlDay control, Wording wording, Figures figures) => control.Readings.IsEmpty ? null : Tag(
        "section",
        Attribute("id", "control"),
        Tag("h2", wording.In("控制图", "Control charts")),
        Tag("div", Class("charts"), control.Readings.Select(reading => Chart(reading, wording, figures))));

    private static XElement Chart(ControlChartReading reading, Wording wording, Figures figures)
    {
        string title = wording.In(reading.Chart.Name);
        Explanation told = reading.Explain();
        return Tag(
            "figure",
            Tag("figcaption", Tag("strong", title), Tag("span", Class("legend"), Key("first", wording.In("数值", "value")), Key("centre", wording.In("中心线", "centre")), Key("limit", wording.In("控制限", "limits")), Key("signal", wording.In("异常点", "more than chance")))),
            ControlPicture.Draw("control-" + reading.Chart.Code, title, told.In(wording.Culture, ExplanationDetail.Short), reading, value => figures.Of(reading.Unit, value), point => Point(point, reading, wording, figures)),
            Tag("p", told.In(wording.Culture, ExplanationDetail.Short)),
            told.Details.IsEmpty ? null : Tag("details", Tag("summary", wording.In("明细", "Points and notes")), Tag("ul", told.In(wording.Culture).Split('\n').Skip(1).Select(line => Tag("li", line)))));
    }

    private static XElement Key(string style, string name) => Tag("span", Tag("i", Class(style)), name);

    private static string Point(ChartedPoint point, ControlChartReading reading, Wording wording, Figures figures)
    {
        string value = $"{point.Label} · {figures.Of(reading.Unit, point.Value.GetValueOrDefault())}";
        return point.Signals.IsEmpty ? value : $"{value} · {string.Join(wording.In("；", "; "), point.Signals.Select(wording.NameOf))}";
    }
}
