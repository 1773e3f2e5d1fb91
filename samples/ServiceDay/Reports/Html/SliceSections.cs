using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Standards.Kpis;
using ServiceDay.Display;
using static ServiceDay.Reports.Html.Markup;

namespace ServiceDay.Reports.Html;

/// <summary>The sections that show the key figures by one dimension.</summary>
internal sealed class SliceSections(Wording wording, Figures figures)
{
    public XElement? Of(string title, string dimension, ImmutableArray<KpiReport> slices) =>
        slices.All(s => s.Group.Values[0] is null) ? null : Tag(
            "section",
            Tag("h2", title),
            Tag("div", Class("scroll"), Tag("table", Tag("thead", Head(dimension)), Tag("tbody", slices.Select(Row)))));

    private XElement Head(string dimension)
    {
        string[] numbers = [wording.Offered, wording.Answered, wording.Abandoned, wording.ServiceLevel, wording.Wait, wording.HandlingTime, wording.Resolution];
        return Tag("tr", Tag("th", Attribute("scope", "col"), dimension), numbers.Select(n => Tag("th", Attribute("scope", "col"), Class("number"), n)));
    }

    private XElement Row(KpiReport slice)
    {
        Volume volume = Volume.Of(slice);
        string[] numbers =
        [
            figures.Count(volume.Offered), figures.Count(volume.Answered), figures.Count(volume.Abandoned),
            Figure(slice, KpiCodes.ServiceLevel), Figure(slice, KpiCodes.SpeedOfAnswer), Figure(slice, KpiCodes.HandlingTime), Figure(slice, KpiCodes.FirstContactResolution),
        ];
        return Tag("tr", Tag("th", Attribute("scope", "row"), slice.Group.Values[0] ?? wording.None), numbers.Select(n => Tag("td", Class("number"), n)));
    }

    private string Figure(KpiReport slice, string code) => figures.Of(slice.Find(code));
}
