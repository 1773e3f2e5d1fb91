using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Verifies workflows before any case runs: every state can be reached and left, every case can end, every command can be given by somebody, no two steps are open at once, clocks that start are stopped.
/// Each finding tells the way to what it is about. A step with a fault of its own counts as if it could be taken, so that one fault is found once.
/// </summary>
internal sealed class Verifier
{
    private readonly WorkflowGraph graph;
    private readonly FindingList findings;
    private readonly FieldCollection fields;
    private readonly ConfigurationSpace space;
    private readonly int[] firstAt;

    private Verifier(WorkflowGraph graph, FindingList findings)
    {
        this.graph = graph;
        this.findings = findings;
        fields = FieldCollection.Of(graph);
        space = fields.Space;
        firstAt = new int[graph.Locations.Length];
        Array.Fill(firstAt, -1);
        for (int i = 0; i < space.Configurations.Count; i++)
        {
            int place = space.Configurations[i].Place.Index;
            firstAt[place] = firstAt[place] < 0 ? i : firstAt[place];
        }
    }

    /// <summary>Verifies inner workflows first: what is amiss in one is not found again in those that hold it.</summary>
    public static void VerifyAll(ImmutableArray<WorkflowGraph> graphs, IReadOnlyCollection<KnownClock>? clocks, FindingList findings)
    {
        var faulty = new HashSet<CheckedWorkflow>();
        foreach (WorkflowGraph graph in graphs.OrderBy(graph => graph.Locations.Max(place => place.Levels.Length)))
        {
            var own = new FindingList();
            bool isInnerFaulty = graph.Locations.Any(place => place.Levels.Skip(1).Any(level => faulty.Contains(level.Workflow)));
            new Verifier(graph, own).Verify(isInnerFaulty, clocks);
            findings.AddAll(own.ToImmutable());
            if (own.HasErrors)
            {
                faulty.Add(graph.Workflow);
            }
        }
    }

    private void Verify(bool isInnerFaulty, IReadOnlyCollection<KnownClock>? clocks)
    {
        if (!space.IsComplete)
        {
            findings.Add(FindingRules.VerificationLimit, graph.Workflow.Pointer, graph.Workflow.Definition.Code, $"After {ConfigurationSpace.Limit} combinations of states and collected fields, some of '{graph.Workflow.Definition}' are left.");
            return;
        }

        CheckReach();
        CheckSteps();
        StepOverlaps.Check(graph, firstAt, space, findings);
        CheckTime();
        if (!isInnerFaulty)
        {
            fields.Report(graph, findings);
            CompletionCheck.Check(graph, space, findings);
            ClockCheck.Check(graph, space, clocks, findings);
        }
    }

    private void CheckReach()
    {
        for (int i = 0; i < graph.Workflow.Definition.States.Length; i++)
        {
            string state = graph.Workflow.Definition.States[i].Code;
            if (!space.Configurations.Any(at => at.Place.Levels is [{ State.Code: var code }, ..] && code == state))
            {
                string[] before = [.. graph.Moves.Where(move => move.To.Levels[0].State.Code == state && move.From.Levels is [{ State.Code: var from }, ..] && from != state).Select(move => move.From.Levels[0].State.Code).Distinct()];
                findings.Add(FindingRules.StateUnreachable, $"{graph.Workflow.Pointer}/states/{i}", state,
                    before.Length == 0 ? $"Nothing leads to state '{state}'." : $"State '{state}' is led to only from '{string.Join("', '", before)}', which no case can come to or leave that way.");
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
                findings.Add(FindingRules.NobodyMayGive, step.Pointer + "/roles", step.Command?.Code, $"Neither a role nor an authority allows {(step.Command is null ? "the opening" : $"'{step.Command.Code}'")}{WayTo(move => move.Step == step)}.");
            }

            foreach (var tests in step.Guard.Tests.Where(tests => tests.IsEmpty))
            {
                findings.Add(FindingRules.StepNeverTaken, $"{step.Pointer}/when/{JsonPointer.Escape(tests.Field.Name)}", tests.Text, $"No value of field '{tests.Field.Name}' can pass{WayTo(move => move.Step == step)}.");
            }
        }

        foreach (CheckedTimer timer in graph.Workflow.Timers)
        {
            foreach (var tests in timer.Guard.Tests.Where(tests => tests.IsEmpty))
            {
                findings.Add(FindingRules.StepNeverTaken, $"{timer.Pointer}/when/{JsonPointer.Escape(tests.Field.Name)}", tests.Text, $"No value of field '{tests.Field.Name}' can pass{WayTo(move => move.Timer == timer)}.");
            }
        }
    }

    /// <summary>The way to where a move begins, as the end of a sentence.</summary>
    private string WayTo(Func<Move, bool> isMove)
    {
        int at = graph.Moves.Where(isMove).Select(move => firstAt[move.From.Index]).Where(first => first >= 0).DefaultIfEmpty(-1).Min();
        return at < 0 ? "" : $", in '{space.Configurations[at].Place}', come to by {Ways.Text(space.WayTo(at))}";
    }

    /// <summary>Circles of timed moves, and of the returns between them, none of which counts from the moment its state was entered: what is left after peeling off all that lead out.</summary>
    private void CheckTime()
    {
        var instant = graph.Moves.Where(move => move.Kind == EventKind.Return || move.Timer?.Move.From is not null).ToList();
        while (true)
        {
            HashSet<int> leaving = [.. instant.Select(move => move.From.Index)];
            if (instant.RemoveAll(move => !leaving.Contains(move.To.Index)) == 0)
            {
                break;
            }
        }

        if (instant.Find(move => move.Timer is not null && move.Level == 0) is { } first)
        {
            int at = firstAt[first.From.Index];
            findings.Add(FindingRules.TimeStandsStill, first.Timer!.Pointer, first.Code,
                $"From '{first.From}' timed moves lead back to it, and none counts from the moment its state was entered{(at < 0 ? "" : $"; come to by {Ways.Text(space.WayTo(at))}")}.");
        }
    }
}
