using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>
/// The sample conversations, worked out by hand: g1 20 s in the flow, 15 s in the queue, 100 s of talk of which 20 s hold, 25 s wrap-up; g2 gives up after 50 s; g3 waits 30 s, is with li from 5:30 to 8:00 and with
/// wang from 7:20 to 10:00, which is 270 s with somebody and 150 + 160 s of legs; g4 ends in the flow; g5 is outbound; g6 waits 40 s in one queue and 20 s in the next; g7 has not ended; g8 has a segment that ends before
/// it begins; the last is g2 again.
/// </summary>
public class GenesysSampleTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 3, 2, 0);

    private readonly LogReading reading = Reader().Read(Samples.Input("genesys/conversations.json"));

    [Fact]
    public void A_conversation_is_one_contact()
    {
        Dictionary<string, ContactRecord> contacts = reading.OfType<LogRecord<ContactRecord>>().ToDictionary(record => record.Id!, record => record.Value);

        Assert.Equal(["g1", "g2", "g3", "g4", "g6"], contacts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            new ContactRecord { Channel = "phone", Topic = "card-lost", Queue = "Cards", Agent = "Li Na", Arrival = Start, IvrTime = S(20), Wait = S(15), Talk = S(100), Hold = S(20), WrapUp = S(25), Queued = true, Transferred = false },
            contacts["g1"]);
        Assert.Equal(new ContactRecord { Channel = "phone", Queue = "Cards", Arrival = Start + S(180), IvrTime = S(10), Wait = S(50), Outcome = ContactOutcome.Abandoned, Queued = true, Transferred = false }, contacts["g2"]);
        Assert.Equal((S(30), S(270), S(60), S(50), true), (contacts["g3"].Wait, contacts["g3"].Talk, contacts["g3"].Hold!.Value, contacts["g3"].WrapUp!.Value, contacts["g3"].Transferred!.Value));
        Assert.Equal((ContactOutcome.SelfServed, S(45), false), (contacts["g4"].Outcome, contacts["g4"].IvrTime!.Value, contacts["g4"].Queued!.Value));
        Assert.Equal(("chat", "Cards", S(60), S(210)), (contacts["g6"].Channel!, contacts["g6"].Queue!, contacts["g6"].Wait, contacts["g6"].Talk));
    }

    [Fact]
    public void Stays_in_queues_and_with_agents_are_legs()
    {
        List<ContactLeg> legs = reading.ToList().ValuesOf<ContactLeg>();

        Assert.Equal([("Cards", "Li Na", 30d, 150d), ("q-loans", "u-wang", 15, 160)], Of("g3"));
        Assert.Equal([("q-chat", null, 40, 0), ("Cards", "u-zhao", 20, 210)], Of("g6"));
        Assert.Equal(1, Assert.Single(legs, leg => leg.Contact == "g2").UnansweredRings);

        IEnumerable<(string, string?, double, double)> Of(string contact) =>
            legs.Where(leg => leg.Contact == contact).Select(leg => (leg.Record.Queue!, leg.Record.Agent, leg.Record.Wait.TotalSeconds, leg.Record.Talk.TotalSeconds));
    }

    [Fact]
    public void What_was_left_out_doubled_wrong_or_has_not_ended_is_told()
    {
        List<LogEntry> entries = [.. reading];

        Assert.Equal("g7", Assert.Single(entries.OfType<OpenEntry>()).Id);
        Assert.Equal("participants.sessions.segments.segmentEnd", Assert.Single(entries.OfType<RejectedEntry>()).Field);
        LogTally tally = reading.Tally;
        Assert.Equal((9, 6, 1, 1, 1, 1), (tally.Rows, tally.Used, tally.Rejected, tally.Excluded, tally.Duplicates, tally.Retries));
    }

    [Fact]
    public void Any_bytes_give_records_or_rejects() => ReaderLaws.Survives(Reader, Samples.Bytes("genesys/conversations.json"), 1_000, 18);

    [Fact]
    public Task How_the_bytes_come_changes_nothing() => ReaderLaws.ComesAsItMay(Reader, Samples.Bytes("genesys/conversations.json"));

    private static GenesysReader Reader() => new(new()
    {
        Names = new Dictionary<string, string> { ["q-cards"] = "Cards", ["u-li"] = "Li Na", ["w-lost"] = "card-lost" }.ToImmutableDictionary(),
        TopicFromWrapUp = true,
    });

    private static Duration S(double seconds) => Duration.FromSeconds(seconds);
}
