using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.ServiceLevels;

public sealed class ClockPauseTests
{
    private static readonly ClockEvent Started = ClockEvent.Start("s", At("2026-01-05 10:00"));

    [Fact]
    public void A_pause_moves_the_due_instant_by_its_business_time()
    {
        ClockReading reading = Clock(4).Read(
            "2026-01-06 10:00", Started, ClockEvent.Pause("p", At("2026-01-05 12:00"), "customer"), ClockEvent.Resume("q", At("2026-01-06 10:00"), "customer"));

        Assert.Equal((ClockStatus.Running, Hours(2), At("2026-01-06 12:00")), (reading.Status, reading.Elapsed, reading.Due));
    }

    [Fact]
    public void A_pause_outside_hours_moves_nothing()
    {
        ClockReading reading = Clock(8).Read(
            "2026-01-06 09:00", Started, ClockEvent.Pause("p", At("2026-01-05 18:00")), ClockEvent.Resume("q", At("2026-01-06 08:00")));

        Assert.Equal(At("2026-01-06 10:00"), reading.Due);
    }

    [Fact]
    public void A_paused_clock_is_due_as_if_it_ran_on_at_once_and_wakes_nobody()
    {
        ClockState state = Clock(4).Fold([Started, ClockEvent.Pause("p", At("2026-01-05 12:00"), "customer")]).State;
        ClockReading reading = state.Read(At("2026-01-05 14:00"));

        Assert.Equal((ClockStatus.Paused, true, "customer", At("2026-01-05 16:00")), (reading.Status, reading.IsPaused, reading.PausedFor, reading.Due));
        Assert.Null(state.NextSignal(At("2026-01-05 14:00")));
        Assert.Null(reading.Next);
    }

    [Fact]
    public void Pauses_for_one_reason_nest()
    {
        ClockEvent[] events =
        [
            Started, ClockEvent.Pause("p", At("2026-01-05 11:00"), "a"), ClockEvent.Pause("q", At("2026-01-05 12:00"), "a"),
            ClockEvent.Resume("r", At("2026-01-05 13:00"), "a"),
        ];

        Assert.Equal(ClockStatus.Paused, Clock(4).Read("2026-01-05 13:30", events).Status);
        ClockReading after = Clock(4).Read("2026-01-05 15:00", [.. events, ClockEvent.Resume("t", At("2026-01-05 14:00"), "a")]);
        Assert.Equal((ClockStatus.Running, Hours(2)), (after.Status, after.Elapsed));
    }

    [Fact]
    public void Pauses_for_several_reasons_overlap()
    {
        ClockEvent[] events =
        [
            Started, ClockEvent.Pause("p", At("2026-01-05 11:00"), "b"), ClockEvent.Pause("q", At("2026-01-05 12:00"), "a"),
            ClockEvent.Resume("r", At("2026-01-05 13:00"), "b"), ClockEvent.Resume("t", At("2026-01-05 14:00"), "a"),
        ];
        ClockReading reading = Clock(4).Read("2026-01-05 15:00", events);

        Assert.Equal(Hours(2), reading.Elapsed);
        Assert.Equal(["b", "a, b", "a"], reading.Segments.Where(segment => segment.Kind == ClockSegmentKind.Paused).Select(segment => segment.Reason!.English!));
        Assert.Equal("a, b", Clock(4).Read("2026-01-05 12:30", events.AsSpan(0, 3)).PausedFor);
    }

    [Fact]
    public void A_pause_without_a_reason_is_a_reason_of_its_own()
    {
        Folded<ClockState, ClockRefusal> folding = Clock(4).Fold([Started, ClockEvent.Pause("p", At("2026-01-05 11:00")), ClockEvent.Resume("q", At("2026-01-05 12:00"), "a")]);

        Assert.Equal(("q", ClockRefusalReason.NotApplicable), (Assert.Single(folding.Refusals).EventId, folding.Refusals[0].Reason));
        Assert.Null(Clock(4).Read("2026-01-05 12:00", Started, ClockEvent.Pause("p", At("2026-01-05 11:00")), ClockEvent.Pause("q", At("2026-01-05 11:00"))).PausedFor);
    }

    [Fact]
    public void A_clock_paused_after_its_due_instant_stays_breached()
    {
        ClockReading reading = Clock(1).Read("2026-01-05 16:00", Started, ClockEvent.Pause("p", At("2026-01-05 12:00")));

        Assert.Equal((ClockStatus.Breached, true, At("2026-01-05 11:00"), Hours(2)), (reading.Status, reading.IsPaused, reading.BreachedAt, reading.Elapsed));
    }

