using System.Text;
using System.Xml.Linq;
using CallCenter.Standards.Book;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Runs;
using CallCenter.Standards.Reports.Tables;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>Writes the day as one HTML file that needs nothing else: no scripts, no fonts, no network; a policy in it keeps browsers from any.</summary>
internal static class HtmlReport
{
    // Texts of the log are encoded; should one ever get through, nothing that it names is run or fetched.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    public static byte[] Write(DayResult day, Wording wording, string rejectsFile)
    {
        var figures = new Figures(wording);
        XElement page = Tag(
            "html",
            Attribute("lang", wording.Culture.Name),
            Tag(
                "head",
                Void("meta", Attribute("charset", "utf-8")),
                Void("meta", Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", Policy)),
                Void("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")),
                Void("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark")),
                Tag("title", $"{wording.Title} · {day.LogName}"),
                Tag("style", Style())),
            Tag("body", Tag("main", Sections(day, wording, figures, rejectsFile))));
        return Encoding.UTF8.GetBytes("<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n");
    }

    private static IEnumerable<XElement?> Sections(DayResult day, Wording wording, Figures figures, string rejectsFile)
    {
        var kpis = new KpiSections(day.Total, wording, figures);
        var promises = new PromiseSections(day.Promises, wording, figures);
        var cases = new CaseSections(day.Cases, wording, figures);
        var slices = new SliceSections(wording, figures);
        yield return Header(day, wording, figures);
        yield return kpis.Cards();
        yield return LookAt(day, wording, figures);
        yield return new DayCharts(day, wording, figures).Draw();
        yield return promises.Attainment();
        yield return promises.Picture();
        yield return promises.Breaches();
        foreach (XElement section in RoutingSections.Of(day.Routing, wording, figures))
        {
            yield return section;
        }

        yield return cases.Paths();
        yield return cases.Findings();
        foreach (XElement picture in cases.Pictures())
        {
            yield return picture;
        }

        foreach (FigureTable table in day.FollowUps is { } due ? new FollowUpFigures(due.Report, due.Zone, due.Standard, wording, figures).Tables : [])
        {
            yield return FigureSections.Of(table);
        }

        yield return kpis.Worst();
        yield return kpis.All();
        foreach (XElement? section in RiskSections.Of(day.Risk, day.Total, wording, figures))
        {
            yield return section;
        }

        yield return slices.Of(wording.ByNeed, wording.Need, day.Needs);
        yield return slices.Of(wording.ByTeam, wording.Team, day.Teams);
        yield return TableSections.Of(BookTables.Of(StandardBook.Shipped), wording, figures);
        yield return Rejects(day, wording, figures, rejectsFile);
        yield return kpis.Provenance();
    }

    private static XElement Header(DayResult day, Wording wording, Figures figures)
    {
        Volume volume = Volume.Of(day.Total);
        (string Name, double Count)[] counts =
        [
            (wording.Rows, day.Summary.Rows), (wording.Rejected, day.Summary.Rejected), (wording.Excluded, day.Summary.Excluded),
            (wording.Offered, volume.Offered), (wording.Answered, volume.Answered), (wording.Abandoned, volume.Abandoned),
        ];
        return Tag(
            "header",
            Tag("h1", wording.Title),
            Tag("p", Class("subtitle"), day.LogName, Period.Suffix(day.Days, wording)),
            Tag("dl", counts.Select(c => Tag("div", Tag("dt", c.Name), Tag("dd", figures.Count(c.Count))))));
    }

    private static XElement? LookAt(DayResult day, Wording wording, Figures figures)
    {
        IReadOnlyList<string> sentences = new Attention(wording, figures).Of(day);
        return sentences.Count == 0 ? null : Tag("section", Class("look-at"), Tag("h2", wording.LookAt), Tag("ul", sentences.Select(s => Tag("li", s))));
    }

    private static XElement? Rejects(DayResult day, Wording wording, Figures figures, string file) => day.RejectReasons.IsEmpty ? null : Tag(
        "section",
        Tag("h2", $"{wording.Rejects} ({figures.Count(day.Summary.Rejected)})"),
        Tag("p", wording.RejectsNote(file)),
        Tag("div", Class("scroll"), Tag(
            "table",
            Tag("thead", Tag("tr", Tag("th", Attribute("scope", "col"), wording.Reason), Tag("th", Attribute("scope", "col"), Class("number"), wording.Rows))),
            Tag("tbody", day.RejectReasons.Take(20).Select(r => Tag("tr", Tag("td", r.Reason.In(wording.Culture)), Tag("td", Class("number"), figures.Count(r.Count))))))));

    private static string Style()
    {
        using Stream css = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(css, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
