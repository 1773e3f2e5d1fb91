using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Workflows.EventLogs.Conformance;

/// <summary>Workflows in short: arrows such as <c>new -take-> active</c>, whose command and event share a name.</summary>
internal static class SampleFlow
{
    /// <summary>A repair: taken up, held any number of times, solved, reopened or closed.</summary>
    public static WorkflowDefinition Repair { get; } = Of("repair", "new", ["closed"], "new -t> active", "active -h> held", "held -t> active", "active -s> solved", "solved -r> active", "solved -c> closed");

    public static WorkflowDefinition Of(string code, string initial, string[] final, params string[] arrows) => new()
    {
        Code = code,
        Version = "1",
        Name = Text(code),
        Record = "work-item",
        Opening = new WorkflowStep { To = initial, Event = "o", Roles = ["customer"] },
        States = [.. arrows.Select(Parts).SelectMany(parts => new[] { parts.From, parts.To }).Append(initial).Concat(final).Distinct().Select(state => State(state, final.Contains(state)))],
        Commands = [.. arrows.Select(Parts).GroupBy(parts => parts.Name).Select(same => new WorkflowCommand
        {
            Code = same.Key,
            Name = Text(same.Key),
            Steps = [.. same.Select(parts => new WorkflowStep { From = [parts.From], To = parts.To, Event = parts.Name, Roles = ["agent"] })],
        })],
        Provenance = Sample.Provenance,
    };

    /// <summary>A workflow whose steps with an event stop the operation.</summary>
    public static WorkflowDefinition Stopping(WorkflowDefinition flow, string? happened) => WorkflowConformanceTests.Copy(flow, commands:
        [.. flow.Commands.Select(command => command with { Steps = [.. command.Steps.Select(step => step.Event == happened ? step with { Effect = MatterEffect.Stops } : step)] })]);

    public static WorkflowState State(string code, bool isFinal = false) => new() { Code = code, Name = Text(code), IsFinal = isFinal };

    /// <summary>Each letter means the event of its name.</summary>
    public static ActivityMapping Events(params string[] codes) => new() { Activities = [.. codes.Select(code => new MappedActivity(code, ActivityMeaning.Event, code))] };

    public static WorkflowConformance Compare(WorkflowDefinition workflow, ActivityMapping? mapping = null) => WorkflowConformance.Compile(workflow, mapping ?? ActivityMapping.OfHistories(workflow));

    public static Alignment Align(WorkflowConformance conformance, string activities) => conformance.Align([.. activities.Select(activity => activity.ToString())]);

    private static (string From, string Name, string To) Parts(string arrow)
    {
        string[] parts = arrow.Split(" -", 2);
        string[] rest = parts[1].Split("> ", 2);
        return (parts[0], rest[0], rest[1]);
    }

    private static LocalizedText Text(string code) => new(null, code);
}
