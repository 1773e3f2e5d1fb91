using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Draws the net of a workflow. A state that another workflow runs inside becomes a node before it opens, and one for each inner state; the outer steps may be taken from all of them,
/// but for commands that the inner workflow knows there.
/// </summary>
internal sealed class WorkflowNet
{
    /// <summary>The most work that drawing may take: a unit for each character of the path of an inner state, each step, each activity that a step may show, and each node and step that lies behind steps which the log does not show.</summary>
    public const int WorkLimit = 20_000_000;

    private const int WorkOfState = 20;
    private const string OpeningCommand = "open";

    private readonly ActivityMapping mapping;
    private readonly Dictionary<string, WorkflowDefinition> subworkflows;
    private readonly FindingList findings;
    private readonly WorkBudget budget;
    private readonly List<string?> nodes = [null];
    private readonly List<NetStep> steps = [];
    private readonly HashSet<(ActivityMeaning Meaning, string Code)> known = [];
    private readonly List<string> running = [];

    private WorkflowNet(ActivityMapping mapping, Dictionary<string, WorkflowDefinition> subworkflows, FindingList findings, WorkBudget budget)
    {
        this.mapping = mapping;
        this.subworkflows = subworkflows;
        this.findings = findings;
        this.budget = budget;
    }

    /// <summary>The net, whatever else is found; null where it is too large.</summary>
    public static ActivityNet? Draw(WorkflowDefinition workflow, ActivityMapping mapping, Dictionary<string, WorkflowDefinition> subworkflows, FindingList findings, CancellationToken cancellation)
    {
        var budget = new WorkBudget(WorkLimit, cancellation);
        var drawing = new WorkflowNet(mapping, subworkflows, findings, budget);
        Dictionary<string, Inside> states = drawing.Add(workflow, "");
        drawing.AddStep(workflow.Opening, OpeningCommand, [ActivityNet.Start], states, "");
        drawing.CheckCodes(workflow);
        HashSet<string?> final = [.. workflow.States.Where(state => state.IsFinal).Select(state => state.Code)];
        bool[] ends = [.. drawing.nodes.Select((code, node) => node != ActivityNet.Start && (mapping.CasesMayBeOpen || final.Contains(code)))];
        var net = new ActivityNet([.. drawing.nodes], drawing.steps, ends, mapping.Costs, budget);
        if (budget.IsSpent)
        {
            findings.Add(EventLogFindings.LogNetTooLarge, "/workflow", workflow.Code, $"Workflow '{workflow}' would take more than {WorkLimit} steps of work to compare logs with.");
            return null;
        }

        return net;
    }

    /// <summary>Adds the states of a workflow and the steps between them.</summary>
    /// <returns>The nodes of each of its states.</returns>
    private Dictionary<string, Inside> Add(WorkflowDefinition workflow, string prefix)
    {
        running.Add(workflow.Code);
        var states = new Dictionary<string, Inside>(StringComparer.Ordinal);
        foreach (WorkflowState state in workflow.States)
        {
            known.Add((ActivityMeaning.State, prefix + state.Code));
            states[state.Code] = Inner(state, prefix) is { } inner ? AddInside(inner, $"{prefix}{state.Code}/") : AddNode(prefix + state.Code);
        }

        foreach (WorkflowCommand command in workflow.Commands)
        {
            bool isFromAnywhere = command.Steps.SelectMany(static step => step.From).Distinct(StringComparer.Ordinal).Skip(1).Any();
            foreach (WorkflowStep step in command.Steps)
            {
                AddStep(step, command.Code, [.. step.From.SelectMany(code => Find(states, code)?.Where(command.Code) ?? []).Where(_ => budget.Spend(1))], states, prefix, IsInterruption(workflow, step, isFromAnywhere));
            }
        }

        foreach (WorkflowState state in workflow.States)
        {
            foreach (TimedMove move in state.TimedMoves)
            {
                Add(states[state.Code].Nodes, move.Event, move.Code, move.To, states, prefix, null);
            }

            AddReturns(state, states, prefix);
            AddRepeats(states[state.Code].Nodes, prefix + state.Code);
        }

        running.RemoveAt(running.Count - 1);
        return states;
    }

    private WorkflowDefinition? Inner(WorkflowState state, string prefix) =>
        state.Subworkflow is { } inner && budget.Spend(WorkOfState + prefix.Length) && !running.Contains(inner.Workflow) && subworkflows.TryGetValue(inner.Workflow, out WorkflowDefinition? known) && !known.States.IsEmpty ? known : null;

    private Inside AddNode(string path)
    {
        nodes.Add(path);
        return new Inside(nodes.Count - 1, [nodes.Count - 1], []);
    }

    /// <summary>An inner workflow opens with the event that enters its state: whoever enters the state is where the inner one begins.</summary>
    private Inside AddInside(WorkflowDefinition definition, string prefix)
    {
        Dictionary<string, Inside> states = Add(definition, prefix);
        int entry = (definition.Opening.To is { } first ? Find(states, first)?.Entry : null) ?? states.Values.First().Entry;
        return new Inside(entry, [.. states.Values.SelectMany(state => state.Nodes)], CommandsByNode(definition, states));
    }

