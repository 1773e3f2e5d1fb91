using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>Finds every reason why a command is refused. Off the path of commands that are carried out.</summary>
internal static class RefusalReasons
{
    /// <param name="asked">The state that the command was given to.</param>
    /// <param name="state">The same after the timed moves that fell due before the command.</param>
    /// <param name="command">The command.</param>
    /// <param name="bindings">The moves bound to the facts.</param>
    /// <param name="facts">The facts.</param>
    public static ImmutableArray<CaseRefusal> Of<T>(in CaseState asked, in CaseState state, in CaseCommand command, MoveBinding<T>[] bindings, in T facts)
    {
        ImmutableArray<CaseRefusal>.Builder reasons = ImmutableArray.CreateBuilder<CaseRefusal>();
        WorkflowGraph graph = state.Owner!.Graph;
        if (command.ExpectedVersion is { } expected && expected != asked.Version)
        {
            reasons.Add(RefusalWording.VersionConflict(expected, asked.Version));
        }

        if (!state.Place!.IsUnopened && command.At < state.LastAt)
        {
            reasons.Add(RefusalWording.OutOfOrder(command.Id));
        }

        reasons.AddRange(command.Documents.Where(document => graph.BitOfDocument(document) == 0).Select(document => RefusalWording.UnknownDocument(document, graph.Documents)));
        if (state.Place.Find(command.Code) is { } moves)
        {
            AddStep(reasons, in state, in command, moves, bindings, in facts);
        }
        else
        {
            reasons.Add(NotHere(graph, state.Place, command.Code));
        }

        return reasons.ToImmutable();
    }

    private static IEnumerable<Move> Moves(WorkflowGraph graph) => graph.Locations.SelectMany(static known => known.Moves);

    private static CaseRefusal NotHere(WorkflowGraph graph, Location place, string code)
    {
        Move[] elsewhere = [.. Moves(graph).Where(move => move.Kind == EventKind.Command && move.Code == code)];
        if (elsewhere.Length == 0)
        {
            return RefusalWording.UnknownCommand(graph.Workflow.Definition, code, [.. Moves(graph).Where(static move => move.Kind == EventKind.Command).Select(static move => move.Code).OfType<string>().Distinct(StringComparer.Ordinal)]);
        }

        return RefusalWording.WrongState(place, code, elsewhere[0].Step!.Command?.Name, elsewhere.Select(static move => move.From).Distinct());
    }

    /// <summary>What the step whose guard holds lacks; where none does, what any step lacks.</summary>
    public static StepNeeds Needs<T>(in CaseState state, in CaseCommand command, Move[] moves, MoveBinding<T>[] bindings, in T facts)
    {
        List<Move> open = Open(in command, moves, bindings, in facts);
        if (open.Count == 0)
        {
            open.AddRange(moves);
        }

        Move[] mine = Permitted(open, in command);
        return Needs(in state, in command, mine.Length == 0 ? open : [.. mine], bindings, in facts);
    }

    /// <summary>The documents that the case has with the command.</summary>
    public static ulong DocumentsOf(in CaseState state, in CaseCommand command)
    {
        ulong there = state.DocumentBits;
        foreach (string document in command.Documents.AsSpan())
        {
            there |= state.Owner!.Graph.BitOfDocument(document);
        }

        return there;
    }

    private static List<Move> Open<T>(in CaseCommand command, Move[] moves, MoveBinding<T>[] bindings, in T facts)
    {
        var open = new List<Move>();
        foreach (Move move in moves)
        {
            if (bindings[move.Index].GuardHolds(in facts, command.At))
            {
                open.Add(move);
            }
        }

        return open;
    }

