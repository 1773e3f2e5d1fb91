using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>How deep and how large composed values are; kept below what a model can be trusted with.</summary>
internal static class ValueExtent
{
    public const int Deepest = 100;
    public const int Largest = 4_000_000;

    public static (int Depth, int Size) Of(ReadOnlySpan<FeelValue> parts)
    {
        (int Depth, int Size) extent = (0, 1);
        foreach (FeelValue part in parts)
        {
            extent = With(extent, part);
        }

        return Around(extent);
    }

    public static (int Depth, int Size) Of(ImmutableArray<KeyValuePair<string, FeelValue>> entries)
    {
        (int Depth, int Size) extent = (0, 1);
        foreach (KeyValuePair<string, FeelValue> entry in entries)
        {
            extent = With(extent, entry.Value);
        }

        return Around(extent);
    }

    private static (int Depth, int Size) With((int Depth, int Size) extent, FeelValue part) => (Math.Max(extent.Depth, part.Depth), (int)Math.Min(int.MaxValue, (long)extent.Size + part.Size));

    private static (int Depth, int Size) Around((int Depth, int Size) extent) =>
        extent.Depth < Deepest ? (extent.Depth + 1, extent.Size) : throw new ArgumentException($"Values nest at most {Deepest} deep.", nameof(extent));
}
