using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs;

/// <summary>The tickets of a source: those that are closed for good are told and forgotten, all others are told when the source ends.</summary>
internal sealed class TicketLedger(LogSink sink)
{
    private readonly Dictionary<string, TicketHistory> tickets = new(StringComparer.Ordinal);
    private readonly ToldItems told = new();
    private long number;

    /// <summary>Takes the steps of one row, all of one ticket, and judges the row.</summary>
    public void Add(IReadOnlyList<TicketStep> steps, string ticket, LogPlace place, string text)
    {
        if (told.Contains(ticket, 0, out _))
        {
            sink.Reject(new RejectedEntry(place, "ticket", ticket, RowFaults.AlreadyTold, text));
            return;
        }

        if (!tickets.TryGetValue(ticket, out TicketHistory? history))
        {
            history = new TicketHistory(ticket, place, number++);
            tickets.Add(ticket, history);
        }

        bool isNew = false;
        foreach (TicketStep step in steps)
        {
            isNew |= history.Add(step, place);
        }

        if (!isNew)
        {
            sink.Duplicate();
            return;
        }

        sink.Used();
        if (history.IsClosed)
        {
            tickets.Remove(ticket);
            told.Add(ticket, 0);
            Tell(history);
        }
    }

    /// <summary>Tells the tickets that may still change.</summary>
    public void End()
    {
        foreach (TicketHistory history in tickets.Values.OrderBy(static history => history.Number))
        {
            Tell(history);
        }
    }

    private void Tell(TicketHistory history)
    {
        if (history.ToCase() is { } ticket)
        {
            sink.Tell(history.Place, ticket.Id, ticket);
            sink.Tell<WorkOrderRecord>(history.Place, ticket.Id, ticket.Order);
        }
        else
        {
            sink.Open(history.Place, history.Ticket, OpenState.Incomplete);
        }
    }
}
