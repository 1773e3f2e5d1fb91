using System.Globalization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Decisions.Tables;

public sealed class DecisionTableTests
{
    private static readonly DecisionTableEvaluator<Asked> Routing = RoutingTable.Bind(RoutingTable.Table);

    [Fact]
    public void The_first_matching_rule_answers_with_its_outputs()
    {
        Decision decision = Routing.Evaluate(new Asked(Level: 4, Topic: "loss", Wait: 30));
        Assert.Equal((DecisionOutcome.Rule, 0, "urgent", 2.5m), (decision.Outcome, decision.RuleIndex, decision.Text("queue"), decision.Number("skill")));
        Assert.Equal("urgent", decision.Rule!.Code);
        Assert.Equal("rule urgent: queue = \"urgent\", skill = 2.5", decision.ToString());
        Assert.Null(decision.Number("queue"));
    }

    [Fact]
    public void The_defaults_answer_where_no_rule_does_and_outputs_without_one_are_missing()
    {
        Decision decision = Routing.Evaluate(new Asked(Level: 3, Topic: "balance"));
        Assert.Equal((DecisionOutcome.Default, "normal", true), (decision.Outcome, decision.Text("queue"), decision.HasAnswer));
        Assert.True(decision["skill"].IsMissing);
        Assert.Null(decision.Rule);
        Assert.Equal("default: queue = \"normal\", skill = null", decision.ToString());
    }

    [Fact]
    public void A_value_that_is_not_allowed_gets_no_answer_and_a_missing_one_is_looked_up()
    {
        Decision decision = Routing.Evaluate(new Asked(Level: 5, Topic: "loss"));
        Assert.Equal((DecisionOutcome.NotAllowed, false), (decision.Outcome, decision.HasAnswer));
        Assert.True(decision["queue"].IsMissing);
        Assert.Equal("not-allowed", decision.ToString());
        Assert.Equal(1, Routing.Evaluate(new Asked(Topic: "loss")).RuleIndex);
    }

    [Fact]
    public void Two_hits_under_UNIQUE_are_a_conflict_that_names_both()
    {
        Decision decision = RoutingTable.Bind(RoutingTable.Table with { HitPolicy = HitPolicy.Unique }).Evaluate(new Asked(Level: 2, Topic: "theft"));
        Assert.Equal((DecisionOutcome.Conflict, 1, 2), (decision.Outcome, decision.RuleIndex, decision.ConflictingRuleIndex));
        Assert.Null(decision.Text("queue"));
        Assert.Equal("conflict 2 with 3", decision.ToString());
    }

    [Fact]
    public void Two_hits_under_ANY_are_a_conflict_only_where_outputs_differ()
    {
        DecisionTable table = RoutingTable.OneOutput(FieldType.Text, "a", "a", "b") with { HitPolicy = HitPolicy.Any };
        DecisionTableEvaluator<Asked> any = RoutingTable.Bind(table with { Rules = [table.Rules[0] with { When = ["< 2"] }, table.Rules[1] with { When = ["< 3"] }, table.Rules[2] with { When = ["1"] }] });
        Assert.Equal("a", any.Evaluate(new Asked(Level: 0)).Text("out"));
        Assert.Equal((0, 2), (any.Evaluate(new Asked(Level: 1)).RuleIndex, any.Evaluate(new Asked(Level: 1)).ConflictingRuleIndex));
    }

