using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates sections of workflows without errors that use every member of the format: chains of states, one of which may hold the chain before it.</summary>
internal static class WrittenSections
{
    private static readonly Gen<Provenance?> Provenances = StandardBooks.Provenances.Select(provenance => (Provenance?)provenance).OrNull();

    private static readonly Gen<ImmutableArray<FieldCondition>> Guards = Gen.Elements<ImmutableArray<FieldCondition>>(
        [], [], [new("need", "complaint")], [new("topic", "not(\"x\")"), new("amount", "> 12.50")]);

    public static Gen<WorkflowCatalogue> Workflows() =>
        from count in Gen.Choose(0, 3)
        from zone in Gen.Elements("UTC", "Asia/Shanghai", "Pacific/Apia")
        from party in StandardBooks.Names
        from workflows in Gen.CollectToArray(Enumerable.Range(0, count), Workflow)
        select count == 0 ? WorkflowCatalogue.Empty : new WorkflowCatalogue { Zone = zone, Parties = [new WorkflowParty { Code = "customer", Name = party }], Workflows = [.. workflows] };

    private static Gen<WorkflowDefinition> Workflow(int number) =>
        from name in StandardBooks.Names
        from length in Gen.Choose(1, 4)
        from holds in Gen.Choose(0, number == 0 ? 0 : length)
        from timed in Gen.Choose(0, length)
        from guard in Guards
        from after in WrittenPromises.TargetTimes
        from effective in Gen.Elements<LocalDate?>(null, new LocalDate(2026, 7, 1), new LocalDate(2020, 2, 29))
        from provenance in StandardBooks.Provenances
        from optional in Provenances
        from version in Gen.Elements("1", "1.0.0 \"x\"", "\u7248")
        select new WorkflowDefinition
        {
            Code = $"w{number}",
            Version = version,
            Name = name,
            Effective = effective,
            Record = "work-item",
            Fields = [new WorkflowField { Field = "reason", Name = name }, new WorkflowField { Field = "priority", Name = name, IsGiven = true }],
            Documents = [new WorkflowDocument { Code = "slip", Name = name }],
            Opening = new WorkflowStep { To = "s0", Event = "opened", Roles = ["customer"], Collects = ["reason"], Requires = ["reason", "priority"] },
            States = [.. Enumerable.Range(0, length).Select(i => State(i, name, number, i == holds - 1, i == timed - 1, after, optional, provenance, guard)), new WorkflowState { Code = "end", Name = name, IsFinal = true }],
            Commands = [.. Enumerable.Range(0, length).Select(i => Command(number, i, length, name, optional)), Note(number, length, name, guard)],
            Mappings = [new StateMapping { Version = "0", From = "old", To = "s0" }],
            Provenance = provenance,
        };

    private static WorkflowState State(int i, LocalizedText name, int number, bool holds, bool isTimed, TargetTime after, Provenance? optional, Provenance provenance, ImmutableArray<FieldCondition> guard) => new()
    {
        Code = $"s{i}",
        Name = name,
        Subworkflow = holds ? new Subworkflow { Workflow = $"w{number - 1}", Returns = [new SubworkflowReturn { Outcome = "end", To = "end", Event = "back" }] } : null,
        TimedMoves = isTimed
            ?
            [
                new TimedMove { Code = "lapse", Name = name, After = new ElapsedDuration(Duration.FromMinutes(i + 1)), When = guard, To = "end", Event = "lapsed", Provenance = provenance },
                new TimedMove { Code = "due", Name = name, After = after, From = "callback-at", To = "end", Event = "due", Provenance = provenance },
            ]
            : [],
        Provenance = optional,
    };

    private static WorkflowCommand Note(int number, int length, LocalizedText name, ImmutableArray<FieldCondition> guard) => new()
    {
        Code = $"note-{number}",
        Name = name,
        Steps = [new WorkflowStep { From = [.. Enumerable.Range(0, length).Select(i => $"s{i}")], Event = "noted", Authorities = ["note"], When = guard, Collects = ["reason"] }],
    };

    private static WorkflowCommand Command(int number, int i, int length, LocalizedText name, Provenance? optional) => new()
    {
        Code = $"c{number}-{i}", // not that of the workflow inside, whose command would hide it
        Name = name,
        Steps =
        [
            new WorkflowStep { From = [$"s{i}"], To = i + 1 < length ? $"s{i + 1}" : "end", Event = "went", Roles = ["customer", "agent"], Documents = ["slip"], Provenance = optional },
        ],
        Provenance = optional,
    };
}
