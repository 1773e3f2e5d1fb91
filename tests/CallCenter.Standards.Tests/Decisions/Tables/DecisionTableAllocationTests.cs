using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Decisions.Tables;

public sealed class DecisionTableAllocationTests
{
    private static readonly Asked Call = new(Level: 4, Topic: "loss", Segment: "gold", Urgent: true, Wait: 30);

    [Fact]
    public void A_decision_does_not_allocate()
    {
        DecisionTableEvaluator<Asked> table = RoutingTable.Bind(RoutingTable.Table);
        AssertFree(() => table.Evaluate(Call).Text("queue") == "urgent" && table.Evaluate(Call).Number("skill") == 2.5m);
    }

    [Fact]
    public void Matches_do_not_allocate()
    {
        DecisionTableEvaluator<Asked> table = RoutingTable.Bind(RoutingTable.Table with { HitPolicy = HitPolicy.RuleOrder });
        int[] rules = new int[3];
        AssertFree(() => table.Match(Call, rules) == 2);
    }

    [Theory]
    [InlineData(Aggregator.Sum)]
    [InlineData(Aggregator.Max)]
    [InlineData(Aggregator.Count)]
    public void Aggregates_do_not_allocate(Aggregator aggregator)
    {
        DecisionTable table = RoutingTable.OneOutput(FieldType.Number, "1", "2") with { HitPolicy = HitPolicy.Collect, Aggregator = aggregator };
        DecisionTableEvaluator<Asked> evaluator = RoutingTable.Bind(table with { Rules = [.. table.Rules.Select(rule => rule with { When = ["4"] })] });
        AssertFree(() => !evaluator.Aggregate(Call).IsMissing);
    }

    private static void AssertFree(Func<bool> ask)
    {
        Assert.True(ask());
        bool all = true;
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 1_000; i++)
            {
                all &= ask();
            }
        }));
        Assert.True(all);
    }
}
