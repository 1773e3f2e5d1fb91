using System.Globalization;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Dmn;

public sealed class DecisionModelTests
{
    private const string Dmn = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    [SkippableFact]
    public void A_lost_card_goes_to_the_desk_that_the_money_at_risk_asks_for()
    {
        DecisionModel model = Bank("card-loss");
        ModelAnswer answer = model.Decide("Handling", Given("""
            {Verification: "partial", Lost since: @"2026-03-01T20:00:00+08:00", Transactions: [
                {amount: 300, at: @"2026-03-01T19:00:00+08:00", disputed: true},
                {amount: 60000, at: @"2026-03-01T21:00:00+08:00", disputed: true},
                {amount: 80, at: @"2026-03-02T08:00:00+08:00", disputed: false}]}
            """), FeelRun.Moment);
        Assert.Equal("{Block: \"permanent\", Desk: \"fraud\"}", answer.Value.ToString());
        Assert.Equal(["Suspicious", "Amount at risk", "Handling"], answer.Steps.Select(step => step.Decision));
        Assert.Equal("Handling: {Block: \"permanent\", Desk: \"fraud\"}. From Verification = \"partial\", Amount at risk = 60000. Rule 2 of 'Handling' matches.",
            answer.Explain(CultureInfo.GetCultureInfo("en")).Split(Environment.NewLine)[2]);
        Assert.Equal("Handling：{Block: \"permanent\", Desk: \"fraud\"}。依据：Verification = \"partial\"，Amount at risk = 60000。“Handling”命中规则2。",
            answer.Explain(CultureInfo.GetCultureInfo("zh-CN")).Split(Environment.NewLine)[2]);
    }

    /// <summary>The sample of docs/decision-models.md.</summary>
    [SkippableFact]
    public void Inputs_are_made_of_the_hosts_own_values_and_read_back_as_such()
    {
        var transaction = new FeelContext(
        [
            new("amount", FeelValue.Of(60000m)),
            new("at", FeelValue.Of(new OffsetDateTime(new LocalDateTime(2026, 3, 1, 21, 0), Offset.FromHours(8)))),
            new("disputed", FeelValue.Of(true)),
        ]);
        var given = new FeelContext(
        [
            new("Verification", FeelValue.Of("partial")),
            new("Lost since", FeelExpression.Parse("""@"2026-03-01T20:00:00+08:00" """).Evaluate(new FeelContext([]), FeelRun.Moment).Value),
            new("Transactions", new FeelList([transaction])),
        ]);

        ModelAnswer handling = Bank("card-loss").Decide("Handling", given, FeelRun.Moment, new FeelLimits { Steps = 100_000, TextLength = 10_000 });

        Assert.Empty(handling.Warnings);
        Assert.Equal("fraud", ((handling.Value as FeelContext)?.Find("Desk") as FeelText)?.Value);
        Assert.Equal(60000m, (handling.Steps.Single(step => step.Decision == "Amount at risk").Value as FeelNumber)?.Value.ToDecimal());
    }

    [SkippableTheory]
    [InlineData("""{Happened on: @"2025-12-01", Answered on: null, Amount: 100, Text: "First time."}""", "\"complaints\"")]
    [InlineData("""{Happened on: @"2025-12-01", Answered on: @"2026-01-05", Amount: 100, Text: "Once more the same fee"}""", "\"supervisor\"")]
    [InlineData("""{Happened on: @"2025-12-01", Answered on: @"2026-01-05", Amount: 9500, Text: "x"}""", "\"supervisor\"")]
    [InlineData("""{Happened on: @"2020-12-01", Answered on: null, Amount: 9500, Text: "再次"}""", "\"advice\"")]
    [InlineData("""{Happened on: @"2025-01-01", Answered on: @"2025-09-02", Amount: 1, Text: "x"}""", "\"complaints\"")]
    [InlineData("""{Happened on: @"2025-01-01", Answered on: @"2025-09-01", Amount: 1, Text: "x"}""", "\"advice\"")]
    public void A_complaint_is_eligible_three_years_after_it_happened_and_six_months_after_the_answer(string inputs, string route) =>
        Assert.Equal(route, Bank("complaint-eligibility").Decide("Route", Given(inputs), FeelRun.Moment).Value.ToString());

    [SkippableFact]
    public void An_appointment_is_offered_at_the_preferred_branch_first()
    {
        DecisionModel model = Bank("branch-appointment");
        const string slots = """
            [{branch: "East", starts: @"2026-03-02T10:00:00+08:00", minutes: 90},
             {branch: "West", starts: @"2026-03-02T12:00:00+08:00", minutes: 60},
             {branch: "East", starts: @"2026-03-03T09:00:00+08:00", minutes: 60},
             {branch: "East", starts: @"2026-03-02T15:00:00+08:00", minutes: 30}]
            """;
        FeelContext mortgage = Given($$"""{Service: "mortgage", Preferred branch: "East", Free slots: {{slots}}}""");
        Assert.Equal("{branch: \"East\", starts: @\"2026-03-03T09:00:00+08:00\", minutes: 60}", model.Decide("Offer", mortgage, FeelRun.Moment).Value.ToString());
        FeelContext short30 = Given($$"""{Minutes needed: 30, Preferred branch: "South", Free slots: {{slots}}}""");
        Assert.Equal("{branch: \"West\", starts: @\"2026-03-02T12:00:00+08:00\", minutes: 60}", model.Call("Appointment", short30, FeelRun.Moment).Value.ToString());
    }

