namespace CallCenter.Standards.Tests.Book;

public sealed class AllFindingsAtOnceTests
{
    [Fact]
    public void Ten_errors_of_every_stage_are_told_in_one_reading() => Assert.Equal(
        [
            "CCS1003 /version",
            "CCS1004 /author",
            "CCS1005 /kpis/scorecards/0/scope",
            "CCS1006 /kpis/kpis/0/name",
            "CCS1007 /kpis/kpis/2/provenance/kind",
            "CCS1008 /effective",
            "CCS1009 /code",
            "CCS2004 /kpis/measures/0/where/outcome",
            "CCS3002 /kpis/kpis/2/formula",
            "CCS3008 /kpis/kpis/0/target/atLeast",
        ],
        ExampleBook.Places(ExampleBook.FindingsOf(ExampleBook.With(
            ("example-bank", "Example"),
            ("\"version\": \"1.0.0\"", "\"author\": \"me\""),
            ("2026-01-01", "2026-02-30"),
            ("answered, abandoned", "answered, given-up"),
            ("{\n          \"en\": \"Connect rate\"\n        }", "null"),
            ("80 %", "eighty"),
            ("\"formula\": \"answered\"", "\"formula\": \"answered +\""),
            ("\"regulation\"", "\"law\""),
            ("\"scope\"", "\"scope\": \"agent\", \"scope\"")))).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("\"kind\": \"count\"", "\"kind\": \"counts\"", "CCS1007 /kpis/measures/0/kind")]
    [InlineData("\"code\": \"offered\"", "\"code\": 7", "CCS1002 /kpis/measures/0/code")]
    [InlineData("\"code\": \"offered\",", "", "CCS1003 /kpis/measures/0/code")]
    [InlineData("\"record\": \"contact\"", "\"record\": \"call\"", "CCS1011 /kpis/measures/0/record")]
    [InlineData("answered, abandoned", "answered, ", "CCS2001 /kpis/measures/0/where/outcome")]
    [InlineData("{\n          \"outcome\": \"answered, abandoned\"\n        }", "[]", "CCS1002 /kpis/measures/0/where")]
    public void A_wrong_measure_is_one_finding_though_a_formula_names_it(string old, string @new, string expected) =>
        Assert.Equal([expected], ExampleBook.Places(ExampleBook.FindingsOf(ExampleBook.With((old, @new)))));

    [Fact]
    public void A_list_that_is_none_is_one_finding_though_formulas_name_its_measures() => Assert.Equal(
        ["CCS1002 /kpis/measures", "CCS1004 /kpis/measure"],
        ExampleBook.Places(ExampleBook.FindingsOf(ExampleBook.With(("\"measures\": [", "\"measures\": 1, \"measure\": [")))));

    [Fact]
    public void A_section_that_cannot_be_read_leaves_the_header_checked() => Assert.Equal(
        ["CCS1002 /kpis", "CCS1004 /kpi", "CCS1009 /code"],
        ExampleBook.Places(ExampleBook.FindingsOf(ExampleBook.With(("example-bank", "example bank"), ("\"kpis\": {", "\"kpis\": [], \"kpi\": {")))));

    [Fact]
    public void Definitions_that_are_no_objects_keep_the_places_of_the_others() => Assert.Equal(
        ["CCS1006 /kpis/measures/0", "CCS1002 /kpis/measures/1", "CCS1011 /kpis/measures/2/record"],
        ExampleBook.Places(ExampleBook.FindingsOf(ExampleBook.With(("\"measures\": [", "\"measures\": [null, 7,"), ("\"contact\"", "\"visit\"")))));

    [Fact]
    public void A_target_that_cannot_be_read_does_not_hide_a_wrong_formula() => Assert.Equal(
        ["CCS3008 /kpis/kpis/0/target/atLeast", "CCS3003 /kpis/kpis/0/formula"],
        ExampleBook.Places(ExampleBook.FindingsOf(ExampleBook.With(("answered / offered", "answered / handled"), ("\"80 %\"", "[80]")))));

    [Fact]
    public void A_unit_and_a_direction_that_are_none_do_not_hide_a_wrong_formula() => Assert.Equal(
        ["CCS1007 /kpis/kpis/0/unit", "CCS1007 /kpis/kpis/0/direction", "CCS3003 /kpis/kpis/0/formula"],
        ExampleBook.Places(ExampleBook.FindingsOf(ExampleBook.With(("answered / offered", "answered / handled"), ("\"percent\"", "\"percents\""), ("\"higher\"", "\"up\"")))));

    /// <summary>A cell that asks for a word which there is not hides no answer that there is not, in any table.</summary>
    [Theory]
    [InlineData("routing/triage/queue", "channel", "fax-machine", 0, "no-such-queue")]
    [InlineData("routing/transfers/targets", "topic", "no-such-topic", 0, "no-such-department")]
    [InlineData("callbacks/triggers", null, "no-such-word", 0, "no-such-reason")]
    public void A_bad_cell_does_not_hide_a_bad_answer_of_the_same_rule(string path, string? field, string asked, int output, string answer)
    {
        System.Text.Json.Nodes.JsonNode book = System.Text.Json.Nodes.JsonNode.Parse(CallCenter.Standards.Book.StandardBook.Shipped.ToJson())!;
        System.Text.Json.Nodes.JsonNode table = path.Split('/').Aggregate(book, (node, step) => node[step]!);
        System.Text.Json.Nodes.JsonArray inputs = table["inputs"]!.AsArray();
        int column = field is null ? 0 : inputs.Select(input => (string)input!["field"]!).ToList().IndexOf(field);
        table["rules"]![0]!["when"]!.AsArray()[column] = asked;
        table["rules"]![0]!["then"]!.AsArray()[output] = answer;

        _ = CallCenter.Standards.Book.StandardBook.TryParse(book.ToJsonString(), out _, out var findings);

        string rule = $"/{path}/rules/0";
        Assert.Contains(findings, finding => finding.Severity == FindingSeverity.Error && finding.Pointer.StartsWith($"{rule}/when", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Code == "CCS1011" && finding.Value == answer && finding.Pointer == $"{rule}/then/{output}");
    }
}
