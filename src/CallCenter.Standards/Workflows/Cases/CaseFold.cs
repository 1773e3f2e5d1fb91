using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>Takes a state over an event. Pure; what does not follow on the state is not applied.</summary>
internal static class CaseFold
{
    /// <summary>Whether the one event of an answer, decided on for a case of this very workflow, follows on the state; and the documents that are there after it.</summary>
    public static bool Follows(in CaseState state, in StepResult decided, out ulong documents)
    {
        documents = state.DocumentBits;
        return state.Owner == decided.Workflow && state.Place is { } place && place == decided.Move!.From && decided.Number == state.Version + 1 && (place.IsUnopened || decided.At >= state.LastAt)
            && !IsApplied(in state, decided.CommandId) && TryAddDocuments(decided.Workflow!.Graph, decided.Documents.AsSpan(), ref documents);
    }

    /// <summary>Takes a state over the one event of an answer, which follows on it.</summary>
    public static CaseState Take(in CaseState state, in StepResult decided, ulong documents) => Take(in state, decided.Move!.Told, decided.Number, decided.At, decided.CommandId, documents);

    /// <summary>Takes a state over an event as it was stored.</summary>
    /// <param name="workflow">The version that the event is of; null where it is not known.</param>
    /// <param name="state">The state.</param>
    /// <param name="happened">The event.</param>
    /// <param name="after">The state after it; the same one where it is refused, or was taken before.</param>
    /// <returns>Why it does not follow; null where it does, or was taken before.</returns>
    public static WorkflowRefusalReason? Apply(Workflow? workflow, in CaseState state, in WorkflowEvent happened, out CaseState after)
    {
        after = state;
        Location place = state.Place ?? throw new ArgumentException("The default value is no case; begin with Workflow.NewCase.", nameof(state));
        if (happened.Number <= state.Version)
        {
            return IsRepeat(in state, in happened) ? null : WorkflowRefusalReason.NumberReused;
        }

        WorkflowRefusalReason? refused =
            happened.Number > state.Version + 1 ? WorkflowRefusalReason.Gap
            : !place.IsUnopened && happened.At < state.LastAt ? WorkflowRefusalReason.OutOfOrder
            : workflow is null || !IsUnder(workflow, in happened) ? WorkflowRefusalReason.OtherVersion
            : IsApplied(in state, happened.CommandId) ? WorkflowRefusalReason.CommandReused
            : !string.Equals(happened.From, place.Path, StringComparison.Ordinal) ? WorkflowRefusalReason.DoesNotFollow
            : null;
        if (refused is not null)
        {
            return refused;
        }

        if (happened.Kind == EventKind.Migration)
        {
            return CaseMigration.TryApply(workflow!, in state, in happened, out after) ? null : WorkflowRefusalReason.DoesNotFollow;
        }

        if (state.Owner != workflow)
        {
            return WorkflowRefusalReason.OtherVersion;
        }

        if (MoveOf(place, in happened) is not { } move)
        {
            return WorkflowRefusalReason.DoesNotFollow;
        }

        ulong documents = state.DocumentBits;
        if (!TryAddDocuments(workflow!.Graph, happened.Documents.AsSpan(), ref documents))
        {
            return WorkflowRefusalReason.UnknownDocument;
        }

        after = Take(in state, move, happened.Number, happened.At, happened.CommandId, documents);
        return null;
    }

    /// <summary>All that speaks against an event that is refused, in the order of asking. Where it stands in the case is told of one that comes next alone: before events that are missing, the state is not known.</summary>
    public static IEnumerable<WorkflowRefusalReason> Against(Workflow? workflow, CaseState state, WorkflowEvent happened)
    {
        bool isUnder = workflow is not null && IsUnder(workflow, in happened) && (happened.Kind == EventKind.Migration || state.Owner == workflow);
        bool isNew = happened.Number > state.Version;
        if (!isNew || happened.Number > state.Version + 1)
        {
            yield return isNew ? WorkflowRefusalReason.Gap : WorkflowRefusalReason.NumberReused;
        }

        if (isNew && !state.Place!.IsUnopened && happened.At < state.LastAt)
        {
            yield return WorkflowRefusalReason.OutOfOrder;
        }

        if (!isUnder)
        {
            yield return WorkflowRefusalReason.OtherVersion;
        }

        if (isNew && IsApplied(in state, happened.CommandId))
        {
            yield return WorkflowRefusalReason.CommandReused;
        }

        if (happened.Number == state.Version + 1 && isUnder
            && (happened.From != state.Place!.Path || (happened.Kind == EventKind.Migration ? !CaseMigration.TryApply(workflow!, in state, in happened, out _) : MoveOf(state.Place, in happened) is null)))
        {
            yield return WorkflowRefusalReason.DoesNotFollow;
        }

        ulong documents = 0;
        if (isUnder && happened.Kind != EventKind.Migration && !TryAddDocuments(workflow!.Graph, happened.Documents.AsSpan(), ref documents))
        {
            yield return WorkflowRefusalReason.UnknownDocument;
        }
    }

    /// <summary>Whether an event of a number that the case has is, as far as the state can tell, the one it has: the same command under the same number, or no command under it.</summary>
    private static bool IsRepeat(in CaseState state, in WorkflowEvent happened) =>
        happened.Number > 0 && AppliedCommand.At(state.Applied, happened.Number) is var applied && applied?.Id == happened.CommandId
        && (applied is null || happened.Kind == EventKind.Migration || applied.Code == happened.Command);

    private static bool IsUnder(Workflow workflow, in WorkflowEvent happened) =>
        string.Equals(happened.Version, workflow.Version, StringComparison.Ordinal) && string.Equals(happened.Workflow, workflow.Code, StringComparison.Ordinal);

    private static bool IsApplied(in CaseState state, string? id) =>
        id is not null && (state.Marks & AppliedCommand.MarkOf(id)) != 0 && AppliedCommand.Find(state.Applied, id) is not null;

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

    private static bool TryAddDocuments(WorkflowGraph graph, ReadOnlySpan<string> codes, ref ulong documents)
    {
        foreach (string code in codes)
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

    private static CaseState Take(in CaseState state, Move move, int number, Instant at, string? commandId, ulong documents) => new()
    {
        Owner = state.Owner,
        Place = move.To,
        Version = number,
        Since = move.Stays ? state.Since : at,
        LastAt = at,
        DocumentBits = documents,
        Outer = move.Stays || (state.Outer is null && move.To.Levels.Length == 1) ? state.Outer : OuterAfter(in state, move, at),
        Applied = commandId is null ? state.Applied : new AppliedCommand(commandId, move.Code!, number, state.Applied),
        Marks = commandId is null ? state.Marks : state.Marks | AppliedCommand.MarkOf(commandId),
    };

    /// <summary>The outer states that go on stay as they were entered; those entered with the inner one begin now.</summary>
    private static EnteredLevel? OuterAfter(in CaseState state, Move move, Instant at)
    {
        EnteredLevel? outer = state.Outer;
        for (int depth = state.Place!.Levels.Length - 1; depth > move.Level; depth--)
        {
            outer = outer!.Outer;
        }

        for (int entered = move.Level + 1; entered < move.To.Levels.Length; entered++)
        {
            outer = new EnteredLevel(at, outer);
        }

        return outer;
    }
}
