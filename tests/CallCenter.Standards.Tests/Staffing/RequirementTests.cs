using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Staffing;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Staffing;

/// <summary>The least agents that reach every goal.</summary>
public sealed class RequirementTests
{
    private static readonly Traffic TwoHundredAnHour = Traffic.PerHour(200, Duration.FromSeconds(180));

    private static ServiceLevelGoal EightyInTwenty => new(Percentage.FromPercent(80), Duration.FromSeconds(20));

    /// <summary>Beyond, a roster of any size would be asked for: more people than there are numbers for.</summary>
    [Fact]
    public void The_greatest_shrinkage_rosters_a_hundred_for_each_at_work_and_more_is_refused()
    {
        var rules = new StaffingRules { LeastAgents = StaffingRules.MostLeastAgents, Shrinkage = Percentage.FromRatio(StaffingRules.GreatestShrinkage) };
        Assert.Equal(1_000_000_000, rules.Require(TwoHundredAnHour).ScheduledAgents);
        Assert.Throws<ArgumentOutOfRangeException>(() => rules with { Shrinkage = Percentage.FromRatio(0.99999999999999m) });
        Assert.Throws<ArgumentOutOfRangeException>(() => rules with { Shrinkage = Percentage.FromRatio(0.9999999999999999999999999999m) });
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StaffingRules>("""{"shrinkage":"99.5 %"}"""));
        Assert.Equal(rules, JsonSerializer.Deserialize<StaffingRules>(JsonSerializer.Serialize(rules)));
    }

    [Fact]
    public void Two_hundred_calls_an_hour_of_three_minutes_need_fourteen_agents_and_twenty_on_the_roster()
    {
        StaffingRequirement requirement = new StaffingRules { ServiceLevel = EightyInTwenty, Occupancy = Percentage.FromPercent(85), Shrinkage = Percentage.FromPercent(30) }.Require(TwoHundredAnHour);
        Assert.Equal((14, 20), (requirement.Agents, requirement.ScheduledAgents));
        Assert.Equal(StaffingGoal.ServiceLevel, requirement.Binding.Single());
        Assert.Equal(14, requirement.Queue!.Agents);
    }

    [Theory]
    [InlineData(85, 10)]
    [InlineData(84.99, 11)]
    public void A_limit_of_occupancy_is_met_to_the_digit(double percent, int agents) =>
        Assert.Equal(agents, new StaffingRules { Occupancy = Percentage.FromPercent((decimal)percent) }.Require(Traffic.PerHour(170, Duration.FromSeconds(180))).Agents);

    [Fact]
    public void Without_a_goal_the_agents_can_just_keep_up() =>
        Assert.Equal((11, StaffingGoal.Capacity), (new StaffingRules().Require(TwoHundredAnHour).Agents, new StaffingRules().Require(TwoHundredAnHour).Binding.Single()));

    [Fact]
    public void Customers_that_hang_up_need_fewer_agents_by_the_same_goal()
    {
        var rules = new StaffingRules { ServiceLevel = EightyInTwenty, Patience = new ExponentialPatience(Duration.FromMinutes(3)) };
        Assert.Equal(12, rules.Require(TwoHundredAnHour).Agents);
        StaffingRequirement kept = (rules with { Abandonment = Percentage.FromPercent(1) }).Require(TwoHundredAnHour);
        Assert.Equal(StaffingGoal.Abandonment, kept.Binding.Single());
        Assert.True(kept.Agents > 12);
    }

    [Fact]
    public void Agents_who_chat_with_three_have_three_sessions_each()
    {
        var chats = new StaffingRules { ServiceLevel = EightyInTwenty, Concurrency = 3 };
        StaffingRequirement requirement = chats.Require(TwoHundredAnHour);
        Assert.Equal(5, requirement.Agents);
        Assert.Equal(15, requirement.Queue!.Agents);
    }

    [Fact]
    public void Nobody_is_needed_where_nobody_calls_but_the_least_that_the_bank_wants()
    {
        StaffingRequirement none = new StaffingRules().Require(Traffic.PerHour(0, Duration.FromMinutes(3)));
        Assert.Equal((0, 0), (none.Agents, none.ScheduledAgents));
        Assert.Null(none.Queue);
        Assert.Empty(none.Binding);
        StaffingRequirement two = new StaffingRules { LeastAgents = 2 }.Require(Traffic.PerHour(0, Duration.FromMinutes(3)));
        Assert.Equal((2, StaffingGoal.LeastAgents), (two.Agents, two.Binding.Single()));
    }

    [Fact]
    public void One_agent_less_and_one_more()
    {
        ImmutableArray<AgentEffect> effects = new StaffingRules { ServiceLevel = EightyInTwenty }.Require(TwoHundredAnHour).Effects();
        Assert.Equal([(-1, 13), (0, 14), (1, 15)], effects.Select(effect => (effect.Change, effect.Agents)));
        Assert.True(effects[0].ServiceLevelChange < 0 && effects[2].ServiceLevelChange > 0);
        Assert.Equal(effects[1].ServiceLevel, effects[2].ServiceLevel - effects[2].ServiceLevelChange);
        Assert.Equal(0, effects[1].OccupancyChange);
        AgentEffect short4 = new StaffingRules { ServiceLevel = EightyInTwenty }.Require(TwoHundredAnHour).Effects(4)[0];
        Assert.True(short4.IsOverloaded);
        Assert.Null(short4.AnsweredWaitSecondsChange);
        Assert.Equal(0, short4.ServiceLevel);
    }

    [Fact]
    public void A_day_needs_agents_by_its_half_hours()
    {
        var eight = Instant.FromUtc(2026, 11, 30, 0, 0);
        double[] calls = [40, 130, 90, 0];
        IntervalTraffic[] day = [.. calls.Select((arrivals, i) => new IntervalTraffic(eight + Duration.FromMinutes(30 * i), new Traffic(arrivals, Duration.FromMinutes(30), Duration.FromSeconds(200))))];
        var rules = new StaffingRules { ServiceLevel = EightyInTwenty, Shrinkage = Percentage.FromPercent(25) };
        RequirementCurve curve = rules.Require([.. Enumerable.Reverse(day)]);
        Assert.Equal(day.Select(interval => rules.Require(interval.Traffic).Agents), curve.Intervals.Select(interval => interval.Requirement.Agents));
        Assert.Equal(day[1].Start, curve.Peak.Start);
        Assert.Equal(0, curve.Intervals[3].Requirement.Agents);
        Assert.Equal(Duration.FromMinutes(30) * curve.Intervals.Sum(interval => interval.Requirement.Agents), curve.AgentTime);
        Assert.Equal(curve, rules.Require([.. day]));
        Assert.Equal("intervals", Assert.Throws<ArgumentException>(() => rules.Require(day[0], new IntervalTraffic(eight + Duration.FromMinutes(29), day[0].Traffic))).ParamName);
    }

    [Fact]
    public void A_bot_that_contains_a_third_leaves_two_thirds_to_the_agents()
    {
        var stage = new BotStage(Duration.FromSeconds(60), Percentage.FromRatio(1 / 3m)) { Sessions = new StaffingRules { ServiceLevel = new ServiceLevelGoal(Percentage.FromPercent(99), Duration.Zero) } };
        BotRequirement both = stage.Require(Traffic.PerHour(300, Duration.FromSeconds(180)), new StaffingRules { ServiceLevel = EightyInTwenty });
        Assert.Equal(5, both.Sessions.Traffic.OfferedLoad, 1e-12);
        Assert.Equal(10, both.Agents.Traffic.OfferedLoad, 1e-9);
        Assert.Equal(14, both.Agents.Agents);
        Assert.True(new ErlangC(5, both.Sessions.Agents).WaitProbability <= 0.01 && new ErlangC(5, both.Sessions.Agents - 1).WaitProbability > 0.01);
    }

    [Property(MaxTest = 150)]
    public void One_agent_less_misses_what_binds(DoNotSize<uint> draw, DoNotSize<uint> size)
    {
        var traffic = new Traffic(Math.Pow(10, (size.Item % 7_000 / 1_000.0) - 1), Duration.FromMinutes(4), Duration.FromMinutes(4));
        Patience? patience = draw.Item % 3 == 0 ? null : new ExponentialPatience(Duration.FromSeconds(20 + (draw.Item % 700)));
        var rules = new StaffingRules
        {
            ServiceLevel = draw.Item % 2 == 0 ? null : new ServiceLevelGoal(Percentage.FromPercent(1 + (draw.Item % 99)), Duration.FromSeconds(draw.Item % 90)) { Kind = (NamedServiceLevel)(draw.Item % 7) },
            AnsweredWait = draw.Item % 5 == 0 ? Duration.FromSeconds(1 + (size.Item % 60)) : null,
            Abandonment = patience is not null && draw.Item % 7 < 3 ? Percentage.FromPercent(1 + (draw.Item % 20)) : null,
            Occupancy = draw.Item % 11 < 5 ? Percentage.FromPercent(50 + (draw.Item % 51)) : null,
            Concurrency = 1 + (draw.Item % 4 / 2m),
            Patience = patience,
        };
        StaffingRequirement requirement = rules.Require(traffic);
        Assert.NotEmpty(requirement.Binding);
        ServiceQueue queue = requirement.Queue!;
        Assert.False(queue.IsOverloaded);
        Assert.True(rules.ServiceLevel is not { } goal || goal.Of(queue) >= (double)goal.Level.Ratio);
        Assert.True(rules.AnsweredWait is not { } wait || queue.AnsweredWaitSeconds <= wait.TotalSeconds);
        Assert.True(rules.Abandonment is not { } abandonment || queue.Abandonment <= (double)abandonment.Ratio);
        Assert.True(rules.Occupancy is not { } occupancy || queue.Occupancy <= (double)occupancy.Ratio + 1e-12);
        Assert.True(requirement.Agents == 1 || Reached(new ServiceQueue(traffic, (requirement.Agents - 1) * (double)rules.Concurrency, patience), rules) < Asked(rules) + (patience is null ? 1 : 0));
    }

    [Property(MaxTest = 100)]
    public void The_fewest_lines_block_enough_and_one_less_too_many(DoNotSize<uint> draw)
    {
        double load = Math.Pow(10, (draw.Item % 9_000 / 1_000.0) - 3);
        decimal most = (1 + (draw.Item % 500)) / 1_000m;
        int servers = ErlangB.LeastServers(load, Percentage.FromRatio(most));
        Assert.True(new ErlangB(load, servers).Blocking <= (double)most);
        Assert.True(servers == 1 || new ErlangB(load, servers - 1).Blocking > (double)most);
    }

    private static int Asked(StaffingRules rules) =>
        (rules.ServiceLevel is null ? 0 : 1) + (rules.AnsweredWait is null ? 0 : 1) + (rules.Abandonment is null ? 0 : 1) + (rules.Occupancy is null ? 0 : 1);

    /// <summary>How many goals a queue reaches, keeping up being one where nobody hangs up.</summary>
    private static int Reached(ServiceQueue queue, StaffingRules rules) =>
        (rules.ServiceLevel is { } goal && goal.Of(queue) >= (double)goal.Level.Ratio ? 1 : 0)
        + (rules.AnsweredWait is { } wait && queue.AnsweredWaitSeconds <= wait.TotalSeconds ? 1 : 0)
        + (rules.Abandonment is { } abandonment && queue.Abandonment <= (double)abandonment.Ratio ? 1 : 0)
        + (rules.Occupancy is { } occupancy && queue.Occupancy <= (double)occupancy.Ratio ? 1 : 0)
        + (rules.Patience is null && !queue.IsOverloaded ? 1 : 0);
}
