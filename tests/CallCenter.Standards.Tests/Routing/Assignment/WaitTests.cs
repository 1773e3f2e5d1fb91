using CallCenter.Standards.Routing;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>Places in a line, and the two estimates of a wait (D4).</summary>
public sealed class WaitTests
{
    private static readonly Duration FiveMinutes = Duration.FromMinutes(5);

    private static readonly WaitingContact[] Line =
    [
        new("b", 2, Centre.Now),
        new("late", 1, Centre.Now + Duration.FromSeconds(9)),
        new("a", 2, Centre.Now),
        new("early", 2, Centre.Now - Duration.FromSeconds(1)),
        new("urgent", 1, Centre.Now),
    ];

    [Theory]
    [InlineData("urgent", 1)]
    [InlineData("late", 2)]
    [InlineData("early", 3)]
    [InlineData("a", 4)]
    [InlineData("b", 5)]
    [InlineData("gone", null)]
    public void A_place_goes_by_priority_then_by_waiting_then_by_identity(string id, int? place) => Assert.Equal(place, WaitingLine.PlaceOf(Line, id));

    [Fact]
    public void The_template_reckons_queue_times_AHT_and_registration_times_customers() =>
        Assert.Equal(Duration.FromMinutes(22), WaitEstimate.ByTemplate(queueLength: 4, FiveMinutes, registrationTime: Duration.FromSeconds(30), customers: 4));

    [Theory]
    [InlineData(1, 1, 300)]
    [InlineData(1, 10, 30)]
    [InlineData(4, 10, 120)]
    [InlineData(20, 10, 600)]
    public void The_place_in_a_line_waits_for_as_many_agents_to_get_free(int place, int agents, int seconds) =>
        Assert.Equal(Duration.FromSeconds(seconds), WaitEstimate.ByPlace(place, FiveMinutes, agents));

    [Fact]
    public void On_arrival_Erlang_C_is_asked()
    {
        Assert.Equal(new ErlangC(10, 14).AverageSpeedOfAnswer(Duration.FromMinutes(3)), WaitEstimate.OnArrival(200, Duration.FromHours(1), Duration.FromMinutes(3), 14));
        Assert.Null(WaitEstimate.OnArrival(200, Duration.FromHours(1), Duration.FromMinutes(3), 10));
        Assert.Equal(Duration.Zero, WaitEstimate.OnArrival(0, Duration.FromHours(1), Duration.FromMinutes(3), 10));
    }

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WaitEstimate.ByTemplate(-1, FiveMinutes, FiveMinutes, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WaitEstimate.ByTemplate(0, -FiveMinutes, FiveMinutes, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WaitEstimate.ByTemplate(0, FiveMinutes, -FiveMinutes, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WaitEstimate.ByTemplate(0, FiveMinutes, FiveMinutes, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WaitEstimate.ByPlace(0, FiveMinutes, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WaitEstimate.ByPlace(1, Duration.Zero, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WaitEstimate.ByPlace(1, FiveMinutes, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WaitEstimate.OnArrival(-1, FiveMinutes, FiveMinutes, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WaitEstimate.OnArrival(1, Duration.Zero, FiveMinutes, 1));
    }
}
