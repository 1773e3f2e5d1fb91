using CallCenter.Standards.Staffing;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Staffing;

/// <summary>What holds for every queue.</summary>
public sealed class QueueProperties
{
    private static readonly Duration FourMinutes = Duration.FromMinutes(4);

    [Property(MaxTest = 300)]
    public void Blocking_follows_Erlangs_recursion_for_any_real_number_of_servers(DoNotSize<uint> draw, DoNotSize<uint> size)
    {
        (double load, double servers) = Drawn(draw.Item, size.Item);
        double before = new ErlangB(load, servers).Blocking;
        double after = new ErlangB(load, servers + 1).Blocking;
        if (before > 1e-290)
        {
            References.AssertClose(load * before / (servers + 1 + (load * before)), after, 1e-12, $"B({servers} + 1, {load})");
        }
    }

    [Property(MaxTest = 300)]
    public void Whoever_is_lost_would_have_to_wait(DoNotSize<uint> draw, DoNotSize<uint> size)
    {
        (double load, double servers) = Drawn(draw.Item, size.Item);
        (double lost, double waiting) = (new ErlangB(load, servers).Blocking, new ErlangC(load, servers).WaitProbability);
        Assert.InRange(lost, 0, waiting);
        Assert.InRange(waiting, 0, 1);
        Assert.InRange(new ErlangB(load, servers).LogBlocking, double.MinValue, 0);
    }

    [Property(MaxTest = 200)]
    public void More_agents_are_never_worse_and_more_contacts_never_better(DoNotSize<uint> draw, DoNotSize<uint> size)
    {
        (double load, double agents) = Drawn(draw.Item, size.Item);
        Patience patience = PatienceOf(draw.Item);
        ServiceQueue queue = Queue(load, agents, patience);
        foreach (ServiceQueue better in new[] { Queue(load, agents * 1.05, patience), Queue(load * 0.95, agents, patience) })
        {
            Assert.True(better.WaitProbability <= queue.WaitProbability * (1 + 1e-11));
            Assert.True(better.Abandonment <= queue.Abandonment * (1 + 1e-11));
            Assert.True(better.MeanWaitSeconds <= queue.MeanWaitSeconds * (1 + 1e-11));
            Assert.All(Enum.GetValues<NamedServiceLevel>(), kind => Assert.True(better.ServiceLevel(Duration.FromSeconds(20), kind) >= queue.ServiceLevel(Duration.FromSeconds(20), kind) * (1 - 1e-11)));
        }
    }

    [Property(MaxTest = 200)]
    public void Who_waits_in_the_mean_is_who_arrives_in_a_mean_wait_and_who_leaves_is_who_waits_over_the_patience(DoNotSize<uint> draw, DoNotSize<uint> size)
    {
        (double load, double agents) = Drawn(draw.Item, size.Item);
        Duration patience = Duration.FromSeconds(30 + (draw.Item % 900));
        ServiceQueue queue = Queue(load, agents, new ExponentialPatience(patience));
        double arrivals = load / FourMinutes.TotalSeconds;
        References.AssertClose(queue.MeanQueueLength!.Value, arrivals * queue.MeanWaitSeconds!.Value, 1e-12, "Little's law");
        References.AssertClose(queue.MeanQueueLength!.Value / patience.TotalSeconds, arrivals * queue.Abandonment, 1e-11, "θ·E[Q] = λ·P(abandon)");
        References.AssertClose(load * (1 - queue.Abandonment), queue.Occupancy * agents, 1e-9, "the answered keep agents busy");
    }

    [Property(MaxTest = 200)]
    public void Every_contact_ends_once(DoNotSize<uint> draw, DoNotSize<uint> size)
    {
        (double load, double agents) = Drawn(draw.Item, size.Item);
        ServiceQueue queue = Queue(load, agents, PatienceOf(draw.Item));
        Duration time = Duration.FromSeconds(size.Item % 300);
        double within = queue.ServiceLevel(time, NamedServiceLevel.ServiceLevelAbandonsMet);
        Assert.InRange(within + queue.WaitingBeyond(time), 1 - 1e-10, 1 + 1e-10);
        References.AssertClose(queue.WaitProbability, queue.WaitingBeyond(Duration.Zero), 1e-12, "who waits at all");
        // Who hangs up later than that has waited so long: with few agents and a long patience somebody does.
        Duration late = Duration.FromDays(10);
        Assert.InRange(queue.Abandonment - queue.AbandonedWithin(late), -1e-11, queue.WaitingBeyond(late) + 1e-11);
    }

