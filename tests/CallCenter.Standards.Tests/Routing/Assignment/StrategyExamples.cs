using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>What each criterion prefers, and how steps follow one another (D3.1, D14).</summary>
public sealed class StrategyExamples
{
    private static readonly AssignmentRequest Call = new() { Channel = Channels.Chat, Skills = [new("loans", 2)], PreferredOwner = "carl" };

    /// <summary>Ann has the best skill, Bob the fitting one and the longest idle time, Carl owns the matter, Dora has the least to do now, Emil over the day.</summary>
    private static readonly Agent[] Team =
    [
        Agent("ann", level: 9, idleMinutes: 5, load: 2, occupancy: 80),
        Agent("bob", level: 2, idleMinutes: 9, load: 2, occupancy: 70),
        Agent("carl", level: 4, idleMinutes: 1, load: 3, occupancy: 90),
        Agent("dora", level: 5, idleMinutes: 2, load: 0, occupancy: 60),
        Agent("emil", level: 6, idleMinutes: 3, load: 1, occupancy: 20),
    ];

    /// <summary>The same with nothing to do.</summary>
    private static readonly Agent[] Resting = [.. Team.Select(agent => agent with { Channels = [new(Channels.Chat, 4)] })];

    [Theory]
    [InlineData(AssignmentCriterion.PreferredOwner, "carl")]
    [InlineData(AssignmentCriterion.BestSkill, "ann")]
    [InlineData(AssignmentCriterion.ProficiencyFit, "bob")]
    [InlineData(AssignmentCriterion.LongestIdle, "dora")]
    [InlineData(AssignmentCriterion.LeastLoaded, "dora")]
    [InlineData(AssignmentCriterion.Fairness, "emil")]
    public void A_criterion_prefers(AssignmentCriterion criterion, string expected) => Assert.Equal(expected, Chosen(Call, Step(criterion)));

    [Fact]
    public void Of_those_with_nothing_to_do_the_one_idle_longest_goes_first() =>
        Assert.Equal("bob", Assigner.Compile(Centre.Strategy(Step(AssignmentCriterion.LongestIdle))).Choose(new AgentIndex(Resting), Call, Centre.Now).Agent!.Code);

    [Fact]
    public void The_owner_goes_first_and_where_it_cannot_the_next_step_decides()
    {
        ImmutableArray<AssignmentStep> steps = [Step(AssignmentCriterion.PreferredOwner), Step(AssignmentCriterion.BestSkill)];
        Assert.Equal("carl", Chosen(Call, steps));
        Assert.Equal("ann", Chosen(Call with { PreferredOwner = null }, steps));
        Assert.Equal("ann", Chosen(Call with { PreferredOwner = "gone" }, steps));
        Assert.Equal("ann", Chosen(Call with { Skills = [new("loans", 5)] }, steps));
    }

    [Fact]
    public void Weights_trade_one_criterion_for_another()
    {
        var assigner = Assigner.Compile(Centre.Strategy(new AssignmentStep([new(AssignmentCriterion.BestSkill, 2), new(AssignmentCriterion.LongestIdle, 1)])) with { IdleHorizon = Duration.FromMinutes(10) });
        AssignmentExplanation explanation = assigner.Explain(Resting, Call, Centre.Now);
        Assert.Equal(["ann", "emil", "bob", "dora", "carl"], explanation.Ranked.Select(ranked => ranked.Agent.Code));
        Assert.Equal([(1.8m + 0.5m) / 3, 1.5m / 3, 1.3m / 3, 1.2m / 3, 0.9m / 3], explanation.Ranked.Select(ranked => ranked.Scores[0]));
    }

