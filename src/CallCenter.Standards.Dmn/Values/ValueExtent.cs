using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>How deep and how large composed values are, and how long the longest string in them; kept below what a model can be trusted with.</summary>
internal static class ValueExtent
{
    public const int Deepest = 100;
    public const int Largest = 4_000_000;

    public static (int Depth, int Size, int LongestText) Of(ReadOnlySpan<FeelValue> parts)
    {
        (int Depth, int Size, int LongestText) extent = (0, 1, 0);
        foreach (FeelValue part in parts)
        {
            extent = With(extent, part);
        }

        return Around(extent);
    }

    public static (int Depth, int Size, int LongestText) Of(ImmutableArray<KeyValuePair<string, FeelValue>> entries)
    {
        (int Depth, int Size, int LongestText) extent = (0, 1, 0);
        foreach (KeyValuePair<string, FeelValue> entry in entries)
        {
            extent = With(extent, entry.Value);
            extent.LongestText = Math.Max(extent.LongestText, entry.Key.Length);
        }

        return Around(extent);
    }

    private static (int Depth, int Size, int LongestText) With((int Depth, int Size, int LongestText) extent, FeelValue part) => (Math.Max(extent.Depth, part.Depth), (int)Math.Min(int.MaxValue, (long)extent.Size + part.Size), Math.Max(extent.LongestText, part.LongestText));

    private static (int Depth, int Size, int LongestText) Around((int Depth, int Size, int LongestText) extent) =>
        extent.Depth < Deepest ? (extent.Depth + 1, extent.Size, extent.LongestText) : throw new ArgumentException($"Values nest at most {Deepest} deep.", nameof(extent));
}
