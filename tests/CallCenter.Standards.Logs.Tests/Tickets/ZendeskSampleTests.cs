using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>
/// The sample ticket events, worked out by hand: 100 is created at 01:00 UTC (09:00 in China), assigned at 01:30, waits for the customer from 02:00 to 04:00, is solved at 05:00: 1 h before and 1 h after the
/// wait count for the promise; 101 is solved at 06:00 and opened again at 07:00; of 99 the creation is missing; an event of 100 comes after it was closed for good.
/// </summary>
public class ZendeskSampleTests
{
    private readonly LogReading reading = new ZendeskReader().Read(Samples.Input("zendesk/ticket-events.json"));

    [Fact]
    public void A_ticket_is_the_events_of_its_promise()
    {
        Dictionary<string, TicketCase> tickets = reading.OfType<LogRecord<TicketCase>>().ToDictionary(record => record.Id!, record => record.Value);

        Assert.Equal([("created", 60), ("customer-asked", 120), ("customer-replied", 240), ("closed", 300)], Of("100"));
        Assert.Equal([("created", 130), ("closed", 360), ("reopened", 420)], Of("101"));

        IEnumerable<(string, int)> Of(string id) => tickets[id].Events.Select(happened => (happened.Code, (int)(happened.At - Instant.FromUtc(2026, 3, 3, 0, 0)).TotalMinutes));
    }

    [Fact]
    public void A_ticket_is_a_work_order()
    {
        List<WorkOrderRecord> orders = reading.ToList().ValuesOf<WorkOrderRecord>();

        Assert.Equal(
            new WorkOrderRecord { Created = Instant.FromUtc(2026, 3, 3, 1, 0), Open = false, Channel = "email", Team = "7", Agent = "71", Category = "incident", Priority = "high", AssignmentTime = Duration.FromMinutes(30), Reopened = false },
            orders[0]);
        Assert.Equal(
            new WorkOrderRecord { Created = Instant.FromUtc(2026, 3, 3, 2, 10), Open = true, Channel = "web", Team = "8", Agent = "81", Priority = "normal", AssignmentTime = Duration.Zero, Reopened = true },
            orders[1]);
        Assert.Equal(2, orders.Count);
    }

    [Fact]
    public void The_promise_tells_the_handling_time()
    {
        Standard standard = StandardBook.Shipped.Compile();
        TicketCase ticket = reading.ToList().ValuesOf<TicketCase>()[0];
        ServiceLevelReading promise = standard.ServiceLevels.Read(new ServiceCase { Kind = "work-order" }, ticket.Events.AsSpan(), ticket.LastAt);

        Assert.Equal(Duration.FromHours(2), ticket.Promised(promise.Find("handle")!).HandlingTime);
        Assert.True(ticket.Promised(promise.Find("handle")!).Met);
    }

    [Fact]
    public void What_is_doubled_late_or_lacks_its_beginning_is_told()
    {
        List<LogEntry> entries = [.. reading];

        Assert.Equal(("99", OpenState.Incomplete), (Assert.Single(entries.OfType<OpenEntry>()).Id, entries.OfType<OpenEntry>().Single().State));
        Assert.Equal(["already-told", "not-a-timestamp"], entries.OfType<RejectedEntry>().Select(entry => entry.Reason.Code));
        Assert.Equal((13, 10, 2, 1), (reading.Tally.Rows, reading.Tally.Used, reading.Tally.Rejected, reading.Tally.Duplicates));
    }

    [Fact]
    public void A_ticket_goes_on_in_the_next_file()
    {
        const string Begun = """{"id":1,"ticket_id":5,"created_at":"2026-03-03T01:00:00Z","via":{"channel":"mail"},"events":[{"id":1,"type":"Create","field_name":"status","value":"new"}]}""";
        const string Ended = """{"id":2,"ticket_id":5,"created_at":"2026-03-03T02:00:00Z","events":[{"id":2,"type":"Change","field_name":"status","value":"solved"}]}""";

        Assert.Equal(["created", "closed"], Assert.Single(new ZendeskReader().ReadText(Begun + "\n", Ended + "\n").ValuesOf<TicketCase>()).Events.Select(static happened => happened.Code));
        Assert.True(Assert.Single(new ZendeskReader().ReadText(Begun + "\n").ValuesOf<WorkOrderRecord>()).Open);
        Assert.Equal(OpenState.Incomplete, Assert.Single(new ZendeskReader().ReadText(Ended + "\n").OfType<OpenEntry>()).State);
    }

    [Fact]
    public void Times_are_exact_where_clocks_change()
    {
        // In Berlin clocks went back at 01:00 UTC: 02:50+02:00 to 02:10+01:00 is 20 minutes.
        const string Events = """
            {"id":1,"ticket_id":5,"created_at":"2026-10-25T02:50:00+02:00","via":{"channel":"mail"},"events":[{"id":1,"type":"Create","field_name":"status","value":"new"}]}
            {"id":2,"ticket_id":5,"created_at":"2026-10-25T02:10:00+01:00","events":[{"id":2,"type":"Change","field_name":"status","value":"solved"}]}
            """;
        TicketCase ticket = Assert.Single(new ZendeskReader().ReadText(Events).ValuesOf<TicketCase>());

        Assert.Equal(Duration.FromMinutes(20), ticket.Events[1].At - ticket.Events[0].At);
    }

    [Fact]
    public void Audits_tell_the_same_as_the_export()
    {
        const string Audits = """
            {"audits":[
              {"id":1,"ticket_id":100,"created_at":"2026-03-03T01:00:00Z","via":{"channel":"mail"},"events":[{"id":1,"type":"Create","field_name":"status","value":"new"},{"id":2,"type":"Create","field_name":"priority","value":"high"},{"id":3,"type":"Create","field_name":"type","value":"incident"},{"id":4,"type":"Comment","body":"x"}]},
              {"id":2,"ticket_id":100,"created_at":"2026-03-03T01:30:00Z","via":{"channel":"api"},"events":[{"id":5,"type":"Change","field_name":"group_id","value":"7"},{"id":6,"type":"Change","field_name":"assignee_id","value":"71"},{"id":7,"type":"Change","field_name":"status","value":"open","previous_value":"new"}]},
              {"id":3,"ticket_id":100,"created_at":"2026-03-03T02:00:00Z","events":[{"id":8,"type":"Change","field_name":"status","value":"pending"}]},
              {"id":5,"ticket_id":100,"created_at":"2026-03-03T04:00:00Z","events":[{"id":9,"type":"Change","field_name":"status","value":"open"}]},
              {"id":6,"ticket_id":100,"created_at":"2026-03-03T05:00:00Z","events":[{"id":10,"type":"Change","field_name":"status","value":"solved"},{"id":11,"type":"Change","field_name":"tags","value":["a","b"]}]}]}
            """;

        Assert.Equal(reading.ToList().ValuesOf<TicketCase>()[0], Assert.Single(new ZendeskReader().ReadText(Audits).ValuesOf<TicketCase>()));
    }

    [Fact]
    public void Any_bytes_give_records_or_rejects() => ReaderLaws.Survives(() => new ZendeskReader(), Samples.Bytes("zendesk/ticket-events.json"), 1_000, 18);

    [Fact]
    public Task How_the_bytes_come_changes_nothing() => ReaderLaws.ComesAsItMay(() => new ZendeskReader(), Samples.Bytes("zendesk/ticket-events.json"));
}
