using System.Text;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Decisions.Tables;

namespace CallCenter.Standards.Tests.Decisions.Dmn;

public sealed class DmnModelTests
{
    [Fact]
    public void Decisions_are_read_with_their_types_and_names()
    {
        var model = DmnModel.Parse(DmnModels.Chain);
        Assert.Equal(("chain", "1.5", "Channel,Minor"), (model.Name, model.Version, string.Join(',', model.Decisions)));
        DmnDecision minor = model.Find("Minor")!;
        Assert.Equal(["Applicant", "Age"], minor.Inputs[0].Path.AsEnumerable());
        Assert.Equal(new InputColumn { Field = "applicant-age", Label = "Applicant.Age", Allowed = "[0..150]" }, minor.Table.Table.Inputs[0]);
        Assert.Equal(FieldType.Number, minor.Table.Record.Fields[0].Type);
        Assert.Equal(FieldType.Boolean, minor.Table.Table.Outputs[0].Type);
        Assert.Equal("young", minor.Table.Table.Rules[0].Annotation);
        Assert.Equal(FieldType.Boolean, model.Find("Channel")!.Table.Record.Fields[0].Type);
        Assert.Null(model.Find("Greeting"));
    }

    [Fact]
    public void What_goes_beyond_is_named_by_decision_and_cell() => Assert.Equal(
        ["CCS6017 /Greeting", "CCS6017 /Sum/rules/0/when/0", "CCS6017 /Sum/rules/0/then/0"],
        DmnModel.Parse(DmnModels.Chain).Findings.Select(RoutingTable.Short).Where(finding => finding.StartsWith("CCS6017", StringComparison.Ordinal)));

    [Theory]
    [InlineData("&lt; 2026-11-24", "when/0")]
    [InlineData("Limit", "when/0")]
    [InlineData("1, not(2)", "when/0")]
    [InlineData("(1, 2), 3", "when/0")]
    [InlineData("80%", "when/0")]
    [InlineData("[low..5]", "when/0")]
    public void A_test_that_means_something_else_in_FEEL_is_refused(string test, string cell) =>
        Assert.Contains($"CCS6017 /Band/rules/0/{cell}", Refused(DmnModels.One(test)));

    [Theory]
    [InlineData("? + 1", "CCS2001 /Band/rules/0/when/0")]
    [InlineData("\"old\"", "CCS2003 /Band/rules/0/when/0")]
    [InlineData("[5..1]", "CCS2005 /Band/rules/0/when/0")]
    public void A_test_that_is_none_is_a_finding(string test, string finding) => Assert.Contains(finding, DmnModel.Parse(DmnModels.One(test)).Findings.Select(RoutingTable.Short));

