using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>Follows each clock through all that cases can come to: it is stopped wherever a case ends, and the events do to it what the states say.</summary>
internal sealed class ClockCheck
{
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
        var before = new Dictionary<(int At, bool Runs), (int At, bool Runs, Move? By)> { [(0, false)] = (0, false, null) };
        var waiting = new Queue<(int At, bool Runs)>([(0, false)]);
        var told = new HashSet<(string, string)>();
        bool isUnstopped = false;
        while (waiting.TryDequeue(out (int At, bool Runs) now))
        {
            Location place = space.Configurations[now.At].Place;
            if (place.IsEnd && now.Runs && !isUnstopped)
            {
                isUnstopped = true;
                findings.Add(FindingRules.ClockNeverStopped, $"{graph.Workflow.Pointer}/states/{graph.Workflow.IndexOf(place.Path)}", clock,
                    $"A case that came to '{place}' by {Way(before, now)} ends while clock '{clock}' is running.");
            }

            foreach (Passage passage in passages[now.At])
            {
                bool runs = RunsAfter(passage.Move, clock, now.Runs);
                if (known is not null && Misfit(passage.Move, known, now.Runs, runs) is { } says && told.Add((PointerOf(passage.Move), says)))
                {
                    findings.Add(FindingRules.ClockEvent, PointerOf(passage.Move), passage.Move.Event, $"Event '{passage.Move.Event}' leads from '{passage.Move.From}' to '{passage.Move.To}' and does not {says} clock '{clock}'; come there by {Way(before, now)}.");
                }

                if (before.TryAdd((passage.To, runs), (now.At, now.Runs, passage.Move)))
                {
                    waiting.Enqueue((passage.To, runs));
                }
            }
        }
    }

    private static bool RunsAfter(Move move, string clock, bool runs)
    {
        foreach (ClockEffects effects in Entered(move))
        {
            runs = (runs || effects.Starts.Contains(clock)) && !effects.Stops.Contains(clock);
        }

        return runs;
    }

    /// <summary>What the event would have to do and does not, as a verb; null where all fits. A clock that does not run need not be stopped nor held.</summary>
    private static string? Misfit(Move move, KnownClock clock, bool ranBefore, bool runsAfter)
    {
        if (move.Stays)
        {
            return null;
        }

        bool pauses = move.To.Levels.Any(level => level.State.Clocks.Pauses.Contains(clock.Code));
        bool paused = move.From.Levels.Any(level => level.State.Clocks.Pauses.Contains(clock.Code));
        return (ranBefore, runsAfter) switch
        {
            (false, true) when !clock.Starts.Contains(move.Event) => "start",
            (true, false) when !clock.Stops.Contains(move.Event) => "stop",
            (true, true) when pauses && !paused && !clock.Pauses.Contains(move.Event) => "pause",
            (true, true) when paused && !pauses && !clock.Resumes.Contains(move.Event) => "resume",
            _ => null,
        };
    }

    /// <summary>The effects of the states that a move enters, the outer ones first.</summary>
    private static IEnumerable<ClockEffects> Entered(Move move) => move.Stays ? [] : move.To.Levels.Skip(move.Level).Select(level => level.State.Clocks);

    private string PointerOf(Move move) => move.Step is { } step ? step.Pointer + "/event"
        : move.Timer is { } timer ? timer.Pointer + "/event"
        : $"{graph.Workflow.Pointer}/states/{graph.Workflow.IndexOf(move.From.Levels[0].State.Code)}/subworkflow/returns";

    private static string Way(Dictionary<(int At, bool Runs), (int At, bool Runs, Move? By)> before, (int At, bool Runs) to)
    {
        var codes = new List<string>();
        while (before[to] is { By: { } move } from)
        {
            codes.Add(move.Code ?? move.Event);
            to = (from.At, from.Runs);
        }

        codes.Reverse();
        return Ways.Text(codes);
    }
}
