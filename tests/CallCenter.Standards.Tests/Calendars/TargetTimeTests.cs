using CallCenter.Standards.Calendars;
using NodaTime;
using static CallCenter.Standards.Tests.Calendars.WrittenTime;

namespace CallCenter.Standards.Tests.Calendars;

public sealed class TargetTimeTests
{
    private static readonly BusinessTimeline Shanghai = Timeline("Asia/Shanghai", WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 18)), Closed("2026-10-01/2026-10-07"), Special("2026-10-10", CalendarExceptionKind.MakeUpDay));
    private static readonly Instant Wednesday = At("2026-09-30T16:30:00+08:00");

    [Fact]
    public void The_same_number_of_each_kind_is_due_at_another_time()
    {
        Assert.Equal(At("2026-10-08T09:30:00+08:00"), new BusinessDuration(Duration.FromHours(2)).DueFrom(Wednesday, Shanghai));
        Assert.Equal(At("2026-10-10T00:00:00+08:00"), new BusinessDays(2).DueFrom(Wednesday, Shanghai));
        Assert.Equal(At("2026-10-03T00:00:00+08:00"), new CalendarDays(2).DueFrom(Wednesday, Shanghai));
        Assert.Equal(At("2026-10-15T00:00:00+08:00"), new Weeks(2).DueFrom(Wednesday, Shanghai));
        Assert.Equal(At("2026-10-02T16:30:00+08:00"), new ElapsedDuration(Duration.FromDays(2)).DueFrom(Wednesday, Shanghai));
    }

    [Fact]
    public void Days_by_the_almanac_can_end_at_the_same_time()
    {
        BusinessTimeline berlin = Timeline("Europe/Berlin", WeeklyHours.EveryDay(LocalInterval.Hours(9, 17)));
        Assert.Equal(At("2026-03-29T03:30:00+02:00"), new CalendarDays(1, CalendarDayEnd.SameTime).DueFrom(At("2026-03-28T02:30:00+01:00"), berlin));
        Assert.Equal(At("2026-04-04T02:30:00+02:00"), new Weeks(1, CalendarDayEnd.SameTime).DueFrom(At("2026-03-28T02:30:00+01:00"), berlin));
        Assert.Equal(At("2026-03-30T00:00:00+02:00"), new CalendarDays(1).DueFrom(At("2026-03-28T02:30:00+01:00"), berlin));
    }

    [Fact]
    public void No_elapsed_time_is_the_start() => Assert.Equal(Wednesday, new ElapsedDuration(Duration.Zero).DueFrom(Wednesday, Shanghai));

    [Fact]
    public void A_make_up_day_is_a_business_day() => Assert.Equal(At("2026-10-11T00:00:00+08:00"), new BusinessDays(3).DueFrom(Wednesday, Shanghai));

    [Theory]
    [InlineData(DayEnd.EndOfDay, 1, "2026-10-09T00:00:00+08:00")]
    [InlineData(DayEnd.Closing, 1, "2026-10-08T18:00:00+08:00")]
    [InlineData(DayEnd.SameTime, 1, "2026-10-08T16:30:00+08:00")]
    [InlineData(DayEnd.SameTime, -1, "2026-09-29T16:30:00+08:00")]
    [InlineData(DayEnd.Closing, 0, "2026-09-30T18:00:00+08:00")]
    public void The_last_day_ends_by_rule(DayEnd due, int days, string expected) => Assert.Equal(At(expected), Shanghai.AddBusinessDays(Wednesday, days, new BusinessDayRule(DueAt: due)));

    [Theory]
    [InlineData("2026-10-03T12:00:00+08:00", RollRule.None, 1, "2026-10-09T00:00:00+08:00")]
    [InlineData("2026-10-03T12:00:00+08:00", RollRule.Following, 1, "2026-10-10T00:00:00+08:00")]
    [InlineData("2026-10-03T12:00:00+08:00", RollRule.Following, 0, "2026-10-09T00:00:00+08:00")]
    [InlineData("2026-10-03T12:00:00+08:00", RollRule.Following, -1, "2026-09-30T00:00:00+08:00")]
    [InlineData("2026-10-03T12:00:00+08:00", RollRule.None, -1, "2026-10-01T00:00:00+08:00")]
    public void A_start_on_another_day_rolls_by_rule(string start, RollRule roll, int days, string expected) =>
        Assert.Equal(At(expected), Shanghai.AddBusinessDays(At(start), days, new BusinessDayRule(roll)));

    [Theory]
    [InlineData("2026-09-29T17:00:00+08:00", "2026-10-01T00:00:00+08:00")]
    [InlineData("2026-09-29T17:00:00.000000001+08:00", "2026-10-09T00:00:00+08:00")]
    [InlineData("2026-09-30T18:30:00+08:00", "2026-10-10T00:00:00+08:00")]
    public void After_the_cut_off_a_start_counts_as_one_on_the_next_business_day(string start, string expected) =>
        Assert.Equal(At(expected), Shanghai.AddBusinessDays(NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse(start).Value.ToInstant(), 1, new BusinessDayRule(RollRule.Following, CutOff: CutOff.At(new LocalTime(17, 0)))));

    [Fact]
    public void A_wall_time_that_is_closed_moves_to_the_nearest_open_moment()
    {
        Instant evening = At("2026-09-28T20:00:00+08:00");
        Assert.Equal(At("2026-09-30T09:00:00+08:00"), Shanghai.AddBusinessDays(evening, 1, new BusinessDayRule(DueAt: DayEnd.SameTime)));
        Assert.Equal(At("2026-09-25T18:00:00+08:00"), Shanghai.AddBusinessDays(evening, -1, new BusinessDayRule(DueAt: DayEnd.SameTime)));
    }

    [Fact]
    public void Business_days_between_are_those_from_the_first_date_to_before_the_second()
    {
        Assert.Equal(1, Shanghai.BusinessDaysBetween(Date("2026-09-30"), Date("2026-10-08")));
        Assert.Equal(-1, Shanghai.BusinessDaysBetween(Date("2026-10-08"), Date("2026-09-30")));
        Assert.Equal(Date("2026-10-08"), Shanghai.BusinessDayFrom(Date("2026-10-01")));
        Assert.Equal(Date("2026-09-30"), Shanghai.BusinessDayUpTo(Date("2026-10-07")));
        Assert.Equal(Date("2026-10-03"), Shanghai.AddBusinessDays(Date("2026-10-03"), 0));
    }

    [Fact]
    public void Targets_of_one_kind_and_number_are_equal() => Assert.Equal(new BusinessDays(10), new BusinessDays(10, default));
}
