using System.Text.Json;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Logs.ReaderTests;

/// <summary>A whole day of a queue log, against figures counted apart by another program. A call that is still open is no record yet; it counts among those offered, and answered where somebody serves it.</summary>
public class QueueLogDayTests
{
    [SkippableFact]
    public void A_day_has_the_figures_that_another_program_counted()
    {
        using JsonDocument figures = JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("data/asterisk/figures.json")));
        JsonElement expected = figures.RootElement;
        List<LogEntry> entries = [.. new QueueLogReader(new() { TimedOut = ContactOutcome.Blocked }).Read(LogInput.File(SharedFolder.Require("data/asterisk/queue_log")))];
        List<ContactRecord> contacts = [.. entries.OfType<LogRecord<ContactRecord>>().Select(static record => record.Value)];
        List<OpenEntry> open = [.. entries.OfType<OpenEntry>()];

        Assert.Empty(entries.OfType<RejectedEntry>());
        Assert.Equal(Number("offered"), contacts.Count + open.Count);
        Assert.Equal(Number("answered"), Count(contacts, ContactOutcome.Answered) + open.Count(static one => one.State == OpenState.Served));
        Assert.Equal(Number("abandoned"), Count(contacts, ContactOutcome.Abandoned));
        Assert.Equal(Number("timedOut"), Count(contacts, ContactOutcome.Blocked));
        Assert.Equal(Number("open"), open.Count);
        Assert.Equal(Number("talk"), contacts.Sum(static contact => contact.Talk.TotalSeconds));
        Assert.Equal(Number("transfers"), entries.OfType<LogRecord<TransferRecord>>().Count());
        int ringsOfOpen = File.ReadLines(SharedFolder.Require("data/asterisk/queue_log")).Count(line => line.Contains("|RINGNOANSWER|", StringComparison.Ordinal) && open.Exists(one => line.Split('|')[1] == one.Id));
        Assert.Equal(Number("ringNoAnswer") - ringsOfOpen, entries.OfType<LogRecord<ContactLeg>>().Sum(static leg => leg.Value.UnansweredRings ?? 0));
        foreach (JsonProperty queue in expected.GetProperty("byQueue").EnumerateObject())
        {
            List<ContactRecord> own = [.. contacts.Where(contact => contact.Queue == queue.Name)];
            Assert.Equal(queue.Value.GetProperty("abandoned").GetInt32(), Count(own, ContactOutcome.Abandoned));
            Assert.InRange(queue.Value.GetProperty("answered").GetInt32() - Count(own, ContactOutcome.Answered), 0, open.Count);
        }

        double Number(string name) => expected.GetProperty(name).GetDouble();
    }

    private static int Count(List<ContactRecord> contacts, ContactOutcome outcome) => contacts.Count(contact => contact.Outcome == outcome);
}
