using CallCenter.Standards.Calendars;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Calendars;

/// <summary>Laws of business time, to the nanosecond, over spans of up to two hundred years.</summary>
[Properties(Arbitrary = [typeof(WrittenCalendars)], MaxTest = 150)]
public sealed class TimelineProperties
{
    private const long LongestYears = 200;

    [Property]
    public void What_is_added_lies_between(WrittenCalendar calendar, int seed) => Try(calendar, seed, (random, start) =>
    {
        Duration amount = Amount(random);
        foreach (EdgeRule edge in Enum.GetValues<EdgeRule>())
        {
            foreach (ZeroRule zero in Enum.GetValues<ZeroRule>())
            {
                if (calendar.Timeline.Add(start, amount, edge, zero) is { } end)
                {
                    Assert.Equal(amount, calendar.Timeline.Between(start, end));
                }

                if (calendar.Timeline.Subtract(start, amount, edge, zero) is { } before)
                {
                    Assert.Equal(-amount, calendar.Timeline.Between(start, before));
                }
            }
        }
    });

    [Property]
    public void Amounts_add_up(WrittenCalendar calendar, int seed) => Try(calendar, seed, (random, start) =>
    {
        Duration first = Duration.FromNanoseconds(Math.Abs(Amount(random).ToInt64Nanoseconds()) + 1);
        Duration second = Duration.FromNanoseconds(Math.Abs(Amount(random).ToInt64Nanoseconds()) + 1);
        BusinessTimeline timeline = calendar.Timeline;
        if (timeline.Add(start, first) is { } middle)
        {
            Assert.Equal(timeline.Add(start, first + second), timeline.Add(middle, second));
        }

        if (timeline.Subtract(start, first) is { } before)
        {
            Assert.Equal(timeline.Subtract(start, first + second), timeline.Subtract(before, second));
        }
    });

    [Property]
    public void Between_adds_up_and_reverses(WrittenCalendar calendar, int seed) => Try(calendar, seed, (random, a) =>
    {
        Instant b = Start(calendar, random);
        Instant c = Start(calendar, random);
        BusinessTimeline timeline = calendar.Timeline;
        Assert.Equal(timeline.Between(a, c), timeline.Between(a, b) + timeline.Between(b, c));
        Assert.Equal(-timeline.Between(a, b), timeline.Between(b, a));
    });

    [Property]
    public void Later_starts_and_larger_amounts_never_end_earlier(WrittenCalendar calendar, int seed) => Try(calendar, seed, (random, start) =>
    {
        Duration amount = Amount(random);
        Instant? end = calendar.Timeline.Add(start, amount);
        Assert.True(!(calendar.Timeline.Add(start + Duration.FromHours(random.Next(100)), amount) < end), "A later start ends no earlier.");
        Assert.True(!(calendar.Timeline.Add(start, amount + Duration.FromHours(random.Next(100))) < end), "A larger amount ends no earlier.");
    });

    [Property]
    public void Moving_across_an_edge_changes_nothing_but_closed_time(WrittenCalendar calendar, int seed) => Try(calendar, seed, (random, start) =>
    {
        Duration amount = Duration.FromMinutes(random.Next(1, 5_000));
        if (calendar.Timeline.Add(start, amount) is { } stay && calendar.Timeline.Add(start, amount, EdgeRule.MoveAcross) is { } across)
        {
            Assert.True(stay <= across && calendar.Timeline.IsOpen(across), "The next opening is at or after the closing.");
            Assert.Equal(calendar.Timeline.Add(stay, Duration.Zero), across);
        }
    });

    [Property]
    public void Business_days_are_counted_as_walking_finds_them(WrittenCalendar calendar, int seed)
    {
        var random = new Random(seed);
        BusinessTimeline timeline = calendar.Timeline;
        LocalDate start = calendar.From.InUtc().Date.PlusDays(random.Next(WrittenCalendars.WindowDays));
        if (timeline.BusinessDayFrom(start) is null)
        {
            Assert.Null(timeline.AddBusinessDays(start, 1));
            return;
        }

        int count = random.Next(-60, 61);
        LocalDate? expected = Walk(timeline, start, count);
        if (expected is { } last)
        {
            Assert.Equal(last, timeline.AddBusinessDays(start, count));
        }

        LocalDate end = start.PlusDays(random.Next(-200, 200));
        int days = Enumerable.Range(0, Math.Abs(Period.DaysBetween(start, end))).Count(i => timeline.IsBusinessDay(LocalDate.Min(start, end).PlusDays(i)));
        Assert.Equal(start <= end ? days : -days, timeline.BusinessDaysBetween(start, end));
    }

    private static LocalDate? Walk(BusinessTimeline timeline, LocalDate start, int count)
    {
        LocalDate at = start;
        for (int left = Math.Abs(count), steps = 0; left > 0; steps++)
        {
            if (steps > 2_000)
            {
                return null;
            }

            at = at.PlusDays(Math.Sign(count));
            left -= timeline.IsBusinessDay(at) ? 1 : 0;
        }

        return at;
    }

    private static Duration Amount(Random random) => random.Next(4) switch
    {
        0 => Duration.FromMinutes(random.Next(-3_000, 3_000)),
        1 => Duration.FromNanoseconds(random.NextInt64(-NodaConstants.NanosecondsPerDay, NodaConstants.NanosecondsPerDay)),
        2 => Duration.FromHours(random.Next(-100_000, 100_000)),
        _ => Duration.FromSeconds(random.Next(-5, 6)),
    };

    private static Instant Start(WrittenCalendar calendar, Random random) => random.Next(3) switch
    {
        0 => calendar.From + Duration.FromMinutes(15 * random.Next(96 * WrittenCalendars.WindowDays)),
        1 => calendar.From + Duration.FromNanoseconds(random.NextInt64(WrittenCalendars.WindowDays * NodaConstants.NanosecondsPerDay)),
        _ => calendar.From + Duration.FromSeconds(random.NextInt64(-LongestYears * 31_556_952 / 2, LongestYears * 31_556_952 / 2)),
    };

    private static void Try(WrittenCalendar calendar, int seed, Action<Random, Instant> check)
    {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++)
        {
            check(random, Start(calendar, random));
        }
    }
}
