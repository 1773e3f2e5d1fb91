using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Quality;

/// <summary>How a review came out and why, in sentences: the score, what lost points, what was missed that must not be, and why it cannot be scored.</summary>
internal static class ReviewSentences
{
    public static Explanation Of(ReviewResult result) => Explanation.Of(
        Answer(result),
        [
            result.CriticalFailures.IsEmpty ? null : ExplanationSentence.Of("review.critical", result.CriticalFailures.Select(static failed => ExplanationPart.Word("class", failed))),
            .. result.FailedGates.Select(static gate => ExplanationSentence.Of("review.gate", Item(gate))),
            .. result.Items.Where(static item => item.Lost > 0 || item.IsCriticalFailure).Select(Lost),
            result.Outcome != ReviewOutcome.Refused && result.Completeness.Ratio < 1 ? ExplanationSentence.Of("review.completeness", ExplanationPart.Figure("completeness", result.Completeness.Ratio, "percent")) : null,
            .. result.Refusals.Select(static refusal => ExplanationSentence.Of(
                "review.refusal",
                ExplanationPart.Word("fault", refusal.Fault),
                refusal.Item is { } item ? Item(item) : null,
                refusal.Value is { } value ? ExplanationPart.Given("value", value) : null)),
        ]);

    private static ExplanationSentence Answer(ReviewResult result) => ExplanationSentence.Of(
        result.Score is null ? "review.unscored" : "review.scored",
        ExplanationPart.OfBook("form", "review-form", result.Form),
        ExplanationPart.Given("version", result.Version),
        result.Score is { } score ? ExplanationPart.Figure("score", score, "points") : null,
        result.Band is { } band ? ExplanationPart.Named("band", band.Code, band.Name) : null,
        ExplanationPart.Word("outcome", result.Outcome));

    private static ExplanationSentence Lost(ItemScore item) => ExplanationSentence.Of(
        item.IsCriticalFailure ? "review.critical-item" : "review.item",
        Item(item.Item),
        item.Met is { } met ? ExplanationPart.Figure("met", met.Ratio, "percent") : null,
        ExplanationPart.Figure("points", item.Points, "points"),
        ExplanationPart.Figure("lost", item.Lost, "points"));

    private static ExplanationPart Item(string code) => ExplanationPart.OfBook("item", "review-item", code);
}
