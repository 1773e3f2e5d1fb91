namespace CallCenter.Standards.Dmn;

/// <summary>A test of a fixed value or range, before its place among others is known. Without bounds on both sides it holds everywhere, or nowhere.</summary>
/// <param name="Low">The low end; null where there is none.</param>
/// <param name="LowInside">Whether the low end itself passes.</param>
/// <param name="High">The high end; null where there is none.</param>
/// <param name="HighInside">Whether the high end itself passes.</param>
/// <param name="IsOutside">Whether what is not between the ends passes.</param>
internal readonly record struct FixedTest(FeelValue? Low, bool LowInside, FeelValue? High, bool HighInside, bool IsOutside)
{
    public IEnumerable<FeelValue> Ends => new[] { Low, High }.OfType<FeelValue>();

    /// <summary>A test of a comparison; null where values with an order do not all have an answer.</summary>
    public static FixedTest? Of(FeelOperator? sign, FeelValue value) => (sign, value) switch
    {
        (null or FeelOperator.Equal or FeelOperator.NotEqual, { IsNull: true }) => new(null, false, null, false, sign != FeelOperator.NotEqual),
        (FeelOperator.Less or FeelOperator.LessOrEqual or FeelOperator.Greater or FeelOperator.GreaterOrEqual, FeelBoolean) => null,
        (null, FeelRange range) => new(range.Start, range.StartIncluded, range.End, range.EndIncluded, false),
        (null or FeelOperator.Equal, _) => new(value, true, value, true, false),
        (FeelOperator.NotEqual, _) => new(value, true, value, true, true),
        (FeelOperator.Less or FeelOperator.LessOrEqual, _) => new(null, false, value, sign == FeelOperator.LessOrEqual, false),
        (FeelOperator.Greater or FeelOperator.GreaterOrEqual, _) => new(value, sign == FeelOperator.GreaterOrEqual, null, false, false),
        _ => null,
    };

    /// <summary>The test by the places of its ends.</summary>
    public CutTest At(Func<FeelValue, int> placeOf) => new(
        Low is null ? 0 : placeOf(Low) + (LowInside ? 0 : 1),
        High is null ? int.MaxValue : placeOf(High) - (HighInside ? 0 : 1),
        IsOutside);
}
