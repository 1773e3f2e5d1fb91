using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Risk;

/// <summary>How an indicator stands, against which limits, and how it moved.</summary>
internal static class IndicatorExplanation
{
    public static Explanation Of(IndicatorReading reading)
    {
        string unit = EnumCodes<IndicatorUnit>.CodeOf(reading.Indicator.Unit);
        ExplanationPart name = ExplanationPart.Named("indicator", reading.Indicator.Code, reading.Indicator.Name);
        ExplanationPart period = ExplanationPart.Date("period", reading.Period);
        return reading.Value is not { } value
            ? Explanation.Of(ExplanationSentence.Of("indicator.missing", name, period))
            : Explanation.Of(
                ExplanationSentence.Of("indicator.value", name, period, ExplanationPart.Figure("value", value, unit), ExplanationPart.Word("status", reading.Status)),
                Green(reading.Indicator.Amber, unit),
                Red(reading.Indicator.Red, unit),
                reading.PreviousValue is { } previous ? ExplanationSentence.Of("indicator.previous", ExplanationPart.Figure("previous", previous, unit)) : null,
                reading.PeriodsBeyond > 0 ? ExplanationSentence.Of("indicator.beyond", ExplanationPart.Count("periods", reading.PeriodsBeyond)) : null,
                reading.IsNewlyBreached ? ExplanationSentence.Of("indicator.newly-red") : null);
    }

    private static ExplanationSentence Green(IndicatorLimits limits, string unit) => ExplanationSentence.Of(
        "indicator.amber",
        limits.AtLeast is { } least ? ExplanationPart.Bound("limit", "at-least", least, unit) : null,
        limits.AtMost is { } most ? ExplanationPart.Bound("limit", "at-most", most, unit) : null);

    /// <summary>Red is what lies beyond the limits.</summary>
    private static ExplanationSentence Red(IndicatorLimits limits, string unit) => ExplanationSentence.Of(
        "indicator.red",
        limits.AtLeast is { } least ? ExplanationPart.Bound("limit", "below", least, unit) : null,
        limits.AtMost is { } most ? ExplanationPart.Bound("limit", "above", most, unit) : null);
}
