using CallCenter.Standards.Calendars;
using NodaTime;
using static CallCenter.Standards.Tests.Calendars.WrittenTime;

namespace CallCenter.Standards.Tests.Calendars;

/// <summary>The edges that calendars are known to get wrong, each by its name.</summary>
public sealed class EdgeTests
{
    private static readonly BusinessTimeline Office = Timeline("UTC", WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)));
    private static readonly WeeklyHours Daily = WeeklyHours.EveryDay(LocalInterval.Hours(9, 17));

    [Fact]
    public void Opening_is_open_and_closing_is_not()
    {
        Assert.True(Office.IsOpen(At("2026-03-06T09:00:00Z")));
        Assert.False(Office.IsOpen(At("2026-03-06T17:00:00Z")));
        Assert.True(Office.IsOpen(At("2026-03-06T17:00:00Z") - Duration.Epsilon));
    }

    [Fact]
    public void A_deadline_exactly_at_closing_is_at_closing() => Assert.Equal(At("2026-03-06T17:00:00Z"), Office.Add(At("2026-03-06T16:00:00Z"), Duration.FromHours(1)));

    [Fact]
    public void By_the_other_convention_it_is_the_next_opening() =>
        Assert.Equal(At("2026-03-09T09:00:00Z"), Office.Add(At("2026-03-06T16:00:00Z"), Duration.FromHours(1), EdgeRule.MoveAcross));

    [Fact]
    public void Time_taken_away_exactly_to_opening_is_at_opening() => Assert.Equal(At("2026-03-09T09:00:00Z"), Office.Subtract(At("2026-03-09T10:00:00Z"), Duration.FromHours(1)));

    [Fact]
    public void By_the_other_convention_it_is_the_previous_closing() =>
        Assert.Equal(At("2026-03-06T17:00:00Z"), Office.Subtract(At("2026-03-09T10:00:00Z"), Duration.FromHours(1), EdgeRule.MoveAcross));

    [Theory]
    [InlineData("2026-03-06T12:00:00Z", "2026-03-06T12:00:00Z", "2026-03-06T12:00:00Z")]
    [InlineData("2026-03-06T17:00:00Z", "2026-03-09T09:00:00Z", "2026-03-06T17:00:00Z")]
    [InlineData("2026-03-09T09:00:00Z", "2026-03-09T09:00:00Z", "2026-03-06T17:00:00Z")]
    [InlineData("2026-03-07T12:00:00Z", "2026-03-09T09:00:00Z", "2026-03-06T17:00:00Z")]
    [InlineData("2026-03-06T09:00:00.000000001Z", "2026-03-06T09:00:00.000000001Z", "2026-03-06T09:00:00.000000001Z")]
    public void No_time_is_the_nearest_open_moment_or_the_start_itself(string start, string added, string takenAway)
    {
        Assert.Equal(At(added), Office.Add(At(start), Duration.Zero));
        Assert.Equal(At(takenAway), Office.Subtract(At(start), Duration.Zero));
        Assert.Equal(At(start), Office.Add(At(start), Duration.Zero, zero: ZeroRule.Identity));
        Assert.Equal(At(start), Office.Subtract(At(start), Duration.Zero, zero: ZeroRule.Identity));
    }

    [Fact]
    public void A_reversed_range_is_negative() => Assert.Equal(Duration.FromHours(-16), Office.Between(At("2026-03-10T12:00:00Z"), At("2026-03-06T12:00:00Z")));

    [Fact]
    public void A_reversed_range_has_no_segments() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.Segments(At("2026-03-10T12:00:00Z"), At("2026-03-06T12:00:00Z")));

    [Fact]
    public void An_empty_range_has_no_segments() => Assert.Empty(Office.Segments(At("2026-03-10T12:00:00.5Z"), At("2026-03-10T12:00:00.5Z")));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", 7)]
    [InlineData("Europe/Berlin", "2026-10-25", 9)]
    [InlineData("America/New_York", "2026-03-08", 7)]
    [InlineData("America/New_York", "2026-11-01", 9)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", 7.5)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 8.5)]
    [InlineData("Asia/Tehran", "2022-03-22", 7)]
    [InlineData("America/Sao_Paulo", "2018-11-04", 7)]
    public void A_night_with_a_clock_change_counts_elapsed_time(string zone, string date, double hours)
    {
        BusinessTimeline night = Timeline(zone, WeeklyHours.EveryDay(LocalInterval.Hours(0, 8)));
        Instant midnight = Date(date).AtMidnight().InZoneLeniently(night.Zone).ToInstant();
        Assert.Equal(Duration.FromHours(hours), night.Between(midnight, midnight + Duration.FromHours(12)));
        Assert.Equal(Date(date).At(new LocalTime(8, 0)).InZoneLeniently(night.Zone).ToInstant(), night.Add(midnight, Duration.FromHours(hours)));
    }

    [Fact]
    public void An_opening_in_the_gap_moves_forward_by_the_gap()
    {
        BusinessTimeline early = Timeline("Europe/Berlin", WeeklyHours.EveryDay(new LocalInterval(new LocalTime(2, 30), new LocalTime(6, 0))));
        Assert.Equal(At("2026-03-29T03:30:00+02:00"), early.NextOpening(At("2026-03-29T00:00:00+01:00")));
    }

    [Fact]
    public void Of_an_opening_that_occurs_twice_the_first_is_meant()
    {
        BusinessTimeline early = Timeline("Europe/Berlin", WeeklyHours.EveryDay(new LocalInterval(new LocalTime(2, 30), new LocalTime(6, 0))));
        Assert.Equal(At("2026-10-25T02:30:00+02:00"), early.NextOpening(At("2026-10-25T00:00:00+02:00")));
    }

    [Fact]
    public void A_date_that_the_zone_skipped_has_no_hours_and_is_no_business_day()
    {
        BusinessTimeline apia = Timeline("Pacific/Apia", WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)));
        Assert.False(apia.IsBusinessDay(new LocalDate(2011, 12, 30)));
        Assert.Equal(new LocalDate(2012, 1, 2), apia.AddBusinessDays(new LocalDate(2011, 12, 29), 1));
        Assert.Equal(At("2012-01-02T10:00:00+14:00"), apia.Add(At("2011-12-29T16:00:00-10:00"), Duration.FromHours(2)));
        Assert.Equal(Duration.FromHours(8), apia.Between(At("2011-12-29T00:00:00-10:00"), At("2012-01-01T00:00:00+14:00")));
    }

    [Fact]
    public void Special_hours_win_over_a_holiday_on_the_same_date()
    {
        BusinessTimeline calendar = Timeline("UTC", Daily, Closed("2026-10-01/2026-10-07"), Special("2026-10-03", CalendarExceptionKind.SpecialHours, LocalInterval.Hours(10, 12)));
        Assert.Equal(Duration.FromHours(2), calendar.Between(At("2026-10-01T00:00:00Z"), At("2026-10-08T00:00:00Z")));
    }

    [Fact]
    public void A_dated_exception_wins_over_a_yearly_one()
    {
        BusinessTimeline calendar = Timeline("UTC", Daily, Special("*-12-24", CalendarExceptionKind.HalfDay, LocalInterval.Hours(9, 12)), Closed("2026-12-24"));
        Assert.Equal(Duration.Zero, calendar.Between(At("2026-12-24T00:00:00Z"), At("2026-12-25T00:00:00Z")));
        Assert.Equal(Duration.FromHours(3), calendar.Between(At("2027-12-24T00:00:00Z"), At("2027-12-25T00:00:00Z")));
    }

    [Fact]
    public void The_29th_of_February_is_a_day_of_leap_years_only()
    {
        BusinessTimeline calendar = Timeline("UTC", Daily, Closed("*-02-29"));
        Assert.False(calendar.IsBusinessDay(new LocalDate(2028, 2, 29)));
        Assert.True(calendar.IsBusinessDay(new LocalDate(2027, 2, 28)) && calendar.IsBusinessDay(new LocalDate(2027, 3, 1)));
    }

    [Fact]
    public void A_night_shift_ends_on_the_next_date()
    {
        BusinessTimeline night = Timeline("UTC", new WeeklyHours { Friday = [LocalInterval.Hours(22, 6)] });
        Assert.Equal(At("2026-03-07T06:00:00Z"), night.NextClosing(At("2026-03-06T23:00:00Z")));
        Assert.True(night.IsBusinessDay(Date("2026-03-06")) && !night.IsBusinessDay(Date("2026-03-07")));
    }

    [Fact]
    public void A_holiday_ends_the_night_shift_at_its_midnight_and_a_make_up_day_does_not()
    {
        WeeklyHours nights = WeeklyHours.EveryDay(LocalInterval.Hours(22, 6));
        Assert.Equal(At("2026-03-07T00:00:00Z"), Timeline("UTC", nights, Closed("2026-03-07")).NextClosing(At("2026-03-06T23:00:00Z")));
        Assert.Equal(At("2026-03-07T06:00:00Z"), Timeline("UTC", nights, Special("2026-03-07", CalendarExceptionKind.MakeUpDay)).NextClosing(At("2026-03-06T23:00:00Z")));
    }

    [Fact]
    public void A_make_up_day_follows_monday_or_the_day_named()
    {
        var week = new WeeklyHours { Monday = [LocalInterval.Hours(9, 17)], Friday = [LocalInterval.Hours(9, 15)] };
        var friday = new CalendarException { On = ExceptionDays.On(new(2026, 3, 8)), Kind = CalendarExceptionKind.MakeUpDay, Name = new(null, "x"), Follows = IsoDayOfWeek.Friday };
        BusinessTimeline calendar = Timeline("UTC", week, Special("2026-03-07", CalendarExceptionKind.MakeUpDay), friday);
        Assert.Equal(At("2026-03-07T17:00:00Z"), calendar.NextClosing(At("2026-03-07T10:00:00Z")));
        Assert.Equal(At("2026-03-08T15:00:00Z"), calendar.NextClosing(At("2026-03-08T10:00:00Z")));
    }

    [Fact]
    public void Whole_days_join_at_midnight()
    {
        BusinessTimeline days = Timeline("Asia/Shanghai", WeeklyHours.MondayToFriday(LocalInterval.WholeDay));
        Assert.Equal(At("2026-03-07T00:00:00+08:00"), days.NextClosing(At("2026-03-02T10:00:00+08:00")));
        Assert.Equal(Duration.FromDays(5), days.Between(At("2026-03-02T00:00:00+08:00"), At("2026-03-09T00:00:00+08:00")));
    }

    [Fact]
    public void Dates_of_another_calendar_system_are_the_same_days() =>
        Assert.True(Office.IsBusinessDay(new LocalDate(2026, 3, 6).WithCalendar(CalendarSystem.HebrewCivil)));
}
