using System.Globalization;

namespace CallCenter.Standards;

/// <summary>How much a picture draws: what is more can neither be laid out in reasonable time nor be read by people (Mermaid refuses more than 500 arrows unless told otherwise).</summary>
internal static class PictureSize
{
    /// <summary>The most boxes.</summary>
    public const int MostBoxes = 500;

    /// <summary>The most arrows.</summary>
    public const int MostArrows = 500;

    /// <summary>The most characters on an arrow.</summary>
    public const int LongestLabel = 200;

    /// <summary>What the picture says of what it leaves out; null where it leaves out nothing.</summary>
    public static string? LeftOut(int boxes, int arrows, CultureInfo culture)
    {
        if (boxes == 0 && arrows == 0)
        {
            return null;
        }

        return culture.TwoLetterISOLanguageName == "zh"
            ? string.Create(CultureInfo.InvariantCulture, $"图幅有限：另有{boxes}个节点、{arrows}条连线未画出")
            : string.Create(CultureInfo.InvariantCulture, $"Not drawn for want of room: {boxes} boxes and {arrows} arrows");
    }
}
