using System.Xml.Linq;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Charts;

/// <summary>A picture of boxes in columns, and lines between them.</summary>
internal static class BoxPicture
{
    public const double Width = 138;
    public const double Height = 42;
    public const double Column = 196;
    public const double Row = 58;

    private const double Margin = 8;
    private const double Bulge = 30;
    private const int LongestLine = 21;
    private const double Line = 13;

    /// <summary>The picture with its content, named for those who cannot see it.</summary>
    public static XElement Draw(string id, string title, string description, int columns, double height, IEnumerable<XElement> content) => Tag(
        "svg",
        Attribute("viewBox", $"0 0 {ChartFrame.Coordinate((columns * Column) - (Column - Width) + (2 * Margin) + Bulge)} {ChartFrame.Coordinate(height)}"),
        Attribute("role", "img"), Attribute("aria-labelledby", $"{id}-title {id}-desc"),
        Tag("title", Attribute("id", id + "-title"), title),
        Tag("desc", Attribute("id", id + "-desc"), description),
        content);

    public static double Left(int column) => Margin + (column * Column);

    /// <summary>A box with its name, and a second text below where there is one.</summary>
    public static IEnumerable<XElement> Box(string style, double left, double middle, string name, string? note)
    {
        yield return Tag(
            "rect",
            Class("box " + style), Attribute("rx", "6"),
            Attribute("x", ChartFrame.Coordinate(left)), Attribute("y", ChartFrame.Coordinate(middle - (Height / 2))),
            Attribute("width", ChartFrame.Coordinate(Width)), Attribute("height", ChartFrame.Coordinate(Height)));
        string[] lines = [.. Lines(name), .. note is null ? Array.Empty<string>() : [note]];
        for (int i = 0; i < lines.Length; i++)
        {
            yield return Tag(
                "text",
                Class(note is not null && i == lines.Length - 1 ? "note" : "name"), Attribute("text-anchor", "middle"),
                Attribute("x", ChartFrame.Coordinate(left + (Width / 2))), Attribute("y", ChartFrame.Coordinate(middle + 4 + ((i - ((lines.Length - 1) / 2.0)) * Line))),
                lines[i]);
        }
    }

    // A long name breaks at the space nearest to its middle.
    private static IEnumerable<string> Lines(string name)
    {
        int[] spaces = [.. Enumerable.Range(0, name.Length).Where(i => name[i] == ' ')];
        if (name.Length <= LongestLine || spaces.Length == 0)
        {
            return [name];
        }

        int cut = spaces.MinBy(space => Math.Abs(space - (name.Length / 2)));
        return [name[..cut], name[(cut + 1)..]];
    }
}
