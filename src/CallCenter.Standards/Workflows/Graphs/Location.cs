using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>One level of a location: a workflow, and the state it is in.</summary>
internal readonly record struct Level(CheckedWorkflow Workflow, WorkflowState State);

/// <summary>The steps of one command from one location.</summary>
internal readonly record struct CommandMoves(string Code, Move[] Moves);

/// <summary>
/// Where a case can be: a state, and where it holds a sub-workflow, the state of that one, and so on. Sub-workflows are laid out flat at load, so that a case only keeps one number.
/// </summary>
internal sealed class Location
{
    public Location(int index, ImmutableArray<Level> levels)
    {
        Index = index;
        Levels = levels;
        Path = PathOf(levels);
    }

    public int Index { get; }

    /// <summary>The levels, the outermost first; none before the case is opened.</summary>
    public ImmutableArray<Level> Levels { get; }

    /// <summary>The codes of the states, joined by slashes; empty before the case is opened.</summary>
    public string Path { get; }

    public bool IsUnopened => Levels.IsEmpty;

    /// <summary>Whether the case has ended here.</summary>
    public bool IsEnd => Levels is [{ State.IsFinal: true }];

    /// <summary>What can be told to the case here, the inner workflow first where both know a command.</summary>
    public CommandMoves[] Commands { get; private set; } = [];

    /// <summary>The ways in which it leaves by itself, the inner workflow's first.</summary>
    public Move[] Timers { get; private set; } = [];

    /// <summary>The way on where a sub-workflow has just ended; null elsewhere.</summary>
    public Move? Return { get; private set; }

    /// <summary>Every way out.</summary>
    public Move[] Moves { get; private set; } = [];

    public void Connect(List<Move> steps, List<Move> timers, Move? back)
    {
        Commands = CommandsOf(steps);
        Timers = [.. timers];
        Return = back;
        var moves = new List<Move>(steps.Count + timers.Count + 1);
        foreach (ref readonly CommandMoves command in Commands.AsSpan())
        {
            moves.AddRange(command.Moves);
        }

        moves.AddRange(timers);
        if (back is not null)
        {
            moves.Add(back);
        }

        Moves = [.. moves];
        FindTold(Moves);
    }

    /// <summary>The steps of a command; null where it may not be given.</summary>
    public Move[]? Find(string command)
    {
        foreach (ref readonly CommandMoves known in Commands.AsSpan())
        {
            if (string.Equals(known.Code, command, StringComparison.Ordinal))
            {
                return known.Moves;
            }
        }

        return null;
    }

    public override string ToString() => Path;

    private static string PathOf(ImmutableArray<Level> levels)
    {
        string path = levels.IsEmpty ? "" : levels[0].State.Code;
        for (int i = 1; i < levels.Length; i++)
        {
            path += "/" + levels[i].State.Code;
        }

        return path;
    }

    /// <summary>The steps by command, in the order of the first of each; of one command's only those of the innermost workflow, which come first.</summary>
    private static CommandMoves[] CommandsOf(List<Move> steps)
    {
        var byCode = new Dictionary<string, List<Move>>(StringComparer.Ordinal);
        var order = new List<List<Move>>();
        foreach (Move step in steps)
        {
            if (!byCode.TryGetValue(step.Code!, out List<Move>? same))
            {
                byCode.Add(step.Code!, same = []);
                order.Add(same);
            }

            if (same.Count == 0 || same[0].Level == step.Level)
            {
                same.Add(step);
            }
        }

        var commands = new CommandMoves[order.Count];
        for (int i = 0; i < commands.Length; i++)
        {
            commands[i] = new CommandMoves(order[i][0].Code!, [.. order[i]]);
        }

        return commands;
    }

    /// <summary>For each move the first whose event reads as its own.</summary>
    private static void FindTold(Move[] moves)
    {
        var known = new HashChains();
        foreach (Move move in moves)
        {
            ulong hash = Bits.Mix(((ulong)TextCodes.Hash(move.Event) << 32) + (uint)move.To.Index, ((ulong)TextCodes.Hash(move.Code ?? "") << 32) + (uint)move.Kind);
            move.Told = move;
            for (int same = known.First(hash); same >= 0 && move.Told == move; same = known.Next(same))
            {
                move.Told = move.IsToldAs(moves[same]) ? moves[same].Told : move;
            }

            known.Add(hash);
        }
    }
}
