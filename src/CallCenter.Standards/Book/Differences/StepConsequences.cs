using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Finds steps of workflows that refuse what they took, and commands and states that are gone; of workflows in the version that comes into force last.</summary>
internal sealed class StepConsequences(StandardBook before, StandardBook after, DiffWork work)
{
    public void Find()
    {
        Dictionary<string, WorkflowDefinition> earlier = Latest(before.Workflows);
        foreach (WorkflowDefinition workflow in Latest(after.Workflows).Values)
        {
            if (earlier.TryGetValue(workflow.Code, out WorkflowDefinition? was) && !was.Equals(workflow))
            {
                Compare(was, workflow);
            }
        }
    }

    private static Dictionary<string, WorkflowDefinition> Latest(WorkflowCatalogue workflows) => workflows.Workflows
        .GroupBy(static workflow => workflow.Code, StringComparer.Ordinal)
        .ToDictionary(static versions => versions.Key, static versions => versions.MaxBy(static version => version.Effective ?? LocalDate.MinIsoValue)!, StringComparer.Ordinal);

    private void Compare(WorkflowDefinition was, WorkflowDefinition now)
    {
        HashSet<string> states = [.. now.States.Select(static state => state.Code)];
        foreach (WorkflowState state in was.States.Where(state => !states.Contains(state.Code)))
        {
            work.Add(new StateGone(now.Code, now.Name, state.Code, state.Name));
        }

        Refusals(now, WorkflowCommand.Opening, null, NewNeeds.Of([was.Opening], [now.Opening], null));
        var commands = now.Commands.ToDictionary(static command => command.Code, StringComparer.Ordinal);
        foreach (WorkflowCommand command in was.Commands)
        {
            commands.TryGetValue(command.Code, out WorkflowCommand? later);
            Compare(now, command, later, states);
        }
    }

    private void Compare(WorkflowDefinition workflow, WorkflowCommand was, WorkflowCommand? now, HashSet<string> states)
    {
        var gone = new List<string>();
        var needs = new List<(StepNeed Need, string What, string From)>();
        foreach (string from in was.Steps.SelectMany(static step => step.From).Distinct(StringComparer.Ordinal).Where(states.Contains))
        {
            WorkflowStep[] later = now is null ? [] : [.. now.Steps.Where(step => step.From.Contains(from))];
            if (later.Length == 0)
            {
                gone.Add(from);
            }
            else
            {
                needs.AddRange(NewNeeds.Of([.. was.Steps.Where(step => step.From.Contains(from))], later, from));
            }
        }

        if (gone.Count > 0)
        {
            work.Add(new StepGone { Workflow = workflow.Code, WorkflowName = workflow.Name, Command = was.Code, CommandName = was.Name, From = [.. gone] });
        }

        Refusals(workflow, was.Code, now?.Name ?? was.Name, needs);
    }

    private void Refusals(WorkflowDefinition workflow, string command, LocalizedText? name, IEnumerable<(StepNeed Need, string What, string From)> needs)
    {
        foreach (IGrouping<(StepNeed Need, string What), string> same in needs.GroupBy(static need => (need.Need, need.What), static need => need.From))
        {
            work.Add(new StepRefuses
            {
                Workflow = workflow.Code,
                WorkflowName = workflow.Name,
                Command = command,
                CommandName = name,
                From = [.. same.Where(static from => from.Length > 0)],
                Need = same.Key.Need,
                What = same.Key.What,
                WhatName = NameOf(workflow, same.Key.Need, same.Key.What),
            });
        }
    }

    private LocalizedText? NameOf(WorkflowDefinition workflow, StepNeed need, string what) => need switch
    {
        StepNeed.Field => workflow.Fields.FirstOrDefault(field => field.Field == what)?.Name,
        StepNeed.Document => workflow.Documents.FirstOrDefault(document => document.Code == what)?.Name,
        _ => after.Organization.Roles.FirstOrDefault(role => role.Code == what)?.Name ?? after.Workflows.Parties.FirstOrDefault(party => party.Code == what)?.Name,
    };
}
