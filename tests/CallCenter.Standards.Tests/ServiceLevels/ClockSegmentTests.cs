using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.ServiceLevels;

public sealed class ClockSegmentTests
{
    [Fact]
    public void A_life_is_cut_where_it_counts_and_where_not()
    {
        ClockReading reading = Clock(8).Read(
            "2026-01-06 12:00",
            ClockEvent.Start("s", At("2026-01-05 10:00")),
            ClockEvent.Reset("r", At("2026-01-05 12:00")),
            ClockEvent.Pause("p", At("2026-01-05 14:00"), "customer"),
            ClockEvent.Resume("q", At("2026-01-05 15:00"), "customer"),
            ClockEvent.Stop("e", At("2026-01-05 16:00")),
            ClockEvent.Reopen("o", At("2026-01-05 16:30"), ReopenMode.Continue));

        Assert.Equal(
            [
                ("2026-01-05 10:00", ClockSegmentKind.BeforeReset), ("2026-01-05 12:00", ClockSegmentKind.Counted), ("2026-01-05 14:00", ClockSegmentKind.Paused),
                ("2026-01-05 15:00", ClockSegmentKind.Counted), ("2026-01-05 16:00", ClockSegmentKind.Stopped), ("2026-01-05 16:30", ClockSegmentKind.Counted),
                ("2026-01-05 17:00", ClockSegmentKind.OutsideHours), ("2026-01-06 09:00", ClockSegmentKind.Counted),
            ],
            reading.Segments.Select(segment => (segment.From.ToString("uuuu-MM-dd HH:mm", null), segment.Kind)));
        Assert.Equal(At("2026-01-06 12:00"), reading.Segments[^1].To);
        Assert.Equal("customer", reading.Segments[2].Reason!.English);
        Assert.NotNull(reading.Segments[6].Reason);
        Assert.Equal(
            [(null, null), (reading.Segments[0].Calendar, SegmentReason.WeeklyHours), (reading.Segments[0].Calendar, SegmentReason.OutsideHours)],
            new[] { 2, 5, 6 }.Select(piece => (reading.Segments[piece].Calendar, reading.Segments[piece].CalendarReason)));
        Assert.NotNull(reading.Segments[0].Calendar);
        Assert.Equal(Hours(6.5), reading.Elapsed);
    }

    [Fact]
    public void A_clock_that_ended_has_no_life_after()
    {
        ClockReading reading = Clock(8).Read("2026-01-09 12:00", ClockEvent.Start("s", At("2026-01-05 10:00")), ClockEvent.Stop("e", At("2026-01-05 16:00")));

        Assert.Equal(At("2026-01-05 16:00"), Assert.Single(reading.Segments).To);
    }

    [Fact]
    public void Elapsed_time_counts_around_the_clock()
    {
        ClockReading reading = new ServiceClock(Elapsed(100)).Read("2026-01-09 12:00", ClockEvent.Start("s", At("2026-01-05 10:00")));

        Assert.Equal((Hours(98), true, null), (Assert.Single(reading.Segments).Length, reading.Segments[0].IsCounted, reading.Segments[0].Reason));
    }
}
