using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>Follows each clock through all that cases can come to: it is stopped wherever a case ends, and the events do to it what the states say.</summary>
internal sealed class ClockCheck
{
    private const string Restart = "start again the stopped";

    private readonly WorkflowGraph graph;
    private readonly ConfigurationSpace space;
    private readonly FindingList findings;
    private readonly ILookup<int, Passage> passages;

    private ClockCheck(WorkflowGraph graph, ConfigurationSpace space, FindingList findings)
    {
        this.graph = graph;
        this.space = space;
        this.findings = findings;
        passages = space.Passages.ToLookup(passage => passage.From);
    }

    public static void Check(WorkflowGraph graph, ConfigurationSpace space, IReadOnlyCollection<KnownClock>? known, FindingList findings)
    {
        var check = new ClockCheck(graph, space, findings);
        string[] clocks =
        [
            .. graph.Locations.SelectMany(place => place.Levels).Select(level => level.State).Distinct()
                .SelectMany(state => state.Clocks.Starts.Concat(state.Clocks.Pauses).Concat(state.Clocks.Stops)).Distinct(),
        ];
        foreach (string clock in clocks)
        {
            check.Follow(clock, known?.FirstOrDefault(candidate => candidate.Code == clock));
        }
    }

    private void Follow(string clock, KnownClock? known)
    {
        var before = new Dictionary<(int At, ClockCourse Clock), (int At, ClockCourse Clock, Move? By)> { [(0, ClockCourse.NotStarted)] = (0, ClockCourse.NotStarted, null) };
        var waiting = new Queue<(int At, ClockCourse Clock)>([(0, ClockCourse.NotStarted)]);
        var told = new HashSet<(string, string)>();
        bool isUnstopped = false;
        while (waiting.TryDequeue(out (int At, ClockCourse Clock) now))
        {
            Location place = space.Configurations[now.At].Place;
            if (place.IsEnd && now.Clock == ClockCourse.Running && !isUnstopped)
            {
                isUnstopped = true;
                findings.Add(FindingRules.ClockNeverStopped, $"{graph.Workflow.Pointer}/states/{graph.Workflow.IndexOf(place.Path)}", clock,
                    $"A case that came to '{place}' by {Way(before, now)} ends while clock '{clock}' is running.");
            }

            foreach (Passage passage in passages[now.At])
            {
                ClockCourse after = After(passage.Move, clock, known, now.Clock);
                if (known is not null && Misfit(passage.Move, known, now.Clock, after) is { } says && told.Add((PointerOf(passage.Move), says)))
                {
                    findings.Add(
                        says == Restart ? FindingRules.ClockCannotRestart : FindingRules.ClockEvent,
                        PointerOf(passage.Move),
                        passage.Move.Event,
                        $"Event '{passage.Move.Event}' leads from '{passage.Move.From}' to '{passage.Move.To}' and does not {says} clock '{clock}'; come there by {Way(before, now)}.");
                }

                if (before.TryAdd((passage.To, after), (now.At, now.Clock, passage.Move)))
                {
                    waiting.Enqueue((passage.To, after));
                }
            }
        }
    }

    private static ClockCourse After(Move move, string clock, KnownClock? known, ClockCourse course)
    {
        foreach (ClockEffects effects in Entered(move))
        {
            course = effects.Stops.Contains(clock)
                ? course != ClockCourse.Running ? course : known?.Cancels.Contains(move.Event) == true ? ClockCourse.Cancelled : ClockCourse.Stopped
                : effects.Starts.Contains(clock) ? ClockCourse.Running
                : course;
        }

        return course;
    }

    /// <summary>What the event would have to do and does not, as a verb; null where all fits. A clock that does not run need not be stopped nor held.</summary>
    private static string? Misfit(Move move, KnownClock clock, ClockCourse before, ClockCourse after)
    {
        if (move.Stays)
        {
            return null;
        }

        bool pauses = move.To.Levels.Any(level => level.State.Clocks.Pauses.Contains(clock.Code));
        bool paused = move.From.Levels.Any(level => level.State.Clocks.Pauses.Contains(clock.Code));
        return (before, after) switch
        {
            (ClockCourse.NotStarted, ClockCourse.Running) when !clock.Starts.Contains(move.Event) => "start",
            (ClockCourse.Cancelled, ClockCourse.Running) when !clock.Starts.Contains(move.Event) => Restart,
            (ClockCourse.Stopped, ClockCourse.Running) when !clock.Reopens.Contains(move.Event) => Restart,
            (ClockCourse.Running, ClockCourse.Stopped or ClockCourse.Cancelled) when !clock.Stops.Contains(move.Event) && !clock.Cancels.Contains(move.Event) => "stop",
            (ClockCourse.Running, ClockCourse.Running) when pauses && !paused && !clock.Pauses.Contains(move.Event) => "pause",
            (ClockCourse.Running, ClockCourse.Running) when paused && !pauses && !clock.Resumes.Contains(move.Event) => "resume",
            _ => null,
        };
    }

    /// <summary>The effects of the states that a move enters, the outer ones first.</summary>
    private static IEnumerable<ClockEffects> Entered(Move move) => move.Stays ? [] : move.To.Levels.Skip(move.Level).Select(level => level.State.Clocks);

    private string PointerOf(Move move) => move.Step is { } step ? step.Pointer + "/event"
        : move.Timer is { } timer ? timer.Pointer + "/event"
        : $"{graph.Workflow.Pointer}/states/{graph.Workflow.IndexOf(move.From.Levels[0].State.Code)}/subworkflow/returns";

    private static string Way(Dictionary<(int At, ClockCourse Clock), (int At, ClockCourse Clock, Move? By)> before, (int At, ClockCourse Clock) to)
    {
        var codes = new List<string>();
        while (before[to] is { By: { } move } from)
        {
            codes.Add(move.Code ?? move.Event);
            to = (from.At, from.Clock);
        }

        codes.Reverse();
        return Ways.Text(codes);
    }
}

/// <summary>How far a clock is, as far as the states of a case tell.</summary>
internal enum ClockCourse
{
    NotStarted,
    Running,
    Stopped,
    Cancelled,
}
