using System.Globalization;

namespace CallCenter.Standards.Workflows;

/// <summary>A way drawn between two places of one level.</summary>
/// <param name="From">The place that it leaves, without its inner levels; empty for the beginning.</param>
/// <param name="To">The place that it leads to, without its inner levels.</param>
/// <param name="Label">What is taken.</param>
internal readonly record struct Arrow(string From, string To, string Label);

/// <summary>What both kinds of picture draw: each way once, on the level whose workflow takes it.</summary>
internal static class PictureLabels
{
    /// <summary>The ways in the order of the definition; those between the same two places share one arrow.</summary>
    public static IEnumerable<Arrow> Arrows(WorkflowGraph graph, CultureInfo culture) =>
        graph.Moves.Where(move => !move.Stays)
            .Select(move => new Arrow(PathTo(move.From, move.Level), PathTo(move.To, move.Level), Label(move, culture)))
            .Distinct()
            .GroupBy(arrow => (arrow.From, arrow.To), (way, arrows) => new Arrow(way.From, way.To, Excerpt.Of(string.Join(" / ", arrows.Select(arrow => arrow.Label).Distinct()), PictureSize.LongestLabel)));

    /// <summary>The path of a place down to a level.</summary>
    public static string PathTo(Location place, int level) => string.Join('/', place.Levels.Take(level + 1).Select(part => part.State.Code));

    private static string Label(Move move, CultureInfo culture) => move switch
    {
        { Step.Command.Name: { } command } => command.In(culture),
        { Timer.Move.Name: { } timed } => "⏱ " + timed.In(culture),
        { From.IsUnopened: true } => move.Event,
        _ => move.From.Levels[^1].State.Name.In(culture),
    };
}
