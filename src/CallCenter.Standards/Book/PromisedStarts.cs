using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>
/// Holds promises to the events of workflows. A workflow that asks for what triage chooses a promise by, such as the need, can have any such case opened on it: some event of it starts that promise. And where an event starts a
/// promise, some other of the same workflow ends it; else the word means another thing there.
/// </summary>
internal sealed class PromisedStarts(BookCompilation book)
{
    private readonly ImmutableArray<WorkflowDefinition> workflows = book.Book.Workflows.Workflows;

    /// <summary>The targets of the version of each policy that comes into force last.</summary>
    private readonly Dictionary<string, ImmutableArray<ServiceTarget>> targets = book.Book.ServiceLevels.Policies.GroupBy(policy => policy.Code, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.MaxBy(policy => policy.Effective ?? LocalDate.MinIsoValue)!.Targets, StringComparer.Ordinal);

    public void Check()
    {
        HashSet<string> led = [.. workflows.SelectMany(workflow => workflow.States).SelectMany(state => state.Clocks.Starts).Select(clock => clock.Split('/')[0])];
        foreach (Located<WorkflowDefinition> workflow in Sections.Workflows.Located(book).Each(w => w.Workflows))
        {
            HashSet<string> events = EventsOf(workflow.Value, new HashSet<string>(StringComparer.Ordinal) { workflow.Value.Code });
            CheckTriage(workflow, events, led);
            CheckEnds(workflow, events);
        }

        CheckUnled(led);
    }

    /// <summary>What triage promises and no workflow leads, though workflows lead promises of its kind of case: some event of some workflow starts it. Promises of other kinds, such as those of machines, are started by what a host has beside workflows.</summary>
    private void CheckUnled(HashSet<string> led)
    {
        if (book.Book.Routing.Triage.ServiceLevel is not { } table || workflows.IsEmpty)
        {
            return;
        }

        HashSet<string> told = [.. workflows.SelectMany(workflow => EventsOf(workflow, new HashSet<string>(StringComparer.Ordinal) { workflow.Code }))];
        HashSet<string> kinds = [.. book.Book.ServiceLevels.Policies.Where(policy => led.Contains(policy.Code)).Select(KindOf).OfType<string>()];
        foreach (Located<ServiceLevelPolicy> policy in Sections.ServiceLevels.Located(book).Each(s => s.Policies).DistinctBy(policy => policy.Value.Code))
        {
            string code = policy.Value.Code;
            if (!led.Contains(code) && KindOf(policy.Value) is { } kind && kinds.Contains(kind) && !targets[code].SelectMany(target => target.Triggers.Start).Any(told.Contains)
                && table.Rules.FirstOrDefault(rule => rule.When.Length == table.Inputs.Length && rule.Then.Length > 0 && rule.Then[0].Trim('"') == code) is { } promising)
            {
                (string Field, string Cell)[] tests = [.. table.Inputs.Select((input, i) => (input.Field, promising.When[i])).Where(test => test.Item2 != "-")];
                book.Findings.Add(ServiceLevelFindings.PromiseNotStarted, policy.Place, code, tests.Length == 0
                    ? FindingWords.Of($"Triage promises '{code}', and no event of any workflow starts the promise.")
                    : $"Triage promises '{code}' where {Where(tests)}, and no event of any workflow starts the promise.");
            }
        }
    }

    private static string? KindOf(ServiceLevelPolicy policy) => policy.When.FirstOrDefault(test => test.Field == "kind")?.Tests;

    private static string Where((string Field, string Cell)[] tests) => string.Join(", ", tests.Select(test => $"{test.Field} = {test.Cell}"));

    private void CheckTriage(Located<WorkflowDefinition> workflow, HashSet<string> events, HashSet<string> led)
    {
        if (book.Book.Routing.Triage.ServiceLevel is not { } table)
        {
            return;
        }

        HashSet<string> asked = [.. StepsOf(workflow.Value).SelectMany(step => step.Collects)];
        foreach (DecisionRule rule in table.Rules.Where(rule => rule.When.Length == table.Inputs.Length && rule.Then.Length > 0))
        {
            (string Field, string Cell)[] tests = [.. table.Inputs.Select((input, i) => (input.Field, rule.When[i])).Where(test => test.Item2 != "-")];
            string policy = rule.Then[0].Trim('"');
            if (tests.Length > 0 && Array.TrueForAll(tests, test => asked.Contains(test.Field)) && led.Contains(policy) && targets.TryGetValue(policy, out ImmutableArray<ServiceTarget> promised)
                && !promised.Any(target => target.Triggers.Start.Any(events.Contains)))
            {
                book.Findings.Add(ServiceLevelFindings.PromiseNotStarted, workflow.At(w => w.Commands), policy, $"Triage promises '{policy}' where {Where(tests)}, which workflow '{workflow.Value.Code}' asks for, and no event of that workflow starts the promise.");
            }
        }
    }

    private void CheckEnds(Located<WorkflowDefinition> workflow, HashSet<string> events)
    {
        foreach ((string policy, ImmutableArray<ServiceTarget> promised) in targets)
        {
            if (promised.FirstOrDefault(target => target.Triggers.Start.Any(events.Contains)) is { } started && !promised.SelectMany(target => target.Triggers.Stop.Concat(target.Triggers.Cancel)).Any(events.Contains))
            {
                string start = started.Triggers.Start.First(events.Contains);
                book.Findings.Add(ServiceLevelFindings.PromiseNotEnded, workflow.Place, start, $"Event '{start}' of workflow '{workflow.Value.Code}' starts promise '{policy}/{started.Code}', and no event of that workflow ends it.");
            }
        }
    }

    /// <summary>All that a workflow tells, also while others run inside it, each of which is gone through once.</summary>
    private HashSet<string> EventsOf(WorkflowDefinition workflow, HashSet<string> seen)
    {
        HashSet<string> events = [.. StepsOf(workflow).Select(step => step.Event), .. workflow.States.SelectMany(state => state.TimedMoves).Select(move => move.Event)];
        foreach (Subworkflow inner in workflow.States.Select(state => state.Subworkflow).OfType<Subworkflow>())
        {
            events.UnionWith(inner.Returns.Select(back => back.Event));
            foreach (WorkflowDefinition inside in seen.Add(inner.Workflow) ? workflows.Where(known => known.Code == inner.Workflow) : [])
            {
                events.UnionWith(EventsOf(inside, seen));
            }
        }

        return events;
    }

    private static IEnumerable<WorkflowStep> StepsOf(WorkflowDefinition workflow) => workflow.Commands.SelectMany(command => command.Steps).Append(workflow.Opening);
}
