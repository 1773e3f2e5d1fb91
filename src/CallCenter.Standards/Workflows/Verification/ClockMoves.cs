namespace CallCenter.Standards.Workflows;

/// <summary>What the moves of a workflow do to one clock.</summary>
internal sealed class ClockMoves
{
    private readonly string clock;
    private readonly bool[] starts;
    private readonly bool[] stops;

    public ClockMoves(WorkflowGraph graph, string clock)
    {
        this.clock = clock;
        starts = new bool[graph.Moves.Length];
        stops = new bool[graph.Moves.Length];
        foreach (Move move in graph.Moves)
        {
            // Of the states that a move enters, the outer ones first, the last one that says something decides.
            for (int level = move.Level; !move.Stays && level < move.To.Levels.Length; level++)
            {
                ClockEffects effects = move.To.Levels[level].State.Clocks;
                if (effects.Stops.Contains(clock))
                {
                    (starts[move.Index], stops[move.Index]) = (false, true);
                }
                else if (effects.Starts.Contains(clock))
                {
                    (starts[move.Index], stops[move.Index]) = (true, false);
                }
            }
        }
    }

    /// <summary>Whether the clock runs after a move.</summary>
    public bool RunsAfter(Move move, bool runs) => (runs || starts[move.Index]) && !stops[move.Index];

    /// <summary>What the event of a move would have to do and does not, as a verb; null where all fits. A clock that does not run need not be stopped nor held.</summary>
    public string? Misfit(Move move, KnownClock known, bool ranBefore, bool runsAfter)
    {
        if (move.Stays)
        {
            return null;
        }

        if (ranBefore != runsAfter)
        {
            return runsAfter ? (known.Starts.Contains(move.Event) ? null : "start") : (known.Stops.Contains(move.Event) ? null : "stop");
        }

        if (!ranBefore)
        {
            return null;
        }

        (bool paused, bool pauses) = (IsPausedIn(move.From), IsPausedIn(move.To));
        return pauses && !paused && !known.Pauses.Contains(move.Event) ? "pause"
            : paused && !pauses && !known.Resumes.Contains(move.Event) ? "resume"
            : null;
    }

    private bool IsPausedIn(Location place)
    {
        foreach (Level level in place.Levels)
        {
            if (level.State.Clocks.Pauses.Contains(clock))
            {
                return true;
            }
        }

        return false;
    }
}
