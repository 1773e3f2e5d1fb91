using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using NodaTime;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.ServiceLevels;

public sealed class ClockWarningTests
{
    private static readonly ClockEvent Started = ClockEvent.Start("s", At("2026-01-05 14:00"));
    private static readonly ServiceClock Warned = new(Target(8, Office, Percent(50), Percent(100), WarningThreshold.BeforeDue(Hours(2)), WarningThreshold.BeforeDue(Hours(20))));

    [Fact]
    public void Warnings_come_in_the_clocks_own_time()
    {
        ClockReading reading = Warned.Read("2026-01-05 16:00", Started);

        Assert.Equal(
            [(At("2026-01-06 10:00"), false), (At("2026-01-06 14:00"), false), (At("2026-01-06 12:00"), false), (At("2026-01-05 14:00"), true)],
            reading.Warnings.Select(warning => (warning.At!.Value, warning.IsPassed)));
    }

    [Fact]
    public void A_pause_moves_warnings_that_are_to_come_and_leaves_those_passed()
    {
        ClockReading reading = Warned.Read(
            "2026-01-06 13:00", Started, ClockEvent.Pause("p", At("2026-01-06 11:00")), ClockEvent.Resume("q", At("2026-01-06 13:00")));

        Assert.Equal(
            [(At("2026-01-06 10:00"), true), (At("2026-01-06 16:00"), false), (At("2026-01-06 14:00"), false), (At("2026-01-05 14:00"), true)],
            reading.Warnings.Select(warning => (warning.At!.Value, warning.IsPassed)));
    }

    [Fact]
    public void A_clock_that_ended_never_reaches_the_rest()
    {
        ClockReading reading = Warned.Read("2026-01-09 13:00", Started, ClockEvent.Stop("e", At("2026-01-06 11:00")));

        Assert.Equal([true, false, false, true], reading.Warnings.Select(warning => warning.IsPassed));
        Assert.Equal([true, false, false, true], reading.Warnings.Select(warning => warning.At is not null));
    }

    [Fact]
    public void The_next_signal_is_each_warning_in_turn_and_then_the_due_instant()
    {
        ClockState state = Warned.Fold([Started]).State;
        var signals = new List<ClockSignal>();
        for (ClockSignal? next = state.NextSignal(Started.At); next is { } signal; next = state.NextSignal(signal.At))
        {
            signals.Add(signal);
        }

        Assert.Equal([At("2026-01-06 10:00"), At("2026-01-06 12:00"), At("2026-01-06 14:00")], signals.Select(signal => signal.At));
        Assert.Equal([false, false, false], signals.Select(signal => signal.IsDue));
        Assert.Equal(At("2026-01-06 12:00"), state.Read(At("2026-01-06 10:00")).Next!.Value.At);
        Assert.True(Clock(8).Fold([Started]).State.NextSignal(Started.At)!.Value.IsDue);
        Assert.Null(Clock(8).Fold([Started]).State.Read(At("2026-01-09 10:00")).Next);
    }

    [Fact]
    public void Warnings_of_days_are_shares_of_the_business_time_in_them()
    {
        // From Monday 14:00 the next business day leaves 3 h and 8 h: half of them are used up on Tuesday at 11:30.
        var clock = new ServiceClock(new ClockTarget(new BusinessDays(1), Office, [Percent(50)]));
        ClockReading reading = clock.Read("2026-01-05 15:00", Started);

        Assert.Equal((At("2026-01-07 00:00"), Hours(11), At("2026-01-06 11:30")), (reading.Due, reading.Whole, reading.Warnings[0].At));
    }

    [Fact]
    public void Warnings_after_time_was_kept_count_that_time()
    {
        ClockReading reading = Clock(8).Read(
            "2026-01-05 16:00", Started, ClockEvent.ChangeTo("c", At("2026-01-05 16:00"), Target(4, Extended, Percent(25), Percent(75)), ChangeMode.KeepElapsed));

        Assert.Equal([(At("2026-01-05 15:00"), true), (At("2026-01-05 17:00"), false)], reading.Warnings.Select(warning => (warning.At!.Value, warning.IsPassed)));
    }

    [Fact]
    public void A_warning_due_from_the_start_came_at_the_start_of_a_clock_paused_at_once()
    {
        ClockReading reading = Warned.Read("2026-01-09 10:00", Started, ClockEvent.Pause("p", Started.At));

        Assert.Equal((Started.At, true), (reading.Warnings[^1].At, reading.Warnings[^1].IsPassed));
    }

    [Fact]
    public void A_share_is_rounded_up_to_the_tick() =>
        Assert.Equal(Duration.FromTicks(4), Percent(33.4m).In(Duration.FromTicks(10)));

    [Fact]
    public void A_clock_not_started_has_its_warnings_to_come()
    {
        ClockReading reading = Warned.Read("2026-01-05 10:00");

        Assert.All(reading.Warnings, warning => Assert.Equal((null, false), (warning.At, warning.IsPassed)));
        Assert.Equal(4, reading.Warnings.Length);
    }
}
