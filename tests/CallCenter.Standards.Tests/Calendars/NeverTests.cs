using CallCenter.Standards.Calendars;
using NodaTime;
using static CallCenter.Standards.Tests.Calendars.WrittenTime;

namespace CallCenter.Standards.Tests.Calendars;

/// <summary>Calendars that never open or never close, and spans that never end: each answer is found, or is null.</summary>
public sealed class NeverTests
{
    private static readonly Instant Start = At("2026-03-06T12:00:00Z");
    private static readonly BusinessTimeline Office = Timeline("Europe/Berlin", WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)), Closed("*-12-25"));

    [Fact]
    public void A_calendar_without_hours_never_opens()
    {
        BusinessTimeline empty = Timeline("Asia/Tehran", new WeeklyHours());
        Assert.False(empty.IsOpen(Start));
        Assert.Null(empty.NextOpening(Start));
        Assert.Null(empty.NextClosing(Start));
        Assert.Null(empty.Add(Start, Duration.FromHours(1)));
        Assert.Null(empty.Add(Start, Duration.Zero));
        Assert.Null(empty.Subtract(Start, Duration.FromHours(1)));
        Assert.Null(empty.AddBusinessDays(Start, 1));
        Assert.Null(empty.AddBusinessDays(Start, 0, new BusinessDayRule(RollRule.Following)));
        Assert.Null(empty.BusinessDayFrom(Date("2026-03-06")));
        Assert.Null(empty.BusinessDayUpTo(Date("2026-03-06")));
        Assert.Equal(Duration.Zero, empty.Between(Instant.MinValue, Instant.MaxValue));
    }

    [Fact]
    public void A_calendar_that_opens_once_ends()
    {
        BusinessTimeline once = Timeline("UTC", new WeeklyHours(), Special("2026-05-01", CalendarExceptionKind.SpecialHours, LocalInterval.Hours(9, 12)));
        Assert.Equal(At("2026-05-01T12:00:00Z"), once.Add(Start, Duration.FromHours(3)));
        Assert.Null(once.Add(Start, Duration.FromHours(3), EdgeRule.MoveAcross));
        Assert.Null(once.Add(Start, Duration.FromHours(3) + Duration.Epsilon));
        Assert.Null(once.NextOpening(At("2026-05-01T09:00:00Z")));
        Assert.Equal(At("2026-05-01T12:00:00Z"), once.NextClosing(Start));
        Assert.Equal(At("2026-05-01T09:00:00Z"), once.Subtract(At("2400-01-01T00:00:00Z"), Duration.FromHours(3)));
    }

    [Fact]
    public void Calendars_that_share_no_time_never_open_together()
    {
        BusinessCalendars calendars = BusinessCalendars.Compile(new CalendarCatalogue
        {
            Calendars =
            [
                Generators.WrittenCalendars.Named("morning", new CalendarHours { Zone = "UTC", Week = WeeklyHours.EveryDay(LocalInterval.Hours(9, 12)) }),
                Generators.WrittenCalendars.Named("evening", new CalendarHours { Zone = "UTC", Week = WeeklyHours.EveryDay(LocalInterval.Hours(18, 21)) }),
                Generators.WrittenCalendars.Named("both", new CalendarIntersection { Of = ["morning", "evening"] }),
            ],
        });
        Assert.Null(calendars["both"].NextOpening(Start));
        Assert.Null(calendars["both"].AddBusinessDays(Start, 1));
        Assert.False(calendars["both"].IsBusinessDay(Date("2026-03-06")));
    }

    [Fact]
    public void Around_the_clock_never_closes()
    {
        Assert.Null(BusinessTimeline.Always.NextClosing(Start));
        Assert.Null(BusinessTimeline.Always.NextOpening(Start));
        Assert.Null(Timeline("Asia/Shanghai", WeeklyHours.EveryDay(LocalInterval.WholeDay)).NextClosing(Start));
        Assert.Equal(Start + Duration.FromDays(400_000), BusinessTimeline.Always.Add(Start, Duration.FromDays(400_000)));
        Assert.Equal(Instant.MaxValue - Instant.MinValue, BusinessTimeline.Always.Between(Instant.MinValue, Instant.MaxValue));
        Assert.True(BusinessTimeline.Always.IsBusinessDay(Date("2026-03-07")));
        Assert.Equal(
            new TimeSegment(Start, Start + Duration.FromDays(1), true, SegmentReason.Always, new("全天候", "Around the clock"), "always"),
            Assert.Single(BusinessTimeline.Always.Segments(Start, Start + Duration.FromDays(1))));
    }

    [Theory]
    [InlineData("1066-10-14T09:00:00Z")]
    [InlineData("1700-01-01T00:00:00Z")]
    [InlineData("2500-06-30T23:59:59Z")]
    [InlineData("4000-06-30T23:59:59Z")]
    [InlineData("9000-12-31T12:00:00Z")]
    public void Weeks_recur_for_all_time(string time)
    {
        // 400 years on, every Gregorian date has the same day of the week, and the zone's rules are the same.
        Instant start = At(time);
        var shift = Duration.FromDays(146_097);
        BusinessTimeline fresh = Timeline("Europe/Berlin", WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)), Closed("*-12-25"));
        foreach (Duration amount in new[] { Duration.FromHours(5), Duration.FromHours(2_000), Duration.FromHours(600_000) })
        {
            Instant there = start > Start ? start - shift : start + shift;
            Instant? end = fresh.Add(start, amount);
            Assert.Equal(amount, fresh.Between(start, end!.Value));
            Assert.Equal(end, Office.Add(start, amount));
            if (start.InUtc().Year is < 1200 or > 2800)
            {
                Assert.Equal(fresh.IsOpen(there), fresh.IsOpen(start));
                Assert.Equal(fresh.Subtract(there, amount), fresh.Subtract(start, amount) + (there - start));
            }
        }
    }

    [Fact]
    public void Amounts_beyond_the_ends_of_time_are_never()
    {
        foreach (BusinessTimeline calendar in new[] { Office, BusinessTimeline.Always })
        {
            Assert.Null(calendar.Add(Start, Duration.MaxValue));
            Assert.Null(calendar.Add(Start, Duration.MinValue));
            Assert.Null(calendar.Subtract(Start, Duration.MaxValue));
            Assert.Null(calendar.Subtract(Start, Duration.MinValue));
            Assert.Null(calendar.AddBusinessDays(Start, int.MaxValue));
            Assert.Null(calendar.AddBusinessDays(Start, int.MinValue));
            Assert.Null(calendar.AddBusinessDays(Instant.MaxValue, 1));
            Assert.Null(calendar.AddBusinessDays(Instant.MinValue, -1));
            Assert.Null(calendar.Coverage(Instant.MaxValue));
            Assert.Null(new CalendarDays(int.MaxValue).DueFrom(Start, calendar));
            Assert.Null(new Weeks(int.MinValue).DueFrom(Start, calendar));
            Assert.Null(new CalendarDays(1).DueFrom(Instant.MaxValue, calendar));
        }

        Assert.Null(Office.NextClosing(Instant.MaxValue));
        Assert.Empty(Office.Segments(Instant.MaxValue, Instant.MaxValue));
        Assert.Single(Office.Segments(Instant.MaxValue - Duration.Epsilon, Instant.MaxValue));
        Assert.NotEmpty(Office.Segments(Instant.MinValue, Instant.MinValue + Duration.FromDays(20)));
    }

    [Fact]
    public void An_exception_at_the_end_of_time_is_answered()
    {
        BusinessTimeline last = Timeline("UTC", new WeeklyHours(), Special("9999-12-20/9999-12-31", CalendarExceptionKind.SpecialHours, LocalInterval.Hours(9, 12)), Special("-0500-01-01", CalendarExceptionKind.SpecialHours, LocalInterval.Hours(9, 12)));
        Assert.Equal(At("9999-12-20T10:00:00Z"), last.Add(At("9999-01-01T00:00:00Z"), Duration.FromHours(1)));
        Assert.Null(last.Add(Start, Duration.FromHours(100)));
    }

    [Fact]
    public void A_hundred_years_are_the_sum_of_their_days()
    {
        LocalDate first = Date("1950-01-01");
        Duration sum = Duration.Zero;
        for (LocalDate date = first; date.Year < 2050; date = date.PlusDays(1))
        {
            bool isOpen = date.DayOfWeek <= IsoDayOfWeek.Friday && date is not { Month: 12, Day: 25 };
            sum += isOpen ? Duration.FromHours(8) : Duration.Zero;
        }

        Instant start = first.AtMidnight().InZoneLeniently(Office.Zone).ToInstant();
        Instant end = Date("2050-01-01").AtMidnight().InZoneLeniently(Office.Zone).ToInstant();
        Assert.Equal(sum, Office.Between(start, end));
        Assert.Equal(At("2049-12-31T17:00:00+01:00"), Office.Add(start, sum));
    }
}
