using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Routing;

/// <summary>The states of a workflow in which somebody of the organisation has the contact in hand, and it may still be settled, or end where the workflow settles nothing: there an agent has to be able to stop it.</summary>
internal static class StatesInHand
{
    /// <param name="workflow">The workflow.</param>
    /// <param name="parties">The codes of those outside of the organisation who take steps.</param>
    public static HashSet<string> Of(WorkflowDefinition workflow, ImmutableArray<string> parties)
    {
        (string From, string To)[] ways = [.. WaysOf(workflow)];
        WorkflowStep[] steps = [.. workflow.Commands.SelectMany(command => command.Steps)];
        HashSet<string> inHand = Closure(
            steps.Append(workflow.Opening).Where(step => !step.Authorities.IsEmpty || step.Roles.Any(role => !parties.Contains(role))).SelectMany(step => step.To is { } to ? [to] : step.From), ways);
        IEnumerable<string> settling = steps.Where(step => step.Effect == MatterEffect.Settles).SelectMany(step => step.From);
        HashSet<string> unsettled = Closure(settling.Any() ? settling : workflow.States.Where(state => state.IsFinal).Select(state => state.Code), [.. ways.Select(way => (way.To, way.From))]);
        HashSet<string> stopped = [.. steps.Where(step => step.Effect == MatterEffect.Stops).Select(step => step.To).OfType<string>()];
        return [.. workflow.States.Where(state => !state.IsFinal).Select(state => state.Code).Where(state => inHand.Contains(state) && unsettled.Contains(state) && !stopped.Contains(state))];
    }

    private static IEnumerable<(string From, string To)> WaysOf(WorkflowDefinition workflow) =>
    [
        .. from step in workflow.Commands.SelectMany(command => command.Steps) where step.To is not null from state in step.From select (state, step.To!),
        .. from state in workflow.States from move in state.TimedMoves select (state.Code, move.To),
        .. from state in workflow.States where state.Subworkflow is not null from back in state.Subworkflow!.Returns select (state.Code, back.To),
    ];

    /// <summary>All that the ways lead to from some states, these included.</summary>
    private static HashSet<string> Closure(IEnumerable<string> from, (string From, string To)[] ways)
    {
        ILookup<string, string> next = ways.ToLookup(way => way.From, way => way.To, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(from);
        while (waiting.TryPop(out string? state))
        {
            if (reached.Add(state))
            {
                foreach (string to in next[state])
                {
                    waiting.Push(to);
                }
            }
        }

        return reached;
    }
}
