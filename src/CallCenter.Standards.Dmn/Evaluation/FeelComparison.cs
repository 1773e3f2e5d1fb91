namespace CallCenter.Standards.Dmn;

/// <summary>The comparisons by their operators.</summary>
internal static class FeelComparison
{
    /// <summary>The truth of a comparison; null where the values cannot be compared.</summary>
    public static bool? Of(FeelOperator comparison, FeelValue left, FeelValue right)
    {
        if (comparison <= FeelOperator.NotEqual)
        {
            return FeelEquality.AreEqual(left, right) is { } equal ? equal == (comparison == FeelOperator.Equal) : null;
        }

        return FeelOrder.Compare(left, right) is not { } order ? null : comparison switch
        {
            FeelOperator.Less => order < 0,
            FeelOperator.LessOrEqual => order <= 0,
            FeelOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }
}
