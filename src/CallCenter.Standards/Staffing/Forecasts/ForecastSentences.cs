using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Staffing;

/// <summary>Forecasts in sentences.</summary>
internal static class ForecastSentences
{
    public static Explanation Of(ForecastAccuracy accuracy)
    {
        ExplanationPart days = ExplanationPart.Count("days", accuracy.Forecast);
        ExplanationPart? left = accuracy.NotForecast == 0 ? null : ExplanationPart.Count("left", accuracy.NotForecast);
        return Explanation.Of(accuracy is { WeightedError: { } error, Bias: { } bias }
            ? ExplanationSentence.Of(
                "staffing.forecast",
                days,
                left,
                ExplanationPart.Figure("actual", accuracy.Actual, "ratio"),
                ExplanationPart.Figure("error", error, "percent"),
                ExplanationPart.Figure("bias", bias, "signed-percent"))
            : ExplanationSentence.Of("staffing.forecast-nothing", days, left));
    }
}
