using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Holds the guards of workflows to the strategies of triage, over all contacts there can be: what triage stops no step settles, and wherever somebody has it in hand a step stops it; without an answer of triage nothing is settled;
/// and what triage does not stop some step settles. Each disagreement is told with a contact that meets it.
/// </summary>
/// <param name="triage">The tables of triage.</param>
/// <param name="contacts">The fields of contacts.</param>
/// <param name="parties">The codes of those outside of the organisation who take steps.</param>
/// <param name="workflows">All workflows.</param>
/// <param name="guards">The guards of steps.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class GuardAgreement(CompiledTriage triage, RecordDefinition contacts, ImmutableArray<string> parties, ImmutableArray<WorkflowDefinition> workflows, StepGuards guards, FindingList findings)
{
    private static readonly IReadOnlyDictionary<string, string?> Answers = TriageCases.WithoutAnswer(TriageState.Absent);

    private readonly EffectAgreement effects = new(triage, findings);

    /// <param name="workflow">A workflow.</param>
    /// <param name="record">The record that its facts come as.</param>
    public void Check(Located<WorkflowDefinition> workflow, RecordDefinition record)
    {
        GuardedStep[] settling = [.. StepsOf(workflow, record, MatterEffect.Settles)];
        if (settling.Length == 0 && !AsksTriage(workflow.Value))
        {
            return;
        }

        foreach (GuardedStep step in settling)
        {
            effects.CheckSettling([step.Guard], step.Place, step.Command, $"Command '{step.Command}'");
        }

        GuardedStep[] stopping = [.. StepsOf(workflow, record, MatterEffect.Stops)];
        if (stopping.Length > 0 || !RunsInside(workflow.Value.Code))
        {
            CheckStopped(workflow, stopping);
            var ends = new StoppedEnds(effects, workflows, findings);
            ends.Check(workflow, record);
            ends.CheckReleases(workflow);
        }

        if (settling.Length > 0)
        {
            CheckCarriedOut(workflow, settling);
        }

        Unfinished.Tell(effects.Budget, workflow.Place, findings);
    }

    /// <summary>A workflow that goes by the answer of triage handles contacts, though it settles none: a callback is a contact in hand too.</summary>
    private static bool AsksTriage(WorkflowDefinition workflow) => workflow.Commands.SelectMany(command => command.Steps).SelectMany(step => step.When)
        .Concat(workflow.States.SelectMany(state => state.TimedMoves).SelectMany(move => move.When)).Any(test => Answers.ContainsKey(test.Field));

    /// <summary>What runs inside another workflow is stopped there, and ends there.</summary>
    private bool RunsInside(string workflow) => workflows.SelectMany(outer => outer.States).Any(state => state.Subworkflow?.Workflow == workflow);

    /// <summary>Where somebody has the contact in hand, it can be stopped, whatever triage stops and whatever it has not answered.</summary>
    private void CheckStopped(Located<WorkflowDefinition> workflow, GuardedStep[] stopping)
    {
        if (!effects.Cases.Any(one => one.Strategy.StopsAtOnce))
        {
            return;
        }

        if (stopping.Length == 0)
        {
            findings.Add(RoutingFindings.CannotBeStopped, workflow.At(w => w.Commands), workflow.Value.Code, $"Workflow '{Excerpt.Of(workflow.Value.Code)}' handles contacts, and no step stops those that triage stops.");
            return;
        }

        HashSet<string> inHand = StatesInHand.Of(workflow.Value, parties);
        foreach (Located<WorkflowState> state in workflow.Each(w => w.States).Where(state => inHand.Contains(state.Value.Code) && !stopping.Any(step => step.From.Contains(state.Value.Code))))
        {
            findings.Add(RoutingFindings.CannotBeStopped, state.Place, state.Value.Code, $"In '{Excerpt.Of(state.Value.Code)}' somebody has the contact in hand, and no step stops it.");
        }

        foreach (string state in stopping.SelectMany(step => step.From).Distinct())
        {
            GuardedStep[] here = [.. stopping.Where(step => step.From.Contains(state))];
            if (effects.Refused([.. here.Select(step => step.Guard)]) is { } refused)
            {
                findings.Add(RoutingFindings.CannotBeStopped, here[0].Place, here[0].Command, $"In '{state}' command '{here[0].Command}' is refused for {refused}.");
                return;
            }
        }
    }

    /// <summary>What forms ask for can be filled in; what the contact is cannot.</summary>
    private void CheckCarriedOut(Located<WorkflowDefinition> workflow, GuardedStep[] settling)
    {
        var open = new OpenGuards([.. settling.Select(step => step.Guard)], contacts);
        foreach (IGrouping<string, TriageCase> same in effects.Cases.Where(one => !one.Strategy.StopsAtOnce).GroupBy(one => one.Strategy.Code))
        {
            foreach (TriageCase one in same)
            {
                if (Unsettled(one, open) is { } contact)
                {
                    findings.Add(RoutingFindings.NothingSettles, workflow.At(w => w.Commands), same.Key, $"Triage handles a contact by strategy '{same.Key}', and no step of workflow '{Excerpt.Of(workflow.Value.Code)}' settles it: {contact}.");
                    break;
                }
            }
        }
    }

    /// <summary>A contact of a case that no guard lets pass. What settles only those diverted to self-service is open to those alone that the table of reception diverts.</summary>
    private Witness? Unsettled(TriageCase one, OpenGuards open)
    {
        if (!open.AskDiverted || triage.Reception is null)
        {
            return Unsettled(one, isDiverted: false, open, [], []);
        }

        return Unsettled(one, isDiverted: false, open, [], []) is null ? null : TableCases.Of(triage.Reception, open: null, one.Known, effects.Budget)
            .Select(received => Unsettled(one, received.Answer is { IsSelfService: true }, open, received.All, received.None)).FirstOrDefault(found => found is not null);
    }

    private Witness? Unsettled(TriageCase one, bool isDiverted, OpenGuards open, ImmutableArray<Condition> all, ImmutableArray<Condition> none) =>
        FactSearch.Find([.. one.Facts.All, .. all], [.. one.Facts.None, .. none, .. open.Given(one.Known, isDiverted)], effects.Budget);

    private IEnumerable<GuardedStep> StepsOf(Located<WorkflowDefinition> workflow, RecordDefinition record, MatterEffect effect) =>
        from command in workflow.Each(w => w.Commands)
        from step in command.Each(c => c.Steps)
        where step.Value.Effect == effect
        let guard = guards.Of(step, record)
        where guard is not null
        select new GuardedStep(command.Value.Code, step.Value.From, guard, step.At(s => s.When));

    /// <summary>What guards ask of a contact itself: found once for each answer of triage, which is the same for most cases.</summary>
    private sealed class OpenGuards(Condition[] guards, RecordDefinition contacts)
    {
        private readonly Dictionary<IReadOnlyDictionary<string, string?>, Condition[]>[] found = [new(ReferenceEqualityComparer.Instance), new(ReferenceEqualityComparer.Instance)];

        /// <summary>Whether one asks whether the contact is diverted to self-service.</summary>
        public bool AskDiverted { get; } = guards.Any(guard => guard.Tests.Any(tests => tests.Field.Name == TriageFacts.Diverted));

        public Condition[] Given(IReadOnlyDictionary<string, string?> known, bool isDiverted)
        {
            Dictionary<IReadOnlyDictionary<string, string?>, Condition[]> before = found[isDiverted ? 1 : 0];
            if (!before.TryGetValue(known, out Condition[]? open))
            {
                before[known] = open = [.. EffectAgreement.Given(guards, TriageCases.Diverted(known, isDiverted)).Select(guard => guard.On(field => contacts.Find(field) is not null))];
            }

            return open;
        }
    }

    /// <summary>A step with its guard read.</summary>
    private sealed record GuardedStep(string Command, ImmutableArray<string> From, Condition Guard, Place Place);
}
