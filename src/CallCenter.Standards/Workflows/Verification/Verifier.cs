using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Verifies workflows before any case runs: every state can be reached and left, every case can end, every command can be given by somebody, no two steps are open at once, clocks that start are stopped.
/// Each finding tells the way to what it is about. A step with a fault of its own counts as if it could be taken, so that one fault is found once.
/// </summary>
internal sealed class Verifier
{
    /// <summary>
    /// The work after which verifying a section ends: each move tried from a configuration counts one, once for each clock more, and guards as the analysis of tables counts.
    /// Some seconds; ordinary sections need a thousandth of it.
    /// </summary>
    public const long WorkLimit = 100_000_000;

    private static readonly Duration ShortestCircle = Duration.FromHours(1);

    private readonly WorkflowGraph graph;
    private readonly WorkBudget budget;
    private readonly FindingList findings;
    private readonly FieldCollection fields;
    private readonly ConfigurationSpace space;
    private readonly int[] firstAt;

    private Verifier(WorkflowGraph graph, WorkBudget budget, FindingList findings)
    {
        this.graph = graph;
        this.budget = budget;
        this.findings = findings;
        fields = FieldCollection.Of(graph, budget);
        space = fields.Space;
        firstAt = new int[graph.Locations.Length];
        Array.Fill(firstAt, -1);
        for (int i = 0; i < space.Count; i++)
        {
            int place = space[i].Place.Index;
            firstAt[place] = firstAt[place] < 0 ? i : firstAt[place];
        }
    }

    /// <summary>Verifies inner workflows first: what is amiss in one is not found again in those that hold it.</summary>
    public static void VerifyAll(ImmutableArray<WorkflowGraph> graphs, IReadOnlyCollection<KnownClock>? clocks, WorkBudget budget, FindingList findings)
    {
        var faulty = new HashSet<CheckedWorkflow>();
        int[] depths = [.. graphs.Select(DepthOf)];
        foreach (int at in StableOrder.Of(graphs.Length, (x, y) => depths[x].CompareTo(depths[y])))
        {
            WorkflowGraph graph = graphs[at];
            var own = new FindingList();
            new Verifier(graph, budget, own).Verify(HoldsAny(graph, faulty), clocks);
            findings.AddAll(own.ToImmutable());
            if (own.HasErrors)
            {
                faulty.Add(graph.Workflow);
            }
        }
    }

    private static int DepthOf(WorkflowGraph graph)
    {
        int deepest = 0;
        foreach (Location place in graph.Locations)
        {
            deepest = Math.Max(deepest, place.Levels.Length);
        }

        return deepest;
    }

