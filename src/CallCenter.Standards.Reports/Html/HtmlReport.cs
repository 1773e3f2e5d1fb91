using System.Text;
using System.Xml.Linq;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Runs;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>Writes the day as one HTML file that needs nothing else: no scripts, no fonts, no network; a policy in it keeps browsers from any.</summary>
internal static class HtmlReport
{
    // Texts of the log are encoded; should one ever get through, nothing that it names is run or fetched.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    public static byte[] Write(DayResult day, Wording wording, string? rejectsFile)
    {
        var figures = new Figures(wording);
        XElement[] sections = [.. Sections(day, wording, figures, rejectsFile).OfType<XElement>()];
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
            Tag("body", Header(day, wording), Tag("main", sections.Take(3), Navigation(sections, wording), sections.Skip(3))));
        return Encoding.UTF8.GetBytes("<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n");
    }

    private static IEnumerable<XElement?> Sections(DayResult day, Wording wording, Figures figures, string? rejectsFile)
    {
        var kpis = new KpiSections(day.Total, wording, figures, day.Promises.Policies.IsEmpty ? null : new PromiseWording(wording).BesideKpis);
        var promises = new PromiseSections(day.Promises, wording, figures);
        var cases = new CaseSections(day.Cases, wording, figures);
        var slices = new SliceSections(day.Standard, wording, figures);
        var charts = new DayCharts(day, wording, figures);
        var first = new FirstScreen(day, wording, figures);
        yield return first.Today();
        yield return first.Attention();
        yield return charts.First();
        yield return first.Hours();
        yield return charts.Times();
        yield return ControlSections.Of(day.Control, wording, figures);
        yield return first.Emergencies();
        yield return slices.Of("needs", wording.ByNeed, wording.Need, day.Needs);
        yield return slices.Of("channels", wording.ByChannel, wording.Channel, day.Channels);
        yield return slices.Of("teams", wording.ByTeam, wording.Team, day.Teams);
        yield return slices.Of("queues", wording.ByQueue, wording.Queue, day.Queues);
        yield return promises.Attainment();
        yield return promises.Picture();
        yield return promises.Breaches();
        yield return kpis.All();
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

        foreach (XElement? section in RiskSections.Of(day.Risk, day.Total, wording, figures))
        {
            yield return section;
        }

        foreach ((FigureTable table, int number) in (day.FollowUps is { } due ? new FollowUpFigures(due, wording, figures).Tables : []).Select((table, i) => (table, i)))
        {
            XElement section = FigureSections.Of(table);
            section.SetAttributeValue("id", number == 0 ? "follow-ups" : $"follow-ups-{number + 1}");
            yield return section;
        }

        yield return Rejects(day, wording, figures, rejectsFile);
    }

    private static XElement Header(DayResult day, Wording wording) => Tag(
        "header",
        Tag("h1", wording.Title),
        Tag("p", Class("subtitle"), day.LogName, Period.Suffix(day.Days, wording)));

    /// <summary>Links to all parts of the page that have a heading.</summary>
    private static XElement Navigation(IEnumerable<XElement> sections, Wording wording) => Tag(
        "nav",
        Attribute("aria-label", wording.Navigation),
        Tag("ul", sections.Where(section => section.Attribute("id") is not null && section.Element("h2") is not null).Select(section => Tag("li", Tag("a", Attribute("href", "#" + section.Attribute("id")!.Value), section.Element("h2")!.Value)))));

    private static XElement? Rejects(DayResult day, Wording wording, Figures figures, string? file) => day.RejectReasons.IsEmpty ? null : Tag(
        "section",
        Attribute("id", "data"),
        Tag("h2", $"{wording.Rejects} ({figures.Count(day.Summary.Rejected)})"),
        file is null ? null : Tag("p", wording.RejectsNote(file)),
        Tag("div", Class("scroll"), Attribute("tabindex", "0"), Tag(
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
