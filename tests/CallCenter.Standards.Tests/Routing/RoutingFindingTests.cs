using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Routing;

/// <summary>Bad sections of routing: each fault is found once, at its place.</summary>
public sealed class RoutingFindingTests
{
    private const string Triage = "/routing/triage";

    [Theory]
    [InlineData("\"levels\":3", "\"levels\":11", "CCS7004 /routing/skills/0/levels")]
    [InlineData("\"levels\":3", "\"levels\":0", "CCS7004 /routing/skills/0/levels")]
    [InlineData("\"levels\":3", "\"levels\":1.5", "CCS1008 /routing/skills/0/levels")]
    [InlineData("{\"code\":\"law\"", "{\"code\":\"service\"", "CCS1010 /routing/skills/1/code", "CCS1011 /routing/triage/skills/rules/1/then/0")]
    [InlineData("{\"code\":\"manual\"", "{\"code\":\"Manual\"", "CCS1009 /routing/resources/0/code", "CCS1011 /routing/strategies/0/resources/0")]
    [InlineData("\"resources\":[\"manual\"]", "\"resources\":[\"manul\"]", "CCS1011 /routing/strategies/0/resources/0")]
    [InlineData("\"department\":\"claims\"", "\"department\":\"clams\"", "CCS1011 /routing/strategies/0/department")]
    [InlineData("\"action\":\"pay-back\"", "\"action\":\"Pay back\"", "CCS1009 /routing/strategies/0/action")]
    [InlineData("\"stopsAtOnce\":true", "\"stopsAtOnce\":\"yes\"", "CCS1002 /routing/strategies/2/stopsAtOnce")]
    [InlineData("\"expectedTime\":\"PT5M\"", "\"expectedTime\":\"PT0S\"", "CCS7006 /routing/receptions/0/expectedTime")]
    [InlineData("\"expectedTime\":\"PT5M\"", "\"expectedTime\":\"-PT5M\"", "CCS7006 /routing/receptions/0/expectedTime")]
    [InlineData("\"guidance\":{\"en\":\"Say it\"},", "", "CCS1003 /routing/strategies/0/guidance")]
    [InlineData("\"then\":[\"first\"]", "\"then\":[\"frist\"]", "CCS1011 /routing/triage/priority/rules/0/then/0")]
    [InlineData("\"then\":[\"back\"]", "\"then\":[\"bakc\"]", "CCS1011 /routing/triage/queue/rules/0/then/0")]
    [InlineData("\"then\":[\"answer\"]", "\"then\":[\"anser\"]", "CCS1011 /routing/triage/strategy/rules/0/then/0")]
    [InlineData("\"default\":\"listen\"", "\"default\":\"lissen\"", "CCS1011 /routing/triage/strategy/outputs/0/default")]
    [InlineData("\"then\":[\"machine\"]", "\"then\":[\"machin\"]", "CCS1011 /routing/triage/reception/rules/0/then/0")]
    [InlineData("\"then\":[\"general\"]", "\"then\":[\"genral\"]", "CCS1011 /routing/triage/serviceLevel/rules/0/then/0")]
    [InlineData("\"then\":[\"first\"]", "\"then\":[\"null\"]", "CCS7003 /routing/triage/priority/rules/0/then/0")]
    [InlineData("\"then\":[\"true\"]", "\"then\":[\"null\"]", "CCS7003 /routing/triage/risk/rules/0/then/0")]
    [InlineData("\"default\":\"false\"", "\"default\":\"null\"", "CCS7003 /routing/triage/risk/outputs/0/default")]
    [InlineData("\"then\":[\"service\",\"1\"]", "\"then\":[\"service\",\"null\"]", "CCS7003 /routing/triage/skills/rules/0/then/1")]
    [InlineData("\"then\":[\"service\",\"1\"]", "\"then\":[\"null\",\"1\"]", "CCS7003 /routing/triage/skills/rules/0/then/0")]
    [InlineData("\"then\":[\"service\",\"1\"]", "\"then\":[\"service\",\"4\"]", "CCS7004 /routing/triage/skills/rules/0/then/1")]
    [InlineData("\"then\":[\"service\",\"1\"]", "\"then\":[\"service\",\"1.5\"]", "CCS7004 /routing/triage/skills/rules/0/then/1")]
    [InlineData("\"then\":[\"service\",\"1\"]", "\"then\":[\"service\",\"0\"]", "CCS7004 /routing/triage/skills/rules/0/then/1")]
    [InlineData("\"then\":[\"service\",\"1\"]", "\"then\":[\"servise\",\"1\"]", "CCS1011 /routing/triage/skills/rules/0/then/0")]
    [InlineData("\"then\":[\"law\",\"1\"]", "\"then\":[\"law\",\"2\"]", "CCS7004 /routing/triage/skills/rules/1/then/1")]
    [InlineData("\"hitPolicy\":\"collect\"", "\"hitPolicy\":\"rule-order\"", "CCS7002 /routing/triage/skills/hitPolicy")]
    [InlineData("\"hitPolicy\":\"unique\"", "\"hitPolicy\":\"collect\"", "CCS7002 /routing/triage/queue/hitPolicy")]
    [InlineData("\"hitPolicy\":\"rule-order\"", "\"hitPolicy\":\"first\"", "CCS7002 /routing/transfers/specialCases/hitPolicy")]
    [InlineData("{\"name\":\"queue\",\"type\":\"text\"}", "{\"name\":\"que\",\"type\":\"text\"}", "CCS7001 /routing/triage/queue/outputs/0/name", "CCS7001 /routing/triage/queue/outputs")]
    [InlineData("{\"name\":\"skill\",\"type\":\"text\"}", "{\"name\":\"skill\",\"type\":\"text\",\"default\":\"law\"}", "CCS7001 /routing/triage/skills/outputs/0/default")]
    [InlineData("\"type\":\"boolean\",\"default\":\"false\"", "\"type\":\"text\",\"default\":\"false\"", "CCS7001 /routing/triage/risk/outputs/0/type", "CCS6005 /routing/triage/risk/outputs/0/default", "CCS6005 /routing/triage/risk/rules/0/then/0", "CCS6005 /routing/triage/risk/rules/1/then/0")]
    [InlineData("{\"field\":\"suspected-fraud\"}", "{\"field\":\"suspected-frud\"}", "CCS2002 /routing/triage/risk/inputs/0/field")]
    [InlineData("{\"field\":\"suspected-fraud\"}", "{\"field\":\"risk\"}", "CCS2002 /routing/triage/risk/inputs/0/field")]
    [InlineData("\"when\":[\"false\"],\"then\":[\"front\"]", "\"when\":[\"-\"],\"then\":[\"front\"]", "CCS6009 /routing/triage/queue/rules/1")]
    [InlineData("\"when\":[\"law\"],\"then\":[\"law\",\"1\"]", "\"when\":[],\"then\":[\"law\",\"1\"]", "CCS6004 /routing/triage/skills/rules/1/when")]
    [InlineData("\"hours\":\"round\"", "\"hours\":\"rund\"", "CCS1011 /routing/departments/0/hours")]
    [InlineData("\"kind\":\"internal\"", "\"kind\":\"regional-centre\"", "CCS7101 /routing/departments/0/region")]
    [InlineData("\"kind\":\"internal\"", "\"kind\":\"internal\",\"region\":\"town\"", "CCS7101 /routing/departments/0/region")]
    [InlineData("\"kind\":\"internal\"", "\"kind\":\"regional-centre\",\"region\":\"town\"", "CCS7101 /routing/departments/1/region")]
    [InlineData("\"kind\":\"internal\"", "\"kind\":\"inner\"", "CCS1007 /routing/departments/0/kind")]
    [InlineData("\"kind\":\"regional-centre\",\"region\":\"town\"", "\"kind\":\"external\",\"maySee\":[\"problem\"]", "CCS7104 /routing/transfers/specialCases/rules/1/then/2")]
    [InlineData("\"roles\":[\"boss\"],\"tellsOrdinaryTarget\":true,", "", "CCS7105 /routing/notices/0/roles")]
    [InlineData("\"roles\":[\"boss\"]", "\"roles\":[\"The boss\"]", "CCS1009 /routing/notices/0/roles/0")]
    [InlineData("\"then\":[\"hurry\"", "\"then\":[\"Hurry\"", "CCS1009 /routing/transfers/specialCases/rules/0/then/0")]
    [InlineData("\"then\":[\"hurry\"", "\"then\":[\"null\"", "CCS7003 /routing/transfers/specialCases/rules/0/then/0")]
    [InlineData("\"claims\",\"null\"", "\"clams\",\"null\"", "CCS1011 /routing/transfers/specialCases/rules/0/then/1")]
    [InlineData("\"at-once\"", "\"atonce\"", "CCS1007 /routing/transfers/specialCases/rules/0/then/3")]
    [InlineData("\"at-once\",\"all\"", "\"at-once\",\"everybody\"", "CCS1011 /routing/transfers/specialCases/rules/0/then/4")]
    [InlineData("\"then\":[\"claims\"]", "\"then\":[\"clams\"]", "CCS1011 /routing/transfers/targets/rules/0/then/0")]
    [InlineData("\"most\":2", "\"most\":0", "CCS7102 /routing/transfers/hopLimit/most")]
    [InlineData("\"most\":2", "\"most\":101", "CCS7102 /routing/transfers/hopLimit/most")]
    [InlineData("\"speed\":\"60 %\"", "\"speed\":\"50 %\"", "CCS7103 /routing/transfers/collaboration")]
    [InlineData("\"speed\":\"60 %\",\"quality\":\"40 %\"", "\"speed\":\"0 %\",\"quality\":\"100 %\"", "CCS7103 /routing/transfers/collaboration")]
    [InlineData("\"speed\":\"60 %\"", "\"speed\":\"much\"", "CCS1008 /routing/transfers/collaboration/speed")]
    [InlineData("\"receptions\"", "\"receptons\"", "CCS1004 /routing/receptons", "CCS1011 /routing/triage/reception/rules/0/then/0", "CCS1011 /routing/triage/reception/rules/1/then/0")]
    public void Each_fault_is_found_at_its_place(string old, string @new, params string[] places) => Assert.Equal(places, ExampleBook.Places(ExampleBook.FindingsOf(RoutingBook.With(old, @new))));

