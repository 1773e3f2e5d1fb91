using System.Globalization;
using System.Xml.Linq;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Tool.Drawing;

/// <summary>Shapes of pictures, in pixels.</summary>
internal static class Shapes
{
    public static XElement Text(string style, string anchor, double x, double y, string text) =>
        Tag("text", Class(style), Attribute("text-anchor", anchor), Attribute("x", Number(x)), Attribute("y", Number(y)), PlainText.OneLine(text));

    public static XElement Line(string style, double x1, double y1, double x2, double y2) =>
        Tag("line", Class(style), Attribute("x1", Number(x1)), Attribute("y1", Number(y1)), Attribute("x2", Number(x2)), Attribute("y2", Number(y2)));

    public static XElement Circle(string style, double x, double y, double radius) =>
        Tag("circle", Class(style), Attribute("cx", Number(x)), Attribute("cy", Number(y)), Attribute("r", Number(radius)));

    public static XElement Box(string style, double x, double y, double width, double height, string? tip = null) =>
        Tag("rect", Class(style), Attribute("x", Number(x)), Attribute("y", Number(y)), Attribute("width", Number(width)), Attribute("height", Number(height)), tip is null ? null : Tag("title", PlainText.OneLine(tip)));

    public static XElement Path(string style, string path) => Tag("path", Class(style), Attribute("d", path));

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
