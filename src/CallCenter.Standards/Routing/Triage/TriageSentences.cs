using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>Why a contact is triaged as it is, in sentences: where it goes, what to do, and for each table what it decides, by which rule and for which facts.</summary>
internal static class TriageSentences
{
    private const string Words = "triage-word";

    public static Explanation Of(TriageExplanation explanation)
    {
        TriageDecision decision = explanation.Decision;
        return Explanation.Of(
            Answer(in decision),
            [
                decision.Strategy is { } strategy ? ExplanationSentence.Of("triage.guidance", ExplanationPart.Given("guidance", strategy.Guidance)) : null,
                decision.Strategy?.Department is { } department ? ExplanationSentence.Of("triage.department", ExplanationPart.OfBook("department", "department", department)) : null,
                decision.Reception?.ExpectedTime is { } time ? ExplanationSentence.Of("triage.expected-time", ExplanationPart.Time("time", time)) : null,
                .. explanation.Reasons.Select(reason => reason.Part == TriagePart.Risk && decision.IsRisk is null && reason.Explanation.Decision.HasAnswer ? InDoubt : Part(reason, Decided(reason.Part, in decision))),
                DecisionSentences.Unknown(decision.UnknownValues),
            ]);
    }

    private static ExplanationSentence Answer(in TriageDecision decision) => ExplanationSentence.Of(
        decision.StopsAtOnce == true ? "triage.stops" : decision.IsDiverted ? "triage.diverted" : decision.Queue is null ? "triage.undecided" : "triage.goes",
        decision.Queue is { } queue ? ExplanationPart.Named("queue", queue.Code, queue.Name) : null,
        decision.Priority is { } priority ? ExplanationPart.Named("priority", priority.Code, priority.Name) : null,
        decision.Strategy is { } strategy ? ExplanationPart.Named("strategy", strategy.Code, strategy.Name) : null,
        decision.Reception is { } reception ? ExplanationPart.Named("reception", reception.Code, reception.Name) : null);

    /// <summary>All rules that hold say it together: of skills there may be several.</summary>
    private static ExplanationSentence Part(TriageReason reason, IEnumerable<ExplanationPart> decided)
    {
        DecisionExplanation why = reason.Explanation;
        ExplanationPart part = ExplanationPart.Word("part", reason.Part);
        IEnumerable<ExplanationPart> rules = why.Hits.Select(static hit => DecisionSentences.Rule(hit.Rule, hit.Index));
        return why.Decision.Outcome switch
        {
            DecisionOutcome.Conflict => ExplanationSentence.Of("triage.conflict", [part, .. rules]),
            DecisionOutcome.NotAllowed => ExplanationSentence.Of("triage.not-allowed", [part, .. why.NotAllowed.Select(static cell => cell.Fact)]),
            DecisionOutcome.NoRule when reason.Part != TriagePart.Skills => ExplanationSentence.Of("triage.no-rule", part),
            DecisionOutcome.Rule => ExplanationSentence.Of(
                "triage.rule",
                [part, .. decided, .. rules, .. why.Hits.SelectMany(DecisionSentences.Facts).Distinct(), .. why.Hits.Select(static hit => DecisionSentences.Source(hit.Rule)).Distinct()]),
            _ => ExplanationSentence.Of("triage.default", [part, .. decided]),
        };
    }

    private static IEnumerable<ExplanationPart> Decided(TriagePart part, in TriageDecision decision) => part switch
    {
        TriagePart.Risk => [ExplanationPart.Word("decided", Words, decision.IsRisk == true ? "risk" : "no-risk")],
        TriagePart.Priority => [Named(decision.Priority?.Code, decision.Priority?.Name)],
        TriagePart.Queue => [Named(decision.Queue?.Code, decision.Queue?.Name)],
        TriagePart.Skills => decision.Skills.Count == 0 ? [Nothing] : [.. decision.Skills.Select(static (SkillLevel skill) => AssignmentParts.Skill("decided", skill))],
        TriagePart.Strategy => [Named(decision.Strategy?.Code, decision.Strategy?.Name)],
        TriagePart.Reception => [Named(decision.Reception?.Code, decision.Reception?.Name)],
        _ => [decision.Policy is { } policy ? ExplanationPart.OfBook("decided", "policy", policy) : Nothing],
    };

    /// <summary>A table that found no risk while a value was none of the standard's has not found that there is none.</summary>
    private static ExplanationSentence InDoubt => ExplanationSentence.Of("triage.doubtful", ExplanationPart.Word("part", TriagePart.Risk));

    private static ExplanationPart Nothing => ExplanationPart.Word("decided", Words, "none");

    private static ExplanationPart Named(string? code, LocalizedText? name) => code is null || name is null ? Nothing : ExplanationPart.Named("decided", code, name);
}
