using System.Globalization;
using System.Xml.Linq;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Charts;

/// <summary>The frame of a chart over the hours of a day: grid, axes, and where a time and a value lie.</summary>
internal sealed class ChartFrame(Scale scale, Func<double, string> label)
{
    private const double Width = 640;
    private const double Height = 230;
    private const double Left = 52;
    private const double Right = 10;
    private const double Top = 12;
    private const double Bottom = 26;

    public const double Baseline = Height - Bottom;

    public const double HourWidth = (Width - Left - Right) / 24;

    public static double X(double hour) => Left + (hour * HourWidth);

    public double Y(double value) => Baseline - (value / scale.Top * (Baseline - Top));

    public static string Coordinate(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The chart with its content, named for those who cannot see it.</summary>
    public XElement Draw(string id, string title, string description, IEnumerable<XElement> content) =>
        Tag(
            "svg",
            Attribute("viewBox", $"0 0 {Coordinate(Width)} {Coordinate(Height)}"), Attribute("role", "img"), Attribute("aria-labelledby", $"{id}-title {id}-desc"),
            Tag("title", Attribute("id", id + "-title"), title),
            Tag("desc", Attribute("id", id + "-desc"), description),
            scale.Marks().SelectMany(GridLine),
            Enumerable.Range(0, 9).Select(i => HourLabel(i * 3)),
            content);

    public static XElement Line(string style, double x1, double y1, double x2, double y2) =>
        Tag("line", Class(style), Attribute("x1", Coordinate(x1)), Attribute("y1", Coordinate(y1)), Attribute("x2", Coordinate(x2)), Attribute("y2", Coordinate(y2)));

    /// <summary>A line across at a value, such as a target.</summary>
    public XElement Across(string style, double value) => Line(style, Left, Y(value), Width - Right, Y(value));

    private IEnumerable<XElement> GridLine(double value)
    {
        yield return Line("grid", Left, Y(value), Width - Right, Y(value));
        yield return Text("end", Left - 6, Y(value) + 4, label(value));
    }

    private static XElement HourLabel(int hour) => Text("middle", X(hour), Height - 8, hour.ToString("00", CultureInfo.InvariantCulture));

    private static XElement Text(string anchor, double x, double y, string text) =>
        Tag("text", Attribute("text-anchor", anchor), Attribute("x", Coordinate(x)), Attribute("y", Coordinate(y)), text);
}
