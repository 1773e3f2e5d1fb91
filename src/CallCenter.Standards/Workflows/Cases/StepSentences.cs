using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>What came of a command, in sentences: that it was carried out and where the case is now, or every reason why it was not.</summary>
internal static class StepSentences
{
    public static Explanation Of(in StepResult result) => result.Outcome switch
    {
        StepOutcome.Refused => Explanation.Of(
            ExplanationSentence.Of("step.refused", result.Refusals.Select(static refusal => refusal.Reason).Distinct().Select(static reason => ExplanationPart.Word("reason", reason))),
            result.Refusals.Select(static refusal => refusal.Why)),
        StepOutcome.AlreadyDone => Explanation.Of(ExplanationSentence.Of("step.already-done", ExplanationPart.Count("number", result.DoneBefore))),
        _ => Accepted(result.Events.ToImmutableArray(), result.Workflow, result.UnknownValues),
    };

    /// <summary>The command's own event says where the case is; what came before it or with it is told after.</summary>
    private static Explanation Accepted(IReadOnlyList<WorkflowEvent> events, Workflow? workflow, ImmutableArray<UnknownValue> unknown)
    {
        if (events.Count == 0)
        {
            return Explanation.Of(ExplanationSentence.Of("step.nothing"));
        }

        WorkflowEvent last = events[^1];
        return Explanation.Of(
            ExplanationSentence.Of("step.accepted", EventParts.Doing(workflow, last), EventParts.Place(workflow, "state", last), ExplanationPart.Count("number", last.Number)),
            [DecisionSentences.Unknown(unknown), .. events.SkipLast(1).Select(happened => ExplanationSentence.Of("step.with-it", EventParts.Doing(workflow, happened), EventParts.Place(workflow, "state", happened)))]);
    }
}
