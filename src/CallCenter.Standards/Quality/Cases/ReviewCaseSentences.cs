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
            standing.AppealUntil is { } until ? ExplanationSentence.Of("review-case.appeal", ExplanationPart.Deadline("until", until, DateTimeZone.Utc)) : null,
        ]);
}
