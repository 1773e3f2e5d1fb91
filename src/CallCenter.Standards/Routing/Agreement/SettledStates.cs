using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Routing;

/// <summary>The states of a workflow that are entered by what settles the matter alone: who closes there what somebody else has settled takes no authority for it.</summary>
internal static class SettledStates
{
    /// <param name="workflow">The workflow.</param>
    /// <param name="workflows">All workflows: a state that another runs in is left as that one ends.</param>
    public static HashSet<string> Of(WorkflowDefinition workflow, ImmutableArray<WorkflowDefinition> workflows) => Of(workflow, workflows, []);

    private static HashSet<string> Of(WorkflowDefinition workflow, ImmutableArray<WorkflowDefinition> workflows, HashSet<string> around)
    {
        if (!around.Add(workflow.Code))
        {
            return []; // a workflow inside itself, which is told elsewhere
        }

        HashSet<string> settled = [.. workflow.States.Select(state => state.Code)];
        settled.ExceptWith(
        [
            workflow.Opening.To ?? "",
            .. workflow.Commands.SelectMany(command => command.Steps).Where(step => step.Effect != MatterEffect.Settles).Select(step => step.To).OfType<string>(),
            .. workflow.States.SelectMany(state => state.TimedMoves).Select(move => move.To),
        ]);
        foreach (Subworkflow inner in workflow.States.Select(state => state.Subworkflow).OfType<Subworkflow>())
        {
            HashSet<string> inside = workflows.LastOrDefault(known => known.Code == inner.Workflow) is { } definition ? Of(definition, workflows, around) : [];
            settled.ExceptWith(inner.Returns.Where(back => !inside.Contains(back.Outcome)).Select(back => back.To));
        }

        _ = around.Remove(workflow.Code);
        return settled;
    }
}
