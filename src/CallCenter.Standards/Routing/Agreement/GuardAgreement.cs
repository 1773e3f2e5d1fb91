using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Holds the guards of workflows to the strategies of triage, over all contacts there can be: what triage stops no step settles, and a step stops; without an answer of triage nothing is settled; and what triage does not stop
/// some step settles. Each disagreement is told with a contact that meets it.
/// </summary>
/// <param name="triage">The tables of triage.</param>
/// <param name="contacts">The fields of contacts.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class GuardAgreement(CompiledTriage triage, RecordDefinition contacts, FindingList findings)
{
    private static readonly TriageState[] WithoutAnswer = [TriageState.Absent, TriageState.Outdated, TriageState.Inconclusive];

    private readonly WorkBudget budget = new(RoutingTableCompiler.WorkLimit);
    private ImmutableArray<TriageCase> cases;

    private ImmutableArray<TriageCase> Cases => cases.IsDefault ? cases = TriageCases.Of(triage, budget) : cases;

    /// <param name="workflow">A workflow.</param>
    /// <param name="record">The record that its facts come as.</param>
    public void Check(Located<WorkflowDefinition> workflow, RecordDefinition record)
    {
        GuardedStep[] settling = [.. StepsOf(workflow, record, StepEffect.Settles)];
        if (settling.Length == 0)
        {
            return;
        }

        foreach (GuardedStep step in settling)
        {
            CheckSettled(step);
            CheckWithoutAnswer(step);
        }

        CheckStopped(workflow, [.. StepsOf(workflow, record, StepEffect.Stops)]);
        CheckCarriedOut(workflow, settling);
        Unfinished.Tell(budget, workflow.Place, findings);
    }

    private void CheckSettled(GuardedStep step)
    {
        foreach (TriageCase one in Cases.Where(one => one.Strategy.StopsAtOnce))
        {
            if (step.Guard.Given(one.Known) is { } guard && FactSearch.Find([.. one.Facts.All, guard], one.Facts.None, budget) is { } contact)
            {
                findings.Add(RoutingFindings.SettlesWhatIsStopped, step.Place, step.Command, $"Command '{step.Command}' settles a contact that triage stops by strategy '{one.Strategy.Code}': {contact}.");
                return;
            }
        }
    }

    private void CheckWithoutAnswer(GuardedStep step)
    {
        foreach (TriageState state in WithoutAnswer)
        {
            if (step.Guard.Given(TriageCases.WithoutAnswer(state)) is { } guard && FactSearch.Find([guard], [], budget) is { } facts)
            {
                string others = facts.Values.IsEmpty ? "" : $", where {facts}";
                findings.Add(RoutingFindings.SettlesUntriaged, step.Place, step.Command, $"Command '{step.Command}' settles a contact while the answer of triage is {EnumCodes<TriageState>.CodeOf(state)}{others}.");
                return;
            }
        }
    }

    /// <summary>Where a state lets stop, it lets stop whatever triage stops, and whatever it has not answered.</summary>
    private void CheckStopped(Located<WorkflowDefinition> workflow, GuardedStep[] stopping)
    {
        if (stopping.Length == 0)
        {
            if (Cases.Any(one => one.Strategy.StopsAtOnce))
            {
                findings.Add(RoutingFindings.CannotBeStopped, workflow.At(w => w.Commands), workflow.Value.Code, $"Workflow '{Excerpt.Of(workflow.Value.Code)}' settles contacts, and no step stops those that triage stops.");
            }

            return;
        }

        foreach (string state in stopping.SelectMany(step => step.From).Distinct())
        {
            GuardedStep[] here = [.. stopping.Where(step => step.From.Contains(state))];
            if (Refused(here) is { } refused)
            {
                findings.Add(RoutingFindings.CannotBeStopped, here[0].Place, here[0].Command, $"In '{state}' command '{here[0].Command}' is refused for {refused}.");
                return;
            }
        }
    }

    private string? Refused(GuardedStep[] here)
    {
        foreach (TriageCase one in Cases.Where(one => one.Strategy.StopsAtOnce))
        {
            if (FactSearch.Find(one.Facts.All, [.. one.Facts.None, .. Given(here, one.Known)], budget) is { } contact)
            {
                return $"a contact that triage stops by strategy '{one.Strategy.Code}': {contact}";
            }
        }

        foreach (TriageState state in WithoutAnswer)
        {
            if (FactSearch.Find([], [.. Given(here, TriageCases.WithoutAnswer(state))], budget) is { } facts)
            {
                return $"a contact for which the answer of triage is {EnumCodes<TriageState>.CodeOf(state)}: {facts}";
            }
        }

        return null;
    }

    /// <summary>What forms ask for can be filled in; what the contact is cannot.</summary>
    private void CheckCarriedOut(Located<WorkflowDefinition> workflow, GuardedStep[] settling)
    {
        foreach (IGrouping<string, TriageCase> same in Cases.Where(one => !one.Strategy.StopsAtOnce).GroupBy(one => one.Strategy.Code))
        {
            foreach (TriageCase one in same)
            {
                IEnumerable<Condition> open = Given(settling, one.Known).Select(guard => guard.On(field => contacts.Find(field) is not null));
                if (FactSearch.Find(one.Facts.All, [.. one.Facts.None, .. open], budget) is { } contact)
                {
                    findings.Add(RoutingFindings.NothingSettles, workflow.At(w => w.Commands), same.Key, $"Triage handles a contact by strategy '{same.Key}', and no step of workflow '{Excerpt.Of(workflow.Value.Code)}' settles it: {contact}.");
                    break;
                }
            }
        }
    }

    private static IEnumerable<Condition> Given(IEnumerable<GuardedStep> steps, IReadOnlyDictionary<string, string?> known) => steps.Select(step => step.Guard.Given(known)).OfType<Condition>();

    private static IEnumerable<GuardedStep> StepsOf(Located<WorkflowDefinition> workflow, RecordDefinition record, StepEffect effect) =>
        from command in workflow.Each(w => w.Commands)
        from step in command.Each(c => c.Steps)
        where step.Value.Effect == effect
        let guard = Condition.Compile(step.Value.When, record, step.Place, new FindingList())
        where guard is not null
        select new GuardedStep(command.Value.Code, step.Value.From, guard, step.At(s => s.When));

    /// <summary>A step with its guard read.</summary>
    private sealed record GuardedStep(string Command, ImmutableArray<string> From, Condition Guard, Place Place);
}
