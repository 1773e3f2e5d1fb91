namespace CallCenter.Standards.Dmn;

/// <summary>The comparisons by their signs.</summary>
internal static class FeelComparison
{
    /// <summary>The truth of a comparison; null where the values cannot be compared.</summary>
    public static bool? Of(string sign, FeelValue left, FeelValue right) => sign switch
    {
        "=" => FeelEquality.AreEqual(left, right),
        "!=" => !FeelEquality.AreEqual(left, right),
        "<" => FeelOrder.Compare(left, right) is { } order ? order < 0 : null,
        "<=" => FeelOrder.Compare(left, right) is { } order ? order <= 0 : null,
        ">" => FeelOrder.Compare(left, right) is { } order ? order > 0 : null,
        _ => FeelOrder.Compare(left, right) is { } order ? order >= 0 : null,
    };
}
