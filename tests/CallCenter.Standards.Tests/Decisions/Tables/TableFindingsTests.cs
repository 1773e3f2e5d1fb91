using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Tests.Decisions.Tables;

/// <summary>What is wrong with a table is told by a finding each.</summary>
public sealed class TableFindingsTests
{
    private static readonly DecisionTable Good = RoutingTable.Table;

    [Fact]
    public void A_good_table_has_none() => Assert.Empty(RoutingTable.FindingsOf(Good));

    [Fact]
    public void All_findings_come_at_once()
    {
        DecisionTable bad = Good with
        {
            Code = "Bad Code",
            Inputs = [Good.Inputs[0], Good.Inputs[1] with { Field = "topik" }, Good.Inputs[2] with { Allowed = "5" }],
            Outputs = [Good.Outputs[0] with { Default = "norml" }, Good.Outputs[1] with { Name = "Skill" }],
            Rules = [Good.Rules[0] with { When = ["high", "-", "["], Then = ["urgnt", "1"] }, Good.Rules[1] with { Code = "urgent", When = ["-"] }, Good.Rules[2] with { Code = "X", Then = [] }],
        };
        Assert.Equal(
            [
                "CCS1009 /code", "CCS6004 /rules/1/when", "CCS1010 /rules/1/code", "CCS6004 /rules/2/then", "CCS1009 /rules/2/code", "CCS2003 /rules/0/when/0", "CCS2002 /inputs/1/field",
                "CCS2003 /inputs/2/allowed", "CCS2001 /rules/0/when/2", "CCS6006 /outputs/0/default", "CCS6006 /rules/0/then/0", "CCS1009 /outputs/1/name",
            ],
            RoutingTable.FindingsOf(bad));
    }

    [Fact]
    public void Columns_are_there_and_there_once()
    {
        Assert.Equal(["CCS6001 "], RoutingTable.FindingsOf(Good with { Inputs = [], Rules = [] }));
        Assert.Equal(["CCS6001 "], RoutingTable.FindingsOf(Good with { Outputs = [], Rules = [] }));
        Assert.Equal(["CCS6003 /inputs/1/field", "CCS6003 /outputs/1/name"], RoutingTable.FindingsOf(Good with { Inputs = [Good.Inputs[0], Good.Inputs[0]], Outputs = [Good.Outputs[0], Good.Outputs[0]], Rules = [] }));
    }

    [Fact]
    public void A_table_too_large_is_refused() =>
        Assert.Equal(["CCS6002 "], RoutingTable.FindingsOf(Good with { Rules = [.. Enumerable.Repeat(Good.Rules[1], 16_385)] }));

    [Fact]
    public void A_cell_that_never_holds_is_a_warning() =>
        Assert.Equal(["CCS2005 /rules/0/when/0"], RoutingTable.FindingsOf(Good with { Rules = [Good.Rules[0] with { When = ["[4..1]", "-", "-"] }] }));

    [Theory]
    [InlineData(FieldType.Text, "5")]
    [InlineData(FieldType.Text, "a b")]
    [InlineData(FieldType.Text, "\"open")]
    [InlineData(FieldType.Text, "")]
    [InlineData(FieldType.Number, "urgent")]
    [InlineData(FieldType.Number, "1 + 2")]
    [InlineData(FieldType.Number, "0.0000000001")]
    [InlineData(FieldType.Number, "1e30")]
    [InlineData(FieldType.Boolean, "1")]
    [InlineData(FieldType.Duration, "P1M")]
    [InlineData(FieldType.Duration, "PT0.00000001S")]
    [InlineData(FieldType.Date, "2026-02-30")]
    [InlineData(FieldType.Time, "24:00")]
    public void An_output_that_cannot_be_kept_is_refused(FieldType type, string output) =>
        Assert.Equal(["CCS6005 /rules/0/then/0"], RoutingTable.FindingsOf(RoutingTable.OneOutput(type, output)));

    [Fact]
    public void Output_values_are_read_and_listed_once() => Assert.Equal(
        ["CCS6005 /outputs/0/values/1", "CCS1005 /outputs/0/values/2"],
        RoutingTable.FindingsOf(RoutingTable.OneOutput(new OutputColumn { Name = "out", Values = ["a", "5", "\"a\""] }, "a")));

    [Theory]
    [InlineData(HitPolicy.Priority)]
    [InlineData(HitPolicy.OutputOrder)]
    public void Priorities_need_values(HitPolicy policy) => Assert.Equal(["CCS6007 /outputs"], RoutingTable.FindingsOf(RoutingTable.OneOutput(FieldType.Text, "a") with { HitPolicy = policy }));

    [Theory]
    [InlineData(HitPolicy.First, Aggregator.Sum, FieldType.Number, "1", "CCS6008 /aggregator")]
    [InlineData(HitPolicy.Collect, Aggregator.Sum, FieldType.Text, "a", "CCS6008 /outputs/0/type")]
    [InlineData(HitPolicy.Collect, Aggregator.Max, FieldType.Boolean, "true", "CCS6008 /outputs/0/type")]
    [InlineData(HitPolicy.Collect, Aggregator.Min, FieldType.Number, "null", "CCS6008 /outputs/0")]
    [InlineData(HitPolicy.Collect, Aggregator.Sum, FieldType.Duration, "P10000000D", "CCS6008 /outputs/0")]
    public void Aggregators_fit_the_table(HitPolicy policy, Aggregator aggregator, FieldType type, string output, string finding) =>
        Assert.Equal([finding], RoutingTable.FindingsOf(RoutingTable.OneOutput(type, output, output) with { HitPolicy = policy, Aggregator = aggregator }));

    [Fact]
    public void Aggregators_take_one_output() =>
        Assert.Equal(["CCS6008 /outputs"], RoutingTable.FindingsOf(Good with { HitPolicy = HitPolicy.Collect, Aggregator = Aggregator.Count }));
}
