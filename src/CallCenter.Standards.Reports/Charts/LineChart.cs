using System.Globalization;
using System.Xml.Linq;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Charts;

/// <summary>A line of the chart.</summary>
/// <param name="Style">The style class.</param>
/// <param name="Name">The name in tool tips and legend.</param>
/// <param name="Values">The value of each hour; null where there is none.</param>
internal sealed record Series(string Style, string Name, IReadOnlyList<double?> Values);

/// <summary>Lines over the hours of the day, broken where there is no value, with a target across.</summary>
internal static class LineChart
{
    public static XElement Draw(string id, string title, string description, IReadOnlyList<Series> series, double? target, double? top, (Func<double, string> Axis, Func<double, string> Point) label)
    {
        double greatest = series.SelectMany(s => s.Values).Append(target).Max() ?? 1;
        var frame = new ChartFrame(Scale.UpTo(top ?? greatest), label.Axis);
        IEnumerable<XElement> targetLine = target is { } across ? [frame.Across("target", across)] : [];
        return frame.Draw(id, title, description, [.. targetLine, .. series.SelectMany(s => Line(frame, s, label.Point))]);
    }

    private static IEnumerable<XElement> Line(ChartFrame frame, Series series, Func<double, string> label)
    {
        string path = "";
        bool open = false;
        for (int hour = 0; hour < series.Values.Count; hour++)
        {
            if (series.Values[hour] is { } value)
            {
                path += $"{(open ? "L" : "M")}{Middle(hour)} {ChartFrame.Coordinate(frame.Y(value))}";
            }

            open = series.Values[hour] is not null;
        }

        yield return Tag("path", Class("line " + series.Style), Attribute("d", path));
        for (int hour = 0; hour < series.Values.Count; hour++)
        {
            if (series.Values[hour] is { } value)
            {
                yield return Tag(
                    "circle",
                    Class("point " + series.Style), Attribute("cx", Middle(hour)), Attribute("cy", ChartFrame.Coordinate(frame.Y(value))), Attribute("r", "2.6"),
                    Tag("title", $"{hour.ToString("00", CultureInfo.InvariantCulture)}:00 · {series.Name} {label(value)}"));
            }
        }
    }

    private static string Middle(int hour) => ChartFrame.Coordinate(ChartFrame.X(hour + 0.5));
}
