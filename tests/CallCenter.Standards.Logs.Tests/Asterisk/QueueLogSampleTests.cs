using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>
/// The sample queue log, worked out by hand from its lines (times below are seconds after 1772499600):
/// call 690.1 waits 100→112, talks to 292 with 1001; 725.3 waits 130→190 and gives up, rung once; 995.4 waits 400→430 in cards, 431→441 in loans, so 41 s in all, talks 441→561 with 1001, is transferred, waits 571→576,
/// talks to 776 with 1003; 300.7 waits 700→720.5, talks to 800, attended transfer; 305.8 leaves by a key after 75 s; 111.1 has only its end: 25 s of wait and 600 s of talk before 1030; 600.9 and 640.2 are open.
/// </summary>
public class QueueLogSampleTests
{
    private static readonly Instant Start = Instant.FromUnixTimeSeconds(1772499600);

    private readonly LogReading reading = new QueueLogReader().Read(Samples.Input("asterisk/queue_log"));

    [Fact]
    public void Each_call_is_one_contact_however_many_queues_it_went_through()
    {
        Dictionary<string, ContactRecord> contacts = reading.OfType<LogRecord<ContactRecord>>().ToDictionary(record => record.Id!, record => record.Value);

        Assert.Equal(6, contacts.Count);
        Assert.Equal(new ContactRecord { Channel = "phone", Queue = "cards", Agent = "Agent/1001", Arrival = At(100), Wait = Seconds(12), Talk = Seconds(180), Queued = true, Transferred = false }, contacts["1772499690.1"]);
        Assert.Equal(
            new ContactRecord { Channel = "phone", Queue = "cards", Arrival = At(130), Wait = Seconds(60), Outcome = ContactOutcome.Abandoned, Queued = true, Transferred = false },
            contacts["1772499725.3"]);
        Assert.Equal(new ContactRecord { Channel = "phone", Queue = "loans", Agent = "Agent/1001", Arrival = At(400), Wait = Seconds(41), Talk = Seconds(320), Queued = true, Transferred = true }, contacts["1772499995.4"]);
        Assert.Equal(new ContactRecord { Channel = "phone", Queue = "cards", Agent = "Agent/1001", Arrival = At(700), Wait = Seconds(20.5), Talk = Seconds(79.5), Queued = true, Transferred = true }, contacts["1772500300.7"]);
        Assert.Equal(
            new ContactRecord { Channel = "phone", Queue = "cards", Arrival = At(705), Wait = Seconds(75), Outcome = ContactOutcome.LeftQueue, Queued = true, Transferred = false },
            contacts["1772500305.8"]);
        Assert.Equal(new ContactRecord { Channel = "phone", Queue = "cards", Agent = "Agent/1002", Arrival = At(405), Wait = Seconds(25), Talk = Seconds(600), Queued = true, Transferred = false }, contacts["1772499111.1"]);
    }

    [Fact]
    public void Each_stay_in_a_queue_is_a_leg()
    {
        List<ContactLeg> legs = [.. reading.ToList().ValuesOf<ContactLeg>().Where(leg => leg.Contact == "1772499995.4")];

        Assert.Equal([("cards", 30d, 0d, ContactOutcome.LeftQueue), ("loans", 10, 120, ContactOutcome.Answered), ("loans", 5, 200, ContactOutcome.Answered)],
            legs.Select(leg => (leg.Record.Queue!, leg.Record.Wait.TotalSeconds, leg.Record.Talk.TotalSeconds, leg.Record.Outcome)));
    }

    [Fact]
    public void An_agent_that_was_rung_without_answering_is_counted_in_the_leg() =>
        Assert.Equal(1, reading.ToList().ValuesOf<ContactLeg>().Single(leg => leg.Contact == "1772499725.3").UnansweredRings);

    [Fact]
    public void A_transfer_tells_its_target_and_whether_it_was_reached()
    {
        List<TransferRecord> transfers = reading.ToList().ValuesOf<TransferRecord>();

        Assert.Equal([(At(561), "Agent/1001", "loans", true), (At(800), "Agent/1001", null, true)], transfers.OrderBy(t => t.Time).Select(t => (t.Time, t.Agent!, t.TargetDepartment, t.Reached!.Value)));
    }

