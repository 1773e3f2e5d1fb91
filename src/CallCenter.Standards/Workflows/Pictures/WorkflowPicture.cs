using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Workflows;

/// <summary>What of a workflow is drawn: its first places, the ways between them, and what is said of the rest.</summary>
/// <param name="Places">The places, in the order of the definition.</param>
/// <param name="Arrows">The ways between them.</param>
/// <param name="LeftOut">What is said of the rest; null where there is none.</param>
internal sealed record WorkflowPicture(ImmutableArray<Location> Places, ImmutableArray<Arrow> Arrows, string? LeftOut)
{
    public static WorkflowPicture Of(WorkflowGraph graph, CultureInfo culture)
    {
        Location[] states = [.. graph.Locations.Where(place => !place.IsUnopened)];
        ImmutableArray<Location> places = [.. states.Take(PictureSize.MostBoxes)];
        HashSet<string> drawn = new(places.SelectMany(place => Enumerable.Range(0, place.Levels.Length).Select(level => PictureLabels.PathTo(place, level))), StringComparer.Ordinal) { "" };
        Arrow[] all = [.. PictureLabels.Arrows(graph, culture)];
        ImmutableArray<Arrow> arrows = [.. all.Where(arrow => drawn.Contains(arrow.From) && drawn.Contains(arrow.To)).Take(PictureSize.MostArrows)];
        return new WorkflowPicture(places, arrows, PictureSize.LeftOut(states.Length - places.Length, all.Length - arrows.Length, culture));
    }
}
