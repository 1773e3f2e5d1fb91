using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>What an indicator was in a period.</summary>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Value">The value in the indicator's unit: a ratio for percent, seconds for time; null where there is none.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct IndicatorFigure(string Indicator, decimal? Value)
{
    /// <summary>The code of the indicator.</summary>
    public string Indicator { get; init; } = Given.Word(Indicator, "the code of an indicator", nameof(Indicator));
}
