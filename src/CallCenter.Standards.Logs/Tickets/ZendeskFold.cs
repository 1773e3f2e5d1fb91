using System.Text.Json;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>Makes tickets of Zendesk's events: those of the incremental export (<c>child_events</c>) and those of audits (<c>events</c>).</summary>
internal sealed class ZendeskFold(ZendeskOptions options, LogSink sink) : LogFold(sink)
{
    private readonly TicketLedger ledger = new(sink);

    public override void Take(in LogRow row)
    {
        if (row.Item!.RootElement.ValueKind != JsonValueKind.Object)
        {
            Reject(in row, null, null, RowFaults.NoObject);
            return;
        }

        var item = new ItemFields(row.Item.RootElement);
        string? id = item.Needed("id");
        string? ticket = item.Needed("ticket_id");
        Instant? at = item.Time("created_at");
        if (at is null)
        {
            item.Refuse("created_at", null, RowFaults.Missing);
        }

        List<TicketStep> steps = item.Fault is null ? [Step(item, id!, ticket!, at!.Value)] : [];
        if (item.Fault is { } fault)
        {
            Reject(in row, fault.Field, fault.Value, fault.Reason);
        }
        else
        {
            ledger.Add(steps, ticket!, row.Place, row.Text);
        }
    }

    public override void End() => ledger.End();

    private TicketStep Step(ItemFields item, string id, string ticket, Instant at)
    {
        bool creates = false;
        TicketState? state = null;
        var fields = new List<(string Name, string? Value)>();
        if (item.Text("via", "channel") is { } audited)
        {
            fields.Add(("channel", ChannelOf(audited)));
        }
        else if (item.Find("via") is { ValueKind: JsonValueKind.String } via && via.GetString() is { Length: > 0 } exported)
        {
            fields.Add(("channel", ChannelOf(exported)));
        }

        foreach (ItemFields change in item.All("child_events"))
        {
            creates |= change.Text("event_type") == "Create";
            foreach (string name in (ReadOnlySpan<string>)["status", "priority", "group_id", "assignee_id", "type"])
            {
                if (change.Find(name) is not null)
                {
                    Apply(name, change.Text(name), fields, ref state);
                }
            }
        }

        foreach (ItemFields change in item.All("events"))
        {
            creates |= change.Text("type") == "Create";
            if (change.Text("type") is "Create" or "Change" && change.Text("field_name") is { } name && change.Find("value") is null or { ValueKind: JsonValueKind.String or JsonValueKind.Number })
            {
                Apply(name, change.Text("value"), fields, ref state);
            }
        }

        if (!creates)
        {
            // The channel of a later event is that of who wrote, not of the ticket.
            fields.RemoveAll(static field => field.Name == "channel");
        }

        return new(id, ticket, at, creates, state, fields);
    }

    private void Apply(string name, string? value, List<(string Name, string? Value)> fields, ref TicketState? state)
    {
        switch (name)
        {
            case "status":
                state = value switch
                {
                    "pending" => TicketState.WaitsForCustomer,
                    "solved" => TicketState.Solved,
                    "closed" => TicketState.Closed,
                    "deleted" => TicketState.Cancelled,
                    "new" or "open" or "hold" => TicketState.Open,
                    _ => state,
                };
                break;
            case "priority":
                fields.Add(("priority", value));
                break;
            case "group_id":
                fields.Add(("team", NameOf(value)));
                break;
            case "assignee_id":
                fields.Add(("agent", NameOf(value)));
                break;
            case "type":
                fields.Add(("category", value));
                break;
            default:
                break;
        }
    }

    private string? NameOf(string? identity) => identity is null ? null : options.Names.GetValueOrDefault(identity, identity);

    private string ChannelOf(string channel) => options.Channels.GetValueOrDefault(channel, channel);
}
