using System.Text;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Tests.Book;

/// <summary>The hash is of what a book says: however it is spelled, one content has one hash, and books that say the same are equal.</summary>
public sealed class CanonicalHashTests
{
    private static readonly StandardBook Example = StandardBook.Parse(ExampleBook.Json);

    [Theory]
    [InlineData("line ends")]
    [InlineData("byte order mark")]
    [InlineData("no blanks")]
    [InlineData("members turned round")]
    [InlineData("escapes")]
    [InlineData("schema")]
    public void How_a_text_is_laid_out_does_not_count(string how)
    {
        string json = Example.ToJson();
        string other = how switch
        {
            "line ends" => json.Replace("\n", "\r\n", StringComparison.Ordinal),
            "byte order mark" => "\uFEFF" + json,
            "no blanks" => JsonNode.Parse(json)!.ToJsonString(),
            "members turned round" => Turned(JsonNode.Parse(json)!).ToJsonString(),
            "escapes" => string.Concat(json.Select(c => c > 127 ? $"\\u{(int)c:x4}" : c.ToString())),
            _ => json.Replace("\"format\": 1,", "\"$schema\": \"standard-book.schema.json\", \"format\": 1,", StringComparison.Ordinal),
        };

        StandardBook read = StandardBook.Parse(Encoding.UTF8.GetBytes(other));

        Assert.NotEqual(json, other);
        Assert.Equal(Example.Hash, read.Hash);
        Assert.True(how == "members turned round" || Example.Equals(read));
    }

    /// <summary>Of a KPI in points, in percent, and in time: 3, 3.0 and 30e-1 are one number.</summary>
    [Theory]
    [InlineData(KpiUnit.Points, "3", "3.0", "3.00", "30e-1", "0.3E1")]
    [InlineData(KpiUnit.Points, "0", "0.0", "-0", "-0.00", "0e5")]
    [InlineData(KpiUnit.Points, "1e3", "1000", "1000.0", "1.0e+3", "10000e-1")]
    [InlineData(KpiUnit.Percent, "\"85 %\"", "\"85%\"", "\"85.0 %\"", "\"085 %\"", "\"85.000 %\"")]
    [InlineData(KpiUnit.Time, "\"PT90S\"", "\"PT1M30S\"", "\"PT90.0S\"", "\"P0DT90S\"", "\"PT0H1M30S\"")]
    public void How_a_number_is_spelled_does_not_count(KpiUnit unit, params string[] spellings)
    {
        string code = StandardBook.Shipped.Kpis.Kpis.First(kpi => kpi.Unit == unit && kpi.Target is { AtLeast: not null } or { AtMost: not null }).Code;
        string bound = StandardBook.Shipped.Kpis.Kpis.Single(kpi => kpi.Code == code).Target!.AtLeast is null ? "atMost" : "atLeast";

        StandardBook[] books = [.. spellings.Select(spelled => StandardBook.Shipped.With(StandardOverlay.Parse(
            $$"""{ "format": 1, "code": "own", "version": "1", "extends": { "code": "{{StandardBook.Shipped.Code}}", "version": "{{StandardBook.Shipped.Version}}" }, "kpis": { "kpis": { "{{code}}": { "target": { "{{bound}}": {{spelled}} } } } } }""")))];

        Assert.Single(books.Select(book => book.Hash).Distinct());
        Assert.Single(books.Select(book => book.Compile().Kpis.Fingerprint).Distinct());
        Assert.All(books, book => Assert.Empty(StandardDiff.Between(books[0], book).Changes));
    }

    [Fact]
    public void A_program_may_keep_zeros_after_the_last_digit()
    {
        StandardBook of(decimal bound) => Example with { Kpis = Example.Kpis with { Kpis = Example.Kpis.Kpis.Change("connect-rate", kpi => kpi with { Target = kpi.Target! with { AtLeast = bound } }) } };

        Assert.Equal(of(0.9m).Hash, of(0.9000m).Hash);
        Assert.Equal(of(0.9m), of(0.90m));
        Assert.NotEqual(of(0.9m).Hash, of(0.9000000000000000000000000001m).Hash);
    }

    /// <summary>Every digit that a decimal holds is kept, and read back.</summary>
    [Theory]
    [InlineData("0.1234567890123456789012345678")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-0.5")]
    public void Numbers_keep_every_digit(string number)
    {
        decimal value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(number, Standards.Forms.ExactDecimal.Shortest(value).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static JsonNode Turned(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)Turned(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Turned(item))]),
        _ => node.DeepClone(),
    };
}
