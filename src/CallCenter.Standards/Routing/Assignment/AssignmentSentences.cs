using System.Collections.Immutable;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Who is given a contact and why, in sentences: the one who is, how each of the first is placed, and what is against the others.</summary>
internal static class AssignmentSentences
{
    /// <summary>Of many agents so many are named; all are counted, and the structured answer has every one.</summary>
    private const int MostNamed = 5;

    public static Explanation Of(AssignmentExplanation explanation) => Explanation.Of(
        Answer(explanation.Choice, explanation.Refused.Length, explanation.NextAdmission),
        [
            explanation.Choice.Ring > 0 ? ExplanationSentence.Of("assignment.rings", ExplanationPart.Count("rings", explanation.Choice.Ring)) : null,
            .. explanation.Ranked.Take(MostNamed).Select((ranked, at) => Place(ranked, at, explanation.Steps)),
            explanation.Ranked.Length > MostNamed ? ExplanationSentence.Of("assignment.further", ExplanationPart.Count("agents", explanation.Ranked.Length - MostNamed)) : null,
            .. Refused(explanation),
            .. Locked(explanation),
        ]);

    public static Explanation Of(in AssignmentChoice choice) => Explanation.Of(
        Answer(in choice), choice.Ring > 0 ? ExplanationSentence.Of("assignment.rings", ExplanationPart.Count("rings", choice.Ring)) : null);

    public static Explanation Of(Placement placement) => placement.Outcome == PlacementOutcome.GivenBefore && placement.Choice.Agent is { } agent
        ? Explanation.Of(ExplanationSentence.Of("assignment.given-before", Agent(agent)), Findings(placement))
        : Explanation.Of(Answer(placement.Choice), Findings(placement));

    public static Explanation Of(RefusedAgent refused) => Explanation.Of(
        ExplanationSentence.Of("assignment.not-eligible", [Agent(refused.Agent), .. refused.Refusals.Select(static refusal => refusal.Reason).Distinct().Select(static reason => ExplanationPart.Word("reason", reason))]),
        refused.Refusals.Select(RefusalSentences.Of));

    /// <param name="choice">The choice.</param>
    /// <param name="refused">How many are not eligible; null where that is not known.</param>
    /// <param name="admitted">The waiting time from which on somebody is admitted who is not now; null where that is nobody, or not known.</param>
    private static ExplanationSentence Answer(in AssignmentChoice choice, int? refused = null, Duration? admitted = null) => choice.Agent is { } agent
        ? ExplanationSentence.Of("assignment.given", Agent(agent))
        : ExplanationSentence.Of(
            "assignment.nobody",
            refused is { } agents ? ExplanationPart.Count("agents", agents) : null,
            admitted is { } next ? ExplanationPart.Time("next", next) : null);

    private static ExplanationSentence Place(RankedAgent ranked, int at, ImmutableArray<AssignmentStep> steps) => ExplanationSentence.Of(
        "assignment.place",
        [ExplanationPart.Count("place", at + 1), Agent(ranked.Agent), .. ranked.Scores.Length == steps.Length ? ranked.Scores.Select((score, step) => Score(score, steps[step])) : []]);

    /// <summary>How good an agent is at a step, by the names of its criteria; idle time that goes by itself is a time.</summary>
    private static ExplanationPart Score(decimal score, AssignmentStep step) => ExplanationPart.Clause(
        "score",
        "assignment.score",
        [
            .. step.Criteria.Select(static weighted => ExplanationPart.Word("criterion", weighted.Criterion)),
            step.Criteria is not [{ Criterion: AssignmentCriterion.LongestIdle }] ? ExplanationPart.Figure("value", score, "ratio")
                : score < 0 ? ExplanationPart.Word("value", "assignment-word", "serving")
                : ExplanationPart.Figure("value", score, "time"),
        ]);

    /// <summary>Agents that the same is against are told together, with every reason.</summary>
    private static IEnumerable<ExplanationSentence> Refused(AssignmentExplanation explanation) =>
        from refused in explanation.Refused
        where !refused.Refusals.IsEmpty
        let reasons = refused.Refusals.Select(static refusal => refusal.Reason).Distinct().ToArray()
        group (refused.Agent, Reasons: reasons) by string.Join(',', reasons.Select(EnumCodes<AssignmentRefusalReason>.CodeOf)) into alike
        orderby alike.First().Reasons[0], alike.First().Reasons.Length, alike.Key
        select ExplanationSentence.Of(
            "assignment.refused",
            [
                ExplanationPart.Count("agents", alike.Count()),
                .. alike.First().Reasons.Select(static reason => ExplanationPart.Word("reason", reason)),
                .. alike.Take(MostNamed).Select(static refused => Agent(refused.Agent)),
                alike.Count() > MostNamed ? ExplanationPart.Count("more", alike.Count() - MostNamed) : null,
            ]);

    /// <summary>The skills that are locked for agents, and what each waits for, once.</summary>
    private static IEnumerable<ExplanationSentence> Locked(AssignmentExplanation explanation) =>
        explanation.Refused.SelectMany(static refused => refused.Refusals).Where(static refusal => refusal.Skill is not null).DistinctBy(static refusal => (refusal.Skill, refusal.Required)).Take(MostNamed).Select(RefusalSentences.Of);

    private static IEnumerable<ExplanationSentence> Findings(Placement placement) =>
        placement.Findings.Select(static finding => ExplanationSentence.Of("assignment.finding", FindingExplanations.Title("finding", finding), FindingExplanations.Value("value", finding)));

    private static ExplanationPart Agent(Agent agent) => ExplanationPart.Given("agent", agent.Code);
}
