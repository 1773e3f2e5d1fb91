using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Decisions.Tables;

/// <summary>Tables of several words of rules under UNIQUE, of which each record matches one: the first hit is the answer, and where a single pair meets, it is told.</summary>
public sealed class UniqueRulesTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    public void Disjoint_rules_are_answered_by_their_only_hit(int rules)
    {
        CompiledTable table = CompiledTable.Compile(Bands(rules, overlapping: -1), Asked.Schema.Definition);
        DecisionTableEvaluator<Asked> evaluator = table.Bind(Asked.Schema);

        Assert.True(table.IsDisjoint);
        for (int level = 0; level < rules * 10; level += 3)
        {
            Assert.Equal((DecisionOutcome.Rule, level / 10), (evaluator.Evaluate(new Asked(Level: level)).Outcome, evaluator.Evaluate(new Asked(Level: level)).RuleIndex));
        }

        Assert.Equal(DecisionOutcome.NoRule, evaluator.Evaluate(new Asked(Level: rules * 10)).Outcome);
        Assert.Equal(DecisionOutcome.NoRule, evaluator.Evaluate(new Asked()).Outcome);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(298)]
    public void One_pair_that_meets_is_a_conflict_wherever_it_stands(int at)
    {
        CompiledTable table = CompiledTable.Compile(Bands(300, overlapping: at), Asked.Schema.Definition);

        Decision decision = table.Bind(Asked.Schema).Evaluate(new Asked(Level: (at * 10) + 10));

        Assert.False(table.IsDisjoint);
        Assert.Equal((DecisionOutcome.Conflict, at, at + 1), (decision.Outcome, decision.RuleIndex, decision.ConflictingRuleIndex));
    }

    /// <summary>Bands of ten levels, the one at a position a level too wide.</summary>
    private static DecisionTable Bands(int rules, int overlapping) => new()
    {
        Code = "bands",
        Name = new LocalizedText(null, "Bands"),
        HitPolicy = HitPolicy.Unique,
        Inputs = [new InputColumn { Field = "level" }],
        Outputs = [new OutputColumn { Name = "queue" }],
        Rules = [.. Enumerable.Range(0, rules).Select(i => new DecisionRule { When = [FormattableString.Invariant($"[{i * 10}..{(i * 10) + (i == overlapping ? 10 : 9)}]")], Then = [FormattableString.Invariant($"queue-{i}")] })],
    };
}
