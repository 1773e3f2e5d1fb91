namespace CallCenter.Standards.Dmn;

/// <summary>The order of values of one kind (DMN 1.5, table 55); null where there is none.</summary>
internal static class FeelOrder
{
    public static int? Compare(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => a.Value.CompareTo(b.Value),
        (FeelText a, FeelText b) => CompareCodePoints(a.Value, b.Value),
        (FeelDate a, FeelDate b) => a.Date.CompareTo(b.Date),
        (FeelTime a, FeelTime b) => (a.Zone is null) == (b.Zone is null) ? a.Comparable.CompareTo(b.Comparable) : null,
        (FeelDateTime a, FeelDateTime b) => (a.Zone is null) == (b.Zone is null) ? a.Comparable.CompareTo(b.Comparable) : null,
        (FeelDaysDuration a, FeelDaysDuration b) => a.Nanoseconds.CompareTo(b.Nanoseconds),
        (FeelMonthsDuration a, FeelMonthsDuration b) => a.Months.CompareTo(b.Months),
        _ => null,
    };

    /// <summary>Whether a range has a value; null where they cannot be compared.</summary>
    public static bool? Contains(FeelRange range, FeelValue value)
    {
        bool? afterStart = range.Start is null ? true : Compare(range.Start, value) is { } start ? start < 0 || (start == 0 && range.StartIncluded) : null;
        bool? beforeEnd = range.End is null ? true : Compare(value, range.End) is { } end ? end < 0 || (end == 0 && range.EndIncluded) : null;
        return afterStart is null || beforeEnd is null ? null : afterStart.Value && beforeEnd.Value;
    }

    /// <summary>By code points: UTF-16 puts the surrogates before U+E000.</summary>
    private static int CompareCodePoints(string left, string right)
    {
        int shorter = Math.Min(left.Length, right.Length);
        for (int i = 0; i < shorter; i++)
        {
            if (left[i] != right[i])
            {
                bool isHigh = char.IsSurrogate(left[i]);
                return isHigh == char.IsSurrogate(right[i]) ? left[i].CompareTo(right[i]) : isHigh ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
