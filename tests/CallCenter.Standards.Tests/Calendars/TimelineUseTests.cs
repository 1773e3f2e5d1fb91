using CallCenter.Standards.Calendars;
using CallCenter.Standards.Tests.Shared;
using NodaTime;
using static CallCenter.Standards.Tests.Calendars.WrittenTime;

namespace CallCenter.Standards.Tests.Calendars;

/// <summary>Timelines under load: no allocation once built, and the same answers from many threads that build them at once.</summary>
public sealed class TimelineUseTests
{
    private static readonly Instant Start = At("2026-03-06T12:34:56Z");

    [Fact]
    public void Questions_about_time_do_not_allocate()
    {
        BusinessTimeline calendar = Create();
        Ask(calendar, 50);
        long opens = 0;
        Assert.Equal(0, Allocation.Of(() => opens = Ask(calendar, 5_000)));
        Assert.NotEqual(0, opens);
    }

    [Fact]
    public void Threads_that_build_a_timeline_at_once_agree()
    {
        BusinessTimeline alone = Create();
        Instant[] starts = [.. Enumerable.Range(0, 64).Select(i => Start + Duration.FromDays((i * 7_919) % 90_000 - 45_000))];
        (Instant?, Duration, int)[] expected = [.. starts.Select(start => AnswersOf(alone, start))];
        for (int round = 0; round < 10; round++)
        {
            BusinessTimeline shared = Create();
            var answers = new (Instant?, Duration, int)[starts.Length];
            Parallel.For(0, starts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => answers[i] = AnswersOf(shared, starts[i]));
            Assert.Equal(expected, answers);
        }
    }

    [Fact]
    public void The_order_of_questions_does_not_change_answers()
    {
        BusinessTimeline forward = Create();
        BusinessTimeline backward = Create();
        Instant[] starts = [.. Enumerable.Range(0, 40).Select(i => Start + Duration.FromDays(i * 20_000 - 400_000))];
        (Instant?, Duration, int)[] there = [.. starts.Select(start => AnswersOf(forward, start))];
        (Instant?, Duration, int)[] back = [.. Enumerable.Reverse(starts).Select(start => AnswersOf(backward, start))];
        Assert.Equal(there, Enumerable.Reverse(back));
    }

    private static BusinessTimeline Create() => Timeline(
        "Europe/Berlin", WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 12), LocalInterval.Hours(13, 17)), Closed("*-01-01"), Closed("2026-04-03"), Special("2026-12-24", CalendarExceptionKind.HalfDay, LocalInterval.Hours(9, 12)));

    private static (Instant? End, Duration Between, int Days) AnswersOf(BusinessTimeline calendar, Instant start) => (
        calendar.Add(start, Duration.FromHours(12_345)),
        calendar.Between(start, Start),
        calendar.BusinessDaysBetween(start.InUtc().Date, Start.InUtc().Date));

    private static long Ask(BusinessTimeline calendar, int times)
    {
        long opens = 0;
        for (int i = 0; i < times; i++)
        {
            Instant start = Start + Duration.FromMinutes(i % 50 * 1_000);
            opens += calendar.IsOpen(start) ? 1 : 0;
            opens += calendar.Add(start, Duration.FromHours(2_000))!.Value.ToUnixTimeSeconds() & 1;
            opens += calendar.Subtract(start, Duration.FromHours(2), EdgeRule.MoveAcross)!.Value.ToUnixTimeSeconds() & 1;
            opens += calendar.NextOpening(start)!.Value.ToUnixTimeSeconds() & 1;
            opens += calendar.NextClosing(start)!.Value.ToUnixTimeSeconds() & 1;
            opens += calendar.Between(start, start + Duration.FromDays(20_000)).Days;
            opens += calendar.BusinessDaysBetween(new LocalDate(2026, 1, 1), new LocalDate(2030, 1, 1));
            opens += calendar.AddBusinessDays(start, 10)!.Value.ToUnixTimeSeconds() & 1;
        }

        return opens;
    }
}
