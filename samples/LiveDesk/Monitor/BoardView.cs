using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using LiveDesk.Floor;
using NodaTime;

namespace LiveDesk.Monitor;

/// <summary>What the monitor shows at a moment.</summary>
internal sealed record BoardView(
    Instant At, ImmutableArray<QueueView> Queues, ImmutableArray<AgentsView> Agents, ImmutableArray<ComingBreach> Coming, ImmutableArray<Alarm> Alarms, ImmutableArray<Emergency> Emergencies)
{
    /// <summary>The most rows of a list.</summary>
    public const int Most = 50;
}

/// <summary>A queue: who waits, and the service level of the last quarter of an hour, hour and day.</summary>
internal sealed record QueueView(QueueDefinition Queue, int Waiting, Duration LongestWait, ImmutableArray<LiveLevel> Levels)
{
    public static QueueView Of(QueueDefinition queue, WaitingPlace[] waiting, HashSet<string> late, KpiEvaluator kpis, MeasureTotals[] windows, Instant now) => new(
        queue,
        waiting.Length,
        waiting.Length == 0 ? Duration.Zero : Duration.Max(Duration.Zero, now - waiting.Min(place => place.Contact.Since)),
        [.. windows.Select(window => LiveLevel.Of(kpis.Evaluate("service-level", window, GroupKey.Of(queue.Code)), waiting.Count(place => late.Contains(Cases.Streams.Case + place.Contact.Id))))]);
}

/// <summary>A service level with those who still wait: who waits beyond the time promised is missed already, and counts as such; who waits within it is not decided yet.</summary>
/// <param name="InTime">Those answered in time.</param>
/// <param name="All">Those offered, and those that wait beyond the time.</param>
internal readonly record struct LiveLevel(double InTime, double All)
{
    /// <summary>The share; null where there was nobody.</summary>
    public double? Share => All > 0 ? InTime / All : null;

    public static LiveLevel Of(KpiResult known, int late) => new(known.Numerator ?? 0, (known.Denominator ?? 0) + late);
}

/// <summary>Agents in a state; null for those who serve somebody.</summary>
internal sealed record AgentsView(AgentState? State, int Count);

/// <summary>A promise that falls due soon.</summary>
internal sealed record ComingBreach(string Stream, string Policy, string Target, Instant Due);

/// <summary>An alarm that has not ceased.</summary>
internal sealed record Alarm(string Id, string Queue, Instant RaisedAt, Instant? Due, bool IsAnswered);

/// <summary>An emergency that nobody has handled yet.</summary>
internal sealed record Emergency(string Id, string State, Instant Since, string? Agent);
