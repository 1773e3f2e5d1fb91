namespace CallCenter.Standards.Workflows;

/// <summary>Takes a state over its migration to another version.</summary>
internal static class CaseMigration
{
    public static bool TryApply(Workflow to, in CaseState state, in WorkflowEvent happened, out CaseState after)
    {
        after = state;
        if (state.Owner is not { } from || from == to || from.Code != to.Code || happened.Code != WorkflowMigration.Event || !happened.Documents.IsEmpty
            || StateMap.Target(from, to, state.Place!) is not { Target: { } place } mapped || place.Path != happened.To)
        {
            return false;
        }

        after = new CaseState
        {
            Owner = to,
            Place = place,
            Version = happened.Number,
            Since = mapped.IsEntered ? happened.At : state.Since,
            LastAt = happened.At,
            DocumentBits = Documents(from.Graph, to.Graph, state.DocumentBits),
            Outer = mapped.IsEntered ? Entered(place, in happened) : state.Outer,
            Applied = happened.CommandId is { } id ? new AppliedCommand(id, WorkflowMigration.Event, happened.Number, state.Applied) : state.Applied,
            Marks = happened.CommandId is { } marked ? state.Marks | AppliedCommand.MarkOf(marked) : state.Marks,
        };
        return true;
    }

    private static ulong Documents(WorkflowGraph from, WorkflowGraph to, ulong bits)
    {
        ulong after = 0;
        for (int i = 0; i < from.Documents.Length; i++)
        {
            after |= (bits & (1UL << i)) == 0 ? 0 : to.BitOfDocument(from.Documents[i]);
        }

        return after;
    }

    private static EnteredLevel? Entered(Location place, in WorkflowEvent happened)
    {
        EnteredLevel? outer = null;
        for (int level = 1; level < place.Levels.Length; level++)
        {
            outer = new EnteredLevel(happened.At, outer);
        }

        return outer;
    }
}
