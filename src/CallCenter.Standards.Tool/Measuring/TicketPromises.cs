using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>
/// Work orders of tickets with what their promise says: whether it was kept, and the handling time, in the time that the standard counts it in. Tickets that are open are read at the last thing that happened in the log,
/// so that the day on which the log is read changes no figure.
/// </summary>
/// <param name="levels">The promises of the standard.</param>
internal sealed class TicketPromises(ServiceLevelEvaluator levels) : ILateRecords<WorkOrderRecord>
{
    private const string Target = "handle";

    private static readonly ServiceCase Case = new() { Kind = "work-order" };

    private readonly List<(LogPlace Place, TicketCase Ticket)> tickets = [];

    /// <summary>What tickets record together with their promise.</summary>
    public static RecordedFacts With(RecordedFacts recorded) => recorded with { Fields = recorded.Fields is { } fields ? [.. fields, "handling-time", "met"] : null };

    public void Take(LogEntry entry)
    {
        if (entry is LogRecord<TicketCase> ticket)
        {
            tickets.Add((ticket.Place, ticket.Value));
        }
    }

    public IEnumerable<(LogPlace Place, WorkOrderRecord Record)> Records()
    {
        Instant last = tickets.Select(static one => one.Ticket.LastAt).DefaultIfEmpty().Max();
        foreach ((LogPlace place, TicketCase ticket) in tickets)
        {
            yield return (place, levels.Read(Case, ticket.Events.AsSpan(), ticket.Order.Open ? last : ticket.LastAt).Find(Target) is { } promise ? ticket.Promised(promise) : ticket.Order);
        }
    }
}