    [Fact]
    public void What_tables_cannot_be_is_refused()
    {
        Assert.Contains("CCS6017 /Band/hitPolicy", Refused(DmnModels.One("1", table: "hitPolicy=\"LAST\"")));
        Assert.Contains("CCS6017 /Band/aggregation", Refused(DmnModels.One("1", table: "hitPolicy=\"COLLECT\" aggregation=\"MEAN\"")));
        Assert.Contains("CCS6017 /Band/aggregation", Refused(DmnModels.One("1", table: "hitPolicy=\"COLLECT\" aggregation=\"LIST\"")));
        Assert.Contains("CCS6017 /Band/inputs/0", Refused(DmnModels.One("1", expression: "Age + 1")));
        Assert.Contains("CCS6017 /Band/inputs/0", Refused(DmnModels.One("1", expression: "Age.Years")));
        Assert.Contains("CCS6017 /Band/inputs/0", Refused(DmnModels.One("1", expression: "Ages")));
        Assert.Contains("CCS6017 /Band/inputs/0/allowed", Refused(DmnModels.One("1").Replace("</inputExpression>", "</inputExpression><inputValues><text>Age</text></inputValues>", StringComparison.Ordinal)));
        Assert.Contains("CCS6017 /Band/rules/0/then/0", Refused(DmnModels.One("1", "adult")));
        Assert.Contains("CCS6017 /Band/outputs/0/values", Refused(DmnModels.One("1", outputs: "<outputValues><text>&gt; 5</text></outputValues>")));
        Assert.Contains("CCS6017 /Band/outputs/0/values", Refused(DmnModels.One("1", outputs: "<outputValues><text>[</text></outputValues>")));
        Assert.Contains("CCS6017 /Band/outputs/0/default", Refused(DmnModels.One("1", outputs: "<defaultOutputEntry><text>x</text></defaultOutputEntry>")));
        Assert.Contains("CCS6017 /Band/rules/0/when/0", Refused(DmnModels.One("1").Replace("<inputEntry>", "<inputEntry expressionLanguage=\"javascript\">", StringComparison.Ordinal)));
        Assert.Contains("CCS6017 /Band/outputs/0", Refused(DmnModels.Chain.Replace("<output/>", "<output typeRef=\"tApplicant\"/>", StringComparison.Ordinal).Replace("Minor", "Band", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_type_that_leads_nowhere_is_told_by_the_cells() =>
        Assert.Equal(FieldType.Date, DmnModel.Parse(DmnModels.One("&lt; date(\"2026-11-24\")", expression: "Any")).Decisions[0].Table.Record.Fields[0].Type);

    [Fact]
    public void Empty_input_cells_match_anything_and_equal_inputs_get_fields_of_their_own()
    {
        var model = DmnModel.Parse(DmnModels.One("").Replace("<output name", "<input><inputExpression><text> Age </text></inputExpression></input><output name", StringComparison.Ordinal)
            .Replace("<outputEntry>", "<inputEntry><text>&gt; 3</text></inputEntry><outputEntry>", StringComparison.Ordinal));
        Assert.Equal(["age", "age-2"], model.Decisions[0].Inputs.Select(input => input.Field));
        Assert.Equal(["-", "> 3"], model.Decisions[0].Table.Table.Rules[0].When.AsEnumerable());
    }

    [Theory]
    [InlineData("http://www.omg.org/spec/DMN/20180521/MODEL/", "1.2")]
    [InlineData("https://www.omg.org/spec/DMN/20191111/MODEL/", "1.3")]
    [InlineData("https://www.omg.org/spec/DMN/20211108/MODEL/", "1.4")]
    [InlineData(DmnModels.Version15, "1.5")]
    public void Versions_are_known_by_their_namespace(string ns, string version)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(DmnModels.One("> 1".Replace(">", "&gt;", StringComparison.Ordinal), ns: ns)));
        var model = DmnModel.Load(stream);
        Assert.Equal((version, 1), (model.Version, model.Decisions.Length));
        Assert.True(stream.CanRead);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void A_stream_is_read_in_the_encoding_it_declares(string encoding)
    {
        string xml = $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n" + DmnModels.One("1", "\"Größe\"");
        using var stream = new MemoryStream([.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(xml)]);
        Assert.Equal("\"Größe\"", DmnModel.Load(stream).Decisions[0].Table.Table.Rules[0].Then[0]);
    }

    [Fact]
    public void Bytes_of_no_encoding_are_one_finding()
    {
        using var stream = new MemoryStream([.. "<?xml version=\"1.0\" encoding=\"none-such\"?><a/>"u8]);
        Assert.Equal("CCS6015", Assert.Single(DmnModel.Load(stream).Findings).Code);
        using var broken = new MemoryStream([.. "<a>"u8, 0xFF, 0xFE, .. "</a>"u8]);
        Assert.Equal("CCS6015", Assert.Single(DmnModel.Load(broken).Findings).Code);
    }

    [Theory]
    [InlineData("http://www.omg.org/spec/DMN/20151101/dmn.xsd", "CCS6016 ")]
    [InlineData("urn:other", "CCS6016 ")]
    public void Other_documents_are_refused(string ns, string finding) => Assert.Equal([finding], Refused(DmnModels.One("1", ns: ns)));

    [Theory]
    [InlineData("")]
    [InlineData("<a>")]
    [InlineData("no xml")]
    [InlineData("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>")]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><d>&b;</d>")]
    [InlineData("<!DOCTYPE d SYSTEM \"http://localhost:1/x.dtd\"><d/>")]
    [InlineData("<d>&undefined;</d>")]
    public void Hostile_and_broken_XML_is_one_finding(string xml) => Assert.Equal(["CCS6015 "], Refused(xml));

    [Fact]
    public void Depth_and_size_have_limits()
    {
        Assert.Equal(["CCS1012 "], Refused(string.Concat(Enumerable.Repeat("<a>", 100_000))));
        Assert.Equal(["CCS6015 "], Refused($"<a>{new string('x', 33 * 1024 * 1024)}</a>"));
    }

    private static string[] Refused(string xml)
    {
        var model = DmnModel.Parse(xml);
        Assert.DoesNotContain(model.Decisions, decision => decision.Name == "Band");
        return [.. model.Findings.Select(RoutingTable.Short)];
    }
}
