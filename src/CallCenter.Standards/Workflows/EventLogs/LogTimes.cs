using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>How long the cases of a log took, and where they waited.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LogTimes
{
    private readonly Listed<PassageTimes> passages;
    private readonly Listed<ActivityTimes> activities;

    internal LogTimes(ElapsedTimes? throughput, ImmutableArray<PassageTimes> passages, ImmutableArray<ActivityTimes> activities)
    {
        Throughput = throughput;
        Passages = passages;
        Activities = activities;
    }

    /// <summary>From the first event of a case, from its start where the log tells that, to its last one; null in a log without cases. Of cases that were open when the log was drawn it is the time so far.</summary>
    public ElapsedTimes? Throughput { get; }

    /// <summary>From each activity to each that comes directly after it, to the start of that where the log tells it: the waiting between them; by the names of both, as <see cref="EventLog.DirectlyFollows"/> counts them.</summary>
    public ImmutableArray<PassageTimes> Passages
    {
        get => passages;
        private init => passages = value;
    }

    /// <summary>How long the work on each activity took, by name; those of which the log tells no start are left out.</summary>
    public ImmutableArray<ActivityTimes> Activities
    {
        get => activities;
        private init => activities = value;
    }

    /// <summary>The times of cases.</summary>
    internal static LogTimes Of(ImmutableArray<LoggedCase> cases)
    {
        var whole = new List<Duration>(cases.Length);
        var between = new Dictionary<(string From, string To), List<Duration>>();
        var work = new SortedDictionary<string, List<Duration>>(StringComparer.Ordinal);
        foreach (LoggedCase logged in cases)
        {
            whole.Add(logged.Events[^1].At - (logged.Events[0].Started ?? logged.Events[0].At));
            foreach (LoggedEvent happened in logged.Events)
            {
                if (happened.Started is { } started)
                {
                    if (!work.TryGetValue(happened.Activity, out List<Duration>? lengths))
                    {
                        work.Add(happened.Activity, lengths = []);
                    }

                    lengths.Add(happened.At - started);
                }
            }

            for (int i = 1; i < logged.Events.Length; i++)
            {
                (string From, string To) pair = (logged.Events[i - 1].Activity, logged.Events[i].Activity);
                if (!between.TryGetValue(pair, out List<Duration>? times))
                {
                    between.Add(pair, times = []);
                }

                times.Add((logged.Events[i].Started ?? logged.Events[i].At) - logged.Events[i - 1].At);
            }
        }

        return new(
            whole.Count == 0 ? null : ElapsedTimes.Of(whole),
            [
                .. between.OrderBy(times => times.Key.From, StringComparer.Ordinal).ThenBy(times => times.Key.To, StringComparer.Ordinal)
                    .Select(times => new PassageTimes(times.Key.From, times.Key.To, ElapsedTimes.Of(times.Value))),
            ],
            [.. work.Select(lengths => new ActivityTimes(lengths.Key, ElapsedTimes.Of(lengths.Value)))]);
    }
}
