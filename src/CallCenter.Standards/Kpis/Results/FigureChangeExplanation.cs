using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Kpis;

/// <summary>How a figure moved, and whether that is beyond chance.</summary>
internal static class FigureChangeExplanation
{
    private const double Level = 0.05;
    private const decimal LeastTold = 0.0001m;

    public static Explanation Of(FigureChange improvement)
    {
        string unit = improvement.PercentagePoints is null ? "ratio" : "percent";
        return Explanation.Of(
            ExplanationSentence.Of(
                "improvement.change",
                ExplanationPart.Figure("before", improvement.Before, unit),
                ExplanationPart.Figure("after", improvement.After, unit),
                improvement.RelativeChange is { } change ? ExplanationPart.Figure("change", change.Ratio, "signed-percent") : null,
                improvement.PercentagePoints is { } points ? ExplanationPart.Figure("points", points, "signed-percentage-points") : null),
            improvement.RelativeChange is null ? ExplanationSentence.Of("improvement.no-base") : null,
            improvement.Significance is { } test
                ? ExplanationSentence.Of(test.PValue < Level ? "improvement.significant" : "improvement.chance", Chance(test.PValue), ExplanationPart.Figure("level", Level, "percent"))
                : null);
    }

    /// <summary>The p-value; of very small ones, that they are.</summary>
    private static ExplanationPart Chance(double p) => p < (double)LeastTold ? ExplanationPart.Bound("p", "below", LeastTold, "ratio") : ExplanationPart.Figure("p", p, "ratio");
}
