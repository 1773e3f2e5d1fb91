using CallCenter.Standards.ServiceLevels;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>SLA attainment over clocks (D3.5, D11).</summary>
public sealed class ClockAttainmentTests
{
    private static readonly ClockEvent Start = ClockEvent.Start("s", At("2026-01-05 10:00"));

    [Fact]
    public void Each_started_clock_counts_once()
    {
        ClockReading[] clocks =
        [
            Clock(2).Read("2026-01-05 15:00"),
            Clock(2).Read("2026-01-05 15:00", Start, ClockEvent.Stop("e", At("2026-01-05 12:00"))),
            Clock(2).Read("2026-01-05 15:00", Start, ClockEvent.Stop("e", At("2026-01-05 12:01"))),
            Clock(2).Read("2026-01-05 15:00", Start, ClockEvent.Cancel("e", At("2026-01-05 11:00"))),
            Clock(2).Read("2026-01-05 15:00", Start, ClockEvent.Cancel("e", At("2026-01-05 13:00"))),
            Clock(2).Read("2026-01-05 15:00", Start),
            Clock(2).Read("2026-01-05 11:00", Start),
            Clock(2).Read("2026-01-05 11:30", Start, ClockEvent.Pause("p", At("2026-01-05 11:00"), "customer")),
        ];

        ClockAttainment all = clocks.Aggregate(default(ClockAttainment), (sum, clock) => sum.Add(clock));

        Assert.Equal(new ClockAttainment(Met: 1, Breached: 3, Cancelled: 1, Open: 2), all);
        Assert.Equal(7, all.Runs);
        Assert.Equal(Percentage.FromPercent(25), all.Share);
        Assert.Equal(all, Enumerable.Reverse(clocks).Select(clock => default(ClockAttainment).Add(clock)).Aggregate((left, right) => left + right));
    }

    [Fact]
    public void A_goal_is_reached_at_its_own_share_and_unknown_without_outcomes()
    {
        Assert.True(new ClockAttainment(4, 1, 0, 0).Reaches(Percentage.FromPercent(80)));
        Assert.False(new ClockAttainment(79, 21, 0, 0).Reaches(Percentage.FromPercent(80)));
        Assert.Null(new ClockAttainment(0, 0, 5, 5).Reaches(Percentage.FromPercent(80)));
        Assert.Null(default(ClockAttainment).Share);
    }
}
