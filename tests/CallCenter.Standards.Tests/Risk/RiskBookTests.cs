using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Risk;

/// <summary>The section of risks in a book.</summary>
public sealed class RiskBookTests
{
    [Fact]
    public void A_section_that_uses_every_member_is_read_and_written_as_it_is()
    {
        string written = StandardBook.Parse(RiskBook.Json).ToJson();

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(RiskBook.Section), JsonNode.Parse(written)!["risk"]));
        Assert.Equal(written, StandardBook.Parse(written).ToJson());
        Assert.Empty(StandardBook.Parse(RiskBook.Json).Validate());
    }

    [Fact]
    public void A_book_without_risks_has_no_section()
    {
        StandardBook book = StandardBook.Parse(ExampleBook.Json);

        Assert.DoesNotContain("\"risk\"", book.ToJson(), StringComparison.Ordinal);
        Assert.Same(RiskCatalogue.Empty, book.Risk);
        Assert.Empty(book.Compile().Risk.Register.Read(RiskSample.Day));
        Assert.Empty(book.Compile().Risk.Matrices);
    }

    [Theory]
    [InlineData("\"value\":2.5", "\"value\":\"2.5\"", "CCS1002 /risk/scales/0/levels/1/value")]
    [InlineData("\"value\":2.5", "\"value\":1", "CCS9002 /risk/scales/0/levels/1/value")]
    [InlineData(",\"upTo\":10", "", "CCS9003 /risk/scales/1/levels/0/from", "CCS9003 /risk/scales/1/levels/1/from")]
    [InlineData("[\"fair\",\"grave\"]]", "[\"fair\"]]", "CCS9004 /risk/matrices/0/cells/1")]
    [InlineData("[\"fair\",\"grave\"]]", "[\"fair\",null]]", "CCS1006 /risk/matrices/0/cells/1/1")]
    [InlineData("[\"fair\",\"grave\"]]", "[7,\"\"]]", "CCS1002 /risk/matrices/0/cells/1/0", "CCS1008 /risk/matrices/0/cells/1/1")]
    [InlineData("[\"fair\",\"grave\"]]", "\"fair\"]", "CCS1002 /risk/matrices/0/cells/1")]
    [InlineData("[\"fair\",\"grave\"]]", "[\"fair\",\"great\"]]", "CCS1011 /risk/matrices/0/cells/1/1")]
    [InlineData("\"product\":1", "\"product\":-1", "CCS9005 /risk/matrices/1/value")]
    [InlineData("[3,7.5]", "[3,\"7.5\"]", "CCS1002 /risk/matrices/2/value/table/1/1")]
    [InlineData("\"weight\":2.5", "\"weight\":0", "CCS9006 /risk/factors/0/factors/1/weight")]
    [InlineData("\"appetite\":\"grave\",\"target\":\"fair\"", "\"appetite\":\"fair\",\"target\":\"grave\"", "CCS9012 /risk/categories/0/tolerance/target")]
    [InlineData("\"appetite\":\"grave\"", "\"appetite\":\"great\"", "CCS1011 /risk/categories/0/tolerance/appetite")]
    [InlineData("\"scale\":\"levels\",\"appetite\"", "\"scale\":\"level\",\"appetite\"", "CCS1011 /risk/categories/0/tolerance/scale")]
    [InlineData("[\"people\",\"systems\"]", "[\"people\",\"system\"]", "CCS1011 /risk/taxonomies/0/categories/1")]
    [InlineData("[\"people\",\"systems\"]", "[\"people\",\"people\"]", "CCS1010 /risk/taxonomies/0/categories/1")]
    [InlineData("\"methods\":[\"talk\"]", "\"methods\":[\"walk\"]", "CCS1011 /risk/taxonomies/0/methods/0")]
    [InlineData("\"category\":\"people\",\"actsOn\"", "\"category\":\"persons\",\"actsOn\"", "CCS1011 /risk/controls/0/category")]
    [InlineData("\"actsOn\":\"likelihood\"", "\"actsOn\":\"everything\"", "CCS1007 /risk/controls/0/actsOn")]
    [InlineData("\"greatestReduction\":\"80 %\"", "\"greatestReduction\":\"120 %\"", "CCS9011 /risk/residual/greatestReduction")]
    [InlineData("\"withoutEvidence\":\"70 %\"", "\"withoutEvidence\":\"-1 %\"", "CCS9011 /risk/residual/withoutEvidence")]
    [InlineData("\"inProgress\":\"30 %\"", "\"inProgress\":\"101 %\"", "CCS9011 /risk/residual/inProgress")]
    [InlineData("\"combination\":\"mean\"", "\"combination\":\"average\"", "CCS1007 /risk/residual/combination")]
    [InlineData("\"category\":\"people\",\"matrix\"", "\"category\":\"person\",\"matrix\"", "CCS1011 /risk/register/0/category")]
    [InlineData("\"matrix\":\"plain\"", "\"matrix\":\"plane\"", "CCS1011 /risk/register/0/matrix")]
    [InlineData("\"owner\":\"service-manager\"", "\"owner\":\"Service manager\"", "CCS1009 /risk/register/0/owner")]
    [InlineData("\"closed\":\"2027-01-01\"", "\"closed\":\"2025-01-01\"", "CCS9015 /risk/register/0/closed")]
    [InlineData("\"reviewEveryMonths\":3", "\"reviewEveryMonths\":0", "CCS9016 /risk/register/0/reviewEveryMonths")]
    [InlineData("\"reviewEveryMonths\":3", "\"reviewEveryMonths\":121", "CCS9016 /risk/register/0/reviewEveryMonths")]
    [InlineData("\"on\":\"2026-06-01\",", "", "CCS9014 /risk/register/0/assessments/1/on")]
    [InlineData("{\"likelihood\":\"high\"", "{\"on\":\"2026-06-01\",\"likelihood\":\"high\"", "CCS9014 /risk/register/0/assessments/1/on")]
    [InlineData("\"impact\":\"low\",", "\"impact\":\"lowest\",", "CCS1011 /risk/register/0/assessments/1/impact")]
    [InlineData("\"residualLevel\":\"fair\"", "\"residualLevel\":\"low\"", "CCS1011 /risk/register/0/assessments/1/residualLevel")]
    [InlineData("\"level\":\"grave\"", "\"level\":\"high\"", "CCS1011 /risk/register/0/assessments/0/level")]
    [InlineData("\"effectiveness\":\"50 %\"", "\"effectiveness\":\"120 %\"", "CCS9010 /risk/register/0/assessments/1/controls/0/effectiveness")]
    [InlineData("\"control\":\"training\"", "\"control\":\"schooling\"", "CCS1011 /risk/register/0/assessments/1/controls/0/control")]
    [InlineData("\"control\":\"backup\"", "\"control\":\"training\"", "CCS1010 /risk/register/0/assessments/1/exposures/0/controls/0/control")]
    [InlineData("\"evidenceUntil\":\"2027-02-01\"", "\"evidenceUntil\":\"2026-01-31\"", "CCS9015 /risk/register/0/assessments/1/controls/0/evidenceUntil")]
    [InlineData("\"evidenceOn\":\"2026-02-01\",", "", "CCS9015 /risk/register/0/assessments/1/controls/0/evidenceUntil")]
    [InlineData("\"until\":\"2026-04-01\"", "\"until\":\"2026-02-28\"", "CCS9015 /risk/register/0/acceptances/0/until")]
    [InlineData("\"by\":\"general-manager\"", "\"by\":\"The boss\"", "CCS1009 /risk/register/0/acceptances/0/by")]
    [InlineData("\"amber\":{\"atMost\":5}", "\"amber\":{\"atMost\":50}", "CCS9025 /risk/indicators/0/red")]
    [InlineData("\"amber\":{\"atMost\":5}", "\"amber\":{\"atMost\":\"5 %\"}", "CCS3008 /risk/indicators/0/amber/atMost")]
    [InlineData("\"margin\":0.5", "\"margin\":-0.5", "CCS9026 /risk/indicators/0")]
    [InlineData("\"informs\":[\"error\"]", "\"informs\":[\"terror\"]", "CCS1011 /risk/indicators/0/informs/0")]
    [InlineData("\"kpi\":\"connect-rate\"", "\"kpi\":\"conect-rate\"", "CCS1011 /risk/indicators/1/kpi")]
    [InlineData("\"kpi\":\"connect-rate\",\"unit\":\"percent\",\"direction\":\"band\",\"amber\":{\"atLeast\":\"80 %\",\"atMost\":\"99 %\"},\"red\":{\"atLeast\":\"70 %\",\"atMost\":\"100 %\"}", "\"kpi\":\"connect-rate\",\"unit\":\"ratio\",\"direction\":\"lower\",\"amber\":{\"atMost\":1},\"red\":{\"atMost\":2}", "CCS9027 /risk/indicators/1/unit")]
    [InlineData("\"kpi\":\"connect-rate\",", "", "CCS9024 /risk/indicators/1")]
    [InlineData("\"unit\":\"time\"", "\"unit\":\"hours\"", "CCS1007 /risk/indicators/2/unit")]
    [InlineData("\"policy\":\"general\"", "\"policy\":\"generally\"", "CCS1011 /risk/plans/0/steps/2/policy")]
    [InlineData("\"target\":\"resolve\"", "\"target\":\"resolved\"", "CCS1011 /risk/plans/0/steps/2/target")]
    [InlineData("\"policy\":\"general\",", "", "CCS9028 /risk/plans/0/steps/2/target")]
    [InlineData("\"phase\":\"learn\"", "\"phase\":\"report\"", "CCS9028 /risk/plans/0/steps/4/phase", "CCS9028 /risk/plans/0/steps")]
    [InlineData("\"within\":\"PT2H\"", "\"within\":\"PT0S\"", "CCS9030 /risk/plans/0/notifications/0/within")]
    [InlineData("\"then\":[\"outage\"]", "\"then\":[\"outrage\"]", "CCS9029 /risk/planTable/rules/0/then/0")]
    [InlineData("\"hitPolicy\":\"first\"", "\"hitPolicy\":\"last\"", "CCS1007 /risk/planTable/hitPolicy")]
    [InlineData("\"assessments\":[", "\"assessment\":[],\"assessments\":[", "CCS1004 /risk/register/0/assessment")]
    public void Each_fault_is_found_at_its_place(string old, string @new, params string[] places) => Assert.Equal(places, ExampleBook.Places(ExampleBook.FindingsOf(RiskBook.With(old, @new))));

    [Fact]
    public void Faults_of_what_a_book_may_do_without_leave_the_others_to_be_found() => Assert.Equal(
        ["CCS1002 /risk/residual", "CCS1002 /risk/planTable", "CCS9016 /risk/register/0/reviewEveryMonths"],
        ExampleBook.Places(ExampleBook.FindingsOf(RiskBook.Of(System.Text.RegularExpressions.Regex.Replace(
            RiskBook.Section.Replace("\"reviewEveryMonths\":3", "\"reviewEveryMonths\":0", StringComparison.Ordinal),
            "\"(?<name>residual|planTable)\": \\{.*\\}",
            "\"${name}\": 7")))));

    [Fact]
    public void A_limit_that_cannot_be_written_with_every_digit_is_found_in_a_book_made_by_a_program()
    {
        StandardBook book = StandardBook.Parse(RiskBook.Json);
        var odd = new CallCenter.Standards.Risk.RiskIndicator
        {
            Code = "odd",
            Name = new(null, "Odd"),
            Category = "people",
            Manual = new(null, "Timed"),
            Unit = CallCenter.Standards.Risk.IndicatorUnit.Time,
            Direction = CallCenter.Standards.Risk.IndicatorDirection.Lower,
            Amber = new(null, 0.00000001m),
            Red = new(null, 1),
            Provenance = Generators.Sample.Provenance,
        };
        var made = new StandardBook
        {
            Code = book.Code,
            Name = book.Name,
            Version = book.Version,
            Effective = book.Effective,
            Kpis = book.Kpis,
            Risk = new() { Categories = [new RiskCategory { Code = "people", Name = new(null, "People"), Provenance = Generators.Sample.Provenance }], Indicators = [odd] },
        };

        Assert.Equal(["CCS3008 /risk/indicators/0/amber/atMost"], ExampleBook.Places(made.Validate()));
    }

    [Fact]
    public void What_a_wrong_definition_is_named_by_gets_no_finding_of_its_own() => Assert.Equal(
        ["CCS1006 /risk/controls/0/actsOn"],
        ExampleBook.Places(ExampleBook.FindingsOf(RiskBook.With("\"actsOn\":\"likelihood\"", "\"actsOn\":null"))));

    [Fact]
    public void Definitions_are_shown_by_their_codes()
    {
        RiskCatalogue risk = StandardBook.Parse(RiskBook.Json).Risk;
        RiskAssessment assessment = risk.Register[0].Assessments[1];

        Assert.Equal(
            ["axis", "low", "plain", "agents", "talk", "people", "all", "training", "error", "training", "phone", "errors", "outage", "report"],
            new object[]
            {
                risk.Scales[0], risk.Scales[0].Levels[0], risk.Matrices[0], risk.Factors[0], risk.Methods[0], risk.Categories[0], risk.Taxonomies[0], risk.Controls[0],
                risk.Register[0], assessment.Controls[0], assessment.Exposures[0], risk.Indicators[0], risk.Plans[0], risk.Plans[0].Steps[0],
            }.Select(definition => definition.ToString()));
        Assert.Equal("plain", RiskEvaluator.Compile(risk).Matrix("plain").ToString());
        Assert.Equal("error: grave → grave", RiskEvaluator.Compile(risk).Register.Read("error", RiskSample.Day)!.ToString());
    }

    [Fact]
    public void The_longest_cycles_and_rows_allowed_are_read()
    {
        Assert.Empty(StandardBook.Parse(RiskBook.With("\"reviewEveryMonths\":3", "\"reviewEveryMonths\":120")).Validate());
        Assert.Empty(StandardBook.Parse(RiskBook.With("\"drillEveryMonths\":6", "\"drillEveryMonths\":120")).Validate());
        Assert.Empty(StandardBook.Parse(RiskBook.With("\"periods\":2", "\"periods\":60")).Validate());
        Assert.Empty(StandardBook.Parse(RiskBook.With("\"closed\":\"2027-01-01\"", "\"closed\":\"2026-01-01\"")).Validate());
        Assert.Empty(StandardBook.Parse(RiskBook.With("\"until\":\"2026-04-01\"", "\"until\":\"2026-03-01\"")).Validate());
        Assert.Empty(StandardBook.Parse(RiskBook.With("\"evidenceUntil\":\"2027-02-01\"", "\"evidenceUntil\":\"2026-02-01\"")).Validate());
    }
}
