using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Organization;

/// <summary>Why somebody may decide, or who may instead: the answer, who else has to approve, and each post on the way up the line.</summary>
internal static class AuthorityExplanation
{
    public static Explanation Of(in AuthorityDecision decision) =>
        Explanation.Of(Answer(in decision), [Approvals(in decision), People(in decision), .. decision.Path.Select(Sentence)]);

    public static ExplanationSentence Sentence(AuthorityStep step)
    {
        decimal? limit = step.Delegation?.Amount < step.Grant?.Amount ? step.Delegation.Amount : step.Grant?.Amount ?? step.Delegation?.Amount;
        return ExplanationSentence.Of(
            "authority." + EnumCodes<AuthorityVerdict>.CodeOf(step.Verdict),
            Post(step.Post),
            limit is { } amount ? ExplanationPart.Figure("limit", amount, "money") : null);
    }

    private static ExplanationSentence Answer(in AuthorityDecision decision) => (decision.Outcome, decision.Holder) switch
    {
        (AuthorityOutcome.Allowed, _) => ExplanationSentence.Of("authority.allowed"),
        (AuthorityOutcome.NeedsHolder, { } post) => ExplanationSentence.Of("authority.needs-holder", Post(post)),
        (AuthorityOutcome.Forbidden, _) when decision.Reason == AuthorityVerdict.NoPost => ExplanationSentence.Of("authority.without-post"),
        (AuthorityOutcome.Forbidden, { } post) => ExplanationSentence.Of("authority.forbidden", Post(post)),
        (AuthorityOutcome.Forbidden, _) => ExplanationSentence.Of("authority.forbidden-to-all"),
        _ => ExplanationSentence.Of("authority.nobody-holds"),
    };

    /// <summary>How many others are still to approve where one is not enough: the second one of four eyes.</summary>
    private static ExplanationSentence? Approvals(in AuthorityDecision decision) => decision.ApprovalsLeft > (decision.IsAllowed ? 0 : 1)
        ? ExplanationSentence.Of(decision.IsAllowed ? "authority.approval-after" : "authority.approvals", ExplanationPart.Count("approvals", decision.ApprovalsLeft))
        : null;

    private static ExplanationSentence? People(in AuthorityDecision decision) => decision is { IsAllowed: false, Holder: not null, People: { IsEmpty: false } people }
        ? ExplanationSentence.Of("authority.people", people.Select(static person => ExplanationPart.Given("person", person)))
        : null;

    private static ExplanationPart Post(Post post) => ExplanationPart.Named("post", post.Code, post.Name);
}
