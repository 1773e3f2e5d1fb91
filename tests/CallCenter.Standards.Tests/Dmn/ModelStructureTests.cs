using System.Globalization;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>What a model's own form forbids is told when it is read, at its line of the file.</summary>
public sealed class ModelStructureTests
{
    [Theory]
    [InlineData("first", "", "'first' is no hit policy of DMN.")]
    [InlineData("unique", "", "'unique' is no hit policy of DMN.")]
    [InlineData("COLLECT", "AVG", "'AVG' is no aggregation of DMN.")]
    [InlineData("COLLECT", "sum", "'sum' is no aggregation of DMN.")]
    public void A_hit_policy_or_aggregation_that_does_not_exist_is_an_error_and_the_decision_null(string policy, string aggregation, string told)
    {
        DecisionModel model = DecisionModel.Parse(ModelText.Of("m", ModelText.Decision("D", Table(policy, aggregation, "<output/>", "1"))));

        Finding finding = Assert.Single(model.Findings);
        Assert.Equal(("CCS6109", FindingSeverity.Error, "/D", told), (finding.Code, finding.Severity, finding.Pointer, finding.Message));
        ModelAnswer answer = model.Decide("D", FeelRun.Of(), FeelRun.Moment);
        Assert.True(answer.Value.IsNull);
        Assert.Equal("The table's hit policy or aggregation does not exist.", Assert.Single(answer.Warnings).Message);
    }

    [Theory]
    [InlineData("UNIQUE", "SUM", "<output/>", "Aggregation 'SUM' means nothing with 'UNIQUE'; it is for COLLECT.")]
    [InlineData("PRIORITY", "", "<output/>", "Output 1 lists no values, from whose order 'PRIORITY' takes its own.")]
    [InlineData("UNIQUE", "", "<output name=\"a\"/><output name=\"a\"/>", "Two outputs have the name 'a'.")]
    [InlineData("UNIQUE", "", "<output name=\"a\"/><output/>", "Output 2 of several has no name.")]
    public void Columns_that_do_not_fit_the_hit_policy_are_told(string policy, string aggregation, string outputs, string told)
    {
        string[] cells = [.. Enumerable.Repeat("1", outputs.Split("<output").Length - 1)];

        Finding finding = Assert.Single(DecisionModel.Parse(ModelText.Of("m", ModelText.Decision("D", Table(policy, aggregation, outputs, cells)))).Findings);

        Assert.Equal(("CCS6110", told), (finding.Code, finding.Message));
    }

