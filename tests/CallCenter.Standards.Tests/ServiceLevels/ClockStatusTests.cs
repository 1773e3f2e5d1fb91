using CallCenter.Standards.Calendars;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.ServiceLevels;
using NodaTime;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.ServiceLevels;

public sealed class ClockStatusTests
{
    private static readonly ClockEvent Started = ClockEvent.Start("s", At("2026-01-05 10:00"));

    [Fact]
    public void A_clock_without_events_is_not_started()
    {
        ClockReading reading = Clock(4).Read("2026-01-05 12:00");

        Assert.Equal((ClockStatus.NotStarted, null, null, null), (reading.Status, reading.Due, reading.Origin, reading.RunId));
        Assert.Equal((Duration.Zero, null, null), (reading.Elapsed, reading.Whole, reading.Percent));
        Assert.Empty(reading.Segments);
        Assert.Null(reading.Next);
        Assert.False(Clock(4).NotStarted.IsOpen);
    }

    [Theory]
    [InlineData("2026-01-05 10:00", ClockStatus.Running, 0)]
    [InlineData("2026-01-05 12:00", ClockStatus.Running, 50)]
    [InlineData("2026-01-05 13:59", ClockStatus.Running, 99)]
    [InlineData("2026-01-05 14:00", ClockStatus.Breached, 100)]
    [InlineData("2026-01-05 16:00", ClockStatus.Breached, 150)]
    public void A_clock_runs_until_it_is_due(string now, ClockStatus status, int percent)
    {
        ClockReading reading = Clock(4).Read(now, Started);

        Assert.Equal((status, At("2026-01-05 14:00")), (reading.Status, reading.Due));
        Assert.Equal(percent, (int)reading.Percent!.Value.Percent);
        Assert.Equal(reading.Status == ClockStatus.Breached ? At("2026-01-05 14:00") : null, reading.BreachedAt);
        Assert.Equal(Hours(4) - reading.Elapsed, reading.Remaining);
    }

