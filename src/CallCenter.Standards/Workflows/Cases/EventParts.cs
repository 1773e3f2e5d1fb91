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
        _ => ExplanationPart.OfBook("doing", Of("command", happened.Workflow, happened.Version), happened.Command!),
    };

    /// <summary>The state that an event leads to by its name, with the states that it is in.</summary>
    public static ExplanationPart Place(Workflow? workflow, string name, WorkflowEvent happened) => Place(workflow, name, happened.To, happened.Workflow, happened.Version);

    /// <summary>A state by its name, with the states that it is in.</summary>
    /// <param name="workflow">The workflow; null where it is not known.</param>
    /// <param name="name">What it is in the sentence.</param>
    /// <param name="path">The state's path.</param>
    /// <param name="owner">The code of the workflow; null where that is not known either.</param>
    /// <param name="version">The version, whose names it is told by; null where it is not known.</param>
    public static ExplanationPart Place(Workflow? workflow, string name, string path, string? owner, string? version = null) =>
        workflow?.Graph.Find(path) is { } place ? Names.PartOf(name, place) : ExplanationPart.OfBook(name, Of("state", owner, version), path);

    private static string Of(string kind, string? workflow, string? version) => VersionedKind.Of(kind, workflow, workflow is null ? null : version);

    private static LocalizedText? NameOf(Workflow? workflow, WorkflowEvent happened)
    {
        Move? move = workflow?.Graph.Find(happened.From)?.Moves.FirstOrDefault(known => known.Kind == happened.Kind && known.Code == happened.Command && known.To.Path == happened.To);
        return move?.Step?.Command?.Name ?? move?.Timer?.Move.Name;
    }
}
