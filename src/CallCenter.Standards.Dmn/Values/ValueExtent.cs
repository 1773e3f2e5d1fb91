namespace CallCenter.Standards.Dmn;

/// <summary>How deep and how large composed values are; kept below what a model can be trusted with.</summary>
internal static class ValueExtent
{
    public const int Deepest = 100;
    public const int Largest = 4_000_000;

    public static (int Depth, int Size) Of(IEnumerable<FeelValue> parts)
    {
        int depth = 0;
        long size = 1;
        foreach (FeelValue part in parts)
        {
            depth = Math.Max(depth, part.Depth);
            size = Math.Min(int.MaxValue, size + part.Size);
        }

        return depth < Deepest ? (depth + 1, (int)size) : throw new ArgumentException($"Values nest at most {Deepest} deep.", nameof(parts));
    }
}