    /// <summary>Whether one of some workflows runs inside another.</summary>
    private static bool HoldsAny(WorkflowGraph graph, HashSet<CheckedWorkflow> workflows)
    {
        foreach (Location place in graph.Locations)
        {
            for (int level = 1; workflows.Count > 0 && level < place.Levels.Length; level++)
            {
                if (workflows.Contains(place.Levels[level].Workflow))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Verify(bool isInnerFaulty, IReadOnlyCollection<KnownClock>? clocks)
    {
        if (space.IsComplete)
        {
            CheckReach();
            CheckSteps();
            new StepOverlaps(graph, firstAt, space, budget, findings).Check();
            CheckTime();
            if (!isInnerFaulty)
            {
                fields.Report(graph, findings);
                CompletionCheck.Check(graph, space, findings);
                ClockCheck.Check(graph, space, clocks, budget, findings);
            }
        }

        if (!space.IsComplete || budget.IsSpent)
        {
            findings.Add(WorkflowFindings.VerificationLimit, graph.Workflow.Source.Place, graph.Workflow.Definition.Code,
                $"After {ConfigurationSpace.Limit} combinations of states and collected fields, or as much work as all workflows may take, some of '{graph.Workflow.Definition}' is left.");
        }
    }

    private void CheckReach()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (Location place in graph.Locations)
        {
            if (firstAt[place.Index] >= 0 && !place.IsUnopened)
            {
                reached.Add(place.Levels[0].State.Code);
            }
        }

        foreach (Located<WorkflowState> located in graph.Workflow.Source.Each(d => d.States))
        {
            string state = located.Value.Code;
            if (!reached.Contains(state))
            {
                string[] before = [.. graph.Moves.Where(move => move.To.Levels[0].State.Code == state && move.From.Levels is [{ State.Code: var from }, ..] && from != state).Select(move => move.From.Levels[0].State.Code).Distinct()];
                findings.Add(WorkflowFindings.StateUnreachable, located.Place, state,
                    before.Length == 0 ? FindingWords.Of($"Nothing leads to state '{state}'.") : $"State '{state}' is led to only from '{string.Join("', '", before)}', which no case can come to or leave that way.");
            }
        }
    }

    /// <summary>Steps of the workflow itself that nobody may take or whose guard never holds.</summary>
    private void CheckSteps()
    {
        foreach (CheckedStep step in graph.Workflow.Steps.Prepend(graph.Workflow.Opening))
        {
            if (step.Step.Roles.IsEmpty && step.Step.Authorities.IsEmpty)
            {
                findings.Add(WorkflowFindings.NobodyMayGive, step.Place.Member("roles"), step.Command?.Code, $"Neither a role nor an authority allows {(step.Command is null ? FindingWords.Of($"the opening") : $"'{step.Command.Code}'")}{WayTo(move => move.Step == step)}.");
            }

            foreach (UnaryTests tests in EmptyTests(step.Guard))
            {
                findings.Add(WorkflowFindings.StepNeverTaken, step.Place.Member("when").Member(tests.Field.Name), tests.Text, $"No value of field '{tests.Field.Name}' can pass{WayTo(move => move.Step == step)}.");
            }
        }

        foreach (CheckedTimer timer in graph.Workflow.Timers)
        {
            foreach (UnaryTests tests in EmptyTests(timer.Guard))
            {
                findings.Add(WorkflowFindings.StepNeverTaken, timer.Place.Member("when").Member(tests.Field.Name), tests.Text, $"No value of field '{tests.Field.Name}' can pass{WayTo(move => move.Timer == timer)}.");
            }
        }
    }

    private static UnaryTests[] EmptyTests(Condition guard)
    {
        foreach (UnaryTests tests in guard.Tests)
        {
            if (tests.IsEmpty)
            {
                return [.. guard.Tests.Where(each => each.IsEmpty)];
            }
        }

        return [];
    }

    /// <summary>The way to where a move begins, as the end of a sentence.</summary>
    private FindingWords WayTo(Func<Move, bool> isMove)
    {
        int at = graph.Moves.Where(isMove).Select(move => firstAt[move.From.Index]).Where(first => first >= 0).DefaultIfEmpty(-1).Min();
        return at < 0 ? FindingWords.Of($"") : $", in '{space[at].Place}', come to by {Ways.Text(space.WayTo(at))}";
    }

    /// <summary>Circles of timed moves, and of the returns between them, none of which waits an hour: a case that is left alone would move on without end. What is left after peeling off all that lead out.</summary>
    private void CheckTime()
    {
        var instant = new List<Move>();
        int[] leaving = new int[graph.Locations.Length];
        foreach (Move move in graph.Moves)
        {
            if (move.Kind == EventKind.Return || (move.Timer is { } timer && IsQuick(timer.Move)))
            {
                instant.Add(move);
                leaving[move.From.Index]++;
            }
        }

        PeelOff(instant, leaving);
        if (instant.Find(move => move.Timer is not null && move.Level == 0) is { } first)
        {
            int at = firstAt[first.From.Index];
            findings.Add(WorkflowFindings.TimeStandsStill, first.Timer!.Place, first.Code,
                $"From '{first.From}' timed moves lead back to it, and none waits an hour from the moment its state was entered{(at < 0 ? FindingWords.Of($"") : $"; come to by {Ways.Text(space.WayTo(at))}")}.");
        }
    }

    /// <summary>Whether a move may come within the hour: the instant of a field may lie before its state was entered.</summary>
    private static bool IsQuick(TimedMove move) => move.From is not null || move.After switch
    {
        BusinessDuration business => business.Time < ShortestCircle,
        ElapsedDuration elapsed => elapsed.Time < ShortestCircle,
        _ => false,
    };

    /// <summary>Takes away the moves to places that none of them leaves, until none is left that can be.</summary>
    private static void PeelOff(List<Move> moves, int[] leaving)
    {
        ILookup<int, Move> into = moves.ToLookup(move => move.To.Index);
        var left = new Stack<int>(moves.Select(move => move.To.Index).Where(place => leaving[place] == 0).Distinct());
        var taken = new HashSet<Move>();
        while (left.TryPop(out int place))
        {
            foreach (Move move in into[place])
            {
                if (taken.Add(move) && --leaving[move.From.Index] == 0)
                {
                    left.Push(move.From.Index);
                }
            }
        }

        moves.RemoveAll(taken.Contains);
    }
}