    [Fact]
    public void Idle_time_beyond_the_horizon_counts_no_more()
    {
        AssignmentStrategy strategy = Centre.Strategy(new AssignmentStep([new(AssignmentCriterion.LongestIdle, 9), new(AssignmentCriterion.Fairness, 1)]));
        Assert.Equal("bob", Assigner.Compile(strategy with { IdleHorizon = Duration.FromMinutes(9) }).Choose(new AgentIndex(Resting), Call, Centre.Now).Agent!.Code);
        Assert.Equal("emil", Assigner.Compile(strategy with { IdleHorizon = Duration.FromMinutes(3) }).Choose(new AgentIndex(Resting), Call, Centre.Now).Agent!.Code);
    }

    [Fact]
    public void Scores_are_shares_and_idle_time_alone_is_in_seconds()
    {
        var assigner = Assigner.Compile(Centre.Strategy(Step(AssignmentCriterion.BestSkill), Step(AssignmentCriterion.LongestIdle), Step(AssignmentCriterion.LeastLoaded), Step(AssignmentCriterion.PreferredOwner)));
        Assert.Equal([0.9m, 300m, 1m, 0m], assigner.Explain(Resting, Call, Centre.Now).Ranked[0].Scores.AsEnumerable());
    }

    [Fact]
    public void Equal_agents_are_taken_in_the_ordinal_order_of_codes_in_any_culture()
    {
        Agent[] equal = [Team[0] with { Code = "ä" }, Team[0] with { Code = "b" }, Team[0] with { Code = "B" }, Team[0] with { Code = "a-b" }, Team[0] with { Code = "aa" }];
        var assigner = Assigner.Compile(Centre.Strategy(Step(AssignmentCriterion.BestSkill)));
        foreach (string culture in new[] { "tr-TR", "de-DE", "ar-SA", "zh-CN" })
        {
            using var scope = new CultureScope(culture);
            Assert.Equal(["B", "a-b", "aa", "b", "ä"], assigner.Explain(equal, Call, Centre.Now).Ranked.Select(ranked => ranked.Agent.Code));
            Assert.Equal("B", assigner.Choose(new AgentIndex(equal), Call, Centre.Now).Agent!.Code);
        }
    }

    [Fact]
    public void Nobody_is_chosen_where_there_is_nobody() =>
        Assert.Equal(default, Assigner.Compile(Centre.Strategy(Step(AssignmentCriterion.BestSkill))).Choose(new AgentIndex(), Call, Centre.Now));

    [Fact]
    public void The_shipped_strategies_choose_the_owner_first()
    {
        AssignmentEvaluator shipped = ShippedRouting.Evaluator.Assignment;
        Assert.Equal(["owner-then-skill", "fitting-skill", "balanced"], shipped.All.Select(assigner => assigner.ToString()));
        Assert.All(shipped.All, assigner => Assert.Equal("carl", assigner.Choose(new AgentIndex(Team), Call, Centre.Now).Agent!.Code));
        Assert.Equal("ann", shipped["owner-then-skill"].Choose(new AgentIndex(Team), Call with { PreferredOwner = null }, Centre.Now).Agent!.Code);
        Assert.Equal("bob", shipped["fitting-skill"].Choose(new AgentIndex(Team), Call with { PreferredOwner = null }, Centre.Now).Agent!.Code);
        Assert.Null(shipped.Find("unknown"));
        Assert.Throws<UnknownCodeException>(() => shipped["unknown"]);
    }

    private static string Chosen(AssignmentRequest request, params ImmutableArray<AssignmentStep> steps) =>
        Assigner.Compile(Centre.Strategy(steps)).Choose(new AgentIndex(Team), request, Centre.Now).Agent!.Code;

    private static AssignmentStep Step(AssignmentCriterion criterion) => new([new(criterion)]);

    private static Agent Agent(string code, int level, int idleMinutes, int load, int occupancy) => new()
    {
        Code = code,
        Skills = [new("loans", level)],
        Channels = [new(Channels.Chat, 4, load)],
        IdleSince = Centre.Now - Duration.FromMinutes(idleMinutes),
        Occupancy = Percentage.FromPercent(occupancy),
    };
}
