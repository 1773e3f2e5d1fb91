namespace CallCenter.Standards.Workflows;

/// <summary>What the moves of a workflow do to one clock.</summary>
internal sealed class ClockMoves
{
    /// <summary>What a misfit says of a clock that ran before.</summary>
    public const string Restart = "start again the stopped";

    private readonly string clock;
    private readonly KnownClock? known;
    private readonly bool[] starts;
    private readonly bool[] stops;

    public ClockMoves(WorkflowGraph graph, string clock, KnownClock? known)
    {
        this.clock = clock;
        this.known = known;
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

    /// <summary>How far the clock is after a move.</summary>
    public ClockCourse After(Move move, ClockCourse course) =>
        starts[move.Index] ? ClockCourse.Running
        : !stops[move.Index] || course != ClockCourse.Running ? course
        : known?.Cancels.Contains(move.Event) == true ? ClockCourse.Cancelled
        : ClockCourse.Stopped;

    /// <summary>What a misfit says, as a finding does.</summary>
    public static FindingWords Verb(string misfit) => misfit switch
    {
        "start" => FindingWords.Of($"start"),
        "stop" => FindingWords.Of($"stop"),
        "pause" => FindingWords.Of($"pause"),
        "resume" => FindingWords.Of($"resume"),
        _ => FindingWords.Of($"start again the stopped"),
    };

    /// <summary>What the event of a move would have to do and does not, as a verb; null where all fits. A clock that does not run need not be stopped nor held.</summary>
    public string? Misfit(Move move, KnownClock known, ClockCourse before, ClockCourse after)
    {
        if (move.Stays)
        {
            return null;
        }

        (bool paused, bool pauses) = (IsPausedIn(move.From), IsPausedIn(move.To));
        return (before, after) switch
        {
            (ClockCourse.NotStarted, ClockCourse.Running) when !known.Starts.Contains(move.Event) => "start",
            (ClockCourse.Cancelled, ClockCourse.Running) when !known.Starts.Contains(move.Event) => Restart,
            (ClockCourse.Stopped, ClockCourse.Running) when !known.Reopens.Contains(move.Event) => Restart,
            (ClockCourse.Running, ClockCourse.Stopped or ClockCourse.Cancelled) when !known.Stops.Contains(move.Event) && !known.Cancels.Contains(move.Event) => "stop",
            (ClockCourse.Running, ClockCourse.Running) when pauses && !paused && !known.Pauses.Contains(move.Event) => "pause",
            (ClockCourse.Running, ClockCourse.Running) when paused && !pauses && !known.Resumes.Contains(move.Event) => "resume",
            _ => null,
        };
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
