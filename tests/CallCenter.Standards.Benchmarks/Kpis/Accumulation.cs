using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Kpis;

/// <summary>The library's way: one accumulator a core, merged.</summary>
internal static class Accumulation
{
    public static MeasureTotals Totals(KpiEvaluator kpis, ContactRecord[] log, int cores)
    {
        var shards = new MeasureTotals[cores];
        Parallel.For(0, cores, new ParallelOptions { MaxDegreeOfParallelism = cores }, core =>
        {
            int from = (int)((long)log.Length * core / cores);
            int to = (int)((long)log.Length * (core + 1) / cores);
            MeasureAccumulator<ContactRecord> totals = kpis.Accumulate(
                ContactRecord.Schema, Grouping.By("team"), Grouping.By("arrival", TimeUnit.Hour, DateTimeZone.Utc));
            totals.AddRange(log.AsSpan(from..to));
            shards[core] = totals.ToTotals();
        });
        return shards.Aggregate((merged, shard) => merged.Merge(shard));
    }

    /// <summary>The twelve totals of a group as the other contenders hold them: counts, and times in ticks.</summary>
    public static long[] Row(MeasureTotals totals, GroupKey group) =>
        [.. TwelveMeasures.Codes.Select((code, i) => (long)(totals.Total(code, group)!.Value * (i < 7 ? 1 : NodaConstants.TicksPerSecond)))];
}
