using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>A clock of 8 h from Monday 10:00 gets another target at 15:00, when 5 h are used up.</summary>
public sealed class ClockChangeTests
{
    private static readonly ClockEvent Started = ClockEvent.Start("s", At("2026-01-05 10:00"));

    [Theory]
    [InlineData(ChangeMode.KeepElapsed, 6, "2026-01-05 16:00", 5)]
    [InlineData(ChangeMode.KeepElapsed, 12, "2026-01-06 14:00", 5)]
    [InlineData(ChangeMode.Restart, 6, "2026-01-06 13:00", 0)]
    [InlineData(ChangeMode.Retroactive, 6, "2026-01-05 16:00", 5)]
    [InlineData(ChangeMode.Retroactive, 12, "2026-01-06 14:00", 5)]
    [InlineData(ChangeMode.Tighter, 6, "2026-01-05 16:00", 5)]
    [InlineData(ChangeMode.Tighter, 12, "2026-01-06 10:00", 5)]
    public void Each_mode_on_the_same_calendar(ChangeMode mode, int hours, string due, int elapsed)
    {
        ClockReading reading = Clock(8).Read("2026-01-05 15:00", Started, Change(mode, Target(hours)));

        Assert.Equal((ClockStatus.Running, At(due), Hours(elapsed)), (reading.Status, reading.Due, reading.Elapsed));
        Assert.Equal(mode == ChangeMode.Restart ? "c" : "s", reading.RunId);
    }

    [Fact]
    public void Elapsed_time_that_is_kept_breaches_a_shorter_target_at_the_change_and_not_before()
    {
        ClockReading kept = Clock(8).Read("2026-01-05 16:00", Started, Change(ChangeMode.KeepElapsed, Target(4)));
        ClockReading retroactive = Clock(8).Read("2026-01-05 16:00", Started, Change(ChangeMode.Retroactive, Target(4)));

        Assert.Equal((ClockStatus.Breached, At("2026-01-05 15:00")), (kept.Status, kept.BreachedAt));
        Assert.Equal((ClockStatus.Breached, At("2026-01-05 14:00")), (retroactive.Status, retroactive.BreachedAt));
    }

    [Fact]
    public void Elapsed_time_that_just_fills_the_new_target_breaches_it_unless_stopped_at_once()
    {
        ClockEvent change = Change(ChangeMode.KeepElapsed, Target(5));

        Assert.Equal((ClockStatus.Breached, At("2026-01-05 15:00")), (Clock(8).Read("2026-01-05 15:00", Started, change).Status, Clock(8).Read("2026-01-05 15:00", Started, change).BreachedAt));
        Assert.Equal(ClockStatus.Met, Clock(8).Read("2026-01-05 15:00", Started, change, ClockEvent.Stop("e", At("2026-01-05 15:00"))).Status);
    }

    [Fact]
    public void A_longer_target_heals_a_breach_where_the_elapsed_time_fits_it()
    {
        ClockReading reading = Clock(1).Read("2026-01-05 15:00", Started, Change(ChangeMode.KeepElapsed, Target(8)));

        Assert.Equal((ClockStatus.Running, At("2026-01-06 10:00")), (reading.Status, reading.Due));
        Assert.Equal(ClockStatus.Breached, Clock(1).Read("2026-01-05 15:00", Started, Change(ChangeMode.Tighter, Target(8))).Status);
    }

    [Fact]
    public void On_another_calendar_elapsed_time_is_kept_as_the_old_one_measured_it()
    {
        // By Tuesday 08:30 the office counted 7 h; the extended hours would have counted 10.5.
        ClockEvent Change(ChangeMode mode) => ClockEvent.ChangeTo("c", At("2026-01-06 08:30"), Target(12, Extended), mode);
        ClockReading kept = Clock(8).Read("2026-01-06 09:00", Started, Change(ChangeMode.KeepElapsed));
        ClockReading retroactive = Clock(8).Read("2026-01-06 09:00", Started, Change(ChangeMode.Retroactive));
        ClockReading tighter = Clock(8).Read("2026-01-06 09:00", Started, Change(ChangeMode.Tighter));

        Assert.Equal((Hours(7.5), At("2026-01-06 13:30")), (kept.Elapsed, kept.Due));
        Assert.Equal((Hours(11), At("2026-01-06 10:00")), (retroactive.Elapsed, retroactive.Due));
        Assert.Equal((Hours(7), At("2026-01-06 10:00")), (tighter.Elapsed, tighter.Due));
        foreach (ClockReading reading in new[] { kept, retroactive, tighter })
        {
            Assert.Equal(reading.Elapsed, reading.Segments.Where(segment => segment.IsCounted).Aggregate(Hours(0), (sum, segment) => sum + segment.Length));
        }
    }

