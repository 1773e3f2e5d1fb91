using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Quality;

/// <summary>How a review came out and why, in sentences: the score, what lost points, what was missed that must not be, and why it cannot be scored.</summary>
internal static class ReviewSentences
{
    public static Explanation Of(ReviewResult result) => Explanation.Of(
        Answer(result),
        [
            result.CriticalFailures.IsEmpty ? null : ExplanationSentence.Of("review.critical", result.CriticalFailures.Select(static failed => ExplanationPart.Word("class", failed))),
            .. result.MustApply.Select(static item => ExplanationSentence.Of("review.must-apply", Item(item))),
            .. result.FailedGates.Except(result.OpenGates).Select(static gate => ExplanationSentence.Of("review.gate", Item(gate))),
            .. result.OpenGates.Select(static gate => ExplanationSentence.Of("review.open-gate", Item(gate))),
            .. result.Score is null ? result.Items.Where(static item => item.Met?.Ratio < 1 || item.IsCriticalFailure).Select(Judged) : result.Items.Where(static item => (item.Lost > 0 && !item.IsVoided) || item.IsCriticalFailure).Select(Lost),
            .. Voided(result),
            .. NotApplicable(result),
            result.Outcome != ReviewOutcome.Refused && (result.Completeness.Ratio < 1 || !result.Unanswered.IsEmpty)
                ? ExplanationSentence.Of("review.completeness", [ExplanationPart.Figure("completeness", result.Completeness.Ratio, "percent"), .. result.Unanswered.Select(Item)]) : null,
            .. result.Refusals.Select(static refusal => ExplanationSentence.Of(
                "review.refusal",
                ExplanationPart.Word("fault", refusal.Fault),
                refusal.Item is { } item ? Item(item) : null,
                refusal.Value is { } value ? ExplanationPart.Given("value", value) : null,
                refusal.Expected is { } expected ? ExplanationPart.Given("expected", expected) : null,
                refusal.Nearest is { } nearest ? ExplanationPart.Given("near", nearest) : null)),
        ]);

    /// <summary>What a critical failure takes of other items: of all of them, or of its section's, those met and those met in part.</summary>
    private static IEnumerable<ExplanationSentence> Voided(ReviewResult result)
    {
        ItemScore[] voided = [.. result.Items.Where(static item => item.IsVoided)];
        if (voided.Length == 0)
        {
            yield break;
        }

        ExplanationPart lost = ExplanationPart.Figure("lost", voided.Sum(static item => item.Lost), "points");
        yield return result.Score == 0 && result.Items.All(static item => item.IsVoided || item.IsCriticalFailure || item.Lost == 0)
            ? ExplanationSentence.Of("review.voided-form", lost)
            : ExplanationSentence.Of("review.voided", [lost, .. voided.Select(static item => Item(item.Item))]);
        foreach (ItemScore item in voided.Where(static item => item.Met?.Ratio < 1))
        {
            yield return Judged(item);
        }
    }

    /// <summary>What did not apply, and whether it counts as met or the others alone make the score.</summary>
    private static IEnumerable<ExplanationSentence> NotApplicable(ReviewResult result)
    {
        var full = result.Items.Where(static item => item.Points + item.Lost > 0).Select(static item => item.Item).ToHashSet(StringComparer.Ordinal);
        string[] counted = [.. result.NotApplicable.Where(full.Contains)];
        string[] left = [.. result.NotApplicable.Except(counted).Except(result.MustApply)];
        if (left.Length > 0)
        {
            yield return ExplanationSentence.Of(result.Score is null ? "review.not-applicable" : "review.left-out", left.Select(Item));
        }

        if (counted.Length > 0)
        {
            yield return ExplanationSentence.Of("review.counts-as-met", counted.Select(Item));
        }
    }

    private static ExplanationSentence Judged(ItemScore item) => ExplanationSentence.Of(
        item.IsCriticalFailure ? "review.judged-critical" : "review.judged",
        Item(item.Item),
        ExplanationPart.Figure("met", item.Met?.Ratio ?? 0, "percent"));

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