    private static Dictionary<int, string[]> CommandsByNode(WorkflowDefinition definition, Dictionary<string, Inside> states) => states.ToDictionary(
        state => state.Value.Entry,
        state => definition.Commands.Where(command => command.Steps.Any(step => step.From.Contains(state.Key))).Select(command => command.Code).ToArray());

    /// <summary>An inner workflow that ended leaves the outer state; where none is drawn, the state is left by each outcome.</summary>
    private void AddReturns(WorkflowState state, Dictionary<string, Inside> states, string prefix)
    {
        foreach (SubworkflowReturn back in state.Subworkflow is { } inner ? inner.Returns : [])
        {
            int outcome = states[state.Code].Nodes.FirstOrDefault(node => nodes[node] == $"{prefix}{state.Code}/{back.Outcome}" && budget.Spend(1), -1);
            Add([outcome < 0 ? states[state.Code].Entry : outcome], back.Event, null, back.To, states, prefix, null);
        }
    }

    /// <summary>Whether a step breaks off the ordinary way: it stops the operation or lets it go on, or ends the case in more states than one without settling it, as withdrawing and declining do.</summary>
    private static bool IsInterruption(WorkflowDefinition workflow, WorkflowStep step, bool isFromAnywhere) => step.Effect switch
    {
        MatterEffect.Stops or MatterEffect.Releases => true,
        MatterEffect.Settles => false,
        _ => isFromAnywhere && workflow.States.Any(state => state.IsFinal && state.Code == step.To),
    };

    private void AddStep(WorkflowStep step, string command, ImmutableArray<int> from, Dictionary<string, Inside> states, string prefix, bool isInterruption = false) =>
        Add(from, step.Event, command, step.To, states, prefix, step.Authorities.IsEmpty && !step.Roles.IsEmpty ? step.Roles : null, !step.When.IsEmpty, isInterruption);

    private void Add(ImmutableArray<int> from, string happened, string? command, string? to, Dictionary<string, Inside> states, string prefix, ImmutableArray<string>? roles, bool isGuarded = false, bool isInterruption = false)
    {
        known.Add((ActivityMeaning.Event, happened));
        if (command is not null)
        {
            known.Add((ActivityMeaning.Command, command));
        }

        int? entered = to is null ? null : Find(states, to)?.Entry;
        string[] activities = [.. mapping.Activities.Where(mapped => budget.Spend(1) && IsShown(mapped, happened, command, to is null ? null : prefix + to, entered)).Select(mapped => mapped.Activity).Distinct(StringComparer.Ordinal)];
        foreach (int node in from.Where(_ => budget.Spend(1 + activities.Length)))
        {
            int next = entered ?? node;
            if (activities.Length == 0)
            {
                steps.Add(new NetStep(node, null, next, null, isGuarded, isInterruption));
            }

            steps.AddRange(activities.Select(activity => new NetStep(node, activity, next, roles, isGuarded, isInterruption)));
        }
    }

    private bool IsShown(MappedActivity mapped, string happened, string? command, string? target, int? entered) => mapped.Meaning switch
    {
        ActivityMeaning.Event => mapped.Code == happened,
        ActivityMeaning.Command => mapped.Code == command,
        _ => mapped.Code == target || (entered is { } node && mapped.Code == nodes[node]),
    };

    private void AddRepeats(ImmutableArray<int> inside, string state)
    {
        if (mapping.StatesMayRepeat)
        {
            steps.AddRange(from mapped in mapping.Activities where mapped.Meaning == ActivityMeaning.State && mapped.Code == state from node in inside select new NetStep(node, mapped.Activity, node));
        }
    }

    private Inside? Find(Dictionary<string, Inside> states, string code)
    {
        if (states.TryGetValue(code, out Inside? found))
        {
            return found;
        }

        findings.Add(FindingRules.UnknownCode, "/workflow", code, $"There is no state '{Excerpt.Of(code)}'; {NearestName.Suggest(code, [.. states.Keys])}.");
        return null;
    }

    private void CheckCodes(WorkflowDefinition workflow)
    {
        for (int i = 0; i < mapping.Activities.Length; i++)
        {
            MappedActivity mapped = mapping.Activities[i];
            if (!known.Contains((mapped.Meaning, mapped.Code)))
            {
                FindingWords kind = mapped.Meaning switch
                {
                    ActivityMeaning.State => FindingWords.Of($"state"),
                    ActivityMeaning.Command => $"command",
                    _ => $"event",
                };
                string[] codes = [.. known.Where(code => code.Meaning == mapped.Meaning).Select(code => code.Code)];
                findings.Add(FindingRules.UnknownCode, $"/activities/{i}", mapped.Code, $"Workflow '{workflow}' has no {kind} '{Excerpt.Of(mapped.Code)}'; {NearestName.Suggest(mapped.Code, codes)}.");
            }
        }
    }

    /// <summary>A state as nodes.</summary>
    /// <param name="Entry">The node that steps into the state lead to.</param>
    /// <param name="Nodes">All of its nodes.</param>
    /// <param name="Commands">The commands that go to the inner workflow, by inner node.</param>
    private sealed record Inside(int Entry, ImmutableArray<int> Nodes, Dictionary<int, string[]> Commands)
    {
        /// <summary>The nodes where a command of the outer workflow may be given.</summary>
        public IEnumerable<int> Where(string command) => Nodes.Where(node => !Commands.TryGetValue(node, out string[]? inner) || !inner.Contains(command));
    }
}
