using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Kpis;

/// <summary>Why a KPI has its value and its status.</summary>
internal static class KpiExplanation
{
    public static Explanation Of(KpiResult result) => Explanation.Of(
        Answer(result),
        [
            SaysItsName(result) ? null : ExplanationSentence.Of("kpi.formula", Name(result), Formula(result)),
            Calculation(result),
            Coverage(result),
            result.Margin is { } margin ? ExplanationSentence.Of("kpi.margin", Figure(result, "margin", margin)) : null,
            Target(result),
            Trend(result),
            ExplanationSentence.Of("kpi.source", ExplanationPart.From("source", result.Kpi.Provenance)),
        ]);

    private static ExplanationSentence Answer(KpiResult result)
    {
        if (result.Value is not { } value)
        {
            return ExplanationSentence.Of("kpi.no-data", Name(result), ExplanationPart.Word("gap", result.Gap));
        }

        string code = result.Status switch
        {
            KpiStatus.NoTarget => "kpi.no-target",
            KpiStatus.TooLittleKnown => "kpi.too-little-known",
            _ => "kpi.value",
        };
        return ExplanationSentence.Of(
            code,
            [
                Name(result),
                Figure(result, "value", value),
                result.Margin is { } margin ? Figure(result, "margin", margin) : null,
                ExplanationPart.Word("status", result.Status),
                .. Bounds(result),
            ]);
    }

    /// <summary>The numbers of the formula, where there is more than the value itself.</summary>
    private static ExplanationSentence? Calculation(KpiResult result) => result.Value is { } value && result.Numbers.Contains(' ', StringComparison.Ordinal)
        ? ExplanationSentence.Of(result.Kpi.Unit == KpiUnit.Time ? "kpi.calculation-in-seconds" : "kpi.calculation", Numbers(result.Numbers), Figure(result, "value", value))
        : null;

    /// <summary>The formula's numbers as people write them, with no more parentheses than it takes; the exact ones stay its value.</summary>
    private static ExplanationPart Numbers(string numbers) =>
        (FormulaInNames.OfNumbers(numbers) is { } told ? ExplanationPart.Given("numbers", told) : ExplanationPart.Given("numbers", numbers)) with { Value = numbers };

    /// <summary>Whether the formula is one measure of the KPI's own name, so that telling it would tell nothing.</summary>
    private static bool SaysItsName(KpiResult result) => result.FormulaInNames == result.Kpi.Name;

    private static ExplanationSentence? Coverage(KpiResult result) => result.Coverage is { All: > 0, Share: { } share } coverage
        ? ExplanationSentence.Of(
            "kpi.coverage",
            ExplanationPart.Count("known", coverage.Known),
            ExplanationPart.Count("all", coverage.All),
            ExplanationPart.Figure("share", share.Ratio, "percent"),
            result.Kpi is { LeastCoverage: { } least, Target: not null } ? ExplanationPart.Bound("least", "at-least", least.Ratio, "percent") : null)
        : null;

    private static ExplanationSentence? Target(KpiResult result) => result.Kpi.Target is { } target
        ? ExplanationSentence.Of(
            "kpi.target",
            [
                .. Bounds(result),
                target.AtRiskWithin > 0 ? Within(target.AtRiskWithin, result) : null,
                .. Sources(target),
            ])
        : null;

    /// <summary>Where the bounds come from, and the tolerance apart where it comes from elsewhere: a bank that sets the one has not yet set the other.</summary>
    private static IEnumerable<ExplanationPart> Sources(KpiTarget target)
    {
        Provenance[] ofBounds = [.. target.Bounds().Select(bound => target.Provenance.Of(bound.Member)).Distinct()];
        Provenance ofTolerance = target.Provenance.Of("atRiskWithin");
        return
        [
            .. ofBounds.Select(static source => ExplanationPart.From("source", source)),
            .. target.AtRiskWithin > 0 && !ofBounds.Contains(ofTolerance) ? [ExplanationPart.From("tolerance-source", ofTolerance)] : Array.Empty<ExplanationPart>(),
        ];
    }

    private static ExplanationSentence? Trend(KpiResult result) => result is { EarlierValue: { } earlier, Value: not null }
        ? ExplanationSentence.Of("kpi.trend", Figure(result, "earlier", earlier), ExplanationPart.Word("trend", result.Trend))
        : null;

    private static IEnumerable<ExplanationPart> Bounds(KpiResult result) => result.Kpi.Target?.Bounds().Select(bound =>
        ExplanationPart.Bound("target", bound.Comparison, bound.Value, Unit(result))) ?? [];

    private static ExplanationPart Within(decimal within, KpiResult result) => result.Kpi.Unit == KpiUnit.Percent
        ? ExplanationPart.Figure("within", within * 100, "percentage-points")
        : ExplanationPart.Figure("within", within, Unit(result));

    private static ExplanationPart Name(KpiResult result) => ExplanationPart.Named("kpi", result.Kpi.Code, result.Kpi.Name);

    private static ExplanationPart Formula(KpiResult result) =>
        (result.FormulaInNames is { } names ? ExplanationPart.Given("formula", names) : ExplanationPart.Given("formula", result.Kpi.Formula)) with { Code = result.Kpi.Formula };

    private static ExplanationPart Figure(KpiResult result, string name, double value) => ExplanationPart.Figure(name, value, Unit(result));

    private static string Unit(KpiResult result) => EnumCodes<KpiUnit>.CodeOf(result.Kpi.Unit);
}
