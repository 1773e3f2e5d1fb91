using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Benchmarks.Kpis;

/// <summary>
/// Twelve measures over ten million contacts in memory, by team and hour: 24 × 24 groups. Every contender gives the same totals, checked before the run.
/// </summary>
#pragma warning disable CA1001 // the benchmark's own clean-up disposes of the table
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 7)]
public class KpiTotalsBenchmark
#pragma warning restore CA1001
{
    private const int RecordCount = 10_000_000;

    private ContactRecord[] log = [];
    private ContactArrays? columns;
    private KpiEvaluator kpis = TwelveMeasures.Compile();
    private DuckDbTable? table;

    [GlobalSetup]
    public void Setup()
    {
        log = ContactLog.Create(RecordCount);
        kpis = TwelveMeasures.Compile();
        columns = new ContactArrays(log);
        table = new DuckDbTable(log);
        Check();
    }

    [GlobalCleanup]
    public void Cleanup() => table?.Dispose();

    [Benchmark(Baseline = true, Description = "CallCenter.Standards, 1 core")]
    public MeasureTotals Standards() => Accumulation.Totals(kpis, log, 1);

    [Benchmark(Description = "CallCenter.Standards, 2 cores")]
    public MeasureTotals StandardsOnTwoCores() => Accumulation.Totals(kpis, log, 2);

    [Benchmark(Description = "by columns, 1 core")]
    public MeasureTotals Columns() => columns!.Totals(kpis, 1);

    [Benchmark(Description = "by columns, 2 cores")]
    public MeasureTotals ColumnsOnTwoCores() => columns!.Totals(kpis, 2);

    [Benchmark(Description = "hand-written loop, 1 core")]
    public object Hand() => HandLoop.Totals(log);

    [Benchmark(Description = "DuckDB, 1 core")]
    public object DuckDb() => QueryOn(1);

    [Benchmark(Description = "DuckDB, 2 cores")]
    public object DuckDbOnTwoCores() => QueryOn(2);

    [Benchmark(Description = "LINQ, 1 core")]
    public object Linq() => LinqQuery.Totals(log);

    private Dictionary<(string Team, int Hour), long[]> QueryOn(int threads)
    {
        table!.SetThreads(threads);
        return table.Totals();
    }

    private void Check()
    {
        MeasureTotals ours = Accumulation.Totals(kpis, log, 2);
        foreach (int cores in new[] { 1, 2 })
        {
            if (!ours.ToBytes().AsSpan().SequenceEqual(columns!.Totals(kpis, cores).ToBytes()))
            {
                throw new InvalidOperationException("Columns give other totals than records.");
            }
        }

        Dictionary<string, long[]> hand = HandLoop.Totals(log);
        Dictionary<(string Team, int Hour), long[]> linq = LinqQuery.Totals(log);
        Dictionary<(string Team, int Hour), long[]> duck = QueryOn(2);
        foreach (GroupKey group in ours.Groups)
        {
            (string team, int hour) = (group.Values[0]!, int.Parse(group.Values[1]!, System.Globalization.CultureInfo.InvariantCulture));
            long[] row = Accumulation.Row(ours, group);
            if (!row.SequenceEqual(duck[(team, hour)]) || !row.SequenceEqual(linq[(team, hour)]) || !row.AsSpan().SequenceEqual(hand[team].AsSpan(hour * 12, 12)))
            {
                throw new InvalidOperationException($"The contenders disagree on {group}.");
            }
        }

        if (ours.Groups.Count() != duck.Count || duck.Count != linq.Count)
        {
            throw new InvalidOperationException("The contenders found different groups.");
        }
    }
}
