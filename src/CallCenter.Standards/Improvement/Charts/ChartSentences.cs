using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>Control charts in sentences: centre and limits, and the points that show more than chance.</summary>
internal static class ChartSentences
{
    public static Explanation Of(ControlChartReading reading)
    {
        string unit = EnumCodes<KpiUnit>.CodeOf(reading.Unit);
        ExplanationPart name = ExplanationPart.Named("chart", reading.Chart.Code, reading.Chart.Name);
        if (reading.Centre is not { } centre)
        {
            return Explanation.Of(ExplanationSentence.Of("control-chart.no-data", name));
        }

        ChartedPoint[] signals = [.. reading.Signals];
        return Explanation.Of(
            ExplanationSentence.Of(
                signals.Length == 0 ? "control-chart.steady" : "control-chart.signals",
                name,
                ExplanationPart.Figure("centre", centre, unit),
                ExplanationPart.Count("points", reading.Points.Count(static point => point.Value is not null)),
                signals.Length == 0 ? null : ExplanationPart.Count("signals", signals.Length)),
            [
                .. signals.Select(point => Line(point, unit)),
                reading.IsProvisional ? ExplanationSentence.Of("control-chart.provisional", ExplanationPart.Count("points", reading.Baseline), ExplanationPart.Count("least", reading.Chart.LeastPoints)) : null,
            ]);
    }

    private static ExplanationSentence Line(ChartedPoint point, string unit) => ExplanationSentence.Of(
        "control-chart.point",
        [
            ExplanationPart.Given("point", point.Label),
            ExplanationPart.Figure("value", point.Value.GetValueOrDefault(), unit),
            ExplanationPart.Figure("low", point.Low.GetValueOrDefault(), unit),
            ExplanationPart.Figure("high", point.High.GetValueOrDefault(), unit),
            .. point.Signals.Select(static rule => ExplanationPart.Word("rule", rule)),
        ]);
}
