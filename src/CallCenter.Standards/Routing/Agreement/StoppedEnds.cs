using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Holds the ends of workflows to triage: what it stops comes to no end by time, by what the customer does or by whoever has it in hand, but by risk control alone (D3.3). Each way that is open is told with a contact that takes it.
/// </summary>
/// <param name="effects">Triage, case by case.</param>
/// <param name="workflows">All workflows: those that run inside others end in the states that they return to.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class StoppedEnds(EffectAgreement effects, ImmutableArray<WorkflowDefinition> workflows, FindingList findings)
{
    /// <param name="workflow">A workflow whose contacts are settled or stopped.</param>
    /// <param name="record">The record that its facts come as.</param>
    public void Check(Located<WorkflowDefinition> workflow, RecordDefinition record)
    {
        string name = workflow.Value.Code;
        HashSet<string> finals = [.. workflow.Value.States.Where(state => state.IsFinal).Select(state => state.Code)];
        foreach (Located<WorkflowCommand> command in workflow.Each(w => w.Commands))
        {
            foreach (Located<WorkflowStep> step in command.Each(c => c.Steps).Where(step => step.Value.Effect != MatterEffect.Releases && finals.Contains(step.Value.To ?? "")))
            {
                Tell(step.Value.When, record, step.At(s => s.When), name, command.Value.Code);
            }
        }

        foreach (Located<WorkflowState> state in workflow.Each(w => w.States))
        {
            foreach (Located<TimedMove> move in state.Each(s => s.TimedMoves).Where(move => finals.Contains(move.Value.To)))
            {
                Tell(move.Value.When, record, move.At(m => m.When), name, move.Value.Code);
            }

            if (state.Value.Subworkflow is { } inner && workflows.LastOrDefault(known => known.Code == inner.Workflow) is { } inside)
            {
                CheckInside(inside, [.. inner.Returns.Where(back => finals.Contains(back.To)).Select(back => back.Outcome)], record, state.At(s => s.Subworkflow), name);
            }
        }
    }

    /// <summary>Whoever lets go what is stopped is nobody who stops or settles.</summary>
    public void CheckReleases(Located<WorkflowDefinition> workflow)
    {
        HashSet<string> inHand = [.. workflow.Value.Commands.SelectMany(command => command.Steps).Where(step => step.Effect is MatterEffect.Stops or MatterEffect.Settles).SelectMany(step => step.Roles)];
        foreach (Located<WorkflowCommand> command in workflow.Each(w => w.Commands))
        {
            foreach (Located<WorkflowStep> step in command.Each(c => c.Steps).Where(step => step.Value.Effect == MatterEffect.Releases))
            {
                if (step.Value.Roles.FirstOrDefault(inHand.Contains) is { } both)
                {
                    findings.Add(RoutingFindings.StoppedEnds, step.At(s => s.Roles), command.Value.Code, $"Command '{command.Value.Code}' lets go what is stopped, and is given by '{both}', who settles contacts or stops them.");
                }
            }
        }
    }

    /// <summary>The ways to the outcomes of a workflow that runs inside; what runs inside that one in turn returns to states of it.</summary>
    private void CheckInside(WorkflowDefinition inside, HashSet<string> outcomes, RecordDefinition record, Place place, string name)
    {
        foreach ((WorkflowCommand command, WorkflowStep step) in inside.Commands.SelectMany(command => command.Steps, (command, step) => (command, step)))
        {
            if (step.Effect != MatterEffect.Releases && outcomes.Contains(step.To ?? ""))
            {
                Tell(step.When, record, place, name, command.Code);
            }
        }

        foreach (TimedMove move in inside.States.SelectMany(state => state.TimedMoves).Where(move => outcomes.Contains(move.To)))
        {
            Tell(move.When, record, place, name, move.Code);
        }
    }

    private void Tell(ImmutableArray<FieldCondition> when, RecordDefinition record, Place place, string workflow, string code)
    {
        if (Condition.Compile(when, record, place, new FindingList(), DateTimeZone.Utc) is not { } guard)
        {
            return;
        }

        foreach (TriageCase one in effects.Cases.Where(one => one.Strategy.StopsAtOnce))
        {
            if (guard.Given(one.Known) is { } left && FactSearch.Find([.. one.Facts.All, left], one.Facts.None, effects.Budget) is { } contact)
            {
                findings.Add(RoutingFindings.StoppedEnds, place, code, $"In workflow '{workflow}', '{code}' ends a contact that triage stops by strategy '{one.Strategy.Code}', and risk control has not acted: {contact}.");
                return;
            }
        }
    }
}
