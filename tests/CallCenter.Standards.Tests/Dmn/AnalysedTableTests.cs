using CallCenter.Standards.Decisions;
using CallCenter.Standards.Dmn;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>Tables whose inputs are computed are analysed as tables of the values that their inputs have.</summary>
public sealed class AnalysedTableTests
{
    [Fact]
    public void A_gap_an_overlap_and_a_dead_rule_are_shown_in_the_values_of_the_inputs()
    {
        AnalysedTable table = Assert.Single(Model("UNIQUE", "\"a\"", "\"b\"", "\"c\"").Analyze());

        Assert.Equal(("D", "amount * 0.1"), (table.Name, Assert.Single(table.Computed)));
        Assert.Equal(["amount * 0.1", "Segment"], table.Inputs.Select(input => input.Expression));
        TableAnalysis analysis = table.Analysis!;
        Assert.NotEmpty(analysis.Gaps);
        Assert.All(analysis.Gaps, gap => Assert.Empty(RulesAt(table, gap)));
        RulePair conflict = Assert.Single(analysis.Conflicts);
        Assert.Equal([conflict.First + 1, conflict.Second + 1], RulesAt(table, conflict.Input));
        Assert.Equal((0, 1), (conflict.First, conflict.Second));
    }

    /// <summary>The rules that the model itself finds to match where its inputs have the values of a witness: a tenth of the amount, and the segment.</summary>
    private static int[] RulesAt(AnalysedTable table, Witness witness)
    {
        Assert.Equal(table.Inputs.Select(input => input.Field), witness.Values.Select(value => value.Field));
        FeelValue amount = FeelRun.Evaluate($"({witness.Values[0].Literal}) * 10").Value;
        FeelValue segment = FeelRun.Evaluate(witness.Values[1].Literal).Value;
        return [.. Model("UNIQUE", "\"a\"", "\"b\"", "\"c\"").Decide("D", FeelRun.Of(("amount", amount), ("Segment", segment)), FeelRun.Moment).Steps[^1].Hits[0].Rules];
    }

    /// <summary>Where the hit policy does not ask what outputs are, they may be computed too.</summary>
    [Fact]
    public void Outputs_may_be_computed_where_the_hit_policy_does_not_ask_for_them() => Assert.NotNull(Model("FIRST", "amount * 2", "3", "null").Analyze()[0].Analysis);

    [Fact]
    public void A_table_with_tests_beyond_those_of_tables_is_told_and_not_analysed()
    {
        AnalysedTable table = Assert.Single(Model("UNIQUE", "1", "2", "3", cell: "? > amount").Analyze());

        Assert.Null(table.Analysis);
        Assert.NotEmpty(table.Findings);
    }

    /// <summary>The analysis has nine decimals and FEEL thirty-four digits: a rule that fires is never told to be dead.</summary>
    [Theory]
    [InlineData("5.0000000001", false)]
    [InlineData("[1.5..5.00000000010)", false)]
    [InlineData("5e-12", false)]
    [InlineData("5.000000001000", true)]
    [InlineData("[1..5]", true)]
    [InlineData("1.5, 2.25", true)]
    public void A_number_finer_than_the_analysis_is_told_and_not_analysed(string cell, bool isAnalysed)
    {
        AnalysedTable table = Assert.Single(Model("FIRST", "1", "2", "3", cell).Analyze());

        Assert.Equal(isAnalysed, table.Analysis is not null);
        Assert.Equal(isAnalysed ? [] : [("CCS6114", FindingSeverity.Information, cell)], table.Findings.Select(finding => (finding.Code, finding.Severity, finding.Value!)));
    }

    private static DecisionModel Model(string policy, string first, string second, string third, string cell = "&lt; 20") => DecisionModel.Parse($"""
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m">
          <inputData id="a" name="amount"><variable name="amount" typeRef="number"/></inputData>
          <inputData id="s" name="Segment"><variable name="Segment" typeRef="string"/></inputData>
          <decision id="d" name="D"><variable name="D"/><informationRequirement><requiredInput href="#a"/></informationRequirement><informationRequirement><requiredInput href="#s"/></informationRequirement>
            <decisionTable hitPolicy="{policy}">
              <input><inputExpression typeRef="number"><text>amount * 0.1</text></inputExpression></input>
              <input><inputExpression typeRef="string"><text>Segment</text></inputExpression></input>
              <output/>
              <rule><inputEntry><text>{cell.Replace("> ", "&gt; ", StringComparison.Ordinal)}</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>{first}</text></outputEntry></rule>
              <rule><inputEntry><text>[5..100]</text></inputEntry><inputEntry><text>"gold"</text></inputEntry><outputEntry><text>{second}</text></outputEntry></rule>
              <rule><inputEntry><text>[20..100]</text></inputEntry><inputEntry><text>not("gold")</text></inputEntry><outputEntry><text>{third}</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """);
}
