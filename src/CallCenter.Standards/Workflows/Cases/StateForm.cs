using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>How the state of a case looks in JSON: its workflow by name and content, and all that its commands have to be held against.</summary>
internal static class StateForm
{
    private static readonly MembersForm<Workflow> WorkflowName = new NamedForm<Workflow>("工作流程", "Workflow", static workflow => workflow.Identity);

    private static readonly MembersForm<AppliedCommand> Applied = Form.Of<AppliedCommand>("已执行的操作", "Command carried out", static (m, e) =>
    {
        var id = m.Required("id", e?.Id, As.AnyText, "编号", "Id");
        var code = m.Required("code", e?.Code, As.AnyText, "操作", "Code");
        var number = m.Required("number", e?.Number, As.Count, "序号", "Number");
        return m.IsComplete ? new AppliedCommand(id, code, number, null) : e!;
    });

    /// <summary>The default value has no workflow.</summary>
    public static MembersForm<CaseState> State { get; } = Form.OfValue<CaseState>("案件状态", "State of a case", static (m, e) =>
    {
        var workflow = m.Optional("workflow", e?.Owner, WorkflowName, "工作流程", "Workflow");
        var state = m.Optional("state", e is { IsOpened: true } ? e?.State : null, As.AnyText, "状态", "State");
        var version = m.Default("version", e?.Version, 0, As.Count, "事件数", "Version");
        var since = m.Default("since", e?.Since, default, As.Instant, "进入时间", "Since");
        var lastAt = m.Default("lastAt", e?.LastAt, default, As.Instant, "最近事件时间", "Last event");
        var outer = m.OptionalList("outer", e is { } told ? OuterOf(told) : null, As.Instant, "外层状态进入时间", "Outer states entered");
        var documents = m.OptionalList("documents", e is { Owner: { } owner } held ? [.. owner.Graph.Documents.Where(held.HasDocument)] : (ImmutableArray<string>?)null, As.AnyText, "材料", "Documents");
        var applied = m.OptionalList("applied", e is { } done ? AppliedOf(done) : null, Applied, "已执行的操作", "Commands carried out");
        return m.IsComplete ? Make(workflow, state, version, since, lastAt, outer, documents, applied) : e.GetValueOrDefault();
    });

    private static ImmutableArray<Instant> OuterOf(in CaseState state)
    {
        ImmutableArray<Instant>.Builder entered = ImmutableArray.CreateBuilder<Instant>();
        for (EnteredLevel? level = state.Outer; level is not null; level = level.Outer)
        {
            entered.Add(level.At);
        }

        return entered.ToImmutable();
    }

    /// <summary>The first one first.</summary>
    private static ImmutableArray<AppliedCommand> AppliedOf(in CaseState state)
    {
        var applied = new Stack<AppliedCommand>();
        for (AppliedCommand? command = state.Applied; command is not null; command = command.Earlier)
        {
            applied.Push(command);
        }

        return [.. applied];
    }

    private static CaseState Make(
        Workflow? workflow, string? path, int version, Instant since, Instant lastAt, ImmutableArray<Instant> outer, ImmutableArray<string> documents, ImmutableArray<AppliedCommand> commands)
    {
        if (workflow is null)
        {
            return path is null && version == 0 && outer.IsEmpty && documents.IsEmpty && commands.IsEmpty ? default : throw new ArgumentException("A case that stands somewhere has a workflow.");
        }

        Location place = path is null ? workflow.Graph.Unopened : workflow.Graph.Find(path) ?? throw new ArgumentException($"Workflow '{workflow}' has no state '{path}'.");
        if (documents.FirstOrDefault(document => workflow.Graph.BitOfDocument(document) == 0) is { } unknown)
        {
            throw new ArgumentException($"Workflow '{workflow}' knows no document '{unknown}'.");
        }

        if (outer.Length != Math.Max(0, place.Levels.Length - 1) || version < (place.IsUnopened ? 0 : 1) || commands.Any(command => command.Number < 1 || command.Number > version))
        {
            throw new ArgumentException($"The state does not fit workflow '{workflow}': outer states, version or commands are not those of a case in '{path}'.");
        }

        return new CaseState
        {
            Owner = workflow,
            Place = place,
            Version = version,
            Since = since,
            LastAt = lastAt,
            DocumentBits = documents.Aggregate(0UL, (bits, document) => bits | workflow.Graph.BitOfDocument(document)),
            Outer = outer.Reverse().Aggregate((EnteredLevel?)null, static (inner, at) => new EnteredLevel(at, inner)),
            Applied = commands.Aggregate((AppliedCommand?)null, static (earlier, command) => new AppliedCommand(command.Id, command.Code, command.Number, earlier)),
            Marks = commands.Aggregate(0UL, static (marks, command) => marks | AppliedCommand.MarkOf(command.Id)),
        };
    }
}