    [Fact]
    public void The_tighter_of_both_falls_due_first_after_a_pause_too()
    {
        ClockEvent[] events = [Started, Change(ChangeMode.Tighter, Elapsed(26)), ClockEvent.Pause("p", At("2026-01-05 18:00")), ClockEvent.Resume("q", At("2026-01-06 08:00"))];

        // 26 h elapsed from 10:00 would be Tuesday 12:00, later than 8 h of office time at 10:00; the pause adds 14 h to the one and nothing to the other.
        Assert.Equal((At("2026-01-06 10:00"), "office"), (Clock(8).Read("2026-01-06 08:00", events).Due, Clock(8).Read("2026-01-06 08:00", events).Target.Calendar.Code));
        Assert.Equal("always", Clock(80).Read("2026-01-06 08:00", events).Target.Calendar.Code);
        Assert.Equal("office", Clock(8).Fold([Started, Change(ChangeMode.Tighter, Target(4, Never))]).State.Read(At("2026-01-05 15:00")).Target.Calendar.Code);
    }

    [Fact]
    public void Time_kept_of_a_tighter_target_goes_into_the_next_one()
    {
        ClockReading reading = Clock(8).Read(
            "2026-01-05 16:30",
            Started,
            Change(ChangeMode.Tighter, Target(12, Extended)),
            ClockEvent.ChangeTo("d", At("2026-01-05 16:00"), Target(20, Extended), ChangeMode.KeepElapsed));

        Assert.Equal((Hours(6.5), At("2026-01-06 18:00")), (reading.Elapsed, reading.Due));
        Assert.Equal(reading.Elapsed, reading.Segments.Where(segment => segment.IsCounted).Aggregate(Hours(0), (sum, segment) => sum + segment.Length));
    }

    [Fact]
    public void Pauses_are_replayed_under_a_retroactive_target()
    {
        ClockReading reading = Clock(8).Read(
            "2026-01-05 16:00", Started, ClockEvent.Pause("p", At("2026-01-05 11:00")), ClockEvent.Resume("q", At("2026-01-05 13:00")), Change(ChangeMode.Retroactive, Target(4)));

        Assert.Equal((Hours(4), ClockStatus.Breached, At("2026-01-05 16:00")), (reading.Elapsed, reading.Status, reading.Due));
        Assert.Equal(
            (ClockStatus.Breached, At("2026-01-05 14:30")),
            (Clock(8).Read("2026-01-05 16:00", Started, ClockEvent.Pause("p", At("2026-01-05 11:00")), ClockEvent.Resume("q", At("2026-01-05 13:00")), Change(ChangeMode.Retroactive, Target(2.5))) is var breached ? breached.Status : default,
             breached.BreachedAt));
    }

    [Fact]
    public void A_change_while_paused_stays_paused()
    {
        ClockReading reading = Clock(8).Read(
            "2026-01-05 16:00", Started, ClockEvent.Pause("p", At("2026-01-05 12:00"), "a"), Change(ChangeMode.KeepElapsed, Target(4)), ClockEvent.Resume("q", At("2026-01-05 16:00"), "a"));

        Assert.Equal((ClockStatus.Running, Hours(2), At("2026-01-06 10:00")), (reading.Status, reading.Elapsed, reading.Due));
    }

    [Fact]
    public void Time_kept_counts_against_days_from_the_change()
    {
        // Two business days from Monday 15:00 come to 18 h of office time; 5 h of them are used up, which brings Wednesday's midnight forward to 12:00.
        ClockReading reading = Clock(8).Read("2026-01-05 15:00", Started, Change(ChangeMode.KeepElapsed, new ClockTarget(new BusinessDays(2), Office)));

        Assert.Equal((Hours(18), Hours(5), At("2026-01-07 12:00")), (reading.Whole, reading.Elapsed, reading.Due));
    }

    [Fact]
    public void A_change_before_the_start_puts_the_new_target_in_force() =>
        Assert.Equal(At("2026-01-05 12:00"), Clock(8).Read("2026-01-05 10:00", ClockEvent.ChangeTo("c", At("2026-01-05 09:00"), Target(2), ChangeMode.Restart), Started).Due);

    [Theory]
    [InlineData(ReopenMode.Continue, 5, "2026-01-06 13:00", "s")]
    [InlineData(ReopenMode.Restart, 1, "2026-01-06 17:00", "r")]
    public void A_clock_opened_again_goes_on_or_counts_from_zero(ReopenMode mode, int elapsed, string due, string run)
    {
        ClockReading reading = Clock(8).Read(
            "2026-01-06 10:00", Started, ClockEvent.Stop("e", At("2026-01-05 14:00")), ClockEvent.Reopen("r", At("2026-01-06 09:00"), mode));

        Assert.Equal((ClockStatus.Running, Hours(elapsed), At(due), run), (reading.Status, reading.Elapsed, reading.Due, reading.RunId));
    }

    [Fact]
    public void A_clock_stopped_late_stays_breached_when_it_goes_on_and_not_when_it_restarts()
    {
        ClockReading Reopened(ReopenMode mode) => Clock(2).Read(
            "2026-01-06 10:00", Started, ClockEvent.Stop("e", At("2026-01-05 14:00")), ClockEvent.Reopen("r", At("2026-01-06 09:00"), mode));

        Assert.Equal(ClockStatus.Breached, Reopened(ReopenMode.Continue).Status);
        Assert.Equal(ClockStatus.Running, Reopened(ReopenMode.Restart).Status);
    }

    private static ClockEvent Change(ChangeMode mode, ClockTarget target) => ClockEvent.ChangeTo("c", At("2026-01-05 15:00"), target, mode);
}
