using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Forms;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Book;

/// <summary>The JSON Schema that editors check books by.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class BookSchemaTests
{
    private static readonly DrawnSchema Schema = DrawnSchema.OfText(StandardBook.JsonSchema);

    [Fact]
    public void The_schema_in_the_repository_and_the_package_is_up_to_date() => GeneratedPage.AssertUpToDate("schema/standard-book.schema.json", StandardBook.JsonSchema);

    [Fact]
    public void The_shipped_book_is_of_the_schema()
    {
        using var json = JsonDocument.Parse(StandardBook.Shipped.ToJson());

        Assert.True(Schema.Takes(json.RootElement), Schema.Faults(json.RootElement));
        Assert.True(Schema.Takes(ExampleBook.Json));
    }

    /// <summary>A book may name its schema, so that editors find it.</summary>
    [Fact]
    public void A_book_that_names_its_schema_is_the_same_book()
    {
        string named = ExampleBook.With(("\"format\": 1,", "\"$schema\": \"../schema/standard-book.schema.json\", \"format\": 1,"));

        Assert.True(Schema.Takes(named));
        Assert.Equal(StandardBook.Parse(ExampleBook.Json), StandardBook.Parse(named));
        Assert.Equal(StandardBook.Parse(ExampleBook.Json).ToJson(), StandardBook.Parse(named).ToJson());
        Assert.Equal(("CCS1002", "/$schema"), Place(ExampleBook.With(("\"format\": 1,", "\"$schema\": 7, \"format\": 1,"))));
        Assert.Equal(("CCS1004", "/kpis/$schema"), Place(ExampleBook.With(("\"measures\": [", "\"$schema\": \"x\", \"measures\": ["))));
    }

    /// <summary>Files that an editor marks, and the reader refuses.</summary>
    [Theory]
    [InlineData("\"format\": 1", "\"format\": \"1\"")]
    [InlineData("\"format\": 1", "\"format\": 2")]
    [InlineData("\"format\": 1", "\"format\": 1.5")]
    [InlineData("\"format\": 1,", "")]
    [InlineData("\"format\": 1", "\"$schema\": \" \", \"format\": 1")]
    [InlineData("example-bank", "Example_Bank")]
    [InlineData("\"1.0.0\"", "\"  \"")]
    [InlineData("\"1.0.0\"", "1.0")]
    [InlineData("\"2026-01-01\"", "\"1 January 2026\"")]
    [InlineData("\"2026-01-01\"", "20260101")]
    [InlineData("\"2026-01-01\"", "null")]
    [InlineData("\"en\": \"Example bank's standard\"", "\"french\": \"Norme\"")]
    [InlineData("\"en\": \"Offered contacts\"", "\"en\": \"\"")]
    [InlineData("\"en\": \"Answered contacts\"", "")]
    [InlineData("\"record\": \"contact\",", "")]
    [InlineData("\"kind\": \"count\"", "\"kind\": \"Count\"")]
    [InlineData("\"kind\": \"count\"", "\"kind\": true")]
    [InlineData("\"kind\": \"count\"", "\"kind\": \"count\", \"a/b~c\": {\"deep\": [null]}")]
    [InlineData("\"outcome\": \"answered, abandoned\"", "\"outcome\": 1")]
    [InlineData("\"outcome\": \"answered, abandoned\"", "\"outcome\": null")]
    [InlineData("\"outcome\": \"answered, abandoned\"", "\"outcome\": \"\"")]
    [InlineData("\"field\": \"wait\"", "\"field\": null")]
    [InlineData("\"code\": \"offered\"", "\"code\": \"Offered\"")]
    [InlineData("\"unit\": \"percent\"", "\"unit\": \"per-cent\"")]
    [InlineData("\"80 %\"", "0.8")]
    [InlineData("\"80 %\"", "\"80\"")]
    [InlineData("\"80 %\"", "\"PT20S\"")]
    [InlineData("\"PT0.5S\"", "0.5")]
    [InlineData("\"PT0.5S\"", "\"0.5 s\"")]
    [InlineData("\"PT0.5S\"", "\"P1M\"")]
    [InlineData("\"PT0.5S\"", "\"50 %\"")]
    [InlineData("1000.5", "\"1000\"")]
    [InlineData("\"unit\": \"count\"", "\"unit\": \"time\"")]
    [InlineData("\"kind\": \"assumption\"", "\"kind\": \"guess\"")]
    [InlineData("\"citation\": \"D11\"", "\"citation\": \" \"")]
    [InlineData("\"threshold\": \"PT20S\"", "\"threshold\": 20")]
    [InlineData("\"scope\": \"agent\"", "\"scope\": \"everyone\"")]
    [InlineData("\"connect-rate\",\n          \"s", "null, \"s")]
    [InlineData("\"connect-rate\",\n          \"s", "7, \"s")]
    [InlineData("\"kpis\": [\n      {", "\"kpis\": [7, {")]
    [InlineData("\"kpis\": {", "\"calendars\": {}, \"kpis\": {")]
    public void A_broken_book_is_refused_by_the_schema_and_by_the_reader(string old, string @new)
    {
        string text = ExampleBook.With((old, @new));

        Assert.False(Schema.Takes(text));
        Assert.False(StandardBook.TryParse(text, out _, out _));
    }

    [Theory]
    [InlineData("hours", "\"zone\": \"Asia/Shanghai\", \"week\": {\"monday\": [\"09:00-17:30\"]}", true)]
    [InlineData("hours", "\"zone\": \"Asia/Shanghai\"", false)]
    [InlineData("hours", "\"zone\": \"Asia/Shanghai\", \"week\": {}, \"of\": [\"china\"]", false)]
    [InlineData("hours", "\"zone\": \"Asia/Shanghai\", \"week\": {\"monday\": [\"from 9 to 5\"]}", false)]
    [InlineData("union", "\"of\": [\"china\"]", true)]
    [InlineData("union", "", false)]
    [InlineData("always", "", true)]
    [InlineData("always", "\"zone\": \"Asia/Shanghai\"", false)]
    [InlineData("never", "", false)]
    public void A_calendar_has_the_members_of_its_kind(string kind, string members, bool isTaken)
    {
        string calendar = $$"""{"code": "own", "name": {"en": "Own"}, "version": "1", "provenance": {"kind": "bank", "citation": "House rule"}, "kind": "{{kind}}"{{(members.Length == 0 ? "" : ", " + members)}}}""";
        string text = ExampleBook.With(("\"kpis\": {", $"\"calendars\": [{calendar}], \"kpis\": {{"));

        Assert.Equal(isTaken, Schema.Takes(text));
        _ = StandardBook.TryParse(text, out _, out ImmutableArray<Finding> findings);
        Assert.Equal(isTaken, !findings.Any(finding => finding.Code is "CCS1002" or "CCS1003" or "CCS1004" or "CCS1006" or "CCS1007" or "CCS1008" || finding.Code == CalendarFindings.OpeningHours.Code));
    }

    /// <summary>A code that the schema refuses is refused by the reader too, wherever it is defined.</summary>
    [Fact]
    public void Codes_are_of_one_form_wherever_they_are_defined()
    {
        JsonObject book = JsonNode.Parse(StandardBook.Shipped.ToJson())!.AsObject();
        var seen = new HashSet<Form>(ReferenceEqualityComparer.Instance);
        foreach (JsonObject definition in Definitions(book, BookForm.Book, seen).ToArray())
        {
            JsonNode code = definition["code"]!.DeepClone();
            definition["code"] = "Not A Code";
            string text = book.ToJsonString();
            definition["code"] = code;

            Assert.False(StandardBook.TryParse(text, out _, out _), $"{definition.GetPath()} may have any code.");
        }

        Assert.True(seen.Count > 40, $"Only {seen.Count} kinds of definitions have codes.");
    }

    [Fact]
    public void Everything_with_a_name_tells_it_in_English_and_in_Chinese_and_what_stands_for_a_member_left_out_is_told()
    {
        JsonObject schema = JsonNode.Parse(StandardBook.JsonSchema)!.AsObject();
        JsonObject[] named = [.. schema["$defs"]!.AsObject().Where(definition => definition.Value!["enum"] is null).Select(definition => definition.Value!.AsObject()), .. Properties(schema)];

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema["$schema"]!.GetValue<string>());
        Assert.All(named, one =>
        {
            Assert.Matches("[A-Za-z]", one["title"]!.GetValue<string>());
            Assert.Matches(@"[\u4e00-\u9fff]", one["description"]!.GetValue<string>());
        });
        Assert.Contains(named, one => one["default"] is JsonValue value && value.GetValueKind() == JsonValueKind.False);
        Assert.Equal("keep-elapsed", schema["$defs"]!["serviceTarget"]!["properties"]!["onChange"]!["default"]!.GetValue<string>());
        Assert.Equal(["count", "sum"], schema["$defs"]!["measureKind"]!["enum"]!.AsArray().Select(value => value!.GetValue<string>()));
    }

    /// <summary>Of changes nothing is required, null takes out, and a list is given whole or by the codes of its items.</summary>
    [Theory]
    [InlineData("""{"kpis":{"kpis":{"connect-rate":{"unit":"percent","target":{"atLeast":"85 %"}}}}}""", true)]
    [InlineData("""{"kpis":{"kpis":{"connect-rate":null},"scorecards":{"service-agent":{"kpis":{"utilisation":true,"quality-score":null}}}}}""", true)]
    [InlineData("""{"kpis":{"kpis":{"own-rate":{"code":"own-rate","$after":"connect-rate"}}},"calendars":null}""", true)]
    [InlineData("""{"kpis":{"scorecards":[{"code":"own","kpis":["connect-rate"]}]}}""", true)]
    [InlineData("""{"kpis":{"kpis":{"connect-rate":{"direction":"sideways"}}}}""", false)]
    [InlineData("""{"kpis":{"kpis":{"connect-rate":{"targets":{}}}}}""", false)]
    [InlineData("""{"kpis":{"kpis":{"connect-rate":true}}}""", false)]
    [InlineData("""{"kpis":{"kpis":{"connect-rate":{"unit":"percent","target":{"atLeast":0.85}}}}}""", false)]
    public void The_schema_of_changes_follows_from_the_same_forms(string text, bool isTaken) =>
        Assert.Equal(isTaken, DrawnSchema.Of(BookForm.Book, SchemaStyle.Changes).Takes(text));

    /// <summary>Whole numbers whose bounds are fixed are within them for an editor too; the reader tells them by the rule of their area.</summary>
    [Theory]
    [InlineData("organization", """{"actions":[{"code":"a","name":{"en":"A"},"people":PEOPLE,"fourEyes":{"provenance":{"kind":"bank","citation":"1"}},"provenance":{"kind":"bank","citation":"1"}}]}""", 1, 2, 20, 21, "CCS8019")]
    [InlineData("kpis", """{"measures":[],"kpis":[],"scorecards":[],"periods":{"fiscalYearBegins":PEOPLE,"provenance":{"kind":"bank","citation":"1"}}}""", 0, 1, 12, 13, "CCS3020")]
    public void Bounds_of_whole_numbers_are_the_schemas_too(string section, string text, int below, int least, int most, int above, string code)
    {
        DrawnSchema schema = DrawnSchema.Of(section == "kpis" ? Standards.Kpis.KpiForms.Periods : Standards.Organization.AuthorityForms.Action);
        foreach (int number in new[] { below, least, most, above })
        {
            string whole = text.Replace("PEOPLE", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
            string one = section == "kpis" ? JsonNode.Parse(whole)!["periods"]!.ToJsonString() : JsonNode.Parse(whole)!["actions"]![0]!.ToJsonString();
            bool isWithin = number >= least && number <= most;

            Assert.Equal(isWithin, schema.Takes(one));
            JsonNode book = JsonNode.Parse(ExampleBook.Json)!;
            book[section] = section == "kpis" ? Within(book[section]!, whole) : JsonNode.Parse(whole);
            _ = StandardBook.TryParse(book.ToJsonString(), out _, out ImmutableArray<Finding> findings);
            Assert.Equal(!isWithin, findings.Any(finding => finding.Code == code && finding.Value == number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        static JsonNode Within(JsonNode kpis, string whole)
        {
            JsonNode own = kpis.DeepClone();
            own["periods"] = JsonNode.Parse(whole)!["periods"]!.DeepClone();
            return own;
        }
    }

    private static (string Code, string Pointer) Place(string text) => ExampleBook.FindingsOf(text) is [var only] ? (only.Code, only.Pointer) : default;

    private static IEnumerable<JsonObject> Properties(JsonNode? node) => node switch
    {
        JsonObject one => (one["type"] is JsonValue && one["properties"] is JsonObject properties ? properties.Select(property => property.Value).OfType<JsonObject>() : []).Concat(one.SelectMany(member => Properties(member.Value))),
        JsonArray items => items.SelectMany(Properties),
        _ => [],
    };

    /// <summary>The first definition of each form that has a code of its own.</summary>
    private static IEnumerable<JsonObject> Definitions(JsonNode? node, Form form, HashSet<Form> seen)
    {
        form = form.Bare;
        IEnumerable<JsonObject> own = node is JsonObject one && form.Members.Any(member => member.Name == "code" && ReferenceEquals(member.Form.Bare, As.OwnCode)) && one["code"] is not null && seen.Add(form) ? [one] : [];
        IEnumerable<JsonObject> within = node switch
        {
            JsonArray items => items.SelectMany(item => Definitions(item, form.Parts[0], seen)),
            JsonObject members => form.Members.DistinctBy(member => member.Name).Where(member => members[member.Name] is not null).SelectMany(member => Definitions(members[member.Name], member.Form, seen)),
            _ => [],
        };
        return own.Concat(within);
    }
}
