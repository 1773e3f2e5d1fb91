using CallCenter.Standards.Workflows.Graphs;

namespace CallCenter.Standards.Workflows.Cases;

/// <summary>Takes a state over an event. Pure; what does not follow on the state is not applied.</summary>
internal static class CaseFold
{
    public static bool TryApply(Workflow workflow, in CaseState state, in WorkflowEvent happened, out CaseState after)
    {
        after = state;
        if (state.Place is not { } place || happened.Number != state.Version + 1 || (!place.IsUnopened && happened.At < state.LastAt)
            || !IsUnder(workflow, in happened) || !string.Equals(happened.From, place.Path, StringComparison.Ordinal))
        {
            return false;
        }

        if (happened.CommandId is { } id && (state.Marks & AppliedCommand.MarkOf(id)) != 0 && AppliedCommand.Find(state.Applied, id) is not null)
        {
            return false;
        }

        if (happened.Kind == EventKind.Migration)
        {
            return CaseMigration.TryApply(workflow, in state, in happened, out after);
        }

        ulong documents = state.DocumentBits;
        if (state.Owner != workflow || MoveOf(place, in happened) is not { } move || !TryAddDocuments(workflow.Graph, in happened, ref documents))
        {
            return false;
        }

        after = Take(in state, move, in happened, documents);
        return true;
    }

    private static bool IsUnder(Workflow workflow, in WorkflowEvent happened) =>
        string.Equals(happened.Version, workflow.Version, StringComparison.Ordinal) && string.Equals(happened.Workflow, workflow.Code, StringComparison.Ordinal);

    private static Move? MoveOf(Location place, in WorkflowEvent happened)
    {
        foreach (Move move in place.Moves)
        {
            if (move.Kind == happened.Kind && string.Equals(move.To.Path, happened.To, StringComparison.Ordinal)
                && string.Equals(move.Code, happened.Command, StringComparison.Ordinal) && string.Equals(move.Event, happened.Code, StringComparison.Ordinal))
            {
                return move;
            }
        }

        return null;
    }

    private static bool TryAddDocuments(WorkflowGraph graph, in WorkflowEvent happened, ref ulong documents)
    {
        foreach (string code in happened.Documents)
        {
            ulong bit = graph.BitOfDocument(code);
            if (bit == 0)
            {
                return false;
            }

            documents |= bit;
        }

        return true;
    }

    private static CaseState Take(in CaseState state, Move move, in WorkflowEvent happened, ulong documents) => new()
    {
        Owner = state.Owner,
        Place = move.To,
        Version = happened.Number,
        Since = move.Stays ? state.Since : happened.At,
        LastAt = happened.At,
        DocumentBits = documents,
        Outer = move.Stays || (state.Outer is null && move.To.Levels.Length == 1) ? state.Outer : OuterAfter(in state, move, in happened),
        Applied = happened.CommandId is { } id ? new AppliedCommand(id, happened.Command!, happened.Number, state.Applied) : state.Applied,
        Marks = happened.CommandId is { } marked ? state.Marks | AppliedCommand.MarkOf(marked) : state.Marks,
    };

    /// <summary>The outer states that go on stay as they were entered; those entered with the inner one begin now.</summary>
    private static EnteredLevel? OuterAfter(in CaseState state, Move move, in WorkflowEvent happened)
    {
        EnteredLevel? outer = state.Outer;
        for (int depth = state.Place!.Levels.Length - 1; depth > move.Level; depth--)
        {
            outer = outer!.Outer;
        }

        for (int entered = move.Level + 1; entered < move.To.Levels.Length; entered++)
        {
            outer = new EnteredLevel(happened.At, outer);
        }

        return outer;
    }
}
