using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>The KPIs of logs.</summary>
/// <param name="Book">The book whose KPIs they are.</param>
/// <param name="Zone">The zone of hours and days.</param>
/// <param name="Sources">What was read.</param>
/// <param name="Dimensions">The dimensions.</param>
/// <param name="Total">The KPIs of everything.</param>
/// <param name="Groups">The KPIs of each group, in the order of their values; none without dimensions.</param>
/// <param name="From">The time of the first record; null without any.</param>
/// <param name="To">The time of the last record.</param>
internal sealed record MeasuredLogs(
    StandardBook Book,
    DateTimeZone Zone,
    ImmutableArray<MeasuredSource> Sources,
    ImmutableArray<string> Dimensions,
    KpiReport Total,
    ImmutableArray<KpiReport> Groups,
    Instant? From,
    Instant? To)
{
    /// <summary>After how many entries somebody who watches is told.</summary>
    private const int EntriesOfStep = 8_192;

    /// <summary>All reports: of everything, then of each group.</summary>
    public IEnumerable<KpiReport> Reports => Groups.Prepend(Total);

    /// <summary>What was found in the records: words that the standard does not know, records that are none.</summary>
    public IEnumerable<Finding> Findings => Sources.SelectMany(static source => source.Records).SelectMany(static one => one.Added.Findings);

    /// <summary>Whether something that was read has errors.</summary>
    public bool HasErrors => Sources.Any(static source => source.Tally.Rejected > 0) || Findings.Any(static finding => finding.Severity == FindingSeverity.Error);

    /// <summary>Reads sources and works out the KPIs, in memory that does not grow with the logs.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="dimensions">The dimensions.</param>
    /// <param name="zone">The zone of hours and days.</param>
    /// <param name="byLeg">Whether stays in queues and with agents stand for contacts.</param>
    /// <param name="codes">The KPIs that are asked for; empty for all.</param>
    /// <param name="roster">What agents' states are held against; null for nothing.</param>
    /// <param name="onRows">Told the number of rows read from time to time.</param>
    public static MeasuredLogs Of(Standard standard, IReadOnlyList<LogSource> sources, IReadOnlyList<DimensionName> dimensions, DateTimeZone zone, bool byLeg, IReadOnlyCollection<string> codes, RosterEvaluator? roster, Action<long> onRows)
    {
        KpiEvaluator kpis = standard.Kpis;
        MeasureTotals all = kpis.NoTotals();
        MeasureTotals groups = kpis.NoTotals([.. dimensions.Select(static one => one.Name)]);
        var measured = ImmutableArray.CreateBuilder<MeasuredSource>();
        Instant? from = null;
        Instant? to = null;
        long rows = 0;
        foreach (LogSource source in sources)
        {
            RosterFacts? kept = roster is not null && source.Kind == LogKind.QueueLog ? new RosterFacts(roster) : null;
            ImmutableArray<RecordTotals> totals = RecordTotals.Of(standard, source.Reader, dimensions, zone, byLeg, kept);
            LogReading reading = source.Reader.Read([.. source.Files.Select(static file => file.Input)]);
            long leftQueue = Add(reading, totals, byLeg, count => onRows(rows + count));
            rows += reading.Tally.Rows;
            (string Record, Accumulation Added)[] added = [.. totals.Select(static one => (one.Record, one.End()))];

            // A log that tells nothing is no data: that it is of another kind, or empty, makes no figure zero.
            bool tellsNothing = Array.TrueForAll(added, static one => one.Added.Records == 0);
            for (int i = 0; i < totals.Length && !tellsNothing; i++)
            {
                all = all.Merge(added[i].Added.Totals.RollUp());
                groups = dimensions.Count > 0 && totals[i].NotIn.IsEmpty ? groups.Merge(added[i].Added.Totals) : groups;
                from = Earlier(from, totals[i].First);
                to = Later(to, totals[i].Last);
            }

            measured.Add(new MeasuredSource(
                source, reading.Tally, [.. reading.Rejected], [.. reading.UnknownEvents.Select(static one => (one.Key, one.Value)).OrderByDescending(static one => one.Value).ThenBy(static one => one.Key, StringComparer.Ordinal)], leftQueue, [.. added],
                [.. totals.Zip(added).Where(static both => both.Second.Added.Records > 0).SelectMany(static both => both.First.NotIn.Select(dimension => (both.First.Record, dimension)))],
                [.. totals.Zip(added).Where(static both => both.Second.Added.Records > 0).SelectMany(static both => both.First.NotRecorded).Distinct(StringComparer.Ordinal)])
            {
                NotOnRoster = kept?.NotOnRoster ?? [],
                NotInLog = kept?.NotInLog ?? [],
            });
        }

        Interval? period = from is { } first && to is { } last ? DaysOf(first, last, zone) : null;
        return new MeasuredLogs(
            standard.Book, zone, measured.ToImmutable(), [.. dimensions.Select(static one => one.Name)], Chosen(kpis.Report(all), codes) with { Period = period },
            dimensions.Count == 0 ? [] : [.. kpis.ReportByGroup(groups).Select(report => Chosen(report, codes) with { Period = period })], from, to);
    }

    /// <summary>What sources told, all groups together; null where they told nothing.</summary>
    public MeasureTotals? TotalsOf(Func<LogSource, bool> isMeant) =>
        Sources.Where(source => isMeant(source.Source)).SelectMany(static source => source.Records).Where(static one => one.Added.Records > 0).Select(static one => one.Added.Totals.RollUp())
            .Aggregate(default(MeasureTotals?), static (all, one) => all?.Merge(one) ?? one);

    private static long Add(LogReading reading, ImmutableArray<RecordTotals> totals, bool byLeg, Action<long> onRows)
    {
        long entries = 0;
        long leftQueue = 0;
        foreach (LogEntry entry in reading)
        {
            foreach (RecordTotals one in totals)
            {
                one.Take(entry);
            }

            leftQueue += (byLeg ? (entry as LogRecord<ContactLeg>)?.Value.Record.Outcome : (entry as LogRecord<ContactRecord>)?.Value.Outcome) == ContactOutcome.LeftQueue ? 1 : 0;
            if (++entries % EntriesOfStep == 0)
            {
                onRows(reading.Tally.Rows);
            }
        }

        return leftQueue;
    }

    private static KpiReport Chosen(KpiReport report, IReadOnlyCollection<string> codes) => codes.Count == 0 ? report : report with { Results = [.. codes.Select(code => report[code])] };

    /// <summary>The whole local days from the first record to the last.</summary>
    private static Interval DaysOf(Instant first, Instant last, DateTimeZone zone) =>
        new(LocalDays.StartOf(first.InZone(zone).Date, zone), LocalDays.EndOf(last.InZone(zone).Date, zone));

    private static Instant? Earlier(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Min(a, b) : one ?? other;

    private static Instant? Later(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Max(a, b) : one ?? other;
}
