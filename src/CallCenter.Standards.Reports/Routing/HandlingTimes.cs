namespace CallCenter.Standards.Reports.Routing;

/// <summary>How long contacts take: as in the log, or the mean of the queue, else of all, for those that nobody answered there. In ticks.</summary>
internal sealed class HandlingTimes
{
    private readonly long[] byRoute;

    private HandlingTimes(long[] byRoute) => this.byRoute = byRoute;

    public static HandlingTimes Of(IReadOnlyList<Asking> askings, IReadOnlyList<Route> routes)
    {
        Asking[] answered = [.. askings.Where(asking => asking.IsAnswered)];
        long all = Mean(answered);
        Dictionary<string, long> byQueue = answered.Where(asking => routes[asking.Route].Key.Queue is not null)
            .GroupBy(asking => routes[asking.Route].Key.Queue!, StringComparer.Ordinal).ToDictionary(queue => queue.Key, Mean, StringComparer.Ordinal);
        return new HandlingTimes([.. routes.Select(route => route.Key.Queue is { } queue ? byQueue.GetValueOrDefault(queue, all) : all)]);
    }

    public long Of(Asking contact) => contact.IsAnswered ? contact.Handling : byRoute[contact.Route];

    private static long Mean(IEnumerable<Asking> answered)
    {
        long sum = 0, count = 0;
        foreach (Asking asking in answered)
        {
            sum += asking.Handling;
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }
}
