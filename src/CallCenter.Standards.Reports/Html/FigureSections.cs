using System.Xml.Linq;
using CallCenter.Standards.Reports.Display;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>Sections that hold a table of figures.</summary>
internal static class FigureSections
{
    public static XElement Of(FigureTable figures, params object?[] before) => Tag(
        "section",
        Tag("h2", figures.Title),
        before,
        Tag("div", Class("scroll"), Attribute("tabindex", "0"), Tag(
            "table",
            Tag("thead", Tag("tr", figures.Headings.Select((heading, at) => Tag("th", Attribute("scope", "col"), at < figures.Texts ? null : Class("number"), heading)))),
            Tag("tbody", figures.Rows.Select(row => Tag("tr", row.Select((text, at) => Cell(text, at, at < figures.Texts))))))),
        figures.Note is { } note ? Tag("p", Class("source"), note) : null);

    private static XElement Cell(string text, int at, bool isText) =>
        at == 0 ? Tag("th", Attribute("scope", "row"), text) : Tag("td", isText ? null : Class("number"), text);
}
