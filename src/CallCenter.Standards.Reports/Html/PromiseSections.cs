using System.Xml.Linq;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.NeedsAttention;
using CallCenter.Standards.Reports.Promises;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The sections that show how promises were kept.</summary>
internal sealed class PromiseSections(PromiseDay day, Wording wording, Figures figures)
{
    private readonly PromiseWording words = new(wording);
    private readonly ClockWords clocks = new(new PromiseWording(wording), wording, figures, day.Zone);

    /// <summary>How each promise was kept; null for a log without promises.</summary>
    public XElement? Attainment()
    {
        var rows = new AttainmentFigures(words, wording, figures);
        return day.Policies.IsEmpty ? null : Tag(
            "section",
            Attribute("id", "promises"),
            Tag("h2", words.Promises),
            Table([words.Promise, .. rows.Headings, wording.Status], day.Policies.Select(policy => Tag(
                "tr",
                Attribute("id", DayAttention.AnchorOf(policy)),
                Tag("th", Attribute("scope", "row"), rows.Name(policy)),
                rows.Row(policy).Select(text => Tag("td", Class("number"), text)),
                Tag("td", KpiSections.Badge(policy.Status, wording)))), numbers: true),
            Tag("p", Class("source"), words.Note),
            day.Refused == 0 ? null : Tag("p", Class("source"), words.Refused(figures.Count(day.Refused))));
    }

    /// <summary>The worst breaches, each explained.</summary>
    public XElement? Breaches() => day.Policies.IsEmpty ? null : Tag(
        "section",
        Attribute("id", "breaches"),
        Tag("h2", words.Breaches),
        day.Breaches.IsEmpty ? Tag("p", words.NoBreaches) : Table(
            [words.Id, words.Promise, words.Within, words.Used, words.Explanation],
            day.Breaches.Select(promise => Tag(
                "tr",
                Tag("th", Attribute("scope", "row"), Class("brief"), clocks.Id(promise)),
                Tag("td", clocks.Name(promise)),
                Tag("td", Class("brief"), clocks.Within(promise)),
                Tag("td", Class("brief"), clocks.Length(promise.Clock.Elapsed)),
                Tag("td", clocks.Explain(promise)))),
            numbers: false));

    /// <summary>One clock as a picture.</summary>
    public XElement? Picture() => day.Drawn is { } promise ? new ClockPicture(words, wording, clocks, day.Zone).Draw(promise) : null;

    private static XElement Table(IReadOnlyList<string> headings, IEnumerable<XElement> rows, bool numbers) => Tag("div", Class("scroll"), Attribute("tabindex", "0"), Tag(
        "table",
        Tag("thead", Tag("tr", headings.Select((h, i) => Tag("th", Attribute("scope", "col"), numbers && i > 0 && i < headings.Count - 1 ? Class("number") : null, h)))),
        Tag("tbody", rows)));
}