    [Fact]
    public void Elements_of_one_name_or_one_id_are_told()
    {
        DecisionModel model = DecisionModel.Parse(ModelText.Of("m", """
            <itemDefinition name="t"><typeRef>number</typeRef></itemDefinition><itemDefinition name="t"><typeRef>string</typeRef></itemDefinition>
            <inputData id="x" name="amount"/><inputData id="y" name="amount"/>
            """ + ModelText.Decision("A", ModelText.Text("1")) + $"""<decision id="A" name="B">{ModelText.Text("2")}</decision>"""));

        Assert.Equal(
            [
                "CCS6111 /B: Two elements have the id 'A'; the first is the one meant.",
                "CCS6111 /amount: Two elements have the name 'amount'; the first is the one meant.",
                "CCS6111 /t: Two types have the name 't'; the first is the one meant.",
            ],
            model.Findings.Select(finding => $"{finding.Code} {finding.Pointer}: {finding.Message}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "'D' has no logic.")]
    [InlineData("<literalExpression><text></text></literalExpression>", "The expression is empty.")]
    [InlineData("<literalExpression/>", "The expression is empty.")]
    [InlineData("<context><contextEntry><variable name=\"a\"/></contextEntry></context>", "The expression is empty.")]
    [InlineData("<conditional><if><literalExpression><text>true</text></literalExpression></if><then/><else><literalExpression><text>1</text></literalExpression></else></conditional>", "The expression is empty.")]
    public void A_decision_without_logic_or_with_an_empty_text_is_told_when_it_is_read_and_when_it_is_made(string logic, string told)
    {
        DecisionModel model = DecisionModel.Parse(ModelText.Of("m", ModelText.Decision("D", logic)));

        Finding finding = Assert.Single(model.Findings);
        Assert.Equal(("CCS6112", FindingSeverity.Warning, told), (finding.Code, finding.Severity, finding.Message));
        Assert.Single(model.Decide("D", FeelRun.Of(), FeelRun.Moment).Warnings);
    }

    [Fact]
    public void A_model_imported_under_two_names_is_told_at_the_second()
    {
        string shared = ModelText.Of("shared", ModelText.Decision("G", ModelText.Text("1")));

        Finding finding = Assert.Single(DecisionModel.Parse(ModelText.Of("m", ModelText.Import("", "shared") + ModelText.Import("b", "shared")), shared).Findings);

        Assert.Equal(("CCS6113", "/import/b"), (finding.Code, finding.Pointer));
    }

    /// <summary>The line and column of the file, whatever stands for the characters there.</summary>
    [Fact]
    public void A_finding_stands_at_its_line_and_column_of_the_file()
    {
        DecisionModel model = DecisionModel.Parse($"""
            <definitions xmlns="{ModelText.Dmn}" name="m" namespace="urn:m">
              <decision id="a" name="A"><literalExpression>
                <text>1 &lt; 2 and
                 nothing</text></literalExpression></decision>
              <decision id="b" name="B"><informationRequirement>
                <requiredInput href="#none"/></informationRequirement>
                <literalExpression><text><![CDATA[1 < 2 &]]></text></literalExpression></decision>
              <decision id="c" name="C"><literalExpression><text>&#x1F600;&quot; + &lt;</text></literalExpression></decision>
            </definitions>
            """.ReplaceLineEndings("\r\n"));

        Assert.Equal(
            ["CCS6101 7:45", "CCS6101 8:63", "CCS6102 4:6", "CCS6103 6:6"],
            model.Findings.Select(finding => $"{finding.Code} {finding.Line}:{finding.Column}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_wrong_and_what_to_do_is_told_in_chinese()
    {
        Finding finding = DecisionModel.Parse(ModelText.Of("m", ModelText.Decision("A", ModelText.Text("A"), "#A"))).Findings.First(finding => finding.Code == "CCS6104");

        Assert.EndsWith("处理办法：请解开循环。", finding.Explain(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    /// <summary>That a table goes beyond what analysis reads is no fault of the model, and what to do about it breaks no model.</summary>
    [Fact]
    public void A_table_that_cannot_be_analysed_is_information()
    {
        DecisionModel model = DecisionModel.Parse(ModelText.Of("m", ModelText.Input("n", "number")
            + ModelText.Decision("D", """<decisionTable><input><inputExpression><text>n</text></inputExpression></input><output/><rule><inputEntry><text>even(?)</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>""", "#in-n")
            + ModelText.Decision("E", ModelText.Text("n + 1"), "#in-n")));

        Assert.Empty(model.Findings);
        AnalysedTable table = Assert.Single(model.Analyze());
        Assert.Null(table.Analysis);
        Assert.All(table.Findings, finding => Assert.Equal(("CCS6114", FindingSeverity.Information), (finding.Code, finding.Severity)));
        Assert.NotEmpty(table.Findings);
    }

    private static string Table(string policy, string aggregation, string outputs, params string[] cells) => $"""
        <decisionTable hitPolicy="{policy}" aggregation="{aggregation}"><input><inputExpression><text>1</text></inputExpression></input>{outputs}
        <rule><inputEntry><text>1</text></inputEntry>{string.Concat(cells.Select(cell => $"<outputEntry><text>{cell}</text></outputEntry>"))}</rule></decisionTable>
        """.Replace(" aggregation=\"\"", "", StringComparison.Ordinal);
}
