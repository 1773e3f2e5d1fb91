using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>What sentences say of an event of a workflow: by names where the workflow is known, by codes where it is not.</summary>
internal static class EventParts
{
    /// <summary>What was done: a command or timed move by its name, or a migration, a return, an opening.</summary>
    public static ExplanationPart Doing(Workflow? workflow, WorkflowEvent happened) => (happened.Kind, NameOf(workflow, happened)) switch
    {
        (EventKind.Migration or EventKind.Return, _) => ExplanationPart.Word("doing", happened.Kind),
        (_, { } name) => ExplanationPart.Named("doing", happened.Command ?? happened.Code, name),
        _ when happened.Command is null or CaseCommand.Open => ExplanationPart.Word("doing", "workflow-word", "opened"),
        _ => ExplanationPart.OfBook("doing", "command", happened.Command!),
    };

    /// <summary>A state by its name, with the states that it is in.</summary>
    public static ExplanationPart Place(Workflow? workflow, string name, string path) =>
        workflow?.Graph.Find(path) is { } place ? Names.PartOf(name, place) : ExplanationPart.OfBook(name, "state", path);

    private static LocalizedText? NameOf(Workflow? workflow, WorkflowEvent happened)
    {
        Move? move = workflow?.Graph.Find(happened.From)?.Moves.FirstOrDefault(known => known.Kind == happened.Kind && known.Code == happened.Command && known.To.Path == happened.To);
        return move?.Step?.Command?.Name ?? move?.Timer?.Move.Name;
    }
}
