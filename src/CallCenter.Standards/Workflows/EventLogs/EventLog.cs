using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// What happened to cases, in order: read from a system's log, or from the histories of a workflow. Immutable. It is the same whatever the order in which cases
/// are given or interleaved; lists are ordered by count, then by name, ordinally.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record EventLog
{
    private readonly Listed<LoggedCase> cases;
    private readonly Listed<ActivityCount> activities;
    private readonly Listed<ActivityCount> starts;
    private readonly Listed<ActivityCount> ends;
    private readonly Listed<DirectlyFollows> directlyFollows;
    private readonly Listed<LogVariant> variants;

    internal EventLog(ImmutableArray<LoggedCase> cases, ImmutableArray<LogVariant> variants)
    {
        Cases = cases;
        Variants = variants;
        EventCount = cases.Sum(logged => (long)logged.Events.Length);
        Activities = Count(variants, variant => variant.Activities);
        Starts = Count(variants, variant => [variant.Activities[0]]);
        Ends = Count(variants, variant => [variant.Activities[^1]]);
        DirectlyFollows = CountPairs(variants);
    }

    /// <summary>The cases, ordered by identity.</summary>
    public ImmutableArray<LoggedCase> Cases
    {
        get => cases;
        private init => cases = value;
    }

    /// <summary>How many events the cases have together.</summary>
    public long EventCount { get; }

    /// <summary>The activities and how many events each has, by name.</summary>
    public ImmutableArray<ActivityCount> Activities
    {
        get => activities;
        private init => activities = value;
    }

    /// <summary>The activities that cases begin with and how many do, by name.</summary>
    public ImmutableArray<ActivityCount> Starts
    {
        get => starts;
        private init => starts = value;
    }

    /// <summary>The activities that cases end with and how many do, by name.</summary>
    public ImmutableArray<ActivityCount> Ends
    {
        get => ends;
        private init => ends = value;
    }

    /// <summary>
    /// Which activity comes directly after which, and how often, by the names of both. A case of <i>n</i> events counts <i>n</i> − 1 times, so that all add up to events less cases.
    /// </summary>
    public ImmutableArray<DirectlyFollows> DirectlyFollows
    {
        get => directlyFollows;
        private init => directlyFollows = value;
    }

    /// <summary>The sequences of activities, the commonest first, ties by their activities.</summary>
    public ImmutableArray<LogVariant> Variants
    {
        get => variants;
        private init => variants = value;
    }

    /// <summary>How long cases took, and how long from each activity to the next. Worked out anew at each call, in a time of the events by the logarithm of their number.</summary>
    public LogTimes Times() => LogTimes.Of(Cases);

    /// <summary>The log of rows with named columns. No row makes it throw: faults are findings, and the rows that have one are left out.</summary>
    /// <param name="format">How they read.</param>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">The cells of each row; asked once, each row before the next, so that a reader may use its buffers again.</param>
    public static EventLogReading Read(EventLogFormat format, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(rows);
        return new EventLogReader(format, header).Read(rows);
    }

    /// <summary>The log of events that a program gives.</summary>
    /// <param name="entries">The events of all cases in any order.</param>
    /// <param name="order">What puts the events of a case in order.</param>
    /// <exception cref="ArgumentException">An event has a blank case or activity, or starts after its end.</exception>
    public static EventLog From(IEnumerable<LogEntry> entries, EventOrder order = EventOrder.Time)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var collected = new EntryList(Given.Member(order));
        foreach (LogEntry entry in entries)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(entry.Case, nameof(entries));
            ArgumentException.ThrowIfNullOrWhiteSpace(entry.Activity, nameof(entries));
            if (entry.Started > entry.At)
            {
                throw Refused.Argument($"The work on an event begins no later than it ends.", nameof(entries));
            }

            collected.Add(entry);
        }

        return collected.ToLog();
    }

    private static ImmutableArray<ActivityCount> Count(ImmutableArray<LogVariant> variants, Func<LogVariant, ImmutableArray<string>> activities)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (LogVariant variant in variants)
        {
            foreach (string activity in activities(variant))
            {
                counts[activity] = counts.GetValueOrDefault(activity) + variant.Cases;
            }
        }

        return [.. counts.Select(count => new ActivityCount(count.Key, count.Value))];
    }

    private static ImmutableArray<DirectlyFollows> CountPairs(ImmutableArray<LogVariant> variants)
    {
        var counts = new Dictionary<(string From, string To), long>();
        foreach (LogVariant variant in variants)
        {
            for (int i = 1; i < variant.Activities.Length; i++)
            {
                (string From, string To) pair = (variant.Activities[i - 1], variant.Activities[i]);
                counts[pair] = counts.GetValueOrDefault(pair) + variant.Cases;
            }
        }

        return
        [
            .. counts.OrderBy(count => count.Key.From, StringComparer.Ordinal).ThenBy(count => count.Key.To, StringComparer.Ordinal)
                .Select(count => new DirectlyFollows(count.Key.From, count.Key.To, count.Value)),
        ];
    }
}
