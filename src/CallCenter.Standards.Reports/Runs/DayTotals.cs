using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Reports.Runs;

/// <summary>Adds up contacts by everything the reports show, in one pass.</summary>
internal sealed class DayTotals(KpiEvaluator kpis, RecordedFacts recorded, DateTimeZone zone, Grouping[] by)
{
    private readonly ContactRecord[] buffer = new ContactRecord[512];
    private readonly MeasureAccumulator<ContactRecord> halfHours = kpis.Accumulate(ContactRecord.Schema, recorded, Grouping.By("arrival", TimeUnit.HalfHour, zone));
    private readonly MeasureAccumulator<ContactRecord> needs = kpis.Accumulate(ContactRecord.Schema, recorded, Grouping.By("need"));
    private readonly MeasureAccumulator<ContactRecord> teams = kpis.Accumulate(ContactRecord.Schema, recorded, Grouping.By("team"));
    private readonly MeasureAccumulator<ContactRecord> channels = kpis.Accumulate(ContactRecord.Schema, recorded, Grouping.By("channel"));
    private readonly MeasureAccumulator<ContactRecord> queues = kpis.Accumulate(ContactRecord.Schema, recorded, Grouping.By("queue"));
    private readonly MeasureAccumulator<ContactRecord> days = kpis.Accumulate(ContactRecord.Schema, recorded, Grouping.By("arrival", TimeUnit.Day, zone));
    private readonly MeasureAccumulator<ContactRecord> months = kpis.Accumulate(ContactRecord.Schema, recorded, Grouping.By("arrival", TimeUnit.Month, zone));
    private readonly HashSet<(LocalDate Day, string Agent)>[] onDuty = [.. Enumerable.Range(0, 24).Select(_ => new HashSet<(LocalDate, string)>())];
    private readonly MeasureAccumulator<ContactRecord> hours = kpis.Accumulate(ContactRecord.Schema, recorded, Grouping.By("arrival", TimeUnit.Hour, zone));
    private readonly MeasureAccumulator<ContactRecord>? groups = by.Length == 0 ? null : kpis.Accumulate(ContactRecord.Schema, recorded, by);
    private int buffered;
    private Instant first = Instant.MaxValue;
    private Instant last = Instant.MinValue;

    /// <summary>The days of the first and last contact.</summary>
    public DateInterval? Days => first > last ? null : new DateInterval(first.InZone(zone).Date, last.InZone(zone).Date);

    public MeasureTotals HalfHours => Flushed(halfHours);

    public MeasureTotals Hours => Flushed(hours);

    public MeasureTotals Needs => Flushed(needs);

    public MeasureTotals Teams => Flushed(teams);

    public MeasureTotals Channels => Flushed(channels);

    public MeasureTotals Queues => Flushed(queues);

    public MeasureTotals ByDay => Flushed(days);

    public MeasureTotals ByMonth => Flushed(months);

    /// <summary>How many agents answered in each hour of the day, of several days in the mean; 0 where the log names none.</summary>
    public ImmutableArray<double> AgentsByHour => [.. onDuty.Select(agents => agents.Count / (double)(Days?.Length ?? 1))];

    public MeasureTotals? Groups => groups is null ? null : Flushed(groups);

    public void Add(in ContactRecord contact, string? id)
    {
        first = Instant.Min(first, contact.Arrival);
        last = Instant.Max(last, contact.Arrival);
        if (contact is { Agent: { } agent, Outcome: ContactOutcome.Answered })
        {
            ZonedDateTime local = contact.Arrival.InZone(zone);
            onDuty[local.Hour].Add((local.Date, agent));
        }

        buffer[buffered++] = contact;
        if (buffered == buffer.Length)
        {
            Flush();
        }
    }

    private MeasureTotals Flushed(MeasureAccumulator<ContactRecord> accumulator)
    {
        Flush();
        return accumulator.ToTotals();
    }

    private void Flush()
    {
        ReadOnlySpan<ContactRecord> contacts = buffer.AsSpan(0, buffered);
        halfHours.AddRange(contacts);
        hours.AddRange(contacts);
        needs.AddRange(contacts);
        teams.AddRange(contacts);
        channels.AddRange(contacts);
        queues.AddRange(contacts);
        days.AddRange(contacts);
        months.AddRange(contacts);
        groups?.AddRange(contacts);
        buffered = 0;
    }
}
