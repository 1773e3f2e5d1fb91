using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>How long the cases of a log took, and where they waited.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LogTimes
{
    private readonly Listed<PassageTimes> passages;

    internal LogTimes(ElapsedTimes? throughput, ImmutableArray<PassageTimes> passages)
    {
        Throughput = throughput;
        Passages = passages;
    }

    /// <summary>From the first event of a case to its last one; null in a log without cases. Of cases that were open when the log was drawn it is the time so far.</summary>
    public ElapsedTimes? Throughput { get; }

    /// <summary>From each activity to each that comes directly after it, by the names of both, as <see cref="EventLog.DirectlyFollows"/> counts them.</summary>
    public ImmutableArray<PassageTimes> Passages
    {
        get => passages;
        private init => passages = value;
    }

    /// <summary>The times of cases.</summary>
    internal static LogTimes Of(ImmutableArray<LoggedCase> cases)
    {
        var whole = new List<Duration>(cases.Length);
        var between = new Dictionary<(string From, string To), List<Duration>>();
        foreach (LoggedCase logged in cases)
        {
            whole.Add(logged.Events[^1].At - logged.Events[0].At);
            for (int i = 1; i < logged.Events.Length; i++)
            {
                (string From, string To) pair = (logged.Events[i - 1].Activity, logged.Events[i].Activity);
                if (!between.TryGetValue(pair, out List<Duration>? times))
                {
                    between.Add(pair, times = []);
                }

                times.Add(logged.Events[i].At - logged.Events[i - 1].At);
            }
        }

        return new(
            whole.Count == 0 ? null : ElapsedTimes.Of(whole),
            [
                .. between.OrderBy(times => times.Key.From, StringComparer.Ordinal).ThenBy(times => times.Key.To, StringComparer.Ordinal)
                    .Select(times => new PassageTimes(times.Key.From, times.Key.To, ElapsedTimes.Of(times.Value))),
            ]);
    }
}
