using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The sections that show the key figures by one dimension.</summary>
internal sealed class SliceSections(Standard standard, Wording wording, Figures figures)
{
    public XElement? Of(string id, string title, string dimension, ImmutableArray<KpiReport> slices)
    {
        IReadOnlyList<KpiReport> named = Slices.Named(slices);
        var rows = new SliceFigures(named, wording, figures);
        return named.Count == 0 ? null : Tag(
            "section",
            Attribute("id", id),
            Tag("h2", title),
            Tag("div", Class("scroll"), Attribute("tabindex", "0"), Tag(
                "table",
                Tag("thead", Tag("tr", Tag("th", Attribute("scope", "col"), dimension), rows.Headings.Select(h => Tag("th", Attribute("scope", "col"), Class("number"), h)))),
                Tag("tbody", named.Select(slice => Row(id, slice, rows))))));
    }

    private XElement Row(string id, KpiReport slice, SliceFigures rows) => Tag(
        "tr",
        Tag("th", Attribute("scope", "row"), NameOf(id, slice.Group.Values[0])),
        rows.Row(slice).Select(text => Tag("td", Class("number"), text)));

    /// <summary>What the book calls a value of the log; the value itself where it names none.</summary>
    private string NameOf(string id, string? value) => value is null ? wording.None : (id switch
    {
        "needs" => standard.Vocabulary.NameOf("need", value),
        "channels" => standard.Vocabulary.NameOf("channel", value),
        "teams" => wording.Names.Of("team", value),
        "queues" => wording.Names.Of("queue", value) ?? standard.Book.Routing.Queues.FirstOrDefault(queue => queue.Code == value)?.Name,
        _ => null,
    }) is { } name ? wording.In(name) : value;
}
