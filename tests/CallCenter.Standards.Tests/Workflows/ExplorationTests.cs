using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Workflows;

public sealed class ExplorationTests
{
    [Fact]
    public void Facts_that_stay_as_they_are_can_hold_a_case_where_changing_ones_would_not()
    {
        WorkflowExploration walk = DrawnWorkflow.Compile("open → a", "a → b: up {level: > 5}", "a → b: down {level: <= 5}", "b → c: end {urgent: true}", "b → a: back", "final c").Explore();

        // level above 5, up to 5 or missing; urgent, or not urgent, which no guard tells from missing.
        Assert.Equal((true, 6), (walk.IsComplete, walk.FactsCount));
        Assert.Equal(
            ["a where level = 0, urgent = false", "a where level = 6, urgent = false", "a where level = null, urgent = false", "a where level = null, urgent = true"],
            walk.Stuck.Select(stuck => $"{stuck.State} where {stuck.Facts}").Order(StringComparer.Ordinal));
        Assert.All(walk.Stuck, stuck => Assert.Equal(["open"], stuck.Way.ToArray()));
        Assert.Empty(walk.NeverReached);
        Assert.Equal(walk.Stuck[0], walk.Stuck[0] with { Way = ["open"] });
        Assert.Equal(walk.Stuck[0].GetHashCode(), (walk.Stuck[0] with { Way = ["open"] }).GetHashCode());
        Assert.NotEqual(walk.Stuck[0], walk.Stuck[0] with { Way = [] });
        Assert.Contains(" by open where level = ", walk.Stuck[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_field_that_is_missing_for_good_holds_a_case()
    {
        WorkflowExploration walk = DrawnWorkflow.Compile("open → a", "a → b: up +level !level {level: null, > 5}", "a → b: down {level: <= 5}", "final b").Explore();

        Assert.Equal("level = null", Assert.Single(walk.Stuck).Facts.ToString());
    }

    [Fact]
    public void Without_guards_there_is_one_case_of_every_kind()
    {
        Workflow drawn = DrawnWorkflow.Compile("open → a +topic", "a → b: go", "b → c: end !topic", "final c");

        WorkflowExploration walk = drawn.Explore();

        Assert.Equal((true, 1, 4), (walk.IsComplete, walk.FactsCount, walk.ConfigurationCount));
        Assert.Empty(walk.Stuck);
        Assert.Empty(walk.NeverReached);
    }

    [Fact]
    public void States_that_no_facts_lead_to_while_they_stay_are_told() => Assert.Equal(
        ["c"], DrawnWorkflow.Compile("open → a", "a → b: go {level: > 5}", "a → d: end", "b → c: on {level: < 5}", "b → d: end", "c → d: end", "final d").Explore().NeverReached.ToArray());

    [Fact]
    public void The_walk_ends_at_its_limit()
    {
        Workflow drawn = DrawnWorkflow.Compile("open → a", "a → b: up {level: > 5}", "a → b: down {level: <= 5}", "a → b: end", "final b");

        Assert.False(drawn.Explore(limit: 1).IsComplete);
        Assert.Equal(1, drawn.Explore(limit: 1).FactsCount);
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => drawn.Explore(0));
    }

    /// <summary>Other processes wait for facts that come on the way, such as the result of an examination.</summary>
    [Theory]
    [InlineData("service")]
    [InlineData("transfer")]
    public void No_case_of_service_gets_stuck_with_its_facts(string workflow)
    {
        WorkflowExploration walk = CallCenter.Standards.Book.StandardBook.Shipped.Compile().Workflows[workflow].Explore();

        Assert.True(walk.IsComplete);
        Assert.Empty(walk.Stuck);
        Assert.Empty(walk.NeverReached);
    }
}
