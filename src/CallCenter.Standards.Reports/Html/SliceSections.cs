using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The sections that show the key figures by one dimension.</summary>
internal sealed class SliceSections(Wording wording, Figures figures)
{
    public XElement? Of(string title, string dimension, ImmutableArray<KpiReport> slices)
    {
        IReadOnlyList<KpiReport> named = Slices.Named(slices);
        var rows = new SliceFigures(named, wording, figures);
        return named.Count == 0 ? null : Tag(
            "section",
            Tag("h2", title),
            Tag("div", Class("scroll"), Tag(
                "table",
                Tag("thead", Tag("tr", Tag("th", Attribute("scope", "col"), dimension), rows.Headings.Select(h => Tag("th", Attribute("scope", "col"), Class("number"), h)))),
                Tag("tbody", named.Select(slice => Row(slice, rows))))));
    }

    private XElement Row(KpiReport slice, SliceFigures rows) => Tag(
        "tr",
        Tag("th", Attribute("scope", "row"), slice.Group.Values[0] ?? wording.None),
        rows.Row(slice).Select(text => Tag("td", Class("number"), text)));
}
