using System.Xml.Linq;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Routing;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The sections that show where contacts went by the standard.</summary>
internal static class RoutingSections
{
    public static IEnumerable<XElement> Of(RoutingDay day, Wording wording, Figures figures)
    {
        var routing = new RoutingFigures(day, wording, figures);
        var story = new RoutingStory(day, wording, figures);
        return
        [
            .. day.Explained.Select(contact => Tag(
                "section",
                Tag("h2", story.Title(contact)),
                new[] { story.Triage(contact), story.Transfer(contact), story.Assignment(contact) }.Select(lines => Tag("ul", Class("story"), lines.Select(line => Tag("li", line.Trim())))))),
            .. routing.Tables.Select((table, at) => FigureSections.Of(table, at == 0 ? Tag("p", routing.Summary) : null)),
        ];
    }
}
