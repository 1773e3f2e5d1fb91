using System.Collections.Immutable;

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
        Path = string.Join('/', levels.Select(level => level.State.Code));
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

    public void Connect(Move[] steps, Move[] timers, Move? back)
    {
        Commands = [.. steps.GroupBy(move => move.Code!, StringComparer.Ordinal).Select(Innermost)];
        Timers = timers;
        Return = back;
        Moves = [.. Commands.SelectMany(command => command.Moves), .. timers, .. back is null ? Enumerable.Empty<Move>() : [back]];
        foreach (Move move in Moves)
        {
            move.Told = Moves.First(move.IsToldAs);
        }
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

    private static CommandMoves Innermost(IGrouping<string, Move> moves)
    {
        int innermost = moves.Max(move => move.Level);
        return new CommandMoves(moves.Key, [.. moves.Where(move => move.Level == innermost)]);
    }
}