    [Theory]
    [InlineData(10, 14)]
    [InlineData(1_000, 1_040)]
    [InlineData(0.5, 0.75)]
    [InlineData(100_000, 100_500)]
    public void Endless_patience_is_Erlang_C_and_none_is_Erlang_B(double load, double agents)
    {
        var c = new ErlangC(load, agents);
        ServiceQueue patient = Queue(load, agents, new ExponentialPatience(Duration.FromDays(1_000_000)));
        References.AssertClose(c.WaitProbability, patient.WaitProbability, 1e-6, "endless");
        References.AssertClose(c.MeanQueueLength, patient.MeanQueueLength!.Value, 1e-6, "endless queue");
        ServiceQueue gone = Queue(load, agents, new ExponentialPatience(Duration.FromNanoseconds(1)));
        References.AssertClose(new ErlangB(load, agents).Blocking, gone.Abandonment, 1e-6, "none");
    }

    [Theory]
    [InlineData(10, 9)]
    [InlineData(1_000, 1_020)]
    [InlineData(20_000, 19_000)]
    public void One_distribution_told_in_three_ways_gives_one_queue(double load, double agents)
    {
        ServiceQueue exponential = Queue(load, agents, new ExponentialPatience(Duration.FromSeconds(200)));
        ServiceQueue weibull = Queue(load, agents, new WeibullPatience(Duration.FromSeconds(200), 1));
        ServiceQueue curve = Queue(load, agents, new PatienceCurve([.. new[] { 10, 20, 90, 200 }.Select(at => new PatiencePoint(Duration.FromSeconds(at), Math.Exp(-at / 200.0)))]));
        Assert.All(new[] { weibull, curve }, other =>
        {
            References.AssertClose(exponential.WaitProbability, other.WaitProbability, 1e-10, "wait");
            References.AssertClose(exponential.Abandonment, other.Abandonment, 1e-10, "abandonment");
            References.AssertClose(exponential.AnsweredWaitSeconds!.Value, other.AnsweredWaitSeconds!.Value, 1e-10, "mean wait");
            References.AssertClose(exponential.ServiceLevel(Duration.FromSeconds(15)), other.ServiceLevel(Duration.FromSeconds(15)), 1e-10, "service level");
        });
    }

    /// <summary>A chain of states with so small a step that it stands for the continuous one: patience of any distribution, one agent.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Patience_that_is_not_exponential_agrees_with_a_direct_sum_over_the_offered_wait(double shape)
    {
        const int Steps = 400_000;
        const double Step = 1.0 / 400;
        var patience = new WeibullPatience(Duration.FromSeconds(60), shape);
        ServiceQueue queue = new(new Traffic(3, Duration.FromSeconds(100), Duration.FromSeconds(50)), 1, patience);
        double exponent = 0;
        double waiting = 0;
        double leaving = 0;
        for (int i = 0; i < Steps; i++)
        {
            double outlasting = Math.Exp(-Math.Pow((i + 0.5) * Step / 60, shape));
            double rise = ((0.03 * outlasting) - 0.02) * Step;
            double density = 0.03 * Step * Math.Exp(exponent + (rise / 2));
            waiting += density;
            leaving += density * (1 - outlasting);
            exponent += rise;
        }

        References.AssertClose(waiting / (1 + waiting), queue.WaitProbability, 1e-4, "wait");
        References.AssertClose(leaving / (1 + waiting), queue.Abandonment, 1e-4, "abandonment");
    }

    /// <summary>Nobody waits that long: whoever does not hang up is answered in time. A tool that subtracts sums of like size loses half of them.</summary>
    [Fact]
    public void With_a_hundred_agents_and_a_target_of_half_an_hour_all_are_in_time_but_those_who_hang_up()
    {
        ServiceQueue queue = new(Traffic.PerHour(1_200, Duration.FromSeconds(300)), 100, new ExponentialPatience(Duration.FromSeconds(600)));
        References.AssertClose(1 - queue.Abandonment, queue.ServiceLevel(Duration.FromMinutes(30)), 1e-12, "answered in time");
        Assert.Equal(0.967, queue.ServiceLevel(Duration.FromMinutes(30)), 0.0005);
    }

    [Fact]
    public void Overload_is_told_and_nothing_is_negative_or_no_number()
    {
        ServiceQueue queue = new(Traffic.PerHour(200, Duration.FromSeconds(180)), 10);
        Assert.True(queue.IsOverloaded);
        Assert.Equal((1, 1, 0, 0), (queue.WaitProbability, queue.Occupancy, queue.Abandonment, queue.ServiceLevel(Duration.FromHours(9))));
        Assert.Equal(1, queue.WaitingBeyond(Duration.FromDays(1)));
        Assert.Null(queue.MeanWait);
        Assert.Null(queue.AnsweredWait);
        Assert.Null(queue.MeanQueueLength);
        Assert.False(Queue(10, 1, new ExponentialPatience(Duration.FromHours(1))).IsOverloaded);
    }

