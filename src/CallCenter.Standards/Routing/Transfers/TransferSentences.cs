using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>Why a matter is passed on as it is, in sentences: where to and how fast, the rules that say so, and who is told.</summary>
internal static class TransferSentences
{
    public static Explanation Of(TransferDecision decision) => Explanation.Of(
        Answer(decision),
        [
            decision.Target is { } target ? ExplanationSentence.Of("transfer.reach", ExplanationPart.Given("phone", target.Phone)) : null,
            .. Special(decision.SpecialReason),
            Ordinary(decision),
            .. decision.Notes.Select(static note => ExplanationSentence.Of("transfer.note", Remark.Of("note", note))),
            Told(decision),
            decision.Support is { } support ? ExplanationSentence.Of("transfer.support", Department("team", support.Team), support.Within is { } within ? ExplanationPart.Time("within", within) : null) : null,
            DecisionSentences.Unknown(decision.UnknownValues),
        ]);

    private static ExplanationSentence Answer(TransferDecision decision) => ExplanationSentence.Of(
        "transfer." + EnumCodes<TransferOutcome>.CodeOf(decision.Outcome),
        ExplanationPart.Word("outcome", decision.Outcome),
        decision.Target is { } target ? Department("target", target) : null,
        decision.Urgency == TransferUrgency.Ordinary ? null : ExplanationPart.Word("urgency", decision.Urgency));

    private static IEnumerable<ExplanationSentence> Special(DecisionExplanation? special) => special is null ? []
        : special.Hits.IsEmpty ? [ExplanationSentence.Of("transfer.no-special")]
        : special.Hits.Select(static hit => ExplanationSentence.Of("transfer.special", [DecisionSentences.Rule(hit.Rule, hit.Index), .. DecisionSentences.Facts(hit), DecisionSentences.Source(hit.Rule)]));

    private static ExplanationSentence? Ordinary(TransferDecision decision)
    {
        if (decision.OrdinaryReason is not { } why)
        {
            return null;
        }

        ExplanationPart? target = decision.OrdinaryTarget is { } usual ? Department("target", usual) : null;
        return why.Decision.Outcome switch
        {
            DecisionOutcome.Rule => ExplanationSentence.Of(
                target is null ? "transfer.ordinary-stays" : "transfer.ordinary",
                [target, .. DecisionSentences.Rules(why.Decision), .. why.Hits.SelectMany(DecisionSentences.Facts), .. why.Hits.Select(static hit => DecisionSentences.Source(hit.Rule))]),
            DecisionOutcome.Default => ExplanationSentence.Of(target is null ? "transfer.default-stays" : "transfer.default", target),
            DecisionOutcome.NotAllowed => ExplanationSentence.Of("transfer.not-allowed", why.NotAllowed.Select(static cell => cell.Fact)),
            DecisionOutcome.Conflict => ExplanationSentence.Of("transfer.conflict", DecisionSentences.Rules(why.Decision)),
            _ => ExplanationSentence.Of("transfer.no-rule"),
        };
    }

    private static ExplanationSentence? Told(TransferDecision decision) => decision.Notice is not { } notice ? null : ExplanationSentence.Of(
        "transfer.told",
        [
            ExplanationPart.Named("notice", notice.Code, notice.Name),
            .. notice.Roles.Select(static role => ExplanationPart.OfBook("told", "role", role)),
            .. decision.ToldDepartments.IsEmpty || decision.OrdinaryTarget is null ? [] : new[] { Department("told", decision.OrdinaryTarget) },
        ]);

    private static ExplanationPart Department(string name, Department department) => ExplanationPart.Named(name, department.Code, department.Name);
}