    [Theory]
    [InlineData(FieldType.Text, "\"a \\\"b\\\"\\n\"", "\"a \\\"b\\\"\\n\"")]
    [InlineData(FieldType.Number, "-1.50", "-1.5")]
    [InlineData(FieldType.Number, "12.5%", "0.125")]
    [InlineData(FieldType.Boolean, "true", "true")]
    [InlineData(FieldType.Boolean, "false", "false")]
    [InlineData(FieldType.Duration, "PT90S", "duration(\"PT1M30S\")")]
    [InlineData(FieldType.Months, "P1Y6M", "duration(\"P1Y6M\")")]
    [InlineData(FieldType.Months, "-P2Y", "duration(\"-P2Y\")")]
    [InlineData(FieldType.Months, "P0M", "duration(\"P0M\")")]
    [InlineData(FieldType.Date, "1969-12-31", "date(\"1969-12-31\")")]
    [InlineData(FieldType.Time, "10:30", "time(\"10:30:00\")")]
    [InlineData(FieldType.DateTime, "1969-12-31T23:59:59.5", "date and time(\"1969-12-31T23:59:59.5\")")]
    [InlineData(FieldType.Instant, "2026-11-24T08:00:00+08:00", "date and time(\"2026-11-24T00:00:00Z\")")]
    [InlineData(FieldType.Date, "null", "null")]
    public void Outputs_of_every_type_print_as_literals(FieldType type, string written, string printed)
    {
        DecisionValue value = RoutingTable.Bind(RoutingTable.OneOutput(type, written)).Evaluate(new Asked(Level: 0))["out"];
        Assert.Equal((type, printed), (value.Type, value.ToString()));
    }

