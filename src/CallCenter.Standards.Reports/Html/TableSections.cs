using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Reports.Display;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The section that shows the decision tables of the book, each with its details to unfold.</summary>
internal static class TableSections
{
    public static XElement Of(ImmutableArray<TableAnalysis> analyses, Wording wording, Figures figures)
    {
        var tables = new TableFigures(analyses, wording, figures);
        XElement section = FigureSections.Of(tables.All);
        section.Add(analyses.Select(analysis => Tag(
            "details",
            Tag("summary", tables.Title(analysis)),
            Tag("ul", Class("story"), tables.Details(analysis).Select(line => Tag("li", line))))));
        return section;
    }
}
