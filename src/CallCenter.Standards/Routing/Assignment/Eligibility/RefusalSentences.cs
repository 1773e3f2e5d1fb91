using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>What is against an agent, in a sentence.</summary>
internal static class RefusalSentences
{
    public static ExplanationSentence Of(AssignmentRefusal refusal) => refusal.Skill is { } skill ? ExplanationSentence.Of(
        "assignment.locked",
        ExplanationPart.Word("reason", refusal.Reason),
        ExplanationPart.OfBook("skill", "skill", skill),
        ExplanationPart.OfBook("qualification", "qualification", refusal.Required)) : ExplanationSentence.Of(
        "assignment.refusal",
        ExplanationPart.Word("reason", refusal.Reason),
        ExplanationPart.Given("required", refusal.Required),
        refusal.Actual is { } actual ? ExplanationPart.Given("actual", actual) : null);
}