    [Fact]
    public void A_clock_that_overran_at_closing_is_breached_though_no_time_counted_since()
    {
        ClockReading reading = Clock(7).Read("2026-01-06 12:00", Started, ClockEvent.Pause("p", At("2026-01-05 18:00")));

        Assert.Equal((ClockStatus.Breached, At("2026-01-05 17:00"), Hours(7)), (reading.Status, reading.BreachedAt, reading.Elapsed));
    }

    [Fact]
    public void A_clock_paused_at_its_due_instant_is_breached_once_it_runs_on()
    {
        ClockEvent[] events = [Started, ClockEvent.Pause("p", At("2026-01-05 14:00"))];

        Assert.Equal(ClockStatus.Paused, Clock(4).Read("2026-01-05 15:00", events).Status);
        ClockReading after = Clock(4).Read("2026-01-05 16:00", [.. events, ClockEvent.Resume("q", At("2026-01-05 15:30"))]);
        Assert.Equal((ClockStatus.Breached, At("2026-01-05 15:30")), (after.Status, after.BreachedAt));
    }

    [Fact]
    public void A_stop_while_paused_is_in_time_and_ends_the_pause()
    {
        ClockReading reading = Clock(4).Read("2026-03-01 00:00", Started, ClockEvent.Pause("p", At("2026-01-05 12:00"), "a"), ClockEvent.Stop("e", At("2026-02-02 12:00")));

        Assert.Equal((ClockStatus.Met, false, Hours(2)), (reading.Status, reading.IsPaused, reading.Elapsed));
    }

    [Fact]
    public void A_reset_while_paused_stays_paused()
    {
        ClockReading reading = Clock(4).Read(
            "2026-01-05 16:00", Started, ClockEvent.Pause("p", At("2026-01-05 11:00"), "a"), ClockEvent.Reset("r", At("2026-01-05 12:00")), ClockEvent.Resume("q", At("2026-01-05 15:00"), "a"));

        Assert.Equal((ClockStatus.Running, Hours(1), At("2026-01-06 11:00")), (reading.Status, reading.Elapsed, reading.Due));
    }

    [Fact]
    public void A_pause_extends_business_days_by_business_time()
    {
        var clock = new ServiceClock(new ClockTarget(new BusinessDays(2), Office));
        ClockEvent[] events = [Started, ClockEvent.Pause("p", At("2026-01-05 15:00")), ClockEvent.Resume("q", At("2026-01-06 10:00"))];

        Assert.Equal(At("2026-01-08 00:00"), clock.Read("2026-01-05 11:00", Started).Due);
        // 2 h of Monday and 1 h of Tuesday are added after the days are over: the first three hours of Thursday.
        Assert.Equal(At("2026-01-08 12:00"), clock.Read("2026-01-06 10:00", events).Due);
        Assert.Equal(Hours(23), clock.Read("2026-01-06 10:00", events).Whole);
    }

    [Fact]
    public void A_pause_extends_calendar_days_by_elapsed_time()
    {
        var clock = new ServiceClock(new ClockTarget(new CalendarDays(3), Office));
        ClockReading reading = clock.Read("2026-01-07 00:00", Started, ClockEvent.Pause("p", At("2026-01-06 00:00")), ClockEvent.Resume("q", At("2026-01-06 18:00")));

        Assert.Equal((At("2026-01-09 18:00"), ClockStatus.Running), (reading.Due, reading.Status));
    }

    [Fact]
    public void A_clock_that_is_paused_over_the_end_of_its_days_is_due_when_it_runs_on()
    {
        var clock = new ServiceClock(new ClockTarget(new BusinessDays(1), Office));
        ClockEvent[] events = [Started, ClockEvent.Pause("p", At("2026-01-06 18:00")), ClockEvent.Resume("q", At("2026-01-07 08:00"))];

        Assert.Equal(ClockStatus.Paused, clock.Read("2026-01-07 07:00", events.AsSpan(0, 2)).Status);
        ClockReading after = clock.Read("2026-01-07 08:00", events);
        Assert.Equal((ClockStatus.Breached, At("2026-01-07 08:00")), (after.Status, after.BreachedAt));
    }
}
