using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>Tells the history of a case, a sentence for each event.</summary>
internal static class CaseWalk
{
    public static Explanation Explain(Workflow first, ReadOnlySpan<WorkflowEvent> events, Func<string, string, Workflow?> versionOf, DateTimeZone zone)
    {
        var sentences = new List<ExplanationSentence>();
        CaseState state = first.NewCase;
        Workflow last = first;
        int refused = 0;
        foreach (ref readonly WorkflowEvent happened in events)
        {
            Workflow? workflow = CaseReplay.VersionOf(state.Workflow, in happened, versionOf);
            if (CaseFold.Apply(workflow, in state, in happened, out CaseState after) is { } reason)
            {
                sentences.Add(UnfitEvent.Of(workflow, in state, in happened, reason).Explain().Answer);
                refused++;
            }
            else if (after.Version > state.Version)
            {
                sentences.Add(Event(workflow!, happened, zone));
            }

            (state, last) = (after, after.Owner ?? last);
        }

        return Explanation.Of(Answer(in state, last, refused, zone), sentences);
    }

    private static ExplanationSentence Answer(in CaseState state, Workflow workflow, int refused, DateTimeZone zone) => ExplanationSentence.Of(
        state.IsOpened ? "walk.stands" : "walk.unopened",
        ExplanationPart.Named("workflow", workflow.Code, workflow.Definition.Name),
        state.IsOpened ? EventParts.Place(workflow, "state", state.State, workflow.Code) : null,
        state.IsOpened ? ExplanationPart.Moment("since", state.Since, zone) : null,
        ExplanationPart.Count("events", state.Version),
        refused > 0 ? ExplanationPart.Count("refused", refused) : null);

    private static ExplanationSentence Event(Workflow workflow, WorkflowEvent happened, DateTimeZone zone) => ExplanationSentence.Of(
        "walk.event",
        [
            ExplanationPart.Count("number", happened.Number),
            ExplanationPart.Moment("at", happened.At, zone),
            EventParts.Doing(workflow, happened),
            happened.By is { } by ? ExplanationPart.Given("by", by) : null,
            happened.Role is { } role ? ExplanationPart.OfBook("role", "role", role) : null,
            EventParts.Place(workflow, "state", happened),
            .. happened.Documents.Select(document => ExplanationPart.Named("document", document, Names.OfDocument(workflow.Graph, document))),
            happened.Note is { } note ? ExplanationPart.Given("note", note) : null,
        ]);
}
