using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows.EventLogs;

public sealed class EventLogProperties
{
    private static readonly Gen<LogEntry[]> Entries =
        (from id in Gen.Choose(0, 5)
         from activity in Gen.Elements("a", "b", "c")
         from minute in Gen.Choose(0, 20)
         select new LogEntry($"case {id}", activity, SampleLog.Start + Duration.FromMinutes(minute))).ArrayOf();

    [Property]
    public Property Counts_add_up() => Prop.ForAll(Entries.ToArbitrary(), entries =>
    {
        EventLog log = EventLog.From(entries);
        return log.EventCount == entries.Length
            && log.Activities.Sum(count => count.Count) == entries.Length
            && log.DirectlyFollows.Sum(pair => pair.Count) == entries.Length - log.Cases.Length
            && log.Starts.Sum(count => count.Count) == log.Cases.Length
            && log.Ends.Sum(count => count.Count) == log.Cases.Length
            && log.Variants.Sum(variant => variant.Cases) == log.Cases.Length
            && log.Cases.Length == entries.Select(entry => entry.Case).Distinct().Count();
    });

    /// <summary>Work and waiting together are the time of the case, however they overlap.</summary>
    [Property]
    public Property Work_and_waiting_are_all_of_a_case() => Prop.ForAll(Entries.ToArbitrary(), Gen.Choose(0, 30).ArrayOf(200).ToArbitrary(), (entries, lengths) =>
    {
        LogTimes times = EventLog.From(entries.Select((entry, i) => entry with { Started = entry.At - Duration.FromMinutes(lengths[i % lengths.Length]) })).Times();
        double Sum(IEnumerable<ElapsedTimes> all) => all.Sum(one => one.Count * one.Mean.TotalMinutes);

        return Math.Abs(Sum(times.Throughput is { } whole ? [whole] : []) - Sum(times.Activities.Select(work => work.Times)) - Sum(times.Passages.Select(passage => passage.Times))) < 1e-6
            && times.Activities.Sum(work => work.Times.Count) == entries.Length;
    });

    [Property]
    public Property Pairs_are_those_of_a_walk_through_each_case() => Prop.ForAll(Entries.ToArbitrary(), entries =>
    {
        var walked = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (string id in entries.Select(entry => entry.Case).Distinct())
        {
            LogEntry? before = null;
            for (int minute = 0; minute <= 20; minute++)
            {
                foreach (LogEntry entry in entries.Where(entry => entry.Case == id && entry.At == SampleLog.Start + Duration.FromMinutes(minute)).OrderBy(entry => entry.Activity, StringComparer.Ordinal))
                {
                    if (before is { } earlier)
                    {
                        string pair = $"{earlier.Activity}>{entry.Activity}";
                        walked[pair] = walked.GetValueOrDefault(pair) + 1;
                    }

                    before = entry;
                }
            }
        }

        return EventLog.From(entries).DirectlyFollows.Select(pair => (pair.From + ">" + pair.To, pair.Count)).SequenceEqual(walked.Select(pair => (pair.Key, pair.Value)));
    });

    [Property]
    public Property Cases_may_be_interleaved_in_any_way() => Prop.ForAll(Entries.ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (entries, seed) =>
    {
        var random = new Random(seed);
        var queues = entries.GroupBy(entry => entry.Case).Select(same => new Queue<LogEntry>(same)).ToList();
        var mixed = new List<LogEntry>();
        while (queues.Count > 0)
        {
            Queue<LogEntry> next = queues[random.Next(queues.Count)];
            mixed.Add(next.Dequeue());
            queues.RemoveAll(queue => queue.Count == 0);
        }

        return Told(EventLog.From(entries)) == Told(EventLog.From(mixed));
    });

    [Property]
    public Property Rows_may_come_in_any_order() => Prop.ForAll(Entries.ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (entries, seed) =>
    {
        // A few moments for many events, half of them with an id that another may have too.
        LogEntry[] given = [.. entries.Select((entry, i) => entry with { At = SampleLog.Start + Duration.FromMinutes(i % 3), Id = i % 2 == 0 ? null : $"{i % 5}" })];
        LogEntry[] shuffled = [.. given];
        new Random(seed).Shuffle(shuffled);
        return Told(EventLog.From(given)) == Told(EventLog.From(shuffled));
    });

    private static string Told(EventLog log) => string.Join('\n', log.Cases.Select(logged => $"{logged.Id}: {string.Join(' ', logged.Events)}")
        .Concat(log.Variants.Select(variant => $"{variant.Cases} {variant}"))
        .Concat(log.DirectlyFollows.Select(pair => pair.ToString())));
}
