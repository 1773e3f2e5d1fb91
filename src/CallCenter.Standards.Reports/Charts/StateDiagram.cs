using System.Xml.Linq;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Charts;

/// <summary>A state of the diagram.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Note">A text below it, or null.</param>
/// <param name="Style">The style class of its box.</param>
internal sealed record DiagramState(string Name, string? Note, string Style);

/// <summary>A way from one state to another.</summary>
/// <param name="From">The number of the state it leaves.</param>
/// <param name="To">The number of the state it leads to.</param>
/// <param name="Name">The tool tip.</param>
/// <param name="Label">The text beside it, or null for a way that nobody took.</param>
internal sealed record DiagramWay(int From, int To, string Name, string? Label);

/// <summary>A state diagram: states in columns by their distance from the first, ways between them as curves.</summary>
internal sealed class StateDiagram
{
    private const double Bend = 46;
    private const double Arrow = 6;
    private const double Top = 34;
    private const double Bottom = 10;

    private readonly IReadOnlyList<DiagramState> states;
    private readonly IReadOnlyList<DiagramWay> ways;
    private readonly LayeredLayout layout;
    private readonly double middle;
    private readonly double height;

    private StateDiagram(IReadOnlyList<DiagramState> states, IReadOnlyList<DiagramWay> ways)
    {
        this.states = states;
        this.ways = ways;
        layout = new LayeredLayout(states.Count, [.. ways.Select(way => (way.From, way.To))]);
        middle = Top + (layout.Layers.Max(layer => layer.Length) * BoxPicture.Row / 2);
        height = (2 * middle) - Top + Bottom;
    }

    /// <param name="id">The beginning of its identities in the page.</param>
    /// <param name="title">Its name.</param>
    /// <param name="description">What it shows, for those who cannot see it.</param>
    /// <param name="states">The states, the first one first; at least one.</param>
    /// <param name="ways">The ways.</param>
    public static XElement Draw(string id, string title, string description, IReadOnlyList<DiagramState> states, IReadOnlyList<DiagramWay> ways)
    {
        var diagram = new StateDiagram(states, ways);
        return BoxPicture.Draw(
            id, title, description, diagram.layout.Layers.Length, diagram.height,
            [.. ways.OrderBy(way => way.Label is not null).SelectMany(diagram.Curve), .. Enumerable.Range(0, states.Count).SelectMany(diagram.Box), .. ways.Select(diagram.Label).OfType<XElement>()]);
    }

    private IEnumerable<XElement> Box(int state) => BoxPicture.Box(states[state].Style, Left(state), Y(state), states[state].Name, states[state].Note);

    private IEnumerable<XElement> Curve(DiagramWay way)
    {
        (double X, double Y)[] p = Points(way);
        string style = way.Label is null ? "way unused" : "way";
        yield return Tag("path", Class(style), Attribute("d", $"M{Pair(p[0])}C{Pair(p[1])} {Pair(p[2])} {Pair(p[3])}"), Tag("title", way.Name));

        // The tip points along the curve's end, which is level or upright.
        (double x, double y) = p[3];
        (double dx, double dy) = (Math.Sign(x - p[2].X), x == p[2].X ? Math.Sign(y - p[2].Y) : 0);
        yield return Tag(
            "path",
            Class(style + " tip"),
            Attribute("d", $"M{Pair(p[3])}L{Pair((x - (dx * Arrow) - (dy * Arrow / 2), y - (dy * Arrow) - (dx * Arrow / 2)))}L{Pair((x - (dx * Arrow) + (dy * Arrow / 2), y - (dy * Arrow) + (dx * Arrow / 2)))}Z"));
    }

    private XElement? Label(DiagramWay way)
    {
        (double X, double Y)[] p = Points(way);
        return way.Label is null ? null : Tag(
            "text",
            Class("label"), Attribute("text-anchor", "middle"),
            Attribute("x", ChartFrame.Coordinate(Half(p[0].X, p[1].X, p[2].X, p[3].X))), Attribute("y", ChartFrame.Coordinate(Half(p[0].Y, p[1].Y, p[2].Y, p[3].Y) + 4)),
            way.Label);
    }

    /// <summary>
    /// Begin, two control points and end of a way's curve: from right to left between columns, from top to top back, and round the right side within a column.
    /// </summary>
    private (double X, double Y)[] Points(DiagramWay way)
    {
        int columns = layout.LayerOf(way.To) - layout.LayerOf(way.From);
        if (columns > 0)
        {
            (double X, double Y) from = (Left(way.From) + BoxPicture.Width, Y(way.From) + Port(way, other => other.From == way.From, other => Y(other.To)));
            (double X, double Y) to = (Left(way.To), Y(way.To) + Port(way, other => other.To == way.To, other => Y(other.From)));
            return [from, (from.X + (columns * Bend), from.Y), (to.X - (columns * Bend), to.Y), to];
        }

        if (columns < 0)
        {
            double top = BoxPicture.Height / 2;
            (double X, double Y) from = (Left(way.From) + (BoxPicture.Width * 0.4), Y(way.From) - top);
            (double X, double Y) to = (Left(way.To) + (BoxPicture.Width * 0.6), Y(way.To) - top);
            double above = Math.Min(from.Y, to.Y) - Bend;
            return [from, (from.X, above), (to.X, above), to];
        }

        double right = Left(way.From) + BoxPicture.Width;
        return [(right, Y(way.From)), (right + Bend, Y(way.From)), (right + Bend, Y(way.To)), (right, Y(way.To))];
    }

    // The ways on one side of a box leave it, or arrive, in the order of where they come from or lead to.
    private double Port(DiagramWay way, Func<DiagramWay, bool> shares, Func<DiagramWay, double> end)
    {
        DiagramWay[] sharing = [.. ways.Where(other => shares(other) && layout.LayerOf(other.To) > layout.LayerOf(other.From)).OrderBy(end)];
        return ((Array.IndexOf(sharing, way) + 1.0) / (sharing.Length + 1) - 0.5) * BoxPicture.Height;
    }

    private double Left(int state) => BoxPicture.Left(layout.LayerOf(state));

    private double Y(int state) => middle + (layout.PlaceOf(state) * BoxPicture.Row);

    private static double Half(double a, double b, double c, double d) => (a + (3 * b) + (3 * c) + d) / 8;

    private static string Pair((double X, double Y) point) => $"{ChartFrame.Coordinate(point.X)} {ChartFrame.Coordinate(point.Y)}";
}
