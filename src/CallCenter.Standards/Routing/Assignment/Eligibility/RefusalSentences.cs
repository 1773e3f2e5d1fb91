using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>What is against an agent, in a sentence.</summary>
internal static class RefusalSentences
{
    public static ExplanationSentence Of(AssignmentRefusal refusal) => ExplanationSentence.Of(
        "assignment.refusal",
        ExplanationPart.Word("reason", refusal.Reason),
        ExplanationPart.Given("required", refusal.Required),
        refusal.Actual is { } actual ? ExplanationPart.Given("actual", actual) : null);
}
