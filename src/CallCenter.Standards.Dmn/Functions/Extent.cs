namespace CallCenter.Standards.Dmn;

/// <summary>A range, or a point as the range of itself; an end without a value is beyond every value.</summary>
internal readonly record struct Extent(FeelValue? Start, bool HasStart, FeelValue? End, bool HasEnd)
{
    public static Extent Of(FeelValue value) => value is FeelRange range ? new(range.Start, range.StartIncluded, range.End, range.EndIncluded) : new(value, true, value, true);

    /// <summary>Whether the first ends before the second begins.</summary>
    public static bool? Before(Extent a, Extent b) => EndToStart(a, b) is { } order ? order < 0 || (order == 0 && !(a.HasEnd && b.HasStart)) : null;

    public static bool? Meets(Extent a, Extent b) => EndToStart(a, b) is { } order ? order == 0 && a.HasEnd && b.HasStart : null;

    public static bool? Overlaps(Extent a, Extent b) => Not(Before(a, b)) is { } one && Not(Before(b, a)) is { } other ? one && other : null;

    public static bool? OverlapsBefore(Extent a, Extent b)
    {
        if (StartToStart(a, b) is not { } start || Before(a, b) is not { } before || EndToEnd(a, b) is not { } end)
        {
            return null;
        }

        bool beginsFirst = start < 0 || (start == 0 && a.HasStart && !b.HasStart);
        bool endsFirst = end < 0 || (end == 0 && (!a.HasEnd || b.HasEnd));
        return beginsFirst && !before && endsFirst;
    }

    public static bool? Includes(Extent a, Extent b)
    {
        if (StartToStart(a, b) is not { } start || EndToEnd(a, b) is not { } end)
        {
            return null;
        }

        return (start < 0 || (start == 0 && (a.HasStart || !b.HasStart))) && (end > 0 || (end == 0 && (a.HasEnd || !b.HasEnd)));
    }

    public static bool? Finishes(Extent a, Extent b) =>
        StartToStart(a, b) is { } start && EndToEnd(a, b) is { } end ? a.HasEnd == b.HasEnd && end == 0 && (start > 0 || (start == 0 && (!a.HasStart || b.HasStart))) : null;

    public static bool? Starts(Extent a, Extent b) =>
        StartToStart(a, b) is { } start && EndToEnd(a, b) is { } end ? a.HasStart == b.HasStart && start == 0 && (end < 0 || (end == 0 && (!a.HasEnd || b.HasEnd))) : null;

    public static bool? Coincides(Extent a, Extent b) =>
        StartToStart(a, b) is { } start && EndToEnd(a, b) is { } end ? start == 0 && end == 0 && a.HasStart == b.HasStart && a.HasEnd == b.HasEnd : null;

    public bool? StartsWith(Extent point) => StartToStart(this, point) is { } order ? order == 0 && HasStart : null;

    public bool? EndsWith(Extent point) => EndToEnd(this, point) is { } order ? order == 0 && HasEnd : null;

    private static bool? Not(bool? truth) => !truth;

    private static int? EndToStart(Extent a, Extent b) => a.End is null || b.Start is null ? 1 : FeelOrder.Compare(a.End, b.Start);

    private static int? StartToStart(Extent a, Extent b) =>
        a.Start is null || b.Start is null ? (b.Start is null ? 1 : 0) - (a.Start is null ? 1 : 0) : FeelOrder.Compare(a.Start, b.Start);

    private static int? EndToEnd(Extent a, Extent b) =>
        a.End is null || b.End is null ? (a.End is null ? 1 : 0) - (b.End is null ? 1 : 0) : FeelOrder.Compare(a.End, b.End);
}
