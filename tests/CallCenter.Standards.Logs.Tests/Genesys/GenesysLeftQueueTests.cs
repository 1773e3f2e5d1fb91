using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>Conversations that nobody answered, and conversations that come in pieces.</summary>
public class GenesysLeftQueueTests
{
    [Theory]
    [InlineData("peer", "tAbandon", ContactOutcome.Abandoned)]
    [InlineData("client", "tAcd", ContactOutcome.Abandoned)]
    [InlineData(null, "tAcd", ContactOutcome.Abandoned)]
    [InlineData("transfer", "tAcd", ContactOutcome.LeftQueue)]
    [InlineData("peer", "tFlowOut", ContactOutcome.LeftQueue)]
    public void A_flow_out_is_not_abandoned(string? disconnect, string metric, ContactOutcome outcome)
    {
        List<LogEntry> entries = new GenesysReader().ReadText(Conversation("g1", "02:01:00.000Z", Stay("q-cards", "02:00:10", "02:00:50", disconnect, metric)));

        ContactRecord contact = Assert.Single(entries.ValuesOf<ContactRecord>());
        Assert.Equal((outcome, Duration.FromSeconds(40)), (contact.Outcome, contact.Wait));
        Assert.Equal(outcome, Assert.Single(entries.ValuesOf<ContactLeg>()).Record.Outcome);
    }

    [Fact]
    public void Of_two_queues_the_first_was_left_and_the_last_tells_of_the_contact()
    {
        List<LogEntry> entries = new GenesysReader().ReadText(Conversation("g1", "02:03:00.000Z", Stay("q-cards", "02:00:10", "02:01:10", null, "tAcd") + "," + Stay("q-loans", "02:01:10", "02:02:00", "peer", "tAbandon")));

        Assert.Equal([("q-cards", ContactOutcome.LeftQueue), ("q-loans", ContactOutcome.Abandoned)], entries.ValuesOf<ContactLeg>().Select(static leg => (leg.Record.Queue!, leg.Record.Outcome)));
        Assert.Equal((ContactOutcome.Abandoned, Duration.FromSeconds(110)), (entries.ValuesOf<ContactRecord>()[0].Outcome, entries.ValuesOf<ContactRecord>()[0].Wait));
    }

    [Fact]
    public void A_conversation_that_had_not_ended_is_told_once_by_the_file_in_which_it_has()
    {
        string open = Conversation("g1", null, Stay("q-cards", "02:00:10", "02:00:50", "peer", "tAcd"));
        string ended = Conversation("g1", "02:01:00.000Z", Stay("q-cards", "02:00:10", "02:00:50", "peer", "tAcd"));

        List<LogEntry> both = new GenesysReader().ReadText(open, ended);
        Assert.Single(both.ValuesOf<ContactRecord>());
        Assert.Empty(both.OfType<OpenEntry>());
        Assert.Equal("g1", Assert.Single(new GenesysReader().ReadText(open).OfType<OpenEntry>()).Id);
        Assert.Single(new GenesysReader().ReadText(ended).ValuesOf<ContactRecord>());
    }

    [Fact]
    public void Times_are_exact_where_clocks_change()
    {
        // In Berlin clocks went back at 01:00 UTC: 02:50+02:00 to 02:10+01:00 is 20 minutes.
        string conversation = Conversation("g1", "02:01:00.000Z", Stay("q-cards", "02:00:10", "02:00:50", "peer", "tAbandon"))
            .Replace("2026-03-03T02:00:10.000Z", "2026-10-25T02:50:00.000+02:00", StringComparison.Ordinal).Replace("2026-03-03T02:00:50.000Z", "2026-10-25T02:10:00.000+01:00", StringComparison.Ordinal)
            .Replace("2026-03-03T02:01:00.000Z", "2026-10-25T02:11:00.000+01:00", StringComparison.Ordinal);

        Assert.Equal(Duration.FromMinutes(20), Assert.Single(new GenesysReader().ReadText(conversation).ValuesOf<ContactRecord>()).Wait);
    }

    private static string Conversation(string id, string? end, string sessions) =>
        $$"""{"conversationId":"{{id}}","conversationStart":"2026-03-03T02:00:00.000Z",{{(end is null ? "" : $"\"conversationEnd\":\"2026-03-03T{end}\",")}}"originatingDirection":"inbound","participants":[{"purpose":"acd","sessions":[{{sessions}}]}]}""" + "\n";

    private static string Stay(string queue, string from, string to, string? disconnect, string metric) =>
        $$"""{"mediaType":"voice","segments":[{"segmentType":"delay","queueId":"{{queue}}","segmentStart":"2026-03-03T{{from}}.000Z","segmentEnd":"2026-03-03T{{to}}.000Z"{{(disconnect is null ? "" : $",\"disconnectType\":\"{disconnect}\"")}}}],"metrics":[{"name":"{{metric}}","value":1}]}""";
}
