using System.Collections.Immutable;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>The model of service quality in sentences: the total, each dimension with what its indicators add, and what to improve next.</summary>
internal static class ModelSentences
{
    private const string Points = "points";

    public static Explanation Of(ImprovementAssessment assessment) => Explanation.Of(
        ExplanationSentence.Of(
            assessment.Total is null ? "improvement-model.no-total" : "improvement-model.total",
            ExplanationPart.Date("quarter", assessment.Quarter),
            assessment.Total is { } total ? ExplanationPart.Figure("total", total, Points) : null,
            ExplanationPart.Word("reading", assessment.Reading)),
        [.. assessment.Dimensions.Select(Line), .. assessment.Next is { } next ? Next(next, assessment.Dimensions.Any(static one => one.Score is null)) : []]);

    public static Explanation Of(DimensionScore score) => Explanation.Of(Line(score), score.Indicators.Select(Line));

    public static Explanation Of(AssessedQuarter quarter) => Explanation.Of(
        quarter.Assessment is null
            ? ExplanationSentence.Of("improvement-model.not-assessed", ExplanationPart.Date("quarter", quarter.Quarter))
            : ExplanationSentence.Of(
                quarter.Assessment.Total is null ? "improvement-model.no-total" : "improvement-model.total",
                ExplanationPart.Date("quarter", quarter.Quarter),
                quarter.Assessment.Total is { } total ? ExplanationPart.Figure("total", total, Points) : null,
                ExplanationPart.Word("reading", quarter.Assessment.Reading),
                quarter.TotalChange is { } change ? ExplanationPart.Figure("change", change, "signed-points") : null),
        quarter.Changes.Select(static change => ExplanationSentence.Of(
            change.Score is null ? "improvement-model.dimension-no-data" : change.IsOfOtherIndicators ? "improvement-model.dimension-change-of-others" : "improvement-model.dimension-change",
            ExplanationPart.Named("dimension", change.Dimension.Code, change.Dimension.Name),
            change.Score is { } score ? ExplanationPart.Figure("score", score, Points) : null,
            change.Change is { } by ? ExplanationPart.Figure("change", by, "signed-points") : null)));

    private static ExplanationSentence Line(DimensionScore score) => ExplanationSentence.Of(
        score.Score is null ? "improvement-model.dimension-no-data" : "improvement-model.dimension",
        ExplanationPart.Named("dimension", score.Dimension.Code, score.Dimension.Name),
        score.Score is { } points ? ExplanationPart.Figure("score", points, Points) : null,
        score.Contribution is { } part ? ExplanationPart.Figure("contribution", part, Points) : null,
        ExplanationPart.Figure("coverage", score.Coverage.Ratio, "percent"));

    private static ExplanationSentence Line(IndicatorScore score) => score.Value is not { } value
        ? ExplanationSentence.Of("improvement-model.indicator-missing", ExplanationPart.Named("indicator", score.Indicator.Code, score.Indicator.Name))
        : ExplanationSentence.Of(
            "improvement-model.indicator",
            ExplanationPart.Named("indicator", score.Indicator.Code, score.Indicator.Name),
            ExplanationPart.Figure("value", value, UnitOf(score.Indicator)),
            ExplanationPart.Figure("points", score.Points.GetValueOrDefault(), Points),
            ExplanationPart.Figure("share", score.Share.Ratio, "percent"),
            score.Contribution is { } part ? ExplanationPart.Figure("contribution", part, Points) : null);

    private static ImmutableArray<ExplanationSentence> Next(NextTarget next, bool isOfKnown) =>
    [
        ExplanationSentence.Of(
            isOfKnown ? "improvement-model.next-of-known" : "improvement-model.next",
            ExplanationPart.Named("dimension", next.Dimension.Code, next.Dimension.Name),
            ExplanationPart.Figure("from", next.From, Points),
            ExplanationPart.Figure("to", next.To, Points)),
        .. next.Levers.Select(static lever => ExplanationSentence.Of(
            "improvement-model.lever",
            ExplanationPart.Named("indicator", lever.Indicator.Code, lever.Indicator.Name),
            ExplanationPart.Figure("value", lever.Value, UnitOf(lever.Indicator)),
            ExplanationPart.Figure("lost", lever.Lost, Points),
            lever.Needed is { } needed ? ExplanationPart.Figure("needed", needed, UnitOf(lever.Indicator)) : null)),
    ];

    private static string UnitOf(DimensionIndicator indicator) => EnumCodes<KpiUnit>.CodeOf(indicator.Unit);
}
