namespace CallCenter.Standards.Kpis;

/// <summary>How the values of a measure are distributed over a group's records, in the measure's unit (seconds for time). Immutable.</summary>
public sealed class MeasureDistribution
{
    private readonly ValueBuckets values;
    private readonly decimal divisor;

    internal MeasureDistribution(ValueBuckets values, decimal divisor)
    {
        this.values = values;
        this.divisor = divisor;
    }

    /// <summary>The number of values; exact.</summary>
    public long Count => values.Count;

    /// <summary>The least value, exact; null where there are no values, and where values were subtracted, so that it is not known.</summary>
    public decimal? Least => values.Extremes?.Least / divisor;

    /// <summary>The greatest value, exact; null where there are no values, and where values were subtracted, so that it is not known.</summary>
    public decimal? Greatest => values.Extremes?.Greatest / divisor;

    /// <summary>The value of rank ⌈q·n⌉ in ascending order, at least 1, within a relative error of 2⁻⁸ (0.4 %); null where there are no values.</summary>
    /// <param name="quantile">From 0 % to 100 %, taken to millionths.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quantile is below 0 % or above 100 %.</exception>
    public decimal? Quantile(Percentage quantile)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quantile, Percentage.FromPercent(0));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantile, Percentage.FromPercent(100));
        return values.IsEmpty ? null : values.Quantile((int)(quantile.Ratio * 1_000_000)) / divisor;
    }
}
