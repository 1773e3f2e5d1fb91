using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>How the review of a contact stands, in sentences.</summary>
internal static class ReviewCaseSentences
{
    public static Explanation Of(ReviewCaseStanding standing) => Explanation.Of(
        ExplanationSentence.Of(
            "review-case.standing",
            ExplanationPart.Given("contact", standing.Contact),
            ExplanationPart.Given("agent", standing.Agent),
            ExplanationPart.Word("status", standing.Status),
            standing.Due is { } due ? ExplanationPart.Deadline("due", due, DateTimeZone.Utc) : null),
        [
            .. standing.Result is { } result ? ReviewSentences.Of(result) is var why ? why.Details.Insert(0, why.Answer) : [] : [],
            standing.Decision is { } decision ? ExplanationSentence.Of("review-case.decided", Given("by", decision.By), Given("note", decision.Note)) : null,
            standing.Second is { Result: { } other } second ? Second(standing, second, other) : null,
            standing.Recheck is { Result: { } again } recheck ? ExplanationSentence.Of("review-case.recheck", [Given("contact", recheck.Contact), .. Outcome(again)]) : null,
            standing.AppealUntil is { } until ? ExplanationSentence.Of("review-case.appeal", ExplanationPart.Deadline("until", until, DateTimeZone.Utc)) : null,
        ]);

    /// <summary>Of two scores the people's first counts: the second tells how far both agree.</summary>
    private static ExplanationSentence Second(ReviewCaseStanding standing, ReviewEvent second, ReviewResult other) =>
        ExplanationSentence.Of(standing.Decision is null && standing.Result == other ? "review-case.second-counts" : "review-case.second", [Given("by", second.By), .. Outcome(other)]);

    private static IEnumerable<ExplanationPart?> Outcome(ReviewResult result) => [result.Score is { } score ? ExplanationPart.Figure("score", score, "points") : null, ExplanationPart.Word("outcome", result.Outcome)];

    private static ExplanationPart? Given(string name, string? value) => value is null ? null : ExplanationPart.Given(name, value);
}
