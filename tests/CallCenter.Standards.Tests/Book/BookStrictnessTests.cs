using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests.Book;

/// <summary>One edit of a good book, and the one finding it makes.</summary>
public sealed class BookStrictnessTests
{
    [Theory]
    [InlineData("\"format\": 1", "\"format\": \"1\"", "CCS1002", "/format", "1")]
    [InlineData("\"format\": 1,", "", "CCS1003", "/format", "format")]
    [InlineData("\"format\": 1", "\"format\": 2", "CCS1013", "/format", "2")]
    [InlineData("\"format\": 1", "\"format\": 1e400000000", "CCS1013", "/format", "1e400000000")]
    [InlineData("example-bank", "Example_Bank", "CCS1009", "/code", "Example_Bank")]
    [InlineData("\"1.0.0\"", "\"  \"", "CCS1008", "/version", "  ")]
    [InlineData("\"1.0.0\"", "1.0", "CCS1002", "/version", "1.0")]
    [InlineData("\"2026-01-01\"", "\"1 January 2026\"", "CCS1008", "/effective", "1 January 2026")]
    [InlineData("\"2026-01-01\"", "20260101", "CCS1002", "/effective", "20260101")]
    [InlineData("\"2026-01-01\"", "null", "CCS1006", "/effective", null)]
    [InlineData("\"en\": \"Example bank's standard\"", "\"french\": \"Norme\"", "CCS1004", "/name/french", "french")]
    [InlineData("\"en\": \"Offered contacts\"", "\"en\": \"\"", "CCS1008", "/kpis/measures/0/name/en", "")]
    [InlineData("\"en\": \"Answered contacts\"", "", "CCS1003", "/kpis/measures/1/name", null)]
    [InlineData("\"record\": \"contact\",", "", "CCS1003", "/kpis/measures/0/record", "record")]
    [InlineData("\"record\": \"contact\"", "\"record\": \"contacts\"", "CCS1011", "/kpis/measures/0/record", "contacts")]
    [InlineData("\"kind\": \"count\"", "\"kind\": \"Count\"", "CCS1007", "/kpis/measures/0/kind", "Count")]
    [InlineData("\"kind\": \"count\"", "\"kind\": true", "CCS1002", "/kpis/measures/0/kind", "true")]
    [InlineData("\"kind\": \"count\"", "\"kind\": \"count\", \"kind\": \"count\"", "CCS1005", "/kpis/measures/0/kind", "kind")]
    [InlineData("\"kind\": \"count\"", "\"kind\": \"count\", \"a/b~c\": {\"deep\": [null]}", "CCS1004", "/kpis/measures/0/a~1b~0c", "a/b~c")]
    [InlineData("\"outcome\": \"answered, abandoned\"", "\"outcome\": \"answered\", \"outcome\": \"abandoned\"", "CCS1005", "/kpis/measures/0/where/outcome", "outcome")]
    [InlineData("\"outcome\": \"answered, abandoned\"", "\"outcome\": 1", "CCS1002", "/kpis/measures/0/where/outcome", "1")]
    [InlineData("\"outcome\": \"answered, abandoned\"", "\"outcome\": null", "CCS1006", "/kpis/measures/0/where/outcome", null)]
    [InlineData("\"outcome\": \"answered, abandoned\"", "\"out/come\": \"answered\"", "CCS2002", "/kpis/measures/0/where/out~1come", "out/come")]
    [InlineData("\"outcome\": \"answered, abandoned\"", "\"outcome\": \"answered, (\"", "CCS2001", "/kpis/measures/0/where/outcome", "answered, (")]
    [InlineData("\"field\": \"wait\"", "\"field\": null", "CCS1006", "/kpis/measures/2/field", null)]
    [InlineData("\"field\": \"wait\"", "\"field\": \"waits\"", "CCS2002", "/kpis/measures/2/field", "waits")]
    [InlineData("\"field\": \"wait\"", "\"field\": \"agent\"", "CCS3001", "/kpis/measures/2/field", "agent")]
    [InlineData("\"code\": \"answered-count\"", "\"code\": \"average-wait\"", "CCS1010", "/kpis/kpis/2/code", "average-wait")]
    [InlineData("answered / offered", "answered / ", "CCS3002", "/kpis/kpis/0/formula", "answered / ")]
    [InlineData("answered / offered", "answered / ofered", "CCS3003", "/kpis/kpis/0/formula", "answered / ofered")]
    [InlineData("answered / offered", "connect-rate", "CCS3004", "/kpis/kpis/0/formula", "connect-rate")]
    [InlineData("\"unit\": \"percent\"", "\"unit\": \"per-cent\"", "CCS1007", "/kpis/kpis/0/unit", "per-cent")]
    [InlineData("\"80 %\"", "0.8", "CCS3008", "/kpis/kpis/0/target/atLeast", "0.8")]
    [InlineData("\"80 %\"", "\"80\"", "CCS3008", "/kpis/kpis/0/target/atLeast", "80")]
    [InlineData("\"80 %\"", "\"0.00000000000000000000000000001 %\"", "CCS3008", "/kpis/kpis/0/target/atLeast", "0.00000000000000000000000000001 %")]
    [InlineData("\"80 %\"", "null", "CCS1006", "/kpis/kpis/0/target/atLeast", null)]
    [InlineData("\"PT0.5S\"", "0.5", "CCS3008", "/kpis/kpis/1/target/atLeast", "0.5")]
    [InlineData("\"PT0.5S\"", "\"0.5 s\"", "CCS3008", "/kpis/kpis/1/target/atLeast", "0.5 s")]
    [InlineData("\"PT0.5S\"", "\"P1M\"", "CCS3008", "/kpis/kpis/1/target/atLeast", "P1M")]
    [InlineData("\"PT0.5S\"", "\"PT0.00000001S\"", "CCS3008", "/kpis/kpis/1/target/atLeast", "PT0.00000001S")]
    [InlineData("\"PT0.5S\"", "\"PT99999999999999999999S\"", "CCS3008", "/kpis/kpis/1/target/atLeast", "PT99999999999999999999S")]
    [InlineData("\"PT0.5S\"", "\"PT2M\"", "CCS3009", "/kpis/kpis/1/target", null)]
    [InlineData("1000.5", "\"1000\"", "CCS3008", "/kpis/kpis/2/target/atMost", "1000")]
    [InlineData("1000.5", "1e29", "CCS1008", "/kpis/kpis/2/target/atMost", "1e29")]
    [InlineData("1000.5", "1e-400000000", "CCS1008", "/kpis/kpis/2/target/atMost", "1e-400000000")]
    [InlineData("\"kind\": \"assumption\"", "\"kind\": \"guess\"", "CCS1007", "/kpis/kpis/0/target/provenance/kind", "guess")]
    [InlineData("\"citation\": \"D11\"", "\"citation\": \" \"", "CCS1008", "/kpis/kpis/0/provenance/citation", " ")]
    [InlineData("\"threshold\": \"PT20S\"", "\"threshold\": \"20\"", "CCS1008", "/kpis/serviceLevels/0/threshold", "20")]
    [InlineData("\"threshold\": \"PT20S\"", "\"threshold\": \"-PT20S\"", "CCS3012", "/kpis/serviceLevels/0/threshold", "-PT20S")]
    [InlineData("\"threshold\": \"PT20S\"", "\"threshold\": 20", "CCS1002", "/kpis/serviceLevels/0/threshold", "20")]
    [InlineData("\"neverQueued\": \"counted\"", "\"shortAbandonLimit\": \"five\", \"neverQueued\": \"counted\"", "CCS1011", "/kpis/serviceLevels/0/shortAbandonLimit", "five")]
    [InlineData("\"neverQueued\": \"counted\"", "\"shortAbandonLimit\": \"PT5S\", \"neverQueued\": \"counted\"", "CCS3012", "/kpis/serviceLevels/0", "service-level")]
    [InlineData("\"scope\": \"agent\"", "\"scope\": \"everyone\"", "CCS1007", "/kpis/scorecards/0/scope", "everyone")]
    [InlineData("\"connect-rate\",\n          \"s", "\"connection-rate\", \"s", "CCS1011", "/kpis/scorecards/0/kpis/0", "connection-rate")]
    [InlineData("\"connect-rate\",\n          \"s", "null, \"s", "CCS1006", "/kpis/scorecards/0/kpis/0", null)]
    [InlineData("\"connect-rate\",\n          \"s", "7, \"s", "CCS1002", "/kpis/scorecards/0/kpis/0", "7")]
    public void An_edit_makes_its_finding(string old, string @new, string code, string pointer, string? value)
    {
        Finding finding = Assert.Single(ExampleBook.FindingsOf(ExampleBook.With((old, @new))));

        Assert.Equal((code, pointer, value), (finding.Code, finding.Pointer, finding.Value));
        Assert.Equal(FindingCatalogue.All.Single(rule => rule.Code == code).Remedy, finding.Remedy);
        Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "an array")]
    [InlineData("1", "a number")]
    [InlineData("\"book\"", "a string")]
    [InlineData("true", "a boolean")]
    public void A_document_is_an_object(string json, string kind)
    {
        Finding finding = Assert.Single(ExampleBook.FindingsOf(json));

        Assert.Equal(("CCS1002", "", $"The value is {kind}; an object is needed."), (finding.Code, finding.Pointer, finding.Message));
    }

    [Fact]
    public void An_empty_object_lacks_every_required_member() => Assert.Equal(
        ["CCS1003 /format", "CCS1003 /code", "CCS1003 /name", "CCS1003 /version", "CCS1003 /effective"],
        ExampleBook.Places(ExampleBook.FindingsOf("{}")));

    [Theory]
    [InlineData("\"kind\": \"cuont\"", "'count' is near; there are: count, sum")]
    [InlineData("\"kind\": \"average\"", "'average' is not allowed here; there are: count, sum.")]
    public void A_wrong_code_is_answered_with_the_allowed_ones(string kind, string advice) =>
        Assert.Contains(advice, Assert.Single(ExampleBook.FindingsOf(ExampleBook.With(("\"kind\": \"count\"", kind)))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_member_is_answered_with_the_nearest_one() => Assert.Contains(
        "'direction' is near",
        ExampleBook.FindingsOf(ExampleBook.With(("\"direction\"", "\"diretcion\"")))[^1].Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("pt_BR", "such as 'pt-BR'")]
    [InlineData("PT-br", "such as 'pt-BR'")]
    [InlineData("zh_hans", "such as 'zh-Hans'")]
    [InlineData("portugues", "such as 'de' or 'pt-BR'")]
    public void A_language_that_is_no_tag_is_told_what_tags_are(string tag, string told)
    {
        Finding found = Assert.Single(ExampleBook.FindingsOf(ExampleBook.With(("\"en\": \"Connect rate\"", $"\"en\": \"Connect rate\", \"{tag}\": \"x\""))));

        Assert.Equal("CCS1004", found.Code);
        Assert.Contains(told, found.Message, StringComparison.Ordinal);
    }
}
