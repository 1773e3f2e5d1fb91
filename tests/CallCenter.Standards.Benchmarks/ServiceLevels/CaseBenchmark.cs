using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.ServiceLevels;

/// <summary>A case that goes on from a snapshot: its next event, however many there were, beside folding them all again; and reading 20 events of a case at once.</summary>
[MemoryDiagnoser]
public class CaseBenchmark
{
    private static readonly Instant Begin = Instant.FromUtc(2025, 9, 22, 1, 30);

    private ServiceLevelEvaluator serviceLevels = null!;
    private CaseEvent[] events = [];
    private CaseEvent[] twenty = [];
    private ServiceLevelState[] snapshots = [];
    private CaseTimeline<WorkItem>[] timelines = [];
    private int next;

    /// <summary>The number of events before the next one.</summary>
    [Params(20, 1_000)]
    public int Events { get; set; }

    /// <summary>A work order that waits for its customer again and again. A snapshot goes on once, as it does in a host; there are enough of them for a run.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Standard standard = StandardBook.Shipped.Compile();
        serviceLevels = standard.ServiceLevels;
        events = [.. Enumerable.Range(0, Events + 1).Select(i => new CaseEvent($"e-{i:0000}", Begin + Duration.FromMinutes(7 * i), i == 0 ? "created" : i % 2 == 1 ? "customer-asked" : "customer-replied"))];
        twenty = events[..20];
        ServiceLevelState state = serviceLevels.Begin("work-order").Fold(events.AsSpan(0, Events)).State;
        CaseTimeline<WorkItem> timeline = standard.Cases(WorkItem.Schema).Begin().Fold(
            [.. events.Take(Events).Select(one => new TimelineEvent<WorkItem> { Id = one.Id, At = one.At, Code = one.Code, Policies = one.Code == "created" ? [new("work-order")] : default })]).State;
        snapshots = [state];
        timelines = [timeline];
    }

    [Benchmark(Description = "read 20 events at once")]
    public ServiceLevelReading ReadTwentyEvents() => serviceLevels.Read("work-order", twenty, twenty[^1].At);

    [Benchmark(Baseline = true, Description = "fold and read all again")]
    public ServiceLevelReading FoldAll() => serviceLevels.Read("work-order", events, events[^1].At);

    /// <summary>Events go on in one line, from a case of so many events to twice as many, and then from its begin again.</summary>
    [Benchmark(Description = "next event from a snapshot, read")]
    public ServiceLevelReading NextEvent()
    {
        ServiceLevelState state = next == 0 ? snapshots[0] : snapshots[^1];
        next = next == Events ? 0 : next + 1;
        Instant at = Begin + Duration.FromMinutes(7 * (Events + next));
        ServiceLevelState after = state.Evolve(new CaseEvent($"n-{next}", at, next % 2 == 0 ? "customer-replied" : "customer-asked")).State;
        snapshots = next == 0 ? snapshots[..1] : [snapshots[0], after];
        return after.Read(at);
    }

    [Benchmark(Description = "next event of a timeline, with its next instant")]
    public Instant? NextTimelineEvent()
    {
        CaseTimeline<WorkItem> timeline = timelines[^1].Version > 2 * Events ? timelines[0] : timelines[^1];
        Instant at = timeline.Events[^1].At + Duration.FromMinutes(7);
        CaseTimeline<WorkItem> after = timeline.Evolve(new TimelineEvent<WorkItem> { Id = $"n-{timeline.Events.Count}", At = at, Code = timeline.Events.Count % 2 == 0 ? "customer-replied" : "customer-asked" }).State;
        timelines = [timelines[0], after];
        return after.NextEventAt;
    }
}
