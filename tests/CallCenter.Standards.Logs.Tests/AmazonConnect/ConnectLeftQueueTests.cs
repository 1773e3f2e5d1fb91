using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>Contacts of Amazon Connect that nobody answered: who gave up, and who was taken out of the queue.</summary>
public class ConnectLeftQueueTests
{
    [Theory]
    [InlineData("01:30:40Z", "01:30:40Z", "CUSTOMER_DISCONNECT", ContactOutcome.Abandoned)]
    [InlineData("01:30:40Z", "01:30:40.600Z", "CUSTOMER_DISCONNECT", ContactOutcome.Abandoned)]
    [InlineData("01:30:40Z", "01:30:40Z", "TELECOM_PROBLEM", ContactOutcome.Abandoned)]
    [InlineData("01:30:40Z", "01:30:40Z", null, ContactOutcome.Abandoned)]
    // The flow ends the call in the queue, or takes it out: an announcement, voice mail, an offer to call back.
    [InlineData("01:30:40Z", "01:30:40Z", "CONTACT_FLOW_DISCONNECT", ContactOutcome.LeftQueue)]
    [InlineData("01:30:40Z", "01:30:40Z", "API", ContactOutcome.LeftQueue)]
    [InlineData("01:30:40Z", "01:31:10Z", "CUSTOMER_DISCONNECT", ContactOutcome.LeftQueue)]
    public void Who_was_there_to_the_end_gave_up_and_who_was_taken_out_did_not(string dequeued, string disconnected, string? reason, ContactOutcome outcome)
    {
        List<LogEntry> entries = new ConnectReader().ReadText(Record("c1", dequeued, disconnected, reason));

        ContactRecord contact = Assert.Single(entries.ValuesOf<ContactRecord>());
        Assert.Equal((outcome, Duration.FromSeconds(30)), (contact.Outcome, contact.Wait));
        Assert.Equal(outcome, Assert.Single(entries.ValuesOf<ContactLeg>()).Record.Outcome);
    }

    [Fact]
    public void A_stay_that_went_on_into_another_queue_is_not_abandoned_and_the_last_one_tells_of_the_contact()
    {
        List<LogEntry> entries = new ConnectReader().ReadText(
            Record("c1", "01:30:40Z", "01:30:40Z", "CONTACT_FLOW_DISCONNECT", next: "c2") + Record("c2", "01:30:40Z", "01:30:40Z", "CUSTOMER_DISCONNECT", initial: "c1", previous: "c1"));

        Assert.Equal([ContactOutcome.LeftQueue, ContactOutcome.Abandoned], entries.ValuesOf<ContactLeg>().Select(static leg => leg.Record.Outcome));
        Assert.Equal(ContactOutcome.Abandoned, Assert.Single(entries.ValuesOf<ContactRecord>()).Outcome);
    }

    [Fact]
    public void Times_are_exact_where_clocks_change()
    {
        // In Berlin clocks went from 03:00+02:00 back to 02:00+01:00 at 01:00 UTC: the call waits 20 minutes over it.
        string record = Record("c1", "01:30:40Z", "01:30:40Z", "CUSTOMER_DISCONNECT")
            .Replace("2026-03-03T01:30:00Z", "2026-10-25T02:50:00+02:00", StringComparison.Ordinal).Replace("2026-03-03T01:30:10Z", "2026-10-25T02:50:00+02:00", StringComparison.Ordinal).Replace("2026-03-03T01:30:40Z", "2026-10-25T02:10:00+01:00", StringComparison.Ordinal);
        ContactRecord contact = Assert.Single(new ConnectReader().ReadText(record).ValuesOf<ContactRecord>());

        Assert.Equal((Instant.FromUtc(2026, 10, 25, 0, 50), Duration.FromMinutes(20)), (contact.Arrival, contact.Wait));
    }

    private static string Record(string id, string dequeued, string disconnected, string? reason, string? next = null, string? previous = null, string? initial = null) => $$"""
        {"Channel":"VOICE","ContactId":"{{id}}","InitialContactId":{{Quoted(initial)}},"PreviousContactId":{{Quoted(previous)}},"NextContactId":{{Quoted(next)}},"InitiationMethod":"INBOUND","InitiationTimestamp":"2026-03-03T01:30:00Z","DisconnectTimestamp":"2026-03-03T{{disconnected}}","DisconnectReason":{{Quoted(reason)}},"Queue":{"Name":"cards","EnqueueTimestamp":"2026-03-03T01:30:10Z","DequeueTimestamp":"2026-03-03T{{dequeued}}"},"Agent":null}

        """;

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";
}
