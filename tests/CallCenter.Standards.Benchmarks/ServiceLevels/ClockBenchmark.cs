using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.ServiceLevels;

/// <summary>Reading one clock of 20 events, and sweeping a million open ones for what falls due.</summary>
[MemoryDiagnoser]
public class ClockBenchmark
{
    private const int Clocks = 1_000_000;
    private static readonly Instant Begin = Instant.FromUtc(2025, 9, 22, 1, 30);

    private readonly ClockState[] open = new ClockState[Clocks];
    private ServiceClock clock = null!;
    private ClockEvent[] events = [];
    private Instant now;

    /// <summary>20 events: a start, nine pauses and their ends, a reset; on China's service calendar over National Day.</summary>
    [GlobalSetup]
    public void Setup()
    {
        BusinessTimeline calendar = StandardBook.Shipped.Compile().Calendars["china-service"];
        clock = new ServiceClock(new ClockTarget(new BusinessDuration(Duration.FromHours(40)), calendar, [WarningThreshold.AtPercent(Percentage.FromPercent(75))]));
        var story = new List<ClockEvent> { ClockEvent.Start("e-00", Begin) };
        for (int i = 1; i <= 9; i++)
        {
            story.Add(ClockEvent.Pause($"e-{2 * i:00}", Begin + Duration.FromHours(26 * i), "waiting-for-customer"));
            story.Add(ClockEvent.Resume($"e-{(2 * i) + 1:00}", Begin + Duration.FromHours((26 * i) + 3), "waiting-for-customer"));
        }

        story.Add(ClockEvent.Reset("e-20", Begin + Duration.FromHours(260)));
        events = [.. story];
        now = Begin + Duration.FromHours(300);
        for (int i = 0; i < Clocks; i++)
        {
            open[i] = clock.Fold([ClockEvent.Start("s", Begin + Duration.FromSeconds(i % 500_000))]).State;
        }
    }

    [Benchmark]
    public ClockReading ReadTwentyEvents() => clock.Fold(events).State.Read(now);

    /// <summary>A million clocks in one go. Their signals are known from an earlier sweep, as they are but for clocks that something happened to.</summary>
    [Benchmark]
    public int SweepForDueEvents()
    {
        int due = 0;
        Instant last = Begin + Duration.FromHours(48);
        Instant until = last + Duration.FromMinutes(1);
        foreach (ClockState state in open)
        {
            due += state.NextSignal(last) is { } signal && signal.At <= until ? 1 : 0;
        }

        return due;
    }

    /// <summary>The first sweep of clocks that were never asked.</summary>
    [Benchmark]
    public ClockSignal? FirstSignal() => clock.Fold(events.AsSpan(0, 1)).State.NextSignal(Begin);
}
