using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Decisions.Tables;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Decisions.Analysis;

public sealed class TableAnalysisTests
{
    private static readonly RecordDefinition Record = RecordSchema.Create<int>("facts")
        .WithText("topic", static (in int _) => null)
        .WithCode("segment", ["gold", "silver"], static (in int _) => null)
        .WithNumber("score", Dimension.Score, 1, static (in int _) => null)
        .WithFlag("urgent", static (in int _) => false)
        .WithDuration("wait", static (in int _) => NodaTime.Duration.Zero)
        .WithMonths("tenure", static (in int _) => null)
        .WithDate("born", static (in int _) => null)
        .WithTime("at", static (in int _) => null)
        .WithDateTime("due", static (in int _) => null)
        .WithInstant("arrival", static (in int _) => default(NodaTime.Instant))
        .Definition;

    [Theory]
    [InlineData("topic", "a, b", "", "topic = \"other\"")]
    [InlineData("topic", "not(other)", "", "topic = \"other\"")]
    [InlineData("topic", "< \"x\"", "> \"x\"", "topic = \"x\"")]
    [InlineData("topic", "< \"p\"", ">= \"q\"", "topic = \"p0\"")]
    [InlineData("topic", "> \"\"", "", "topic = \"\"")]
    [InlineData("segment", "gold", "", "segment = \"silver\"")]
    [InlineData("score", "< 2", "> 3", "score = 2")]
    [InlineData("score", "<= 2", ">= 2.5", "score = 2.1")]
    [InlineData("score", "< -3", "> -2", "score = -2")]
    [InlineData("score", "> 5", "[-1..4]", "score = -2")]
    [InlineData("urgent", "false", "", "urgent = true")]
    [InlineData("wait", "< PT20S", "> PT1M", "wait = duration(\"PT1M\")")]
    [InlineData("wait", "< PT20S", ">= PT50S", "wait = duration(\"PT20S\")")]
    [InlineData("tenure", "< P1Y", "> P30M", "tenure = duration(\"P1Y\")")]
    [InlineData("tenure", "<= P13M", "> P15M", "tenure = duration(\"P1Y2M\")")]
    [InlineData("born", "< 2000-01-01", ">= 2000-01-03", "born = date(\"2000-01-01\")")]
    [InlineData("born", ">= 1960-01-01", "< 1950-01-01", "born = date(\"1959-12-31\")")]
    [InlineData("at", "< 08:00", ">= 18:00", "at = time(\"08:00:00\")")]
    [InlineData("due", "< 2026-11-24T10:00:00", "> 2026-11-24T10:00:00", "due = date and time(\"2026-11-24T10:00:00\")")]
    [InlineData("arrival", "< 2026-11-24T10:00:00Z", "> 2026-11-24T10:30:00Z", "arrival = date and time(\"2026-11-24T10:00:00Z\")")]
    public void A_gap_is_shown_by_the_simplest_value(string field, string one, string other, string gap)
    {
        TableAnalysis analysis = Analyse(field, null, [.. new[] { one, other }.Where(cell => cell.Length > 0)]);
        Assert.Equal(gap, Assert.Single(analysis.Gaps).ToString());
        Assert.False(analysis.IsSound);
    }

    [Theory]
    [InlineData("topic", "<= \"x\"", "> \"x\"")]
    [InlineData("segment", "gold", "silver")]
    [InlineData("urgent", "true", "false")]
    [InlineData("score", "< 2", ">= 2")]
    [InlineData("score", "<= 2.0", "> 2")]
    [InlineData("at", "< 12:00", ">= 12:00")]
    [InlineData("born", "< date(\"2000-01-01\")", "> date(\"1999-12-31\")")]
    public void Cells_that_meet_leave_no_gap(string field, string one, string other)
    {
        TableAnalysis analysis = Analyse(field, null, one, other);
        Assert.Empty(analysis.Gaps);
        Assert.True(analysis.IsSound);
        Assert.Empty(analysis.ToFindings());
    }

    [Fact]
    public void Allowed_values_limit_what_is_asked()
    {
        Assert.Empty(Analyse("score", "[0..2]", "< 1", "[1..2]").Gaps);
        Assert.Empty(Analyse("topic", "a, b", "a", "b").Gaps);
        Assert.Equal("topic = null", Assert.Single(Analyse("topic", "a, b, null", "a", "b").Gaps).ToString());
        Assert.Equal(new DeadRule(1, DeadRuleReason.Unreachable, []), Assert.Single(Analyse("score", "[0..2]", "-", "> 2").DeadRules));
    }

    [Fact]
    public void Named_texts_can_stand_for_all()
    {
        CompiledTable table = CompiledTable.Compile(Table("topic", null, HitPolicy.Unique, "a", "b"), Record);
        Assert.Empty(TableAnalysis.Of(table, new AnalysisOptions { OpenTexts = OpenTexts.Named }).Gaps);
        CompiledTable open = CompiledTable.Compile(Table("topic", null, HitPolicy.Unique, "a", "> b"), Record);
        Assert.NotEmpty(TableAnalysis.Of(open, new AnalysisOptions { OpenTexts = OpenTexts.Named }).Gaps);
    }

