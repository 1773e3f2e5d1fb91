using System.Collections.Immutable;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs;

/// <summary>
/// Reads ticket events of Zendesk: the incremental export (<c>ticket_events</c>) and audits (<c>audits</c>), whole answers or one event a line. Each ticket is a <see cref="TicketCase"/>, whose events move the promise of a
/// work order, and a <see cref="WorkOrderRecord"/>. One whose creation is in no input is told as incomplete.
/// </summary>
public sealed class ZendeskReader : LogReader
{
    private readonly ZendeskOptions options;

    /// <summary>A reader.</summary>
    /// <param name="options">What events cannot say by themselves; null for the defaults.</param>
    public ZendeskReader(ZendeskOptions? options = null) => this.options = options ?? new ZendeskOptions();

    /// <inheritdoc/>
    public override ImmutableDictionary<string, RecordedFacts> Recorded => TicketFacts.Recorded;

    private protected override LogFeed Open(IReadOnlyList<LogInput> inputs, LogSink sink) => new RowFeed(inputs, new JsonItems("ticket_events", "audits"), new ZendeskFold(options, sink));
}
