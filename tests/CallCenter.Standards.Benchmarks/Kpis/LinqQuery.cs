using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Kpis;

/// <summary>The same totals as one LINQ query.</summary>
internal static class LinqQuery
{
    public static Dictionary<(string Team, int Hour), long[]> Totals(ContactRecord[] log)
    {
        Duration within = Duration.FromSeconds(20);
        Duration shortAbandon = Duration.FromSeconds(5);
        return log
            .GroupBy(record => (Team: record.Team!, Hour: (int)(record.Arrival.ToUnixTimeTicks() / NodaConstants.TicksPerHour % 24)))
            .ToDictionary(
                group => group.Key,
                group => new[]
                {
                    group.Count(record => record.Outcome is ContactOutcome.Answered or ContactOutcome.Abandoned),
                    group.Count(record => record.Outcome == ContactOutcome.Answered),
                    group.Count(record => record.Outcome == ContactOutcome.Abandoned),
                    group.Count(record => record.Outcome == ContactOutcome.Answered && record.Wait <= within),
                    group.Count(record => record.Outcome == ContactOutcome.Abandoned && record.Wait <= shortAbandon),
                    group.Count(record => record is { Outcome: ContactOutcome.Answered, Transferred: true }),
                    group.Count(record => record is { Outcome: ContactOutcome.Answered, ResolvedAtFirstContact: true }),
                    Sum(group, ContactOutcome.Answered, record => record.Wait),
                    Sum(group, ContactOutcome.Abandoned, record => record.Wait),
                    Sum(group, ContactOutcome.Answered, record => record.Talk),
                    Sum(group, ContactOutcome.Answered, record => record.Hold ?? Duration.Zero),
                    Sum(group, ContactOutcome.Answered, record => record.WrapUp ?? Duration.Zero),
                });
    }

    private static long Sum(IEnumerable<ContactRecord> group, ContactOutcome outcome, Func<ContactRecord, Duration> time) =>
        group.Where(record => record.Outcome == outcome).Sum(record => time(record).BclCompatibleTicks);
}
