using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Risk;

/// <summary>Which plan is chosen for an incident and by which rule, in sentences.</summary>
internal static class PlanSentences
{
    public static Explanation Of(in EmergencyChoice choice) => Explanation.Of(
        ExplanationSentence.Of(
            choice.Plan is not null ? "plan.chosen" : choice.Decision.Outcome switch
            {
                DecisionOutcome.NotAllowed => "plan.not-allowed",
                DecisionOutcome.Conflict => "plan.conflict",
                DecisionOutcome.NoRule => "plan.no-rule",
                _ => "plan.none",
            },
            [choice.Plan is { } plan ? ExplanationPart.Named("plan", plan.Code, plan.Name) : null, .. DecisionSentences.Rules(choice.Decision)]),
        choice.Decision.Rule is { } rule && DecisionSentences.Source(rule) is { } source ? ExplanationSentence.Of("plan.source", source) : null);
}
