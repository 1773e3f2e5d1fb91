using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Simulation;

/// <summary>Simulated figures in sentences.</summary>
internal static class StudySentences
{
    public static Explanation Of(SimulatedKpi simulated) => Explanation.Of(
        ExplanationSentence.Of("simulation.kpi", Name(simulated.Kpi), Figure("value", simulated.Value.Mean, simulated.Kpi), Margin("margin", simulated.Value, simulated.Kpi)),
        Sureness(simulated.Value));

    public static Explanation Of(ComparedKpi compared)
    {
        string code = compared.Difference is { Mean: 0, Margin: 0 } ? "simulation.no-difference"
            : !compared.Difference.IsClear ? "simulation.unclear"
            : compared.Difference.Mean > 0 ? "simulation.higher" : "simulation.lower";
        return Explanation.Of(
            ExplanationSentence.Of(
                code,
                Name(compared.Kpi),
                Figure("before", compared.AsIs.Mean, compared.Kpi),
                Figure("after", compared.Other.Mean, compared.Kpi),
                Change("change", Math.Abs(compared.Difference.Mean), compared.Kpi),
                Change("margin", compared.Difference.Margin, compared.Kpi),
                compared.Trend is KpiTrend.Better or KpiTrend.Worse ? ExplanationPart.Word("trend", compared.Trend) : null),
            Sureness(compared.Difference));
    }

    public static Explanation Of(ComparedScenario compared) => Explanation.Of(
        ExplanationSentence.Of(
            "simulation.scenario",
            ExplanationPart.Given("scenario", compared.Name),
            ExplanationPart.Count("better", compared.Having(KpiTrend.Better).Count()),
            ExplanationPart.Count("worse", compared.Having(KpiTrend.Worse).Count()),
            ExplanationPart.Count("others", compared.Kpis.Count(static kpi => kpi.Trend is not (KpiTrend.Better or KpiTrend.Worse)))),
        [
            .. compared.Kpis.Where(static kpi => kpi.Difference.IsClear).Select(static kpi => Of(kpi).Answer),
            compared.Kpis.IsEmpty ? null : Sureness(compared.Kpis[0].Difference),
        ]);

    private static ExplanationSentence Sureness(MeanInterval mean) =>
        ExplanationSentence.Of("simulation.sureness", ExplanationPart.Count("days", mean.Days), ExplanationPart.Figure("confidence", mean.Confidence.Ratio, "percent"));

    private static ExplanationPart Name(KpiDefinition kpi) => ExplanationPart.Named("kpi", kpi.Code, kpi.Name);

    private static ExplanationPart Figure(string name, double value, KpiDefinition kpi) => ExplanationPart.Figure(name, value, EnumCodes<KpiUnit>.CodeOf(kpi.Unit));

    private static ExplanationPart Margin(string name, MeanInterval mean, KpiDefinition kpi) => Change(name, mean.Margin, kpi);

    /// <summary>A difference of percentages is one of percentage points.</summary>
    private static ExplanationPart Change(string name, double value, KpiDefinition kpi) =>
        kpi.Unit == KpiUnit.Percent ? ExplanationPart.Figure(name, value * 100, "percentage-points") : Figure(name, value, kpi);
}