    /// <summary>The reasons of the step whose guard holds; where none does, that of every guard, and of what any step would need besides.</summary>
    private static void AddStep<T>(ImmutableArray<CaseRefusal>.Builder reasons, in CaseState state, in CaseCommand command, Move[] moves, MoveBinding<T>[] bindings, in T facts)
    {
        List<Move> open = Open(in command, moves, bindings, in facts);
        if (open.Count == 0)
        {
            AddGuards(reasons, in command, moves, bindings, in facts);
            AddUnknown(reasons, moves, bindings, in facts);
            open.AddRange(moves);
        }

        string role = command.Role;

        // Several steps with the same guard are told apart by role.
        Move[] mine = Permitted(open, in command);
        if (mine.Length == 0)
        {
            string[] known = [.. Moves(state.Owner!.Graph).SelectMany(static move => move.Roles).Distinct(StringComparer.Ordinal)];
            reasons.AddRange(open.Select(move => RefusalWording.Role(role, move, known)).Distinct());
        }

        AddNeeds(reasons, in state, in command, mine.Length == 0 ? open : [.. mine], bindings, in facts);
    }

    /// <summary>What every step fails, which has to change whichever is taken; where there is no such thing, what each of them fails.</summary>
    private static void AddGuards<T>(ImmutableArray<CaseRefusal>.Builder reasons, in CaseCommand command, Move[] moves, MoveBinding<T>[] bindings, in T facts)
    {
        var unmet = new List<ImmutableArray<CellReading>>(moves.Length);
        foreach (Move move in moves)
        {
            unmet.Add(bindings[move.Index].Unmet(in facts, command.At));
        }

        CellReading[] common = [.. unmet[0].Where(cell => unmet.TrueForAll(others => others.Contains(cell)))];
        string code = command.Code;
        reasons.AddRange(common.Length > 0 ? [RefusalWording.Guard(code, common)] : unmet.Select(cells => RefusalWording.Guard(code, cells)).Distinct());
    }

    private static void AddUnknown<T>(ImmutableArray<CaseRefusal>.Builder reasons, Move[] moves, MoveBinding<T>[] bindings, in T facts)
    {
        var told = new HashSet<UnknownValue>();
        foreach (Move move in moves)
        {
            foreach (UnknownValue unknown in bindings[move.Index].Unknown(in facts)?.All ?? [])
            {
                if (told.Add(unknown))
                {
                    reasons.Add(RefusalWording.Unknown(unknown));
                }
            }
        }
    }

    private static Move[] Permitted(List<Move> moves, in CaseCommand command)
    {
        var permitted = new List<Move>();
        foreach (Move move in moves)
        {
            if (Permission.Allows(move, in command))
            {
                permitted.Add(move);
            }
        }

        return [.. permitted];
    }

    private static void AddNeeds<T>(ImmutableArray<CaseRefusal>.Builder reasons, in CaseState state, in CaseCommand command, List<Move> moves, MoveBinding<T>[] bindings, in T facts)
    {
        WorkflowGraph graph = state.Owner!.Graph;
        StepNeeds needs = Needs(in state, in command, moves, bindings, in facts);
        reasons.AddRange(needs.Fields.Select(field => RefusalWording.MissingField(Names.OfField(graph, field), field)));
        reasons.AddRange(needs.Documents.Select(document => RefusalWording.MissingDocument(Names.OfDocument(graph, document), document)));
    }

    private static StepNeeds Needs<T>(in CaseState state, in CaseCommand command, List<Move> moves, MoveBinding<T>[] bindings, in T facts)
    {
        var missing = new List<string>();
        ulong needed = 0;
        foreach (Move move in moves)
        {
            needed |= move.Documents;
            foreach (FieldPresence<T> field in bindings[move.Index].Required)
            {
                if (!missing.Contains(field.Field) && !field.IsPresent(in facts))
                {
                    missing.Add(field.Field);
                }
            }
        }

        needed &= ~DocumentsOf(in state, in command);
        return new StepNeeds(missing, needed == 0 ? [] : [.. state.Owner!.Graph.Documents.Where((_, i) => (needed & (1UL << i)) != 0)]);
    }
}