    [Fact]
    public void Outputs_are_read_by_the_member_of_their_type()
    {
        static Decision Of(FieldType type, string output) => RoutingTable.Bind(RoutingTable.OneOutput(type, output)).Evaluate(new Asked(Level: 0));
        Assert.True(Of(FieldType.Boolean, "true").Flag("out"));
        Assert.Equal(Duration.FromSeconds(20), Of(FieldType.Duration, "PT20S").Duration("out"));
        Assert.Equal(18, Of(FieldType.Months, "P1Y6M").Months("out"));
        Assert.Equal(new LocalDate(2026, 11, 24), Of(FieldType.Date, "2026-11-24").Date("out"));
        Assert.Equal(new LocalTime(10, 30), Of(FieldType.Time, "10:30").Time("out"));
        Assert.Equal(new LocalDateTime(2026, 11, 24, 10, 30), Of(FieldType.DateTime, "2026-11-24T10:30:00").DateTime("out"));
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 10, 30), Of(FieldType.Instant, "2026-11-24T10:30:00Z").Instant("out"));
    }

    [Theory]
    [InlineData(Aggregator.Sum, FieldType.Number, "1.25", "2.5", "3.75")]
    [InlineData(Aggregator.Sum, FieldType.Duration, "PT20S", "PT50S", "duration(\"PT1M10S\")")]
    [InlineData(Aggregator.Sum, FieldType.Months, "P1M", "P1Y", "duration(\"P1Y1M\")")]
    [InlineData(Aggregator.Min, FieldType.Text, "b", "a", "\"a\"")]
    [InlineData(Aggregator.Max, FieldType.Date, "2026-11-24", "2026-11-25", "date(\"2026-11-25\")")]
    [InlineData(Aggregator.Count, FieldType.Boolean, "true", "true", "2")]
    public void Aggregators_take_outputs_together(Aggregator aggregator, FieldType type, string one, string other, string expected)
    {
        DecisionTable table = RoutingTable.OneOutput(type, one, other) with { HitPolicy = HitPolicy.Collect, Aggregator = aggregator };
        DecisionTableEvaluator<Asked> evaluator = RoutingTable.Bind(table with { Rules = [.. table.Rules.Select(rule => rule with { When = [">= 0"] })] });
        Assert.Equal(expected, evaluator.Aggregate(new Asked(Level: 1)).ToString());
        Assert.Equal(aggregator == Aggregator.Count ? "0" : "null", evaluator.Aggregate(new Asked()).ToString());
        if (aggregator is Aggregator.Min or Aggregator.Max)
        {
            Assert.Equal(expected, evaluator.Evaluate(new Asked(Level: 1))["out"].ToString());
        }
    }

    [Fact]
    public void Asking_a_table_in_the_wrong_way_is_misuse()
    {
        DecisionTable list = RoutingTable.OneOutput(FieldType.Text, "a") with { HitPolicy = HitPolicy.RuleOrder };
        Assert.Throws<InvalidOperationException>(() => RoutingTable.Bind(list).Evaluate(new Asked(Level: 0)));
        Assert.Throws<InvalidOperationException>(() => Routing.Aggregate(new Asked()));
        Assert.Throws<UnknownCodeException>(() => Routing.Evaluate(new Asked(Topic: "loss")).Text("no-output"));
        Assert.Throws<ArgumentException>(() => Routing.Table.Bind(RecordSchema.Create<Asked>("other").WithText("level", static (in Asked a) => a.Topic)));
        Assert.Throws<UnknownCodeException>(() => default(Decision).Text("queue"));
    }

    [Fact]
    public void The_default_decision_is_of_no_table()
    {
        Decision none = default;
        Assert.Equal((DecisionOutcome.NoRule, -1, -1, false), (none.Outcome, none.RuleIndex, none.ConflictingRuleIndex, none.HasAnswer));
        Assert.Null(none.Rule);
        Assert.Equal("no-rule", none.ToString());
        Assert.Equal("null", default(DecisionValue).ToString());
    }

    [Fact]
    public void A_table_without_rules_or_with_idle_columns_answers_too()
    {
        DecisionTable table = RoutingTable.OneOutput(FieldType.Text);
        Assert.Equal(DecisionOutcome.NoRule, RoutingTable.Bind(table).Evaluate(new Asked()).Outcome);
        DecisionTable idle = table with { Rules = [new DecisionRule { When = ["-"], Then = ["a"] }] };
        Assert.Equal("a", RoutingTable.Bind(idle).Evaluate(new Asked()).Text("out"));
        Assert.Equal(DecisionOutcome.NoRule, Assert.Single(RoutingTable.Bind(table with { HitPolicy = HitPolicy.Collect }).EvaluateAll(new Asked())).Outcome);
    }

    [Fact]
    public void Matches_beyond_the_span_are_counted()
    {
        Span<int> rules = stackalloc int[1];
        Assert.Equal(2, Routing.Match(new Asked(Level: 2, Topic: "theft"), rules));
        Assert.Equal(1, rules[0]);
    }

    [Fact]
    public void An_explanation_names_the_rule_its_cells_and_why_earlier_ones_fail()
    {
        Explanation why = Routing.Explain(new Asked(Level: 2, Topic: "theft")).Explain();
        Assert.Equal(("decision.rule", "2"), (why.Answer.Code, why.Answer.Find("rule")!.Value));
        Assert.Equal(["queue", "skill"], why.Answer.Parts.Where(part => part.Name == "output").Select(part => part.Phrase!.Find("field")!.Code));
        Assert.Equal(["decision.holds 2", "decision.fails urgent"], why.Details.Select(told => $"{told.Code} {told.Find("rule")!.Value}"));

        Explanation refused = Routing.Explain(new Asked(Level: 9)).Explain();
        Assert.Equal(("decision.not-allowed", "decision.allowed"), (refused.Answer.Code, Assert.Single(refused.Details).Code));
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void No_culture_changes_an_answer(string culture)
    {
        using var scope = new CultureScope(culture);
        DecisionTable table = RoutingTable.OneOutput(FieldType.Number, "1.5") with { Code = "ilk-tablo" };
        Assert.Equal("rule 1: out = 1.5", RoutingTable.Bind(table).Evaluate(new Asked(Level: 0)).ToString());
        Assert.Equal(1.5.ToString(CultureInfo.InvariantCulture), RoutingTable.Bind(table).Evaluate(new Asked(Level: 0))["out"].ToString());
    }

    [Fact]
    public void Tables_are_equal_by_content()
    {
        DecisionTable other = RoutingTable.Table with { Rules = [.. RoutingTable.Table.Rules.Select(rule => rule with { When = [.. rule.When] })] };
        Assert.Equal(RoutingTable.Table, other);
        Assert.Equal(RoutingTable.Table.GetHashCode(), other.GetHashCode());
        Assert.Equal(RoutingTable.Table.Outputs[0].GetHashCode(), (other.Outputs[0] with { Values = ["urgent", "normal"] }).GetHashCode());
        Assert.NotEqual(RoutingTable.Table, other with { Rules = [] });
        Assert.NotEqual(RoutingTable.Table.Outputs[0], RoutingTable.Table.Outputs[1]);
    }
}
