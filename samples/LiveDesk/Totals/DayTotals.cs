using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Kpis;
using LiveDesk.Cases;
using LiveDesk.Monitor;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Totals;

/// <summary>
/// The totals of a day, counted from the log: what was stored since they were last asked for is read and counted, each contact once. Nothing has to be told to it, so that a host that ends loses nothing of it. Counted anew for another day and under
/// another standard.
/// </summary>
/// <param name="store">The log.</param>
/// <param name="standards">The standard in force.</param>
/// <param name="time">The clock by which a position is old.</param>
/// <param name="share">The teams that are counted.</param>
internal sealed class DayTotals(IDeskStore store, IStandardSource standards, TimeProvider time, TeamShare share) : ITotals, IDisposable
{
    private const int Page = 1000;

    /// <summary>How long an event may be on its way into the log after its position was given: until then what lies before it is read again.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(2);

    /// <summary>What the desk knows of a contact once it is answered or not: how long it was talked, held and worked on comes after, and is not recorded; who found all lines busy never comes to it.</summary>
    public static readonly RecordedFacts Recorded = new()
    {
        Always = Condition.Compile([new("outcome", "answered, abandoned, self-served")], ContactRecord.Schema.Definition),
        Fields = ["channel", "need", "topic", "segment", "region", "language", "agent", "team", "queue", "arrival", "wait", "outcome", "queued"],
    };

    private static readonly Grouping[] Groups = [Grouping.By("team"), Grouping.By("queue")];

    private readonly SemaphoreSlim turn = new(1);
    private readonly SortedSet<long> counted = [];
    private readonly Queue<(long At, long Position)> read = new();
    private (LocalDate Day, KpiEvaluator Kpis, MeasureAccumulator<ContactRecord> Sum)? counting;
    private long settled;

    public async Task<MeasureTotals> OfAsync(LocalDate day)
    {
        await turn.WaitAsync();
        try
        {
            Standard standard = standards.Current.Standard;
            if (counting is not { } before || before.Day != day || !ReferenceEquals(before.Kpis, standard.Kpis))
            {
                counting = before = (day, standard.Kpis, standard.Kpis.Accumulate(ContactRecord.Schema, Recorded, Groups));
                settled = 0;
                counted.Clear();
                read.Clear();
            }

            DateTimeZone zone = MonitorPage.ZoneOf(standard);
            await CountAsync(before.Sum, zone.AtLeniently(day.AtMidnight()).ToInstant(), zone.AtLeniently(day.PlusDays(1).AtMidnight()).ToInstant());
            return before.Sum.ToTotals();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task CountAsync(MeasureAccumulator<ContactRecord> sum, Instant begin, Instant end)
    {
        long now = time.GetTimestamp();
        long after = settled;
        ImmutableArray<StoredEvent> page;
        do
        {
            page = await store.SinceAsync(begin, [Kinds.Contact], after, Page, CancellationToken.None);
            foreach (StoredEvent happened in page)
            {
                after = happened.Position;
                if (happened.At < end && counted.Add(happened.Position))
                {
                    ContactRecord record = StandardJson.Read<ContactRecord>(happened.Data);
                    if (share.Has(record.Team))
                    {
                        sum.Add(in record);
                    }
                }
            }
        }
        while (page.Length == Page);
        read.Enqueue((now, after));
        while (time.GetElapsedTime(read.Peek().At, now) >= OnItsWay)
        {
            settled = read.Dequeue().Position;
        }

        counted.RemoveWhere(position => position <= settled);
    }
}
