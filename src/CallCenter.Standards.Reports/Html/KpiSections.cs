using System.Xml.Linq;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The sections that show KPIs against their targets.</summary>
/// <param name="report">The KPIs.</param>
/// <param name="wording">The words.</param>
/// <param name="figures">The figures.</param>
/// <param name="note">What tells these figures from others on the page; null for nothing.</param>
internal sealed class KpiSections(KpiReport report, Wording wording, Figures figures, string? note)
{
    private static readonly KpiStatus[] Judged = [KpiStatus.Missed, KpiStatus.AtRisk, KpiStatus.TooLittleKnown, KpiStatus.Met];

    /// <summary>All KPIs by status; those without target or data folded away.</summary>
    public XElement All() => Section(
        wording.KpisAgainstTarget,
        Table(Judged.SelectMany(StatusRows)),
        note is null ? null : Tag("p", Class("source"), note),
        Folded(wording.NoTargetKpis, [.. KnownKpis.With(report).Where(static result => result.Kpi.Target is null)], result => [wording.In(result.Kpi.Name), Tag("b", " " + figures.Of(result))]),
        Folded(wording.NoDataKpis, KnownKpis.Without(report), result => [KnownKpis.Reason(result, wording)]));

    private IEnumerable<XElement> StatusRows(KpiStatus status)
    {
        List<KpiResult> results = [.. report.Results.Where(r => r.Status == status && r.Kpi.Target is not null)];
        return results.Count == 0
            ? []
            : [Tag("tr", Class("group"), Tag("th", Attribute("colspan", "6"), Attribute("scope", "rowgroup"), $"{wording.NameOf(status)} ({figures.Count(results.Count)})")), .. results.Select(Row)];
    }

    private XElement Table(IEnumerable<XElement> rows) => Tag("div", Class("scroll"), Attribute("tabindex", "0"), Tag(
        "table",
        Tag("thead", Tag("tr", Head(wording.Kpi), Head(wording.Value, "number"), Head(wording.Known, "number"), Head(wording.Target, "number"), Head(wording.Status), Head(wording.Source))),
        Tag("tbody", rows)));

    private XElement Row(KpiResult result) => Tag(
        "tr",
        Tag("th", Attribute("scope", "row"), Attribute("title", $"{wording.In(result.Kpi.Description)} {result.Kpi.Formula}"), wording.In(result.Kpi.Name)),
        Tag("td", Class("number"), figures.Of(result)),
        Tag("td", Class("number"), figures.Known(result)),
        Tag("td", Class("number"), figures.Target(result.Kpi)),
        Tag("td", Badge(result.Status, wording)),
        Tag("td", Source(result)));

    private XElement Source(KpiResult result)
    {
        Provenance provenance = result.Kpi.Target!.Provenance;
        return Tag("span", Class(Ranking.IsAssumed(result) ? "source assumed" : "source"), wording.SourceOf(provenance));
    }

    private XElement? Folded(string title, KpiResult[] results, Func<KpiResult, object[]> told) => results.Length == 0 ? null : Tag(
        "details",
        Tag("summary", $"{title} ({figures.Count(results.Length)})"),
        Tag("ul", Class("columns"), results.Select(result => Tag("li", told(result)))));

    /// <summary>A status as a badge.</summary>
    public static XElement Badge(KpiStatus status, Wording wording) => Tag("span", Class("badge " + Style(status)), $"{Wording.StatusMark(status)} {wording.NameOf(status)}");

    private static string Style(KpiStatus status) => status switch
    {
        KpiStatus.Met => "met",
        KpiStatus.AtRisk => "at-risk",
        KpiStatus.Missed => "missed",
        _ => "neutral",
    };

    private static XElement Head(string text, string? style = null) => Tag("th", Attribute("scope", "col"), style is null ? null : Class(style), text);

    private static XElement Section(string title, params object?[] content) => Tag("section", Attribute("id", "kpis"), Tag("h2", title), content);
}
