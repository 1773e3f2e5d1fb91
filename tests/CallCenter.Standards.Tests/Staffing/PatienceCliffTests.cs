using CallCenter.Standards.Staffing;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Staffing;

/// <summary>Patience that ends at once, and sizes far from one another: what leaves is at least what nobody could answer, and every figure is one.</summary>
public sealed class PatienceCliffTests
{
    /// <summary>Where everybody waits, agents are never idle: exactly the load that they cannot carry hangs up.</summary>
    [Theory]
    [InlineData(10, 4, 60, 600, 1, 600.1, 0.3)]
    [InlineData(10, 4, 60, 600, 1, 601, 0.3)]
    [InlineData(20, 5, 60, 600, 1, 601, 0.3)]
    [InlineData(10, 4, 60, 600, 1, 600.000000001, 0.3)]
    [InlineData(10, 4, 60, 600, 0.9, 600.001, 0.1)]
    public void Where_patience_ends_at_a_cliff_the_agents_are_busy_and_the_rest_hangs_up(double load, double agents, double handling, double first, double before, double second, double after)
    {
        ServiceQueue queue = Queue(load, handling, agents, new PatienceCurve(At(first, before), At(second, after)));
        Assert.Equal(1 - (agents / load), queue.Abandonment, 1e-10);
        Assert.Equal(1, queue.Occupancy, 1e-10);
        Assert.Equal(1, queue.WaitProbability, 1e-10);
        Assert.Equal(queue.Abandonment, queue.AbandonedWithin(Duration.FromHours(10)), 1e-10);
    }

    [Fact]
    public void Three_points_close_together_far_from_the_start_are_seen()
    {
        ServiceQueue queue = Queue(9.487, 40.83, 4, new PatienceCurve(At(821.67, 0.9), At(823.35, 0.5), At(824.38, 0.1)));
        Assert.Equal(1 - (4 / 9.487), queue.Abandonment, 1e-10);
    }

    /// <summary>Weibull of the greatest shape against a plain sum of two million steps.</summary>
    [Fact]
    public void The_steepest_Weibull_is_followed()
    {
        const double Scale = 100;
        var patience = new WeibullPatience(Duration.FromSeconds(Scale), 20);
        ServiceQueue queue = Queue(2, 60, 3, patience);
        const int Steps = 2_000_000;
        const double Step = 800.0 / Steps;
        (double exponent, double waiting, double leaving) = (0, 0, 0);
        for (int i = 0; i < Steps; i++)
        {
            double outlasting = Math.Exp(-Math.Pow((i + 0.5) * Step / Scale, 20));
            double rise = ((2 * outlasting) - 3) / 60 * Step;
            double density = 2 / 60.0 * Step * Math.Exp(exponent + (rise / 2));
            waiting += density;
            leaving += density * (1 - outlasting);
            exponent += rise;
        }

        // Beside the state in which the third of three agents was just taken: those with two, one and no contact, by the balance of births and deaths.
        double whole = 1 + 1 + 0.5 + waiting;
        References.AssertClose(waiting / whole, queue.WaitProbability, 1e-6, "wait");
        References.AssertClose(leaving / whole, queue.Abandonment, 1e-6, "abandonment");
    }

    [Theory]
    [InlineData(0.0518, 6036 * 86_400.0, 0.0545, 20)]
    [InlineData(6.1e6, 386, 6.0e6, 19.5)]
    public void Patience_out_of_all_scale_with_the_handling_time_gives_numbers(double load, double handling, double agents, double shape)
    {
        ServiceQueue queue = Queue(load, handling, agents, new WeibullPatience(Duration.Epsilon, shape));
        AssertNumbers(queue);
        References.AssertClose(new ErlangB(load, agents).Blocking, queue.Abandonment, 1e-2, "who does not wait is lost as in Erlang's loss model");
        Assert.Equal(queue.Abandonment, queue.AbandonedWithin(Duration.FromDays(16_777_000)), 1e-10);
    }

    /// <summary>Next to no agents: whoever is offered hours has hung up long before, and no later moment counts fewer.</summary>
    [Fact]
    public void What_has_hung_up_by_then_keeps_its_digits_where_nobody_stays()
    {
        ServiceQueue queue = Queue(1e-6, 1e-9, 5.690961e-22, new WeibullPatience(Duration.FromNanoseconds(14L), 0.2));
        Assert.Equal(1, queue.Abandonment, 1e-10);
        Assert.Equal(1, queue.AbandonedWithin(Duration.FromSeconds(20)), 1e-10);
        Assert.Equal(1, queue.AbandonedWithin(Duration.FromDays(10)), 1e-10);
    }

    /// <summary>Most hang up at once or never, and the peak of the wait is near zero.</summary>
    [Fact]
    public void The_flattest_Weibull_loses_what_cannot_be_carried()
    {
        ServiceQueue queue = Queue(28_110, 0.006180347, 18_822, new WeibullPatience(Duration.FromNanoseconds(1_485_491L), 0.2192311429645876));
        Assert.InRange(queue.Abandonment, 1 - (18_822 / 28_110.0) - 1e-10, 1);
    }

