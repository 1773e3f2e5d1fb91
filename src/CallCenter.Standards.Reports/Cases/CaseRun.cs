using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Incoming;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Reports.Cases;

/// <summary>Runs the contacts of a log as cases through the service workflow of the standard.</summary>
internal sealed class CaseRun(Standard standard, LogMap map, string? explain)
{
    private const string Service = "service";
    private static readonly ImmutableArray<string> Course = ["resolved-at-first-contact", "transferred"];

    private readonly Workflow workflow = standard.Workflows[Service];
    private readonly WorkflowDecider<WorkItem> decider = standard.Workflows[Service].For(WorkItem.Schema);
    private readonly IncomingContacts incoming = new(map);
    private readonly CaseTally tally = new();
    private readonly List<LogEntry> given = [];
    private readonly HashSet<string> inferred = new(StringComparer.Ordinal);
    private readonly List<ExplainedCase> explained = [];
    private int cases, withoutCase;

    /// <summary>Adds a contact.</summary>
    public void Add(in ContactRecord record, string? id)
    {
        Contact contact = incoming.Of(record);
        ContactCommand[] commands = ContactCommands.Of(record, contact);
        if (commands.Length == 0)
        {
            withoutCase++;
            return;
        }

        // Identities of a log may be missing or shared; its cases are told apart by their place in it.
        string number = (++cases).ToString("D9", CultureInfo.InvariantCulture);
        for (int i = 0; i < commands.Length; i++)
        {
            given.Add(new LogEntry(number, commands[i].Code, commands[i].At, commands[i].Role, i.ToString(CultureInfo.InvariantCulture)));
        }

        inferred.UnionWith(commands.Where(command => command.IsInferred).Select(command => command.Code));
        var one = new ContactCase(decider, standard.Routing, EnteredFacts.Told(record, contact));
        one.Run(commands);
        tally.Add(one);
        if (explain is not null && id == explain)
        {
            explained.Add(Explain(id, one, commands));
        }
    }

    /// <summary>What became of them.</summary>
    public CaseDay ToDay()
    {
        WorkflowDefinition[] inside = [.. workflow.Definition.States.Where(state => state.Subworkflow is not null).Select(state => standard.Workflows[state.Subworkflow!.Workflow].Definition)];
        return new CaseDay
        {
            Workflow = workflow,
            Definitions = [workflow.Definition, .. inside],
            Organization = standard.Organization,
            Cases = cases,
            WithoutCase = withoutCase,
            Conformance = WorkflowConformance.Compile(workflow.Definition, Commands([workflow.Definition, .. inside]), inside).Check(EventLog.From(given, EventOrder.Rows)),
            Inferred = [.. inferred],
            Places = tally.Places,
            Traffic = tally.Traffic,
            Refusals = tally.Refusals,
            Missing = tally.Missing,
            Silent = [.. Course.Where(field => !map.Fields.ContainsKey(field))],
            Explained = [.. explained],
            RefusedCases = tally.RefusedCases,
        };
    }

    /// <summary>Each command means itself; a case may be open where the log ends.</summary>
    private static ActivityMapping Commands(WorkflowDefinition[] definitions) => new()
    {
        Activities =
        [
            new MappedActivity(CaseCommand.Open, ActivityMeaning.Command, CaseCommand.Open),
            .. definitions.SelectMany(definition => definition.Commands).Select(command => command.Code).Distinct(StringComparer.Ordinal).Select(code => new MappedActivity(code, ActivityMeaning.Command, code)),
        ],
        CasesMayBeOpen = true,
    };

    private static ExplainedCase Explain(string id, ContactCase one, ContactCommand[] commands)
    {
        HashSet<string?> done = [.. one.Events.Select(happened => happened.Command)];
        return new ExplainedCase(
            id,
            [.. one.Events],
            [.. commands.Where(command => command.IsInferred && done.Contains(command.Code)).Select(command => command.Code)],
            [.. one.Missing],
            one.Refused,
            one.Refusals);
    }
}
