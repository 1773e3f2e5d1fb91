using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Calendars;

/// <summary>Deadlines and business time in between, with 200 holidays, beside a calendar that walks the days. Both give the same answers, checked before the run.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class BusinessTimeBenchmark
{
    private const int HolidayCount = 200;

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly Instant Start = Instant.FromUtc(2000, 3, 1, 3, 4, 5);

    private readonly BusinessTimeline timeline;
    private readonly DayWalkingCalendar walk;

    public BusinessTimeBenchmark()
    {
        LocalDate[] holidays = [.. Enumerable.Range(0, HolidayCount).Select(i => new LocalDate(2000, 1, 3).PlusDays(i * 91))];
        timeline = BusinessTimeline.Compile(new BusinessCalendar
        {
            Code = "benchmark",
            Name = new LocalizedText(null, "Benchmark"),
            Version = "1",
            Provenance = new Provenance(ProvenanceKind.Assumption, "benchmark"),
            Shape = new CalendarHours
            {
                Zone = Zone.Id,
                Week = WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 18)),
                Exceptions = [.. holidays.Select(date => new CalendarException { On = ExceptionDays.On(date), Kind = CalendarExceptionKind.Closed, Name = new LocalizedText(null, "Holiday") })],
            },
        });
        walk = new DayWalkingCalendar(Zone, new LocalTime(9, 0), new LocalTime(18, 0), [.. holidays]);
        Check();
    }

    [Benchmark]
    public Instant? Add2Hours() => timeline.Add(Start, Duration.FromHours(2));

    [Benchmark]
    public Instant Add2HoursWalking() => walk.Add(Start, Duration.FromHours(2));

    [Benchmark]
    public Instant? Add2000Hours() => timeline.Add(Start, Duration.FromHours(2_000));

    [Benchmark]
    public Instant Add2000HoursWalking() => walk.Add(Start, Duration.FromHours(2_000));

    [Benchmark]
    public Duration BetweenOver1Year() => timeline.Between(Start, After(1));

    [Benchmark]
    public Duration BetweenOver1YearWalking() => walk.Between(Start, After(1));

    [Benchmark]
    public Duration BetweenOver10Years() => timeline.Between(Start, After(10));

    [Benchmark]
    public Duration BetweenOver10YearsWalking() => walk.Between(Start, After(10));

    [Benchmark]
    public Duration BetweenOver50Years() => timeline.Between(Start, After(50));

    [Benchmark]
    public Duration BetweenOver50YearsWalking() => walk.Between(Start, After(50));

    private static Instant After(int years) => Start + Duration.FromDays(years * 365L);

    private void Check()
    {
        if (Add2Hours() != Add2HoursWalking() || Add2000Hours() != Add2000HoursWalking() || BetweenOver50Years() != BetweenOver50YearsWalking() || BetweenOver10Years() != BetweenOver10YearsWalking())
        {
            throw new InvalidOperationException("The calendars disagree.");
        }
    }
}
