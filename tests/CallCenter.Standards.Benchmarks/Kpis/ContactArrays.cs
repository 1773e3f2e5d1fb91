using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Kpis;

/// <summary>The columns that the twelve measures and two dimensions ask for, as a reader of Arrow or Parquet holds them: dictionary-coded texts, ticks, bits.</summary>
internal sealed class ContactArrays
{
    private const int BatchSize = 16_384; // a multiple of 8, so that bits begin a byte

    private readonly string[] teams;
    private readonly string[] outcomes = ["answered", "abandoned", "self-served"];
    private readonly int[] team;
    private readonly int[] outcome;
    private readonly long[] arrival;
    private readonly long[] wait;
    private readonly long[] talk;
    private readonly long[] hold;
    private readonly long[] wrapUp;
    private readonly byte[] transferred;
    private readonly byte[] resolved;
    private readonly byte[] known; // hold, after-call work and both flags are those of answered contacts

    public ContactArrays(ContactRecord[] log)
    {
        teams = [.. log.Select(record => record.Team!).Distinct()];
        Dictionary<string, int> places = teams.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal);
        team = Array.ConvertAll(log, record => places[record.Team!]);
        outcome = Array.ConvertAll(log, record => record.Outcome switch { ContactOutcome.Answered => 0, ContactOutcome.Abandoned => 1, _ => 2 });
        arrival = Array.ConvertAll(log, record => record.Arrival.ToUnixTimeTicks());
        wait = Array.ConvertAll(log, record => record.Wait.BclCompatibleTicks);
        talk = Array.ConvertAll(log, record => record.Talk.BclCompatibleTicks);
        hold = Array.ConvertAll(log, record => record.Hold?.BclCompatibleTicks ?? 0);
        wrapUp = Array.ConvertAll(log, record => record.WrapUp?.BclCompatibleTicks ?? 0);
        transferred = Bits(log, record => record.Transferred == true);
        resolved = Bits(log, record => record.ResolvedAtFirstContact == true);
        known = Bits(log, record => record.Hold is not null);
    }

    /// <summary>One accumulator a core, merged.</summary>
    public MeasureTotals Totals(KpiEvaluator kpis, int cores)
    {
        var shards = new MeasureTotals[cores];
        int batches = (team.Length + BatchSize - 1) / BatchSize;
        Parallel.For(0, cores, new ParallelOptions { MaxDegreeOfParallelism = cores }, core =>
        {
            MeasureAccumulator<ContactRecord> totals = kpis.Accumulate(
                ContactRecord.Schema, Grouping.By("team"), Grouping.By("arrival", TimeUnit.Hour, DateTimeZone.Utc));
            for (int batch = batches * core / cores; batch < batches * (core + 1) / cores; batch++)
            {
                int from = batch * BatchSize;
                totals.Add(Columns(from, Math.Min(BatchSize, team.Length - from)));
            }

            shards[core] = totals.ToTotals();
        });
        return shards.Aggregate((merged, shard) => merged.Merge(shard));
    }

    private ContactColumns Columns(int from, int count)
    {
        ReadOnlySpan<byte> valid = known.AsSpan(from / 8);
        return new(count)
        {
            Team = new(team.AsSpan(from, count), teams),
            Outcome = new(outcome.AsSpan(from, count), outcomes),
            Arrival = new(arrival.AsSpan(from, count)),
            Wait = new(wait.AsSpan(from, count)),
            Talk = new(talk.AsSpan(from, count)),
            Hold = new(hold.AsSpan(from, count), validity: valid),
            WrapUp = new(wrapUp.AsSpan(from, count), validity: valid),
            Transferred = new(transferred.AsSpan(from / 8), valid),
            ResolvedAtFirstContact = new(resolved.AsSpan(from / 8), valid),
        };
    }

    private static byte[] Bits(ContactRecord[] log, Func<ContactRecord, bool> isSet)
    {
        byte[] bits = new byte[(log.Length + 7) / 8];
        for (int i = 0; i < log.Length; i++)
        {
            bits[i / 8] |= (byte)(isSet(log[i]) ? 1 << (i % 8) : 0);
        }

        return bits;
    }
}
