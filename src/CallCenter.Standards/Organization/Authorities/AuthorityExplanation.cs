using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Organization;

/// <summary>Why somebody may decide, or who may instead: the answer, who else has to approve, and each post on the way up the line.</summary>
internal static class AuthorityExplanation
{
    public static Explanation Of(in AuthorityDecision decision) =>
        Explanation.Of(Answer(in decision), [Approvals(in decision), People(in decision), .. Steps(decision.Path), Release(in decision)]);

    /// <summary>Who lifts the stop that the action waits for.</summary>
    private static ExplanationSentence? Release(in AuthorityDecision decision) =>
        decision.Releases is { IsEmpty: false } releases ? ExplanationSentence.Of("authority.released-by", releases.Select(static release => ExplanationPart.Named("role", release.Role, release.Name))) : null;

    public static ExplanationSentence Sentence(AuthorityStep step) => Sentence([step]);

    /// <summary>Posts of which the same is to be said, one after the other, are told together.</summary>
    private static IEnumerable<ExplanationSentence> Steps(ImmutableArray<AuthorityStep> path)
    {
        for (int from = 0, to; from < path.Length; from = to)
        {
            for (to = from + 1; to < path.Length && AreAlike(path[from], path[to]); to++)
            {
            }

            yield return Sentence(path[from..to]);
        }
    }

    private static bool AreAlike(AuthorityStep one, AuthorityStep other) =>
        one.Verdict == other.Verdict && one.Unmet.AsSpan().SequenceEqual(other.Unmet.AsSpan()) && one.Verdict is not AuthorityVerdict.Holds && Limit(one) is null && Limit(other) is null;

    /// <summary>What is said of posts that are alike.</summary>
    private static ExplanationSentence Sentence(ImmutableArray<AuthorityStep> steps) => ExplanationSentence.Of(
        "authority." + EnumCodes<AuthorityVerdict>.CodeOf(steps[0].Verdict),
        [
            .. steps.Select(static step => Post(step.Post)),
            Limit(steps[0]) is { } amount ? ExplanationPart.Figure("limit", amount, "money") : null,
            .. steps[0].Unmet.Select(UnmetPhrases.Of),
        ]);

    /// <summary>The limit that a post's verdict is about; null where it is about another thing.</summary>
    private static decimal? Limit(AuthorityStep step) => step.Verdict is not (AuthorityVerdict.AmountBeyondLimit or AuthorityVerdict.AmountUnknown) ? null
        : step.Delegation?.Amount < step.Grant?.Amount ? step.Delegation.Amount
        : step.Grant?.Amount ?? step.Delegation?.Amount;

    private static ExplanationSentence Answer(in AuthorityDecision decision) => (decision.Outcome, decision.Holder) switch
    {
        (AuthorityOutcome.Allowed, _) => ExplanationSentence.Of("authority.allowed"),
        (AuthorityOutcome.NeedsHolder, { } post) => ExplanationSentence.Of("authority.needs-holder", Post(post)),
        (AuthorityOutcome.Forbidden, _) when decision.Reason == AuthorityVerdict.NoPost => ExplanationSentence.Of("authority.without-post"),
        (AuthorityOutcome.Forbidden, { } post) => ExplanationSentence.Of("authority.forbidden", Post(post)),
        (AuthorityOutcome.Forbidden, _) => ExplanationSentence.Of("authority.forbidden-to-all"),
        _ => ExplanationSentence.Of("authority.nobody-holds", Unmet(decision.Path).Select(UnmetPhrases.Of)),
    };

    /// <summary>How many others are still to approve where one is not enough: one for four eyes, more where the action asks for more people.</summary>
    private static ExplanationSentence? Approvals(in AuthorityDecision decision) => decision.ApprovalsLeft > (decision.IsAllowed ? 0 : 1)
        ? ExplanationSentence.Of(decision.IsAllowed ? "authority.approval-after" : "authority.approvals", ExplanationPart.Count("approvals", decision.ApprovalsLeft))
        : null;

    private static ExplanationSentence? People(in AuthorityDecision decision) => decision is { IsAllowed: false, Holder: not null, People: { IsEmpty: false } people }
        ? ExplanationSentence.Of("authority.people", people.Select(static person => ExplanationPart.Given("person", person)))
        : null;

    /// <summary>What keeps every post of the line from deciding.</summary>
    private static IEnumerable<CellReading> Unmet(ImmutableArray<AuthorityStep> path) => path.IsEmpty ? [] : path[0].Unmet.Where(cell => path.All(step => step.Unmet.Contains(cell)));

    private static ExplanationPart Post(Post post) => ExplanationPart.Named("post", post.Code, post.Name);
}
