using System.Xml.Linq;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>Tables that scroll sideways where the page is narrow.</summary>
internal static class HtmlTable
{
    public static XElement Draw(IEnumerable<(string Text, bool IsNumber)> headings, IEnumerable<XElement> rows) => Tag("div", Class("scroll"), Attribute("tabindex", "0"), Tag(
        "table",
        Tag("thead", Tag("tr", headings.Select(heading => Tag("th", Attribute("scope", "col"), heading.IsNumber ? Class("number") : null, heading.Text)))),
        Tag("tbody", rows)));

    public static XElement RowHead(string text) => Tag("th", Attribute("scope", "row"), text);

    public static XElement Number(string text) => Tag("td", Class("number"), text);
}
