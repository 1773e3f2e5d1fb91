using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>Follows each clock through all that cases can come to: it is stopped wherever a case ends, and the events do to it what the states say.</summary>
internal sealed class ClockCheck
{
    private const int Unseen = -1;
    private const int Courses = ClockCourses.Courses;

    private readonly WorkflowGraph graph;
    private readonly ConfigurationSpace space;
    private readonly FindingList findings;

    private ClockCheck(WorkflowGraph graph, ConfigurationSpace space, FindingList findings)
    {
        this.graph = graph;
        this.space = space;
        this.findings = findings;
    }

    /// <summary>False where the budget ended before.</summary>
    public static bool Check(WorkflowGraph graph, ConfigurationSpace space, IReadOnlyCollection<KnownClock>? known, WorkBudget budget, FindingList findings)
    {
        var check = new ClockCheck(graph, space, findings);
        foreach (string[] clocks in ClocksOf(graph).Chunk(ClockCourses.Most))
        {
            KnownClock?[] defined = Array.ConvertAll(clocks, clock => known?.FirstOrDefault(candidate => candidate.Code == clock));
            if (!budget.Spend((long)clocks.Length * graph.Moves.Length) || ClockCourses.ToTell(graph, space, clocks, defined, budget) is not { } toTell)
            {
                return false;
            }

            for (int i = 0; i < clocks.Length; i++)
            {
                if (!Bits.Contains([toTell], i))
                {
                    continue;
                }

                // A clock is in one of its courses in each configuration, so that each passage is met once for each at most.
                if (!budget.Spend((long)Courses * space.PassageCount))
                {
                    return false;
                }

                check.Follow(clocks[i], defined[i]);
            }
        }

        return true;
    }

    private static List<string> ClocksOf(WorkflowGraph graph)
    {
        var clocks = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var states = new HashSet<WorkflowState>(ReferenceEqualityComparer.Instance);
        foreach (Location place in graph.Locations)
        {
            foreach (Level level in place.Levels)
            {
                if (states.Add(level.State))
                {
                    Note(level.State.Clocks.Starts);
                    Note(level.State.Clocks.Pauses);
                    Note(level.State.Clocks.Stops);
                }
            }
        }

        return clocks;

        void Note(ImmutableArray<string> more)
        {
            foreach (string clock in more)
            {
                if (seen.Add(clock))
                {
                    clocks.Add(clock);
                }
            }
        }
    }

    /// <summary>Goes through what a case can be in, with the clock in each course: configuration i with course c is i times the number of courses, and c.</summary>
    private void Follow(string clock, KnownClock? known)
    {
        var moves = new ClockMoves(graph, clock, known);
        int[] before = new int[Courses * space.Count];
        var by = new Move?[Courses * space.Count];
        Array.Fill(before, Unseen);
        before[0] = 0;
        var waiting = new Queue<int>();
        waiting.Enqueue(0);
        HashSet<string>? told = null;
        bool isUnstopped = false;
        while (waiting.TryDequeue(out int now))
        {
            (int at, ClockCourse course) = (now / Courses, (ClockCourse)(now % Courses));
            Location place = space[at].Place;
            if (place.IsEnd && course == ClockCourse.Running && !isUnstopped)
            {
                isUnstopped = true;
                findings.Add(WorkflowFindings.ClockNeverStopped, graph.Workflow.PlaceOf(place.Path), clock,
                    $"A case that came to '{place}' by {Way(before, by, now)} ends while clock '{clock}' is running.");
            }

            for (int passage = space.FirstPassage(at); passage < space.FirstPassage(at + 1); passage++)
            {
                Move move = space.By(passage);
                ClockCourse after = moves.After(move, course);
                if (known is not null && moves.Misfit(move, known, course, after) is { } says && (told ??= []).Add($"{PlaceOf(move)} {says}"))
                {
                    findings.Add(
                        says == ClockMoves.Restart ? WorkflowFindings.ClockCannotRestart : WorkflowFindings.ClockEvent,
                        PlaceOf(move),
                        move.Event,
                        $"Event '{move.Event}' leads from '{move.From}' to '{move.To}' and does not {ClockMoves.Verb(says)} clock '{clock}'; come there by {Way(before, by, now)}.");
                }

                int next = (Courses * space.To(passage)) + (int)after;
                if (before[next] == Unseen)
                {
                    (before[next], by[next]) = (now, move);
                    waiting.Enqueue(next);
                }
            }
        }
    }

    private Place PlaceOf(Move move) =>
        (move.Step?.Place ?? move.Timer?.Place)?.Member("event") ?? graph.Workflow.PlaceOf(move.From.Levels[0].State.Code).Member("subworkflow").Member("returns");

    private static FindingWords Way(int[] before, Move?[] by, int to)
    {
        var codes = new List<string>();
        while (by[to] is { } move)
        {
            codes.Add(move.Code ?? move.Event);
            to = before[to];
        }

        codes.Reverse();
        return Ways.Text(codes);
    }
}
