using System.Globalization;
using CallCenter.Standards.Dmn;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>Values reach the input that they are given for, and what reaches none is told.</summary>
public sealed class GivenValueTests
{
    private static readonly string Base = ModelText.Of("base", ModelText.Input("amount", "number") + ModelText.Decision("Level", ModelText.Text("if amount > 10 then \"high\" else \"low\""), "#in-amount")
        + """<decisionService id="svc" name="Svc"><outputDecision href="#Level"/><inputData href="#in-amount"/></decisionService>""");

    private static readonly string Own = ModelText.Of("own", ModelText.Import("b2", "base") + ModelText.Input("amount", "number")
        + ModelText.Decision("Both", ModelText.Text("[amount, b2.Level]"), "#in-amount", "urn:base#Level")
        + """<decisionService id="s" name="Service"><outputDecision href="#Both"/><inputData href="#in-amount"/><inputData href="urn:base#in-amount"/></decisionService>""");

    private static readonly DecisionModel Model = DecisionModel.Parse(Own, Base);

    [Fact]
    public void An_imported_input_has_the_value_given_under_the_name_of_its_import() => Assert.Equal("[50, \"low\"]", Decide("{amount: 50, b2: {amount: 1}}").Value.ToString());

    /// <summary>An input of the importer is another than one of the same name that it imports.</summary>
    [Theory]
    [InlineData("{amount: 50}")]
    [InlineData("{amount: 50, b2: {}}")]
    [InlineData("{amount: 50, b2: {amont: 1}}")]
    public void An_imported_input_never_takes_the_value_of_the_importer(string inputs)
    {
        ModelAnswer answer = Decide(inputs);

        Assert.Equal("[50, \"low\"]", answer.Value.ToString());
        Assert.Contains(answer.Warnings, warning => warning.Message == "'amount' of the import 'b2' is not given: values of an imported model are given in a context under the import's name.");
    }

    [Theory]
    [InlineData("{amount: 50, b2: {amont: 1}}", "b2.amont: There is no input 'amont'; 'amount' is near.")]
    [InlineData("{amuont: 50, b2: {amount: 1}}", "amuont: There is no input 'amuont'; 'amount' is near.")]
    [InlineData("{amount: 50, b2: {amount: 1}, 客户: 1}", "客户: There is no input '客户'.")]
    public void A_value_that_no_input_takes_is_told_with_the_name_that_is_near(string inputs, string told) => Assert.Contains(told, Decide(inputs).Warnings.Select(warning => warning.ToString()));

    [Fact]
    public void A_service_takes_imported_values_as_a_decision_does()
    {
        FeelContext given = Given("{amount: 50, b2: {amount: 1}}");

        ModelAnswer called = Model.Call("Service", given, FeelRun.Moment);

        Assert.Equal(Model.Decide("Both", given, FeelRun.Moment).Value, called.Value);
        Assert.Empty(called.Warnings);
        Assert.Contains(Model.Call("Service", Given("{amount: 50, amuont: 1}"), FeelRun.Moment).Warnings, warning => warning.Message == "There is no input 'amuont'; 'amount' is near.");
    }

    [Fact]
    public void A_value_given_beside_the_context_of_its_import_is_told_where_it_belongs()
    {
        DecisionModel model = DecisionModel.Parse(ModelText.Of("m", ModelText.Import("b2", "base") + ModelText.Decision("L", ModelText.Text("b2.Level"), "urn:base#Level")), Base);

        FeelWarning warning = model.Decide("L", Given("{amount: 50}"), FeelRun.Moment).Warnings[0];

        Assert.Equal("There is no input 'amount' here: that of the import 'b2' is given in a context under the import's name.", warning.Message);
        Assert.Equal("此处没有输入「amount」：导入「b2」的同名输入须放在以导入名称命名的上下文中。", warning.Explain(CultureInfo.GetCultureInfo("zh-CN")));
    }

    /// <summary>Every part of an input that does not fit is told by its path, with what it may be.</summary>
    [Fact]
    public void What_is_wrong_with_an_input_is_told_by_member_with_the_values_allowed()
    {
        DecisionModel model = DecisionModel.Parse(ModelText.Of("m", """
            <itemDefinition name="tSegment"><typeRef>string</typeRef><allowedValues><text>"mass", "gold"</text></allowedValues></itemDefinition>
            <itemDefinition name="tFee"><itemComponent name="amount"><typeRef>number</typeRef></itemComponent><itemComponent name="segment"><typeRef>tSegment</typeRef></itemComponent><itemComponent name="on"><typeRef>date</typeRef></itemComponent></itemDefinition>
            <itemDefinition name="tFees" isCollection="true"><typeRef>tFee</typeRef></itemDefinition>
            """ + ModelText.Input("Fee", "tFee") + ModelText.Input("Fees", "tFees") + ModelText.Input("Segment", "tSegment")
            + ModelText.Decision("A", ModelText.Text("Fee"), "#in-Fee") + ModelText.Decision("B", ModelText.Text("Fees"), "#in-Fees") + ModelText.Decision("C", ModelText.Text("Segment"), "#in-Segment")));

        Assert.Equal(
            [
                "Fee: 'amount': type 'number' is needed, not a string.",
                "Fee: 'segment': \"silver\" is not one of the values allowed: \"mass\", \"gold\".",
                "Fee: 'on': type 'date' is needed, not a string.",
            ],
            Told("A", """{Fee: {amount: "600", segment: "silver", on: "2026-10-01"}}"""));
        Assert.Equal(["Fees: '[2].amount': type 'number' is needed, not a string."], Told("B", """{Fees: [{amount: 1}, {amount: "2"}]}"""));
        Assert.Equal(["Segment: \"silver\" is not one of the values of type 'tSegment': \"mass\", \"gold\"."], Told("C", """{Segment: "silver"}"""));
        Assert.Equal(["Segment: Type 'tSegment' is needed here, not a number."], Told("C", "{Segment: 3}"));

        IEnumerable<string> Told(string decision, string inputs) => model.Decide(decision, Given(inputs), FeelRun.Moment).Warnings.Select(warning => warning.ToString());
    }

    [Fact]
    public void What_a_caller_does_not_give_at_all_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentNullException>(() => Model.Decide("Both", null!, FeelRun.Moment));
        Assert.Throws<ArgumentNullException>(() => Model.Call("Service", FeelRun.Of(), null!));
        Assert.Throws<ArgumentNullException>(() => new FeelMoment(default, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeelMoment(NodaTime.Instant.MaxValue, NodaTime.DateTimeZone.Utc));
        Assert.Throws<ArgumentException>(() => new FeelContext([new("l", null!)]));
    }

    private static ModelAnswer Decide(string inputs) => Model.Decide("Both", Given(inputs), FeelRun.Moment);

    private static FeelContext Given(string context) => (FeelContext)FeelRun.Evaluate(context).Value;
}
