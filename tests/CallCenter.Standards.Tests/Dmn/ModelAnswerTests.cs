using System.Globalization;
using CallCenter.Standards.Dmn;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>Answers tell what they came of, each reason once, and nothing that did not happen.</summary>
public sealed class ModelAnswerTests
{
    [Theory]
    [InlineData("count([][charged.year = 2026])", "0")]
    [InlineData("[][1 + \"a\"]", "[]")]
    [InlineData("[][x.y.z]", "[]")]
    public void A_filter_of_no_items_warns_of_none(string expression, string value)
    {
        FeelResult result = FeelRun.Evaluate(expression);

        Assert.Equal(value, result.Value.ToString());
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void A_reason_is_told_once_however_often_it_comes_up_and_what_ended_it_is_told_too()
    {
        Assert.Single(FeelRun.Evaluate("for i in 1..200 return abs(\"x\")").Warnings);

        FeelResult stopped = FeelRun.Evaluate("{f: function(n) if abs(\"x\") = 1 then 1 else f(n + 1), r: f(1)}.r");
        Assert.Equal(["abs: 'n' is missing or of a type that does not fit.", "More than 200 calls within calls."], stopped.Warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void Decisions_that_require_each_other_say_so_when_they_are_made()
    {
        DecisionModel model = DecisionModel.Parse(ModelText.Of("m", ModelText.Decision("A", ModelText.Text("B"), "#B") + ModelText.Decision("B", ModelText.Text("A"), "#A")));

        Assert.Equal(["'A' requires itself."], model.Decide("A", FeelRun.Of(), FeelRun.Moment).Warnings.Select(warning => warning.Message));
    }

    [Theory]
    [InlineData("1 + null", "'+' does not fit a number and null.")]
    [InlineData("10 ** 6145", "The result of '**' does not exist or is too large.")]
    [InlineData("(-2) ** 0.5", "The result of '**' does not exist or is too large.")]
    [InlineData("1e6144 * 10", "The result of '*' does not exist or is too large.")]
    [InlineData("1 != \"1\"", "'!=' does not compare a number with a string.")]
    [InlineData("@\"2020-01-01\" < @\"2020-01-01T00:00:01\"", "'<' does not compare a date with a date and time.")]
    public void An_operator_without_a_result_tells_which_reason_it_is(string expression, string told) => Assert.Equal(told, Assert.Single(FeelRun.Evaluate(expression).Warnings).Message);

    [Fact]
    public void A_business_knowledge_model_that_is_called_tells_its_arguments_rules_and_value()
    {
        DecisionModel model = DecisionModel.Parse(ModelText.Of("m", """
            <businessKnowledgeModel id="f" name="Priority"><encapsulatedLogic><formalParameter name="n" typeRef="number"/><decisionTable><input><inputExpression><text>n</text></inputExpression></input><output/>
              <rule><inputEntry><text>&lt; 3</text></inputEntry><outputEntry><text>"low"</text></outputEntry></rule><rule><inputEntry><text>&gt;= 3</text></inputEntry><outputEntry><text>"high"</text></outputEntry></rule></decisionTable></encapsulatedLogic></businessKnowledgeModel>
            """));

        Assert.Equal("Priority: \"high\". From n = 7. Rule 2 of 'Priority' matches.", model.Call("Priority", FeelRun.Of(("n", FeelValue.Of(7m))), FeelRun.Moment).Explain(CultureInfo.InvariantCulture));
        FeelWarning warning = Assert.Single(model.Call("Priority", FeelRun.Of(("n", FeelValue.Of("7"))), FeelRun.Moment).Warnings);
        Assert.Equal("Priority: Type 'number' is needed here, not a string.", warning.ToString());
    }
}
