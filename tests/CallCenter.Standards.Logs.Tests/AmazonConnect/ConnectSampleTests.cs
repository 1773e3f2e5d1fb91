using System.Collections.Immutable;
using System.Text;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>
/// The sample contact records, worked out by hand: c1 waits 20 s after 30 s in the flow, talks 120 + 30 s of hold; c2 gives up after 45 s; c3 is transferred, talks 220 + 180 s, hold 20 + 0, wrap-up 10 + 20;
/// c4 ends in the flow after 40 s; c5 is a call that the centre made; c6 is a chat; c7 waits 60 s in one queue and 30 s in the next; c8 is transferred outside; c9 lacks its second leg; c10 has a queue time of the year 1.
/// </summary>
public class ConnectSampleTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 3, 1, 0);

    private readonly LogReading reading = Reader().Read(Samples.Input("amazon-connect/contact-records.jsonl"));

    [Fact]
    public void Figures_of_contacts_are_of_the_whole_chain()
    {
        Dictionary<string, ContactRecord> contacts = reading.OfType<LogRecord<ContactRecord>>().ToDictionary(record => record.Id!, record => record.Value);

        Assert.Equal(["c1", "c10", "c2", "c3", "c4", "c6", "c7", "c8"], contacts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            new ContactRecord { Channel = "phone", Topic = "card-lost", Segment = "gold", Queue = "cards", Team = "Cards Team", Agent = "li.na", Arrival = At(0), IvrTime = S(30), Wait = S(20), Talk = S(150), Hold = S(30), WrapUp = S(15), Queued = true, Transferred = false },
            contacts["c1"]);
        Assert.Equal(new ContactRecord { Channel = "phone", Queue = "cards", Arrival = At(60), IvrTime = S(20), Wait = S(45), Outcome = ContactOutcome.Abandoned, Queued = true, Transferred = false }, contacts["c2"]);
        Assert.Equal(
            new ContactRecord { Channel = "phone", Queue = "cards", Team = "Cards Team", Agent = "li.na", Arrival = At(300), IvrTime = S(15), Wait = S(5), Talk = S(400), Hold = S(20), WrapUp = S(30), Queued = true, Transferred = true },
            contacts["c3"]);
        Assert.Equal(new ContactRecord { Channel = "phone", Arrival = At(600), IvrTime = S(40), Outcome = ContactOutcome.SelfServed, Queued = false, Transferred = false }, contacts["c4"]);
        Assert.Equal(("chat", S(30), S(560)), (contacts["c6"].Channel!, contacts["c6"].Wait, contacts["c6"].Talk));
        Assert.Equal(("overflow", S(90), S(80), false), (contacts["c7"].Queue!, contacts["c7"].Wait, contacts["c7"].Talk, contacts["c7"].Transferred!.Value));
        Assert.Equal((S(200), S(100), true), (contacts["c8"].Talk, contacts["c8"].Hold!.Value, contacts["c8"].Transferred!.Value));
        Assert.Equal((ContactOutcome.SelfServed, false), (contacts["c10"].Outcome, contacts["c10"].Queued!.Value));
    }

    [Fact]
    public void Figures_of_queues_and_agents_are_of_legs()
    {
        List<ContactLeg> legs = reading.ToList().ValuesOf<ContactLeg>();

        Assert.Equal([("cards", 5d, 220d, 0), ("loans", 10, 180, 2)], Of("c3"));
        Assert.Equal([("cards", 60, 0, 2), ("overflow", 30, 80, 0)], Of("c7"));
        Assert.Equal([ContactOutcome.LeftQueue, ContactOutcome.Answered], legs.Where(leg => leg.Contact == "c7").Select(leg => leg.Record.Outcome));

        IEnumerable<(string, double, double, int)> Of(string contact) =>
            legs.Where(leg => leg.Contact == contact).Select(leg => (leg.Record.Queue!, leg.Record.Wait.TotalSeconds, leg.Record.Talk.TotalSeconds, leg.UnansweredRings!.Value));
    }

    [Fact]
    public void Transfers_inside_and_outside_are_told() => Assert.Equal(
        [("li.na", "loans", At(540), true), ("li.na", "+8621600000", At(2630), true)],
        reading.ToList().ValuesOf<TransferRecord>().Select(transfer => (transfer.Agent!, transfer.TargetDepartment!, transfer.Time, transfer.Reached!.Value)));

    [Fact]
    public void What_was_doubled_changed_torn_wrong_or_is_incomplete_is_told()
    {
        List<LogEntry> entries = [.. reading];

        Assert.Equal([("c9", OpenState.Incomplete)], entries.OfType<OpenEntry>().Select(entry => (entry.Id, entry.State)));
        Assert.Equal(
            ["not-json", "already-told", "ends-before-it-begins", "negative"],
            entries.OfType<RejectedEntry>().Select(entry => entry.Reason.Code));
        Assert.Equal("contact-records.jsonl:17: Agent.AgentInteractionDuration: '-5' is negative", entries.OfType<RejectedEntry>().Last().ToString());
        LogTally tally = reading.Tally;
        Assert.Equal((17, 11, 4, 1, 1), (tally.Rows, tally.Used, tally.Rejected, tally.Excluded, tally.Duplicates));
        Assert.Equal((1, 1), (tally.Open, tally.Retries));
    }

    [Fact]
    public void One_a_line_strung_together_as_an_array_or_indented_is_the_same()
    {
        string[] lines = [.. Samples.Text("amazon-connect/contact-records.jsonl").Split('\n').Where(line => line.EndsWith('}'))];
        string[] expected = Contacts(string.Join('\n', lines));

        Assert.Equal(expected, Contacts(string.Concat(lines)));
        Assert.Equal(expected, Contacts("[" + string.Join(",", lines) + "]"));
        Assert.Equal(expected, Contacts("[\n  " + string.Join(",\n  ", lines.Select(line => line.Replace(",\"", ",\n    \"", StringComparison.Ordinal))) + "\n]"));
        Assert.Equal(expected, Contacts("{\"more\":[1,{\"a\":[]}],\"Records\":[" + string.Join(",", lines) + "],\"rest\":{\"a\":\"]}\"}}"));
    }

    [Fact]
    public void Legs_in_any_order_and_any_files_are_one_contact()
    {
        string[] lines = [.. Samples.Text("amazon-connect/contact-records.jsonl").Split('\n').Where(line => line.EndsWith('}')).Distinct()];
        string[] expected = [.. Contacts(string.Join('\n', lines.Where(line => !line.Contains("claim", StringComparison.Ordinal)))).Order(StringComparer.Ordinal)];
        for (int seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            string[] shuffled = [.. lines.Where(line => !line.Contains("claim", StringComparison.Ordinal))];
            random.Shuffle(shuffled);
            int cut = random.Next(shuffled.Length);
            LogReading first = new ConnectReader(Options with { MoreFollows = true }).Read(LogInput.Text("1", string.Join('\n', shuffled[..cut])));
            List<string> told = [.. Texts(first)];
            told.AddRange(Texts(Reader().Read(LogInput.Text("carried", first.Carried), LogInput.Text("2", string.Join('\n', shuffled[cut..])))));

            Assert.Equal(expected, told.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Any_bytes_give_records_or_rejects() => ReaderLaws.Survives(Reader, Samples.Bytes("amazon-connect/contact-records.jsonl"), 1_500, 18);

    [Fact]
    public Task How_the_bytes_come_changes_nothing() => ReaderLaws.ComesAsItMay(Reader, Samples.Bytes("amazon-connect/contact-records.jsonl"));

    private static ConnectOptions Options { get; } = new() { Attributes = new Dictionary<string, string> { ["topic"] = "Reason", ["segment"] = "Tier" }.ToImmutableDictionary() };

    private static ConnectReader Reader() => new(Options);

    private static string[] Contacts(string text) => [.. Texts(Reader().Read(LogInput.Bytes("log", Encoding.UTF8.GetBytes(text))))];

    private static IEnumerable<string> Texts(LogReading reading) => reading.OfType<LogRecord<ContactRecord>>().Select(record => record.Id + record.Value);

    private static Instant At(double seconds) => Start + S(seconds);

    private static Duration S(double seconds) => Duration.FromSeconds(seconds);
}
