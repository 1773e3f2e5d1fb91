using System.Xml.Linq;
using NodaTime;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Charts;

/// <summary>A stretch of the bar.</summary>
/// <param name="Style">The style class.</param>
/// <param name="Name">The tool tip.</param>
/// <param name="From">Its begin.</param>
/// <param name="To">Its end.</param>
internal sealed record Stretch(string Style, string Name, Instant From, Instant To);

/// <summary>A moment marked across the bar.</summary>
/// <param name="Style">The style class.</param>
/// <param name="Name">The label.</param>
/// <param name="At">When.</param>
internal sealed record Moment(string Style, string Name, Instant At);

/// <summary>The life of one clock as a bar over its time, with moments marked across it.</summary>
internal static class ClockTimeline
{
    private const double Width = 960;
    private const double Height = 156;
    private const double Side = 14;
    private const double BarTop = 84;
    private const double BarHeight = 38;
    private const double LabelStep = 18;
    private const double LetterWidth = 7;
    private const int LabelRows = 3;

    public static XElement Draw(string id, string title, string description, TimeAxis axis, IEnumerable<Stretch> stretches, IEnumerable<Moment> moments)
    {
        (Moment Moment, int Row)[] rows = [.. moments.OrderBy(moment => moment.At).Select((moment, i) => (moment, i % LabelRows))];
        return Tag(
            "svg",
            Attribute("viewBox", $"0 0 {ChartFrame.Coordinate(Width)} {ChartFrame.Coordinate(Height)}"), Attribute("role", "img"), Attribute("aria-labelledby", $"{id}-title {id}-desc"),
            Tag("title", Attribute("id", id + "-title"), title),
            Tag("desc", Attribute("id", id + "-desc"), description),
            axis.Marks().SelectMany(mark => Mark(X(axis, mark.At), mark.Label)),
            stretches.Select(stretch => Bar(axis, stretch)),
            rows.Select(r => ChartFrame.Line("moment " + r.Moment.Style, X(axis, r.Moment.At), LabelY(r.Row) + 5, X(axis, r.Moment.At), BarTop + BarHeight + 6)),
            rows.Select(r => Text(X(axis, r.Moment.At), LabelY(r.Row), r.Moment.Name)));
    }

    // Labels step down, so that those of neighbours stay apart.
    private static double LabelY(int row) => 16 + (row * LabelStep);

    private static double X(TimeAxis axis, Instant at) => Side + (axis.At(at) * (Width - (2 * Side)));

    private static IEnumerable<XElement> Mark(double x, string label)
    {
        yield return ChartFrame.Line("grid", x, BarTop - 8, x, BarTop + BarHeight + 12);
        yield return Text(x, BarTop + BarHeight + 28, label);
    }

    private static XElement Bar(TimeAxis axis, Stretch stretch)
    {
        double left = X(axis, stretch.From);
        return Tag(
            "rect",
            Class(stretch.Style),
            Attribute("x", ChartFrame.Coordinate(left)), Attribute("y", ChartFrame.Coordinate(BarTop)),
            Attribute("width", ChartFrame.Coordinate(Math.Max(1, X(axis, stretch.To) - left))), Attribute("height", ChartFrame.Coordinate(BarHeight)),
            Tag("title", stretch.Name));
    }

    private static double HalfWidth(string text) => text.Length * LetterWidth / 2;

    // A label near an end of the picture grows inwards.
    private static XElement Text(double x, double y, string text) => Tag(
        "text",
        Attribute("text-anchor", x < HalfWidth(text) ? "start" : x > Width - HalfWidth(text) ? "end" : "middle"),
        Attribute("x", ChartFrame.Coordinate(x)), Attribute("y", ChartFrame.Coordinate(y)),
        text);
}
