namespace CallCenter.Standards.Kpis;

/// <summary>What is said of totals that 64 bits cannot hold: of which measure, and in which group.</summary>
internal static class TotalsOverflow
{
    /// <summary>The total of a measure leaves the range.</summary>
    /// <param name="origin">What the measure is called.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="group">The group; of no values where everything is one.</param>
    /// <param name="inner">What was thrown, if anything.</param>
    public static OverflowException Of(TotalsOrigin origin, MeasureIdentity measure, GroupKey group, OverflowException? inner = null) =>
        Of("total", NameOf(origin, measure), group, inner);

    /// <summary>The number of values in a distribution leaves the range.</summary>
    /// <param name="measure">What the measure is called.</param>
    /// <param name="group">The group; of no values where everything is one.</param>
    /// <param name="inner">What was thrown.</param>
    public static OverflowException OfValues(string measure, GroupKey group, OverflowException inner) => Of("number of values", measure, group, inner);

    /// <summary>The records of a time without a standard in both totals.</summary>
    /// <exception cref="OverflowException">Together they leave the range.</exception>
    public static long Sum(long one, long other) => long.MaxValue - one >= other ? one + other
        : throw new OverflowException("The number of records of a time without a standard leaves the range of a 64-bit integer; add up fewer records at a time.");

    /// <summary>What the formulas call a measure, and what it is where they do not name it.</summary>
    private static string NameOf(TotalsOrigin origin, MeasureIdentity measure) =>
        origin.Names.FirstOrDefault(known => known.Measure.Equals(measure)) is { } named ? $"'{named.Name}' ({measure})" : $"'{measure}'";

    private static OverflowException Of(string what, string measure, GroupKey group, OverflowException? inner) => new(
        $"The {what} of {measure}{(group.Values.IsEmpty ? "" : $" in group '{group}'")} leaves the range of a 64-bit integer; add up fewer records at a time.", inner);
}