    [Fact]
    public void Points_that_are_nanoseconds_apart_after_years_are_one()
    {
        Duration years = Duration.FromDays(2_126);
        ServiceQueue queue = Queue(0.007, 2e9, 1.0045, new PatienceCurve(new PatiencePoint(years, 0.72), new PatiencePoint(years + Duration.Epsilon, 0.6), new PatiencePoint(years + (Duration.Epsilon * 9), 0.3)));
        AssertNumbers(queue);
    }

    [Fact]
    public void After_two_hours_no_more_than_all_are_answered()
    {
        Assert.All(Enumerable.Range(1, 400), load => Assert.All(new[] { 0.1, 1, 4.5, 30 }, spare =>
        {
            AssertShare(new ErlangC(load, load + spare).ServiceLevel(Duration.FromMinutes(4), Duration.FromHours(2)));
            AssertShare(Queue(load, 240, load + spare, null).ServiceLevel(Duration.FromHours(2)));
            AssertShare(Queue(load, 240, load + spare, new ExponentialPatience(Duration.FromMinutes(3))).ServiceLevel(Duration.FromHours(2), NamedServiceLevel.ServiceLevelAnswered));
        }));
    }

    [Fact]
    public void A_hundredth_of_an_agent_and_less_answers_next_to_nobody()
    {
        Assert.All(new[] { 1e-2, 1e-6, 1e-12, 1e-100, double.Epsilon }, agents => AssertNumbers(Queue(0.05, 60, agents, new ExponentialPatience(Duration.FromMinutes(1)))));
        Assert.Equal(1, Queue(0.05, 60, 1e-12, new ExponentialPatience(Duration.FromMinutes(1))).Abandonment, 1e-10);
    }

    [Property(MaxTest = 300)]
    public void Every_figure_of_every_queue_is_a_number_and_every_share_one(DoNotSize<uint> size, DoNotSize<uint> staff, DoNotSize<uint> time, DoNotSize<uint> bearing)
    {
        double load = Between(1e-6, 9e6, size.Item);
        double agents = (staff.Item % 8) switch { 0 => Between(1e-300, 1e300, staff.Item), 1 => load, 2 => load * (1 + 1e-12), _ => load * Between(0.2, 5, staff.Item) };
        double seconds = Between(1e-9, 1e10, bearing.Item);
        Patience patience = (bearing.Item % 4) switch
        {
            0 => new ExponentialPatience(Span(seconds)),
            1 => new PatienceCurve(new PatiencePoint(Span(seconds), 1), new PatiencePoint(Span(seconds) + Span(Between(1e-9, 1e6, time.Item)), 0.4), new PatiencePoint(Duration.FromDays(200_000), 0.01)),
            _ => new WeibullPatience(Span(seconds), Math.Clamp(Between(0.2, 20, time.Item), 0.2, 20)),
        };
        AssertNumbers(Queue(load, Between(1e-9, 1e10, time.Item / 3), agents, patience));
        AssertNumbers(Queue(load, Between(1e-9, 1e10, time.Item / 3), agents, null));
    }

    private static void AssertNumbers(ServiceQueue queue)
    {
        double last = 0;
        Assert.All(new[] { queue.Abandonment, queue.Occupancy, queue.WaitProbability }, AssertShare);
        foreach (double seconds in new[] { 0, 1e-9, 1, 20, 7_200, 1e6, 1.4e12 })
        {
            Duration time = Duration.FromSeconds(seconds);
            Assert.All(Enum.GetValues<NamedServiceLevel>(), kind => AssertShare(queue.ServiceLevel(time, kind)));
            AssertShare(queue.WaitingBeyond(time));
            double gone = queue.AbandonedWithin(time);
            AssertShare(gone);
            Assert.InRange(gone, last - 1e-9, queue.Abandonment + 1e-9);
            last = gone;
        }

        if (!queue.IsOverloaded)
        {
            Assert.All(new[] { queue.MeanQueueLength, queue.MeanWaitSeconds, queue.AnsweredWaitSeconds }, mean => Assert.InRange(mean!.Value, 0, double.MaxValue));
        }

        if (queue.Patience is not null)
        {
            // A cliff of a second after years has no digits left in seconds; those of a bank are held to 10^-10 above.
            double seen = queue.Patience is PatienceCurve curve && curve.Points[0].Time > Duration.FromSeconds(1e7) ? 1e-4 : 1e-6;
            Assert.InRange(queue.Abandonment, 1 - (queue.Agents / queue.Traffic.OfferedLoad) - seen, 1);
        }
    }

    private static void AssertShare(double share) => Assert.InRange(share, 0, 1);

    private static double Between(double least, double greatest, uint draw) => Math.Exp(Math.Log(least) + ((Math.Log(greatest) - Math.Log(least)) * (draw / (double)uint.MaxValue)));

    private static Duration Span(double seconds) => Duration.Max(Duration.Epsilon, Duration.FromSeconds(seconds));

    private static PatiencePoint At(double seconds, double outlasting) => new(Duration.FromNanoseconds((long)Math.Round(seconds * 1e9)), outlasting);

    private static ServiceQueue Queue(double load, double handling, double agents, Patience? patience) => new(new Traffic(load, Span(handling), Span(handling)), agents, patience);
}