    [Fact]
    public void A_model_imported_twice_has_its_own_inputs_each_time()
    {
        string shared = Model("shared", """<inputData id="n" name="Name"><variable name="Name" typeRef="string"/></inputData><decision id="g" name="Greeting"><variable name="Greeting"/><informationRequirement><requiredInput href="#n"/></informationRequirement><literalExpression><text>"Hello " + Name</text></literalExpression></decision>""");
        string main = Model("main", $"""<import name="a" namespace="urn:shared" importType="{Dmn}"/><import name="b" namespace="urn:shared" importType="{Dmn}"/><decision id="d" name="Both"><variable name="Both"/><informationRequirement><requiredDecision href="urn:shared#g"/></informationRequirement><literalExpression><text>a.Greeting</text></literalExpression></decision>""");
        DecisionModel model = DecisionModel.Parse(main, shared);
        Assert.Equal(["CCS6113"], model.Findings.Select(finding => finding.Code));
        Assert.Equal("\"Hello Li\"", model.Decide("Both", Given("""{a: {Name: "Li"}}"""), FeelRun.Moment).Value.ToString());
    }

    [Fact]
    public void What_is_wrong_is_a_finding_and_the_rest_goes_on()
    {
        DecisionModel model = DecisionModel.Parse(Model("wrong", """
            <decision id="a" name="A"><variable name="A"/><literalExpression><text>1 +</text></literalExpression></decision>
            <decision id="b" name="B"><variable name="B"/><informationRequirement><requiredDecision href="#c"/></informationRequirement><literalExpression><text>C</text></literalExpression></decision>
            <decision id="c" name="C"><variable name="C"/><informationRequirement><requiredDecision href="#b"/></informationRequirement><literalExpression><text>B</text></literalExpression></decision>
            <decision id="d" name="D"><variable name="D" typeRef="tNone"/><informationRequirement><requiredInput href="#none"/></informationRequirement><literalExpression><text>unknown + 1</text></literalExpression></decision>
            <decision id="e" name="E"><variable name="E"/><literalExpression><text>40 + 2</text></literalExpression></decision>
            """));
        Assert.Equal(["CCS6101 /A", "CCS6102 /D", "CCS6103 /D", "CCS6104 /B", "CCS6105 /D"], model.Findings.Select(finding => $"{finding.Code} {finding.Pointer}").Order(StringComparer.Ordinal));
        Assert.Equal("42", model.Decide("E", FeelRun.Of(), FeelRun.Moment).Value.ToString());
        foreach (string name in model.Decisions.Where(name => name != "E"))
        {
            ModelAnswer answer = model.Decide(name, FeelRun.Of(), FeelRun.Moment);
            Assert.True(answer.Value.IsNull && !answer.Warnings.IsEmpty, name);
        }
    }

    [Theory]
    [InlineData("1..4", "[2, 4, 6, 8]")]
    [InlineData("[1..3]", "[2, 4, 6]")]
    [InlineData("3..1", "[6, 4, 2]")]
    public void A_boxed_loop_runs_between_two_numbers_as_a_written_one_does(string through, string value) => Assert.Equal(value, DecisionModel.Parse(Model("loop", $"""
        <decision id="a" name="A"><variable name="A"/><for iteratorVariable="i"><in><literalExpression><text>{through}</text></literalExpression></in><return><literalExpression><text>i * 2</text></literalExpression></return></for></decision>
        """)).Decide("A", FeelRun.Of(), FeelRun.Moment).Value.ToString());

    /// <summary>As the index of decision tables has it.</summary>
    [Theory]
    [InlineData("2", "1")]
    [InlineData("5", "0")]
    public void Rules_are_counted_even_where_none_matches(string given, string count) => Assert.Equal(count, DecisionModel.Parse(Model("count", $"""
        <decision id="a" name="A"><variable name="A"/><decisionTable hitPolicy="COLLECT" aggregation="COUNT"><input><inputExpression><text>{given}</text></inputExpression></input><output/>
          <rule><inputEntry><text>&lt; 3</text></inputEntry><outputEntry><text>1</text></outputEntry></rule><rule><inputEntry><text>1</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>
        """)).Decide("A", FeelRun.Of(), FeelRun.Moment).Value.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("<a")]
    [InlineData("<!DOCTYPE x><x/>")]
    [InlineData("<definitions xmlns=\"urn:other\"/>")]
    public void No_text_makes_reading_throw(string xml) => Assert.NotEmpty(DecisionModel.Parse(xml).Findings);

    [Fact]
    public void A_decision_that_is_not_there_is_a_mistake_of_the_caller() =>
        Assert.Throws<UnknownCodeException>(() => DecisionModel.Parse(Model("empty", "")).Decide("A", FeelRun.Of(), FeelRun.Moment));

    private static string Model(string name, string body) => $"""<definitions xmlns="{Dmn}" name="{name}" namespace="urn:{name}">{body}</definitions>""";

    private static FeelContext Given(string context) => (FeelContext)FeelRun.Evaluate(context).Value;

    private static DecisionModel Bank(string name)
    {
        string? root = RepositoryFolder.Find();
        Skip.If(root is null, "The repository is not here.");
        DecisionModel model = DecisionModel.Parse(File.ReadAllText(Path.Combine(root, "samples", "decision-models", name + ".dmn")));
        Assert.Empty(model.Findings);
        return model;
    }
}