    [Theory]
    [InlineData("{\"when\":[\"-\"],\"then\":[\"desk\"]}", "{\"when\":[\"complex\"],\"then\":[\"desk\"]}", "CCS6010 " + Triage + "/reception/rules")]
    [InlineData("{\"when\":[\"-\"],\"then\":[\"second\"]}", "{\"when\":[\"-\"],\"then\":[\"second\"]},{\"when\":[\"false\"],\"then\":[\"first\"]}", "CCS6012 " + Triage + "/priority/rules/2")]
    [InlineData("{\"when\":[\"law\"],\"then\":[\"law\",\"1\"]}", "{\"when\":[\"law\"],\"then\":[\"law\",\"1\"]},{\"when\":[\"law\"],\"then\":[\"service\",\"2\"]}", "CCS6013 " + Triage + "/skills/rules/2")]
    public void Gaps_and_rules_that_never_decide_are_warnings(string old, string @new, string place) => Assert.Equal([place], ExampleBook.Places(StandardBook.Parse(RoutingBook.With(old, @new)).Validate()));

    [Fact]
    public void A_name_that_does_not_exist_comes_with_the_nearest_one() =>
        Assert.Contains("'back' is near", Assert.Single(ExampleBook.FindingsOf(RoutingBook.With("\"then\":[\"back\"]", "\"then\":[\"bakc\"]"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_definition_that_cannot_be_read_is_one_finding_though_tables_name_it() => Assert.Equal(
        ["CCS1002 /routing/queues/1/name"],
        ExampleBook.Places(ExampleBook.FindingsOf(RoutingBook.With("{\"code\":\"back\",\"name\":{\"en\":\"Back\"}}", "{\"code\":\"back\",\"name\":7}"))));

    [Fact]
    public void Bad_calendars_say_nothing_of_the_codes_that_name_them() => Assert.Equal(
        ["CCS1007 /calendars/0/kind"],
        ExampleBook.Places(ExampleBook.FindingsOf(RoutingBook.Json.Replace("\"kind\":\"always\"", "\"kind\":\"ever\"", StringComparison.Ordinal))));

    [Theory]
    [InlineData(17, 1, false)]
    [InlineData(16, 1, true)]
    [InlineData(7, 10, false)]
    [InlineData(6, 10, true)]
    public void A_table_asks_for_so_many_skills_and_no_more(int skills, int levels, bool isBook)
    {
        JsonNode book = JsonNode.Parse(RoutingBook.Json)!;
        JsonNode routing = book["routing"]!;
        routing.AsObject().Remove("assignment");
        routing["skills"] = new JsonArray([.. Enumerable.Range(0, skills).Select(i => JsonNode.Parse($$"""{"code":"s{{i}}","name":{"en":"S"},"levels":10,"provenance":{"kind":"bank","citation":"1"} }"""))]);
        routing["triage"]!["skills"]!["rules"] = new JsonArray(
        [
            .. from skill in Enumerable.Range(0, skills)
               from level in Enumerable.Range(1, levels)
               select JsonNode.Parse($$"""{"when":["t{{skill}}-{{level}}"],"then":["s{{skill}}","{{level}}"]}"""),
        ]);

        if (isBook)
        {
            Assert.Empty(StandardBook.Parse(book.ToJsonString()).Validate());
        }
        else
        {
            Assert.Equal(["CCS7005 /routing/triage/skills/rules"], ExampleBook.Places(ExampleBook.FindingsOf(book.ToJsonString())));
        }
    }

    [Fact]
    public void The_section_reads_back_as_written()
    {
        string json = StandardBook.Parse(RoutingBook.Json).ToJson();

        Assert.Equal(json, StandardBook.Parse(json).ToJson());
        foreach (string member in new[] { "selfService", "expectedTime", "stopsAtOnce", "department", "action", "region", "tellsOrdinaryTarget", "hopLimit", "collaboration", "specialCases", "serviceLevel", "contactPerson" })
        {
            Assert.Contains($"\"{member}\": ", json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_book_without_routing_decides_nothing()
    {
        StandardBook book = StandardBook.Parse(ExampleBook.Json);

        Assert.True(book.Compile().Routing.Catalogue.IsEmpty);
        Assert.DoesNotContain("routing", book.ToJson(), StringComparison.Ordinal);
        Assert.True(RoutingCatalogue.Empty.IsEmpty);
    }
}
