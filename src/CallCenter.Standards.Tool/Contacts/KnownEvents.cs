using System.Collections.Frozen;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Words;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tool.Contacts;

/// <summary>The words of events that clocks and workflows of a standard go by.</summary>
/// <param name="standard">The standard.</param>
internal sealed class KnownEvents(Standard standard)
{
    private readonly FrozenSet<string> known = OfClocks(standard).Concat(OfWorkflows(standard)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Warns of events whose word nothing goes by: it may be misspelt, and then a clock runs on, or never starts.</summary>
    /// <param name="events">The events of a case.</param>
    /// <param name="console">Where they are told, each word once.</param>
    public void TellOthers(IEnumerable<TimelineEvent<WorkItem>> events, ToolConsole console)
    {
        ToolWords words = console.Words;
        foreach ((string id, string code) in events.Where(static happened => happened.Step is null).Select(static happened => (happened.Id, Code: happened.Code ?? "")).Where(one => one.Code.Length > 0 && !known.Contains(one.Code)).DistinctBy(static one => one.Code))
        {
            console.Warn(
                words.Of("explain.unknown-event", ("event", id), ("code", code)),
                NearestName.Find(code, [.. known.Order(StringComparer.Ordinal)]) is { } near ? words.Of("explain.unknown-event.near", ("near", near)) : words["explain.unknown-event.remedy"]);
        }
    }

    private static IEnumerable<string> OfClocks(Standard standard) => standard.ServiceLevels.Policies.SelectMany(static policy => policy.Targets).Select(static target => target.Triggers)
        .SelectMany(static triggers => (IEnumerable<string>)[.. triggers.Start, .. triggers.After, .. triggers.Stop, .. triggers.Pauses.SelectMany(static pause => pause.On.Concat(pause.Until)), .. triggers.Reset, .. triggers.Cancel, .. triggers.Reopen]);

    private static IEnumerable<string> OfWorkflows(Standard standard) => standard.Book.Workflows.Workflows.SelectMany(static workflow => (IEnumerable<string>)
    [
        workflow.Opening.Event,
        .. workflow.Commands.SelectMany(static command => command.Steps).Select(static step => step.Event),
        .. workflow.States.SelectMany(static state => state.TimedMoves).Select(static move => move.Event),
    ]);
}