    [Fact]
    public void Nobody_waits_where_nobody_comes()
    {
        ServiceQueue queue = Queue(0, 2, new ExponentialPatience(FourMinutes));
        Assert.Equal((0, 0, 0, 1), (queue.WaitProbability, queue.Occupancy, queue.Abandonment, queue.ServiceLevel(Duration.Zero)));
        Assert.Equal(Duration.Zero, queue.MeanWait);
    }

    [Fact]
    public void What_is_out_of_range_is_refused_by_its_name()
    {
        Refused("arrivals", () => new Traffic(-1, FourMinutes, FourMinutes));
        Refused("arrivals", () => new Traffic(double.NaN, FourMinutes, FourMinutes));
        Refused("arrivals", () => new Traffic(1e9, FourMinutes, FourMinutes));
        Refused("period", () => new Traffic(1, Duration.Zero, FourMinutes));
        Refused("handlingTime", () => new Traffic(1, FourMinutes, -FourMinutes));
        Refused("mean", () => new ExponentialPatience(Duration.Zero));
        Refused("scale", () => new WeibullPatience(Duration.Zero, 1));
        Refused("shape", () => new WeibullPatience(FourMinutes, double.NaN));
        Refused("points", () => new PatienceCurve());
        Refused("points", () => new PatienceCurve(new PatiencePoint(FourMinutes, 1)));
        Refused("points", () => new PatienceCurve(new PatiencePoint(FourMinutes, 0.5), new PatiencePoint(FourMinutes, 0.4)));
        Refused("points", () => new PatienceCurve(new PatiencePoint(FourMinutes, double.NaN)));
        Refused("servers", () => new ErlangB(1, 0));
        Refused("offeredLoad", () => new ErlangB(double.NaN, 1));
        Refused("blocking", () => ErlangB.LeastServers(1, Percentage.FromPercent(0)));
        Refused("offeredLoad", () => ErlangB.LeastServers(1e12, Percentage.FromPercent(1)));
        Refused("agents", () => Queue(1, double.PositiveInfinity, null));
        Refused("within", () => Queue(1, 2, null).ServiceLevel(-FourMinutes));
        Refused("kind", () => Queue(1, 2, null).ServiceLevel(FourMinutes, (NamedServiceLevel)77));
        Refused("time", () => Queue(1, 2, null).WaitingBeyond(-FourMinutes));
        Refused("level", () => new ServiceLevelGoal(Percentage.FromPercent(100), FourMinutes));
        Refused("Shrinkage", () => new StaffingRules { Shrinkage = Percentage.FromPercent(100) });
        Refused("Shrinkage", () => new StaffingRules { Shrinkage = Percentage.FromRatio(0.9900000000000000000000000001m) });
        Refused("Occupancy", () => new StaffingRules { Occupancy = Percentage.FromPercent(0) });
        Refused("Concurrency", () => new StaffingRules { Concurrency = 0.5m });
        Refused("rules", () => new StaffingRules { Abandonment = Percentage.FromPercent(3) }.Require(Traffic.PerHour(10, FourMinutes)));
        Refused("intervals", () => new StaffingRules().Require([]));
        Refused("containment", () => new BotStage(FourMinutes, Percentage.FromPercent(101)));
    }

    private static void Refused(string argument, Func<object> call) => Assert.Equal(argument, Assert.ThrowsAny<ArgumentException>(call).ParamName);

    /// <summary>From a thousandth of an erlang to a million, and agents from half the load to twice.</summary>
    private static (double Load, double Agents) Drawn(uint draw, uint size)
    {
        double load = Math.Pow(10, (size % 9_000 / 1_000.0) - 3);
        double spread = (draw % 2_001 / 1_000.0) - 1;
        double agents = draw % 3 == 0 ? load * Math.Pow(2, spread) : load + (4 * spread * Math.Sqrt(load));
        return (load, Math.Max(agents, 0.01 * load));
    }

    private static Patience PatienceOf(uint draw) => (draw % 5) switch
    {
        0 => new WeibullPatience(Duration.FromSeconds(30 + (draw % 700)), 0.3 + (draw % 30 / 10.0)),
        1 => new PatienceCurve(new PatiencePoint(Duration.FromSeconds(3), 0.9), new PatiencePoint(Duration.FromSeconds(60 + (draw % 100)), 0.8), new PatiencePoint(Duration.FromSeconds(600), 0.1)),
        _ => new ExponentialPatience(Duration.FromSeconds(1 + (draw % 5_000))),
    };

    private static ServiceQueue Queue(double load, double agents, Patience? patience) => new(new Traffic(load, FourMinutes, FourMinutes), agents, patience);
}
