using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>What an indicator adds to the score of its dimension.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Value">Its value; null where there is none, which is never zero points.</param>
/// <param name="Points">What the value is worth, 0 to 100, rounded to two decimals; null without a value.</param>
/// <param name="Share">The share by which it counts: its weight out of that of all that have values. 0 without a value: the others count for more.</param>
/// <param name="Contribution">The points that it adds; those of all indicators are the score, to the last decimal. Null where the dimension has no score, or the indicator no value.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record IndicatorScore(DimensionIndicator Indicator, decimal? Value, decimal? Points, Percentage Share, decimal? Contribution)
{
    /// <summary>The indicator.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public DimensionIndicator Indicator { get; init; } = Given.Value(Indicator);
}
