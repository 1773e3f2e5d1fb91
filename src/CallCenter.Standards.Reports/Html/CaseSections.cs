using System.Xml.Linq;
using CallCenter.Standards.Reports.Cases;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Workflows;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The sections that show contacts as cases of the service workflow; none for a log without cases.</summary>
internal sealed class CaseSections(CaseDay day, Wording wording, Figures figures)
{
    private const int Most = 10;
    private const int MostEntries = 20;

    private readonly CaseWording words = new(day, wording);

    /// <summary>The commonest paths, and what the log cannot say.</summary>
    public XElement? Paths() => day.Cases == 0 ? null : Tag(
        "section",
        Attribute("id", "cases"),
        Tag("h2", words.Title),
        Tag("p", words.Summary(figures)),
        Table(
            [words.Path, words.Cases, words.Share, words.Order],
            day.Conformance.Variants.Take(Most).Select(Row)),
        Tag("p", Class("source"), words.InferredNote),
        words.Limits(figures).Select(limit => Tag("p", Class("source"), limit)));

    /// <summary>Where cases leave the workflow, what was refused, what is missing, and where they stand.</summary>
    public XElement? Findings() => day.Cases == 0 ? null : Tag(
        "section",
        Class("cases"), Attribute("id", "refused"),
        Counted(words.Deviations, null, words.Why, day.Conformance.Deviations.Select(found => (words.Of(found.Deviation), found.Cases))),
        Counted(words.Refusals, words.RefusedNote, words.Why, day.Refusals.Select(refused => ($"{words.NameOfCommand(refused.Command)}{wording.In("：", ": ")}{refused.Refusal.Explain(wording.Culture)}", (long)refused.Cases))),
        Counted(words.Missing, words.MissingNote, words.Entry, day.Missing.Select(entry => (words.NameOf(entry), (long)entry.Cases))),
        Counted(words.Places, null, words.State, day.Places.Select(place => (words.NameOfState(place.State), (long)place.Cases))));

    /// <summary>The workflow with the numbers of cases; none where it has more boxes than a page can show.</summary>
    public IEnumerable<XElement> Pictures()
    {
        if (day.Cases > 0)
        {
            var pictures = new CasePictures(day, words, wording, figures);
            foreach (XElement picture in new[] { pictures.Workflow() }.OfType<XElement>())
            {
                yield return picture;
            }
        }
    }

    private XElement Row(VariantConformance variant) => Tag(
        "tr",
        Tag("td", words.PathOf(variant.Variant.Activities)),
        Tag("td", Class("number"), figures.Count(variant.Variant.Cases)),
        Tag("td", Class("number"), figures.Percent((double)variant.Variant.Cases / day.Cases)),
        Tag("td", Class("brief"), words.Fits(variant.Alignment.Fits)));

    private IEnumerable<XElement> Counted(string title, string? note, string heading, IEnumerable<(string Text, long Cases)> rows)
    {
        XElement[] all = [.. rows.Take(MostEntries).Select(row => Tag("tr", Tag("td", row.Text), Tag("td", Class("number"), figures.Count(row.Cases))))];
        if (all.Length > 0)
        {
            yield return Tag("h2", title);
            yield return Table([heading, words.Cases], all);
            if (note is not null)
            {
                yield return Tag("p", Class("source"), note);
            }
        }
    }

    private static XElement Table(string[] headings, IEnumerable<XElement> rows) => Tag("div", Class("scroll"), Attribute("tabindex", "0"), Tag(
        "table",
        Tag("thead", Tag("tr", headings.Select((heading, i) => Tag("th", Attribute("scope", "col"), i is 1 or 2 ? Class("number") : null, heading)))),
        Tag("tbody", rows)));
}
