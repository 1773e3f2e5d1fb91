using System.Globalization;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>
/// Random days of a centre of which everything is known: each is made call by call, and the lines of its queue log are written beside. The reader has to find again what was made; it is never compared with itself alone.
/// </summary>
public class QueueLogLawTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_was_made_is_found_again(int seed)
    {
        MadeLog made = MadeLog.Of(seed);
        LogReading reading = new QueueLogReader().Read(LogInput.Text("queue_log", made.Text));
        Dictionary<string, ContactRecord> found = Contacts(reading);

        Assert.Equal(made.Calls.Count, found.Count);
        foreach (MadeCall call in made.Calls)
        {
            ContactRecord contact = found[call.Id];
            Assert.Equal((call.Arrival, call.Wait, call.Talk, call.IsAnswered, call.IsTransferred), (contact.Arrival, contact.Wait, contact.Talk, contact.Outcome == ContactOutcome.Answered, contact.Transferred));
        }

        Assert.Equal(0, reading.Tally.Rejected);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_log_cut_anywhere_and_carried_over_tells_the_same(int seed)
    {
        string[] lines = MadeLog.Of(seed).Lines;
        LogReading whole = new QueueLogReader().Read(LogInput.Text("queue_log", string.Join('\n', lines)));
        List<LogEntry> expected = [.. whole];
        int cut = new Random(seed).Next(lines.Length);
        LogReading first = new QueueLogReader(new() { MoreFollows = true }).Read(LogInput.Text("queue_log.1", string.Join('\n', lines[..cut])));
        List<LogEntry> told = [.. first];
        LogReading second = new QueueLogReader().Read(LogInput.Text("carried", first.Carried), LogInput.Text("queue_log", string.Join('\n', lines[cut..])));
        told.AddRange(second);

        Assert.Equal(Contacts(expected), Contacts(told));
        Assert.Equal(Periods(expected), Periods(told));
        Assert.Equal(expected.ValuesOf<TransferRecord>().OrderBy(t => t.Time), told.ValuesOf<TransferRecord>().OrderBy(t => t.Time));
        Assert.Equal(expected.ValuesOf<ContactLeg>().OrderBy(Key), told.ValuesOf<ContactLeg>().OrderBy(Key));
        Assert.Equal((whole.Tally.Retries, whole.Tally.Restored), (first.Tally.Retries + second.Tally.Retries, first.Tally.Restored + second.Tally.Restored));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Two_files_in_order_are_one_log(int seed)
    {
        string[] lines = MadeLog.Of(seed).Lines;
        int cut = new Random(seed).Next(lines.Length);

        Assert.Equal(
            Contacts(new QueueLogReader().ReadText(string.Join('\n', lines))),
            Contacts(new QueueLogReader().ReadText(string.Join('\n', lines[..cut]), string.Join('\n', lines[cut..]))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lines_a_little_out_of_order_and_doubled_tell_the_same(int seed)
    {
        var random = new Random(seed);
        string[] lines = MadeLog.Of(seed).Lines;
        List<LogEntry> expected = new QueueLogReader().ReadText(string.Join('\n', lines));
        string[] moved = [.. lines.Select((line, i) => (line, At: SecondOf(line) + (random.Next(2) * 20), i)).OrderBy(x => x.At).ThenBy(x => x.i).Select(x => x.line)];
        LogReading reading = new QueueLogReader().Read(LogInput.Text("queue_log", string.Join('\n', moved.SelectMany(line => random.Next(3) == 0 ? [line, line] : new[] { line }))));
        List<LogEntry> told = [.. reading];

        Assert.Equal(Contacts(expected), Contacts(told));
        Assert.Equal(Periods(expected), Periods(told));
        Assert.True(reading.Tally.Duplicates > 0 && reading.Tally.Reordered > 0);
        Entries.IsWhole(reading.Tally);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_same_file_twice_counts_nothing_twice(int seed)
    {
        string text = MadeLog.Of(seed).Text;
        LogReading reading = new QueueLogReader().Read(LogInput.Text("queue_log", text), LogInput.Text("queue_log", text));

        Assert.Equal(Contacts(new QueueLogReader().ReadText(text)), Contacts(reading));
        Assert.All(reading.Rejected, row => Assert.Equal("out-of-order", row.Reason.Code));
        Entries.IsWhole(reading.Tally);
    }

    [Fact]
    public void Any_bytes_give_records_or_rejects() => ReaderLaws.Survives(() => new QueueLogReader(new() { MoreFollows = true }), Samples.Bytes("asterisk/queue_log"), 3_000, 18);

    [Fact]
    public Task How_the_bytes_come_changes_nothing() => ReaderLaws.ComesAsItMay(() => new QueueLogReader(), Samples.Bytes("asterisk/queue_log"));

    private static string Key(ContactLeg leg) => leg.Contact + "/" + leg.Number.ToString("D3", CultureInfo.InvariantCulture);

    private static long SecondOf(string line) => long.Parse(line.Split('|')[0], CultureInfo.InvariantCulture);

    private static Dictionary<string, ContactRecord> Contacts(IEnumerable<LogEntry> entries) =>
        entries.OfType<LogRecord<ContactRecord>>().OrderBy(record => record.Id, StringComparer.Ordinal).ToDictionary(record => record.Id!, record => record.Value);

    /// <summary>Periods, those that adjoin in one state joined.</summary>
    private static List<AgentPeriod> Periods(IEnumerable<LogEntry> entries)
    {
        var joined = new List<AgentPeriod>();
        foreach (AgentPeriod period in entries.OfType<LogRecord<AgentPeriod>>().Select(record => record.Value).OrderBy(period => period.Agent, StringComparer.Ordinal).ThenBy(period => period.From))
        {
            if (joined is [.., { } last] && last.Agent == period.Agent && last.To == period.From && last.State == period.State && last.Reason == period.Reason)
            {
                joined[^1] = last with { To = period.To };
            }
            else
            {
                joined.Add(period);
            }
        }

        return joined;
    }
}

/// <summary>A call whose course is known.</summary>
internal sealed record MadeCall(string Id, Instant Arrival, Duration Wait, Duration Talk, bool IsAnswered, bool IsTransferred);

/// <summary>A made log, with the calls that it tells of.</summary>
internal sealed record MadeLog(List<MadeCall> Calls, string[] Lines)
{
    public string Text => string.Join('\n', Lines);

    public static MadeLog Of(int seed)
    {
        var random = new Random(seed);
        var lines = new List<(long At, string Line)>();
        var calls = new List<MadeCall>();
        long start = 1_772_499_600;
        for (int agent = 0; agent < 8; agent++)
        {
            long at = start + random.Next(300);
            lines.Add((at, $"{at}|MANAGER|q{agent % 3}|A{agent}|ADDMEMBER|"));
            for (long pause = at + 600; pause < start + 7_000; pause += random.Next(900, 3_000))
            {
                lines.Add((pause, $"{pause}|NONE|NONE|A{agent}|PAUSEALL|tea"));
                long end = pause + random.Next(60, 500);
                lines.Add((end, $"{end}|NONE|NONE|A{agent}|UNPAUSEALL|"));
            }
        }

        for (int n = 0; n < 60; n++)
        {
            calls.Add(Call(random, lines, start + random.Next(7_000), $"c{n:D3}"));
        }

        return new(calls, [.. lines.Select((line, i) => (line, i)).OrderBy(x => x.line.At).ThenBy(x => x.i).Select(x => x.line.Line)]);
    }

    private static MadeCall Call(Random random, List<(long At, string Line)> lines, long at, string id)
    {
        long arrival = at, wait = 0, talk = 0;
        bool isAnswered = false, isTransferred = false;
        for (int visit = 0; ; visit++)
        {
            int queue = random.Next(3);
            lines.Add((at, $"{at}|{id}|q{queue}|NONE|ENTERQUEUE||1380000{random.Next(9999):D4}|1"));
            long waited = random.Next(1, 200);
            at += waited;
            int what = random.Next(10);
            if (what == 0 && visit < 4)
            {
                lines.Add((at, $"{at}|{id}|q{queue}|NONE|EXITWITHTIMEOUT|1|1|{waited}"));
                at += random.Next(0, 30);
                continue;
            }

            if (what < 3)
            {
                lines.Add((at, $"{at}|{id}|q{queue}|NONE|ABANDON|1|1|{waited}"));
                wait = isAnswered ? wait : at - arrival;
                break;
            }

            // An agent has one call at a time in life; the made centre does not mind, as the reader does not either.
            string agent = "A" + random.Next(8);
            wait = isAnswered ? wait : at - arrival;
            isTransferred |= isAnswered;
            isAnswered = true;
            lines.Add((at, $"{at}|{id}|q{queue}|{agent}|CONNECT|{waited}|bridge-{id}|3"));
            long talked = random.Next(1, 400);
            at += talked;
            talk += talked;
            if (what == 9 && visit < 4)
            {
                isTransferred = true;
                lines.Add((at, $"{at}|{id}|q{queue}|{agent}|BLINDTRANSFER|7{queue}|internal|{waited}|{talked}|1"));
                at += random.Next(0, 20);
                continue;
            }

            lines.Add((at, $"{at}|{id}|q{queue}|{agent}|COMPLETECALLER|{waited}|{talked}|1"));
            break;
        }

        return new(id, Instant.FromUnixTimeSeconds(arrival), Duration.FromSeconds(wait), Duration.FromSeconds(talk), isAnswered, isTransferred);
    }
}