    [Fact]
    public void States_of_agents_are_periods()
    {
        List<AgentPeriod> periods = reading.ToList().ValuesOf<AgentPeriod>();

        Assert.Equal(
            [("available", 5, 112), ("engaged", 112, 292), ("available", 292, 441), ("engaged", 441, 561), ("available", 561, 720.5), ("engaged", 720.5, 800), ("available", 800, 1050)],
            Of("Agent/1001"));
        Assert.Equal([("available", 10, 300), ("lunch", 300, 900), ("available", 900, 1050)], Of("Agent/1002"));
        Assert.Equal([("break", 20d, 570d), ("available", 570, 576), ("engaged", 576, 776), ("available", 776, 1010), ("engaged", 1010, 1050)], Of("Agent/1003"));

        IEnumerable<(string, double, double)> Of(string agent) => periods.Where(period => period.Agent == agent).OrderBy(period => period.From)
            .Select(period => (period.Reason ?? (period.State == AgentState.Break ? "break" : period.State == AgentState.Engaged ? "engaged" : "available"), (period.From - Start).TotalSeconds, (period.To - Start).TotalSeconds));
    }

    [Fact]
    public void What_is_open_unknown_unreadable_doubled_or_out_of_place_is_told()
    {
        List<LogEntry> entries = [.. reading];

        Assert.Equal([("1772500600.9", OpenState.Served), ("1772500640.2", OpenState.Waiting)], entries.OfType<OpenEntry>().Select(entry => (entry.Id, entry.State)));
        Assert.Equal("SURVEYSTART", Assert.Single(reading.UnknownEvents).Key);
        Assert.Equal(
            ["queue_log:33: The row has 1 fields, at least 5 are needed", "queue_log:34: time: '177250062x' is not a number of seconds since 1970"],
            reading.Rejected.Select(row => row.ToString()));
        Assert.Equal("time：“177250062x”不是自1970年起的秒数", reading.Rejected[1].In(new("zh-CN")));
        LogTally tally = reading.Tally;
        Assert.Equal((39, 35, 2, 1, 1), (tally.Rows, tally.Used, tally.Rejected, tally.Duplicates, tally.Unknown));
        Assert.Equal((2, 1, 1, 1), (tally.Open, tally.Retries, tally.Restored, tally.Reordered));
    }

    [Fact]
    public void What_the_log_does_not_tell_is_no_data()
    {
        Standard standard = StandardBook.Shipped.Compile();
        var reader = new QueueLogReader();
        Accumulation day = standard.Kpis.Accumulate(ContactRecord.Schema, reader.Read(Samples.Input("asterisk/queue_log")).Of<ContactRecord>(), new AccumulationOptions { Recorded = reader.Recorded["contact"] });
        KpiReport report = standard.Kpis.Report(day.Totals);

        Assert.Equal(4d / 6, report["connect-rate"].Value!.Value, 12);
        Assert.Equal(1d / 6, report["abandonment-rate"].Value!.Value, 12);
        Assert.Equal((12 + 41 + 20.5 + 25) / 4, report["average-speed-of-answer"].Value!.Value, 9);
        Assert.Null(report["average-handling-time"].Value);
        Assert.Null(report["first-contact-resolution"].Value);
    }

    [Fact]
    public void A_line_from_a_clock_that_was_set_back_is_told()
    {
        // The server's clock was set back by an hour while the call waited: its end would be before its beginning.
        LogReading log = new QueueLogReader().Read(LogInput.Text("queue_log", "1772503600|1|cards|NONE|ENTERQUEUE||1|1\n1772500010|1|cards|NONE|ABANDON|1|1|10\n"));
        LogEntry[] entries = [.. log];

        Assert.Equal("queue_log:2: time: '1772500010' comes 3590 s after later rows; give files in their order", Assert.Single(log.Rejected).ToString());
        Assert.Equal(OpenState.Waiting, Assert.Single(entries.OfType<OpenEntry>()).State);
        Assert.Empty(entries.ValuesOf<ContactRecord>());
    }

    private static Instant At(double seconds) => Start + Seconds(seconds);

    private static Duration Seconds(double seconds) => Duration.FromMilliseconds((long)(seconds * 1000));
}
