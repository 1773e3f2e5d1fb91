using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Decisions.Tables;

/// <summary>The compiled table against a scan row by row, on every combination of values.</summary>
public sealed class DecisionTableProperties
{
    [Property(MaxTest = 1_000, Arbitrary = [typeof(WrittenTables)])]
    public void Compiled_tables_match_the_rules_that_a_scan_finds(WrittenTable table) => CheckMatches(table);

    [Property(MaxTest = 20)]
    public FsCheck.Property So_do_tables_of_several_words_and_blocks() =>
        Prop.ForAll(WrittenTables.Of(columns: 2, rules: 300), table => CheckMatches(table with { Rules = [.. Enumerable.Repeat(table.Rules, 20).SelectMany(rules => rules)] }));

    [Property(MaxTest = 1_000, Arbitrary = [typeof(WrittenTables)])]
    public void Every_hit_policy_answers_as_a_scan_does(WrittenTable table)
    {
        DecisionTableEvaluator<Asked> evaluator = table.Compile().Bind(Asked.Schema);
        foreach (Asked asked in table.Everything())
        {
            int[] hits = table.Hits(asked);
            if (table.Aggregator != Aggregator.List)
            {
                Assert.Equal(Aggregated(table, asked, hits), evaluator.Aggregate(asked).Number);
            }
            else if (table.Policy is HitPolicy.Collect or HitPolicy.RuleOrder or HitPolicy.OutputOrder)
            {
                int[] answers = [.. evaluator.EvaluateAll(asked).Where(decision => decision.Outcome == DecisionOutcome.Rule).Select(decision => decision.RuleIndex)];
                Assert.Equal(hits, answers);
            }
            else
            {
                CheckSingle(table, asked, hits, evaluator);
            }
        }
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(WrittenTables)])]
    public void Explanations_agree_with_evaluations(WrittenTable table)
    {
        DecisionTableEvaluator<Asked> evaluator = table.Compile().Bind(Asked.Schema);
        foreach (Asked asked in table.Everything())
        {
            DecisionExplanation explanation = evaluator.Explain(asked);
            Decision decision = evaluator.EvaluateAll(asked)[0];
            Assert.Equal((decision.Outcome, decision.RuleIndex, decision.ConflictingRuleIndex), (explanation.Decision.Outcome, explanation.Decision.RuleIndex, explanation.Decision.ConflictingRuleIndex));
            Assert.All(explanation.Passed, passed => Assert.False(table.Matches(passed.Index, asked)));
            Assert.All(explanation.Passed, passed => Assert.False(Assert.Single(passed.Cells).Holds));
            Assert.All(explanation.Hits, hit => Assert.True(table.Matches(hit.Index, asked)));
            Assert.Equal(table.Allows(asked), explanation.NotAllowed.IsEmpty);
        }
    }

    private static void CheckMatches(WrittenTable table)
    {
        DecisionTableEvaluator<Asked> evaluator = table.Compile().Bind(Asked.Schema);
        int[] rules = new int[table.Rules.Length];
        foreach (Asked asked in table.Everything())
        {
            int count = evaluator.Match(asked, rules);
            int[] hits = table.Hits(asked);
            Assert.True(hits.SequenceEqual(rules.Take(count)), $"{asked}: {string.Join(",", rules.Take(count))}");
            if (table.Policy is HitPolicy.First or HitPolicy.Priority)
            {
                Assert.Equal(hits.FirstOrDefault(-1), evaluator.Evaluate(asked).RuleIndex);
            }
        }
    }

    private static void CheckSingle(WrittenTable table, Asked asked, int[] hits, DecisionTableEvaluator<Asked> evaluator)
    {
        Decision decision = evaluator.Evaluate(asked);
        int challenger = table.Policy switch
        {
            HitPolicy.Unique => hits.Skip(1).FirstOrDefault(-1),
            HitPolicy.Any => hits.FirstOrDefault(hit => table.Rules[hit].Queue != table.Rules[hits[0]].Queue, -1),
            _ => -1,
        };
        DecisionOutcome outcome = !table.Allows(asked) ? DecisionOutcome.NotAllowed
            : hits.Length == 0 ? (table.Default is null ? DecisionOutcome.NoRule : DecisionOutcome.Default)
            : challenger < 0 ? DecisionOutcome.Rule : DecisionOutcome.Conflict;
        Assert.Equal((outcome, hits.FirstOrDefault(-1), challenger), (decision.Outcome, decision.RuleIndex, decision.ConflictingRuleIndex));
        string? queue = outcome switch { DecisionOutcome.Rule => table.Rules[hits[0]].Queue, DecisionOutcome.Default => table.Default, _ => null };
        Assert.Equal(queue, decision.Text("queue"));
    }

    private static decimal? Aggregated(WrittenTable table, Asked asked, int[] hits) => (table.Aggregator, hits.Length) switch
    {
        _ when !table.Allows(asked) => null,
        (Aggregator.Count, _) => hits.Length,
        (_, 0) => null,
        (Aggregator.Sum, _) => hits.Sum(hit => table.Rules[hit].Points),
        (Aggregator.Min, _) => hits.Min(hit => table.Rules[hit].Points),
        _ => hits.Max(hit => table.Rules[hit].Points),
    };
}
