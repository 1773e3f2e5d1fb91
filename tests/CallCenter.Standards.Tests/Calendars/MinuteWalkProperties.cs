using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Calendars;

/// <summary>Timelines against a walk over every minute, around the clock changes of many zones. London's is one of seconds, so that its minutes do not fit.</summary>
[Properties(Arbitrary = [typeof(WrittenCalendars)], MaxTest = 150)]
public sealed class MinuteWalkProperties
{
    [Property]
    public void Open_is_what_the_walk_marks(WrittenCalendar calendar)
    {
        MinuteWalk? walk = WalkOf(calendar);
        for (int minute = 0; minute < walk?.Minutes; minute++)
        {
            Assert.Equal(walk.IsOpen(minute), calendar.Timeline.IsOpen(walk.At(minute)));
        }
    }

    [Property]
    public void Between_counts_open_minutes(WrittenCalendar calendar, int seed) => Try(calendar, seed, (walk, start, end) =>
        Assert.Equal(Duration.FromMinutes(walk.Between(start, end)), calendar.Timeline.Between(walk.At(start), walk.At(end))));

    [Property]
    public void Add_walks_open_minutes(WrittenCalendar calendar, int seed) => Try(calendar, seed, (walk, start, amount) =>
    {
        int minutes = 1 + (amount % 2_000);
        int end = walk.Add(start, minutes);
        if (end >= 0)
        {
            Assert.Equal(walk.At(end), calendar.Timeline.Add(walk.At(start), Duration.FromMinutes(minutes)));
        }
    });

    [Property]
    public void Subtract_undoes_the_walk(WrittenCalendar calendar, int seed) => Try(calendar, seed, (walk, start, amount) =>
    {
        int minutes = 1 + (amount % 2_000);
        int end = walk.Add(start, minutes);
        if (end >= 0)
        {
            Instant first = calendar.Timeline.Subtract(walk.At(end), Duration.FromMinutes(minutes))!.Value;
            Assert.Equal(Duration.Zero, calendar.Timeline.Between(walk.At(start), first));
            Assert.True(first >= walk.At(start) && calendar.Timeline.IsOpen(first), "Taking away ends at the latest instant of its measure: an open one.");
        }
    });

    [Property]
    public void Openings_and_closings_are_the_walks(WrittenCalendar calendar, int seed) => Try(calendar, seed, (walk, minute, _) =>
    {
        Compare(walk, walk.Next(minute, toOpen: true), calendar.Timeline.NextOpening(walk.At(minute)), calendar.To);
        Compare(walk, walk.Next(minute, toOpen: false), calendar.Timeline.NextClosing(walk.At(minute)), calendar.To);
    });

    [Property]
    public void Business_days_are_the_dates_that_open(WrittenCalendar calendar)
    {
        MinuteWalk? walk = WalkOf(calendar);
        Assert.All(walk?.Dates ?? [], date => Assert.Equal(walk!.IsBusinessDay(date), calendar.Timeline.IsBusinessDay(date)));
    }

    [Property]
    public void Union_and_intersection_are_those_of_the_minutes(WrittenCalendar left, WrittenCalendar right)
    {
        BusinessCalendar first = WrittenCalendars.Named("first", left.Hours);
        BusinessCalendar second = WrittenCalendars.Named("second", right.Hours);
        BusinessCalendars calendars = BusinessCalendars.Compile(new CalendarCatalogue
        {
            Calendars =
            [
                first, second,
                WrittenCalendars.Named("either", new CalendarUnion { Of = ["first", "second"] }), WrittenCalendars.Named("both", new CalendarIntersection { Of = ["first", "second"] }),
            ],
        });
        var one = new MinuteWalk(left.Hours, left.From, left.To);
        var other = new MinuteWalk(right.Hours, left.From, left.To);
        if (IsOfSeconds(left) || IsOfSeconds(right))
        {
            return;
        }

        MinuteWalk either = MinuteWalk.Combine(one, other, (a, b) => a || b);
        MinuteWalk both = MinuteWalk.Combine(one, other, (a, b) => a && b);
        for (int minute = 0; minute < one.Minutes; minute += 7)
        {
            Assert.Equal(either.IsOpen(minute), calendars["either"].IsOpen(either.At(minute)));
            Assert.Equal(both.IsOpen(minute), calendars["both"].IsOpen(both.At(minute)));
        }

        CheckSegments(calendars["either"], either.At(0), either.At(either.Minutes), Duration.FromMinutes(either.Between(0, either.Minutes)));
        CheckSegments(calendars["both"], both.At(0), both.At(both.Minutes), Duration.FromMinutes(both.Between(0, both.Minutes)));
    }

    [Property]
    public void Segments_partition_a_span_and_sum_to_its_business_time(WrittenCalendar calendar, int seed)
    {
        var random = new Random(seed);
        Instant from = calendar.From + Duration.FromNanoseconds(random.NextInt64(0, 20 * NodaConstants.NanosecondsPerDay));
        Instant to = from + Duration.FromNanoseconds(random.NextInt64(0, 15 * NodaConstants.NanosecondsPerDay));
        CheckSegments(calendar.Timeline, from, to, calendar.Timeline.Between(from, to));
    }

    private static void CheckSegments(BusinessTimeline timeline, Instant from, Instant to, Duration counted)
    {
        ImmutableArray<TimeSegment> segments = timeline.Segments(from, to);
        Instant at = from;
        Duration sum = Duration.Zero;
        foreach (TimeSegment segment in segments)
        {
            Assert.Equal(at, segment.Start);
            Assert.True(segment.Length > Duration.Zero, "No segment is empty.");
            Assert.Equal(segment.IsCounted ? segment.Length : Duration.Zero, timeline.Between(segment.Start, segment.End));
            sum += segment.IsCounted ? segment.Length : Duration.Zero;
            at = segment.End;
        }

        Assert.Equal(to, at);
        Assert.Equal(counted, sum);
    }

    private static void Compare(MinuteWalk walk, int expected, Instant? actual, Instant end)
    {
        if (expected >= 0)
        {
            Assert.Equal(walk.At(expected), actual);
        }
        else
        {
            Assert.True(actual is null || actual >= end, "There is none in the window.");
        }
    }

    private static void Try(WrittenCalendar calendar, int seed, Action<MinuteWalk, int, int> check)
    {
        if (WalkOf(calendar) is { } walk)
        {
            var random = new Random(seed);
            for (int i = 0; i < 20; i++)
            {
                check(walk, random.Next(walk.Minutes), random.Next(walk.Minutes));
            }
        }
    }

    private static bool IsOfSeconds(WrittenCalendar calendar) => calendar.Hours.Zone == "Europe/London";

    private static MinuteWalk? WalkOf(WrittenCalendar calendar) => IsOfSeconds(calendar) ? null : new MinuteWalk(calendar.Hours, calendar.From, calendar.To);
}
