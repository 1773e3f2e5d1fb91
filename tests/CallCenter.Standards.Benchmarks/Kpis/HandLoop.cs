using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Kpis;

/// <summary>What a careful engineer writes for just these twelve measures and these two dimensions: one loop, no abstraction.</summary>
internal static class HandLoop
{
    public static Dictionary<string, long[]> Totals(ContactRecord[] log)
    {
        var teams = new Dictionary<string, long[]>(StringComparer.Ordinal); // team → 24 hours × 12 measures
        long within = Duration.FromSeconds(20).BclCompatibleTicks;
        long shortAbandon = Duration.FromSeconds(5).BclCompatibleTicks;
        foreach (ref readonly ContactRecord record in log.AsSpan())
        {
            if (!teams.TryGetValue(record.Team!, out long[]? totals))
            {
                teams.Add(record.Team!, totals = new long[24 * 12]);
            }

            int hour = (int)(record.Arrival.ToUnixTimeTicks() / NodaConstants.TicksPerHour % 24);
            Span<long> row = totals.AsSpan(hour * 12, 12);
            long wait = record.Wait.BclCompatibleTicks;
            if (record.Outcome == ContactOutcome.Answered)
            {
                row[0]++;
                row[1]++;
                row[3] += wait <= within ? 1 : 0;
                row[5] += record.Transferred == true ? 1 : 0;
                row[6] += record.ResolvedAtFirstContact == true ? 1 : 0;
                row[7] += wait;
                row[9] += record.Talk.BclCompatibleTicks;
                row[10] += record.Hold?.BclCompatibleTicks ?? 0;
                row[11] += record.WrapUp?.BclCompatibleTicks ?? 0;
            }
            else if (record.Outcome == ContactOutcome.Abandoned)
            {
                row[0]++;
                row[2]++;
                row[4] += wait <= shortAbandon ? 1 : 0;
                row[8] += wait;
            }
        }

        return teams;
    }
}