    [Fact]
    public void Findings_name_the_rules_and_an_input()
    {
        string[] findings = [.. Analyse("score", null, "> 1", "> 2", "> 1", "[3..2]").ToFindings("/tables/0").Select(finding => finding.ToString())];
        Assert.Equal(
            [
                "error CCS6009 at '/tables/0/rules/1' 'score = 3': Rules 1 and 2 of table 'case' both match score = 3. Narrow one of them, or choose a hit policy that says which one wins.",
                "error CCS6009 at '/tables/0/rules/2' 'score = 2': Rules 1 and 3 of table 'case' both match score = 2. Narrow one of them, or choose a hit policy that says which one wins.",
                "error CCS6009 at '/tables/0/rules/2' 'score = 3': Rules 2 and 3 of table 'case' both match score = 3. Narrow one of them, or choose a hit policy that says which one wins.",
                "warning CCS6010 at '/tables/0/rules' 'score = 0': No rule of table 'case' matches score = 0. Add a rule, a default output, or allowed values that leave the input out.",
                "warning CCS6012 at '/tables/0/rules/3' '4': Rule 4 of table 'case' never decides; no allowed input matches it. Remove it, or move it before the rules that answer in its place.",
                "warning CCS6013 at '/tables/0/rules/2' '3': Rules 1 and 3 of table 'case' match the same inputs. Keep one of them.",
            ],
            findings);
    }

    [Fact]
    public void Gaps_of_tables_of_many_answers_are_information_and_defaults_answer_them()
    {
        var many = TableAnalysis.Of(CompiledTable.Compile(Table("score", null, HitPolicy.Collect, "> 1"), Record));
        Assert.Equal(FindingSeverity.Information, Assert.Single(many.ToFindings()).Severity);
        DecisionTable table = Table("score", null, HitPolicy.First, "> 1");
        var answered = TableAnalysis.Of(CompiledTable.Compile(table with { Outputs = [table.Outputs[0] with { Default = "a" }] }, Record));
        Assert.NotEmpty(answered.Gaps);
        Assert.True(answered.IsSound);
        Assert.Empty(answered.ToFindings());
    }

    [Fact]
    public void A_rule_masked_by_several_together_never_decides()
    {
        var analysis = TableAnalysis.Of(CompiledTable.Compile(Table("score", null, HitPolicy.First, "< 3", ">= 3", "[1..5]", "null"), Record));
        Assert.Equal(new DeadRule(2, DeadRuleReason.Masked, [0, 1]), analysis.DeadRules[0]);
        Assert.Contains("rules that win match all that it does: 1, 2", analysis.ToFindings()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_few_conflicts_are_listed_and_the_rest_counted()
    {
        var analysis = TableAnalysis.Of(CompiledTable.Compile(Table("score", null, HitPolicy.Unique, [.. Enumerable.Repeat("-", 10)]), Record), new AnalysisOptions { MostListed = 2 });
        Assert.Equal((45, 2), (analysis.ConflictCount, analysis.Conflicts.Length));
        Assert.Contains("43 more pairs are in conflict", analysis.ToFindings()[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_that_the_limit_ends_says_so()
    {
        DecisionTable table = RoutingTable.Table with
        {
            Outputs = [new OutputColumn { Name = "queue" }],
            HitPolicy = HitPolicy.Unique,
            Rules = [.. Enumerable.Range(0, 200).Select(i => new DecisionRule { When = [$"{i % 5}", $"t{i}", $"PT{i}S"], Then = ["a"] })],
        };
        var analysis = TableAnalysis.Of(CompiledTable.Compile(table, Asked.Schema.Definition), new AnalysisOptions { WorkLimit = 10 });
        Assert.False(analysis.IsComplete);
        Assert.False(analysis.IsSound);
        Assert.Equal("CCS6014", analysis.ToFindings("/t")[^1].Code);
    }

    [Fact]
    public void Large_tables_are_analysed_to_the_end()
    {
        DecisionTable table = RoutingTable.Table with
        {
            HitPolicy = HitPolicy.Unique,
            Outputs = [new OutputColumn { Name = "queue" }],
            Inputs = [new InputColumn { Field = "level" }, new InputColumn { Field = "topic" }],
            Rules = [.. Enumerable.Range(0, 5_000).Select(i => new DecisionRule { When = [$"[{i / 50 * 10}..{(i / 50 * 10) + 9}]", $"t{i % 50}"], Then = ["a"] })],
        };
        var analysis = TableAnalysis.Of(CompiledTable.Compile(table, Asked.Schema.Definition));
        Assert.True(analysis.IsComplete);
        Assert.Equal((0, 0, 0), (analysis.OverlapCount, analysis.DeadRules.Length, analysis.Duplicates.Length));
        Assert.Equal(20, analysis.Gaps.Length);
    }

    [Fact]
    public void Witnesses_and_dead_rules_are_equal_by_content()
    {
        TableAnalysis one = Analyse("score", null, "> 1", "[3..2]");
        TableAnalysis other = Analyse("score", null, "> 1", "[3..2]");
        Assert.Equal(one.Gaps[0], other.Gaps[0]);
        Assert.Equal(one.Gaps[0].GetHashCode(), other.Gaps[0].GetHashCode());
        Assert.Equal(one.DeadRules[0], other.DeadRules[0]);
        Assert.Equal(one.DeadRules[0].GetHashCode(), other.DeadRules[0].GetHashCode());
        Assert.Equal(new Witness([]).GetHashCode(), new Witness([]).GetHashCode());
    }

    private static TableAnalysis Analyse(string field, string? allowed, params string[] cells) => TableAnalysis.Of(CompiledTable.Compile(Table(field, allowed, HitPolicy.Unique, cells), Record));

    private static DecisionTable Table(string field, string? allowed, HitPolicy policy, params string[] cells) => new()
    {
        Code = "case",
        Name = new LocalizedText(null, "case"),
        HitPolicy = policy,
        Inputs = [new InputColumn { Field = field, Allowed = allowed }],
        Outputs = [new OutputColumn { Name = "out" }],
        Rules = [.. cells.Select(cell => new DecisionRule { When = [cell], Then = ["a"] })],
    };
}