    /// <summary>Times end with the year 9999: what falls due after that is not said to be never due.</summary>
    [Fact]
    public void A_target_due_after_the_end_of_times_is_told_as_such()
    {
        Explanation told = Clock(4).Read("9999-12-31 23:00", ClockEvent.Start("s", At("9999-12-31 22:00"))).Explain();

        Assert.Contains("beyond the year 9999", told.In(System.Globalization.CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Contains("至9999年", told.In(System.Globalization.CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_counts_outside_hours()
    {
        ClockReading reading = Clock(8).Read("2026-01-06 08:00", Started);

        Assert.Equal((ClockStatus.OutsideHours, Hours(7), At("2026-01-06 10:00")), (reading.Status, reading.Elapsed, reading.Due));
    }

    [Fact]
    public void A_target_that_ends_at_closing_is_due_at_closing()
    {
        Assert.Equal(At("2026-01-05 17:00"), Clock(7).Read("2026-01-05 10:00", Started).Due);
        Assert.Equal(ClockStatus.Breached, Clock(7).Read("2026-01-05 17:00", Started).Status);
        Assert.Equal(ClockStatus.Late, Clock(7).Read("2026-01-06 09:00", Started, ClockEvent.Stop("e", At("2026-01-06 09:00"))).Status);
    }

    [Fact]
    public void A_target_may_be_due_at_the_next_opening_instead()
    {
        var clock = new ServiceClock(new ClockTarget(new BusinessDuration(Hours(7), EdgeRule.MoveAcross), Office));

        Assert.Equal(At("2026-01-06 09:00"), clock.Read("2026-01-05 10:00", Started).Due);
        Assert.Equal(ClockStatus.OutsideHours, clock.Read("2026-01-05 20:00", Started).Status);
        Assert.Equal(ClockStatus.Met, clock.Read("2026-01-06 09:00", Started, ClockEvent.Stop("e", At("2026-01-06 09:00"))).Status);
    }

    [Theory]
    [InlineData("2026-01-05 13:59", ClockStatus.Met)]
    [InlineData("2026-01-05 14:00", ClockStatus.Met)]
    [InlineData("2026-01-05 14:01", ClockStatus.Late)]
    public void A_stop_at_the_due_instant_is_in_time(string stop, ClockStatus status)
    {
        ClockReading reading = Clock(4).Read("2026-01-07 00:00", Started, ClockEvent.Stop("e", At(stop)));

        Assert.Equal((status, At(stop), status == ClockStatus.Late), (reading.Status, reading.EndedAt, reading.IsBreached));
        Assert.Equal(At(stop) - At("2026-01-05 10:00"), reading.Elapsed);
        Assert.Equal(At("2026-01-05 14:00"), reading.Due);
        Assert.Null(reading.Next);
    }

    [Fact]
    public void A_cancelled_clock_has_no_outcome()
    {
        ClockReading reading = Clock(4).Read("2026-01-07 00:00", Started, ClockEvent.Cancel("e", At("2026-01-05 12:00")));

        Assert.Equal((ClockStatus.Cancelled, false, Hours(2)), (reading.Status, reading.IsBreached, reading.Elapsed));
    }

    [Fact]
    public void A_start_recorded_late_counts_from_its_own_instant()
    {
        ClockReading reading = Clock(4).Read("2026-01-05 15:00", ClockEvent.Start("s", At("2026-01-05 15:00"), from: At("2026-01-05 10:00")));

        Assert.Equal((ClockStatus.Breached, At("2026-01-05 14:00"), At("2026-01-05 10:00")), (reading.Status, reading.BreachedAt, reading.Origin));
        Assert.Equal(Hours(5), reading.Elapsed);
    }

    [Fact]
    public void A_reset_counts_from_zero_and_forgets_a_breach()
    {
        ClockReading reading = Clock(4).Read("2026-01-05 16:00", Started, ClockEvent.Reset("r", At("2026-01-05 15:00")));

        Assert.Equal((ClockStatus.Running, At("2026-01-06 11:00"), Hours(1)), (reading.Status, reading.Due, reading.Elapsed));
        Assert.Equal(("r", At("2026-01-05 15:00")), (reading.RunId, reading.Origin));
    }

    [Fact]
    public void A_calendar_that_never_opens_is_never_due()
    {
        ClockReading reading = Clock(4, Never).Read("2030-01-01 00:00", Started, ClockEvent.Pause("p", At("2026-02-01 00:00")), ClockEvent.Resume("q", At("2026-02-02 00:00")));

        Assert.Equal((ClockStatus.OutsideHours, null, Duration.Zero), (reading.Status, reading.Due, reading.Elapsed));
        Assert.Null(reading.Next);
    }

    [Fact]
    public void Days_that_never_end_have_no_length()
    {
        var clock = new ServiceClock(new ClockTarget(new BusinessDays(3), Never, [Percent(50)]));
        ClockReading reading = clock.Read("2030-01-01 00:00", Started, ClockEvent.Pause("p", At("2026-02-01 00:00")));

        Assert.Equal((null, null, null, null), (reading.Due, reading.Whole, reading.Percent, reading.Remaining));
        Assert.Null(Assert.Single(reading.Warnings).At);
    }

    [Fact]
    public void A_target_beyond_all_time_is_never_due()
    {
        var clock = new ServiceClock(new ClockTarget(new ElapsedDuration(Duration.FromDays(9_000_000)), BusinessTimeline.Always));

        Assert.Null(clock.Read("2026-01-05 12:00", Started).Due);
    }

    [Fact]
    public void A_reading_of_the_past_leaves_later_events_out()
    {
        ClockEvent[] events = [Started, ClockEvent.Stop("e", At("2026-01-05 13:00"))];

        Assert.Equal(ClockStatus.Running, Clock(4).Fold(events, At("2026-01-05 12:00")).State.Read(At("2026-01-05 12:00")).Status);
        var before = Assert.Throws<ArgumentOutOfRangeException>(() => Clock(4).Fold(events).State.Read(At("2026-01-05 12:00")));
        Assert.Contains("read at that instant or later", before.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_target_that_is_not_positive_is_refused(int amount)
    {
        foreach (TargetTime time in new TargetTime[]
        {
            new BusinessDuration(Duration.FromHours(amount)), new ElapsedDuration(Duration.FromHours(amount)), new BusinessDays(amount, new BusinessDayRule(DueAt: DayEnd.SameTime)), new CalendarDays(amount), new Weeks(amount),
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new ClockTarget(time, Office));
        }
    }

    [Fact]
    public void Readings_targets_and_events_say_what_they_are()
    {
        Assert.Equal("running, due 2026-01-05T14:00:00Z, 50 %", Clock(4).Read("2026-01-05 12:00", Started).ToString());
        Assert.Equal("not-started, due never, –", Clock(4).Read("2026-01-05 12:00").ToString());
        Assert.Equal("start 's' at 2026-01-05T10:00:00Z", Started.ToString());
        Assert.EndsWith("on office 1", Target(4).ToString(), StringComparison.Ordinal);
        Assert.Equal(("75 %", "PT30M before"), (Percent(75).ToString(), WarningThreshold.BeforeDue(Hours(0.5)).ToString()));
    }
}
