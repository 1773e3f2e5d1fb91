namespace CallCenter.Standards.Workflows;

/// <summary>Tells what it is of an event that does not follow on a case: the word that its workflow does not have, and the one that is near.</summary>
internal static class UnfitEvent
{
    /// <summary>The refusal of an event.</summary>
    /// <param name="workflow">The version that the event names; null where it is not known.</param>
    /// <param name="state">The state that it does not follow on.</param>
    /// <param name="happened">The event.</param>
    /// <param name="reason">Why.</param>
    public static WorkflowRefusal Of(Workflow? workflow, in CaseState state, in WorkflowEvent happened, WorkflowRefusalReason reason) =>
        For(reason, workflow, in state, in happened) with { Also = [.. CaseFold.Against(workflow, state, happened).Where(other => other != reason)] };

    private static WorkflowRefusal For(WorkflowRefusalReason reason, Workflow? workflow, in CaseState state, in WorkflowEvent happened) => reason switch
    {
        WorkflowRefusalReason.OtherVersion => OfVersion(state.Workflow, in happened),
        WorkflowRefusalReason.UnknownDocument when workflow is not null => About(in happened, reason, happened.Documents.FirstOrDefault(code => workflow.Graph.BitOfDocument(code) == 0), workflow.Graph.Documents),
        WorkflowRefusalReason.DoesNotFollow when workflow is not null && happened.Kind != EventKind.Migration => OfWords(workflow.Graph, in happened),
        _ => new WorkflowRefusal(happened, reason),
    };

    private static WorkflowRefusal OfVersion(Workflow own, in WorkflowEvent happened) => new(happened, WorkflowRefusalReason.OtherVersion)
    {
        Subject = $"{happened.Workflow} {happened.Version}",
        Nearest = happened.Workflow == own.Code ? own.Version == happened.Version ? null : own.ToString() : NearestName.Find(happened.Workflow, [own.Code]),
    };

    private static WorkflowRefusal OfWords(WorkflowGraph graph, in WorkflowEvent happened)
    {
        Move[] moves = [.. graph.Locations.SelectMany(static place => place.Moves)];
        string[] events = [.. moves.Select(static move => move.Event).Distinct(StringComparer.Ordinal)];
        string[] commands = [.. moves.Select(static move => move.Code).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] states = [.. graph.Locations.Select(static place => place.Path)];
        return !events.Contains(happened.Code) ? About(in happened, WorkflowRefusalReason.DoesNotFollow, happened.Code, events)
            : happened.Command is { } command && !commands.Contains(command) ? About(in happened, WorkflowRefusalReason.DoesNotFollow, command, commands)
            : !states.Contains(happened.From) ? About(in happened, WorkflowRefusalReason.DoesNotFollow, happened.From, states)
            : !states.Contains(happened.To) ? About(in happened, WorkflowRefusalReason.DoesNotFollow, happened.To, states)
            : new WorkflowRefusal(happened, WorkflowRefusalReason.DoesNotFollow);
    }

    private static WorkflowRefusal About(in WorkflowEvent happened, WorkflowRefusalReason reason, string? subject, IReadOnlyList<string> known) =>
        new(happened, reason) { Subject = subject, Nearest = subject is null ? null : NearestName.Find(subject, known) };
}
