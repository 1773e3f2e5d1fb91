using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Whatever the bytes, reading gives a book or findings, and a book that was read can be written and read again.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class BookFuzzTests
{
    private static readonly string[] Scraps =
        ["null", "true", "\"\"", "\"\\ud800\"", "\"PT20S\"", "\"80 %\"", "-1", "1e400000000", "1e-400000000", "79228162514264337593543950336", "[]", "{}", "[null]", "{\"code\":1,\"code\":2}", "\"(((((\"", "\"a - b / 0\""];

    private static readonly string[] PlainScraps =
        [.. Scraps.Where(scrap => !scrap.Contains("\\ud800", StringComparison.Ordinal) && !scrap.Contains("\"code\"", StringComparison.Ordinal))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Damaged_bytes_give_a_book_or_findings(int seed)
    {
        var random = new Random(seed);
        foreach (byte[] whole in new[] { Encoding.UTF8.GetBytes(ExampleBook.Json), Encoding.UTF8.GetBytes(StandardBook.Shipped.ToJson()) })
        {
            for (int i = 0; i < 100; i++)
            {
                List<byte> bytes = [.. whole];
                for (int damage = random.Next(1, 4); damage > 0; damage--)
                {
                    Damage(bytes, random);
                }

                Read([.. bytes]);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Values_of_any_kind_in_any_place_give_a_book_or_findings(int seed)
    {
        var random = new Random(seed);
        string[] pieces = Split(ExampleBook.Json);
        for (int i = 0; i < 1_000; i++)
        {
            string[] changed = [.. pieces];
            for (int swaps = random.Next(1, 4); swaps > 0; swaps--)
            {
                changed[random.Next(pieces.Length)] = random.Next(2) == 0 ? Scraps[random.Next(Scraps.Length)] : pieces[random.Next(pieces.Length)];
            }

            Read(Encoding.UTF8.GetBytes(string.Concat(changed)));
        }
    }

    [Fact]
    public void Every_value_of_the_example_may_be_of_another_kind()
    {
        foreach (string path in PathsOf(JsonNode.Parse(ExampleBook.Json)!, ""))
        {
            foreach (string scrap in PlainScraps)
            {
                JsonNode whole = JsonNode.Parse(ExampleBook.Json)!;
                Replace(whole, path.Split('/'), JsonNode.Parse(scrap));
                Read(Encoding.UTF8.GetBytes(whole.ToJsonString()));
            }
        }
    }

    [Theory]
    [InlineData("calendars")]
    [InlineData("serviceLevels")]
    [InlineData("organization")]
    [InlineData("risk")]
    [InlineData("routing")]
    public void Every_value_of_a_section_may_be_of_another_kind(string section)
    {
        string json = JsonOf(section);
        int turn = 0;
        foreach (string path in PathsOf(JsonNode.Parse(json)!, "").Where(path => path.StartsWith("/" + section, StringComparison.Ordinal)))
        {
            foreach (string scrap in (string[])[PlainScraps[turn++ % PlainScraps.Length], PlainScraps[turn++ % PlainScraps.Length], "\"-9998-01-01\"", "\"9999-12-31\""])
            {
                JsonNode whole = JsonNode.Parse(json)!;
                Replace(whole, path.Split('/'), JsonNode.Parse(scrap));
                Read(Encoding.UTF8.GetBytes(whole.ToJsonString()));
            }
        }
    }

    [Fact]
    public void Every_truncation_gives_findings()
    {
        byte[] whole = Encoding.UTF8.GetBytes(ExampleBook.Json.TrimEnd());
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.False(StandardBook.TryParse(whole.AsSpan(0, length), out _, out ImmutableArray<Finding> findings));
            Assert.Equal(length == 0 ? "CCS1051" : Utf8.IsValid(whole.AsSpan(0, length)) ? "CCS1001" : "CCS1050", Assert.Single(findings).Code);
        }
    }

    private static string JsonOf(string section) => section switch
    {
        "organization" => Organization.OrganizationBook.Json,
        "risk" => Risk.RiskBook.Json,
        "routing" => Routing.RoutingBook.Json,
        _ => ServiceLevels.ServiceLevelBook.Json,
    };

    private static void Read(byte[] bytes)
    {
        if (StandardBook.TryParse(bytes, out StandardBook? book, out ImmutableArray<Finding> findings))
        {
            string json = book.ToJson();
            Assert.Equal(json, StandardBook.Parse(json).ToJson());
            Assert.DoesNotContain(findings, finding => finding.Severity == FindingSeverity.Error);
        }
        else
        {
            Assert.Contains(findings, finding => finding.Severity == FindingSeverity.Error);
        }
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count);
        switch (random.Next(5))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                break;
            case 2:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Scraps[random.Next(Scraps.Length)]));
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), Math.Min(60, bytes.Count / 2)));
                break;
            default:
                bytes[at] = (byte)random.Next(256);
                break;
        }

        if (bytes.Count == 0)
        {
            bytes.Add(0);
        }
    }

    /// <summary>The text cut before and after every string and number.</summary>
    private static string[] Split(string json)
    {
        var pieces = new List<string>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        int done = 0;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.PropertyName)
            {
                int start = (int)reader.TokenStartIndex;
                int end = reader.TokenType == JsonTokenType.Number ? start + reader.ValueSpan.Length : start + reader.ValueSpan.Length + 2;
                pieces.Add(Encoding.UTF8.GetString(utf8, done, start - done));
                pieces.Add(Encoding.UTF8.GetString(utf8, start, end - start));
                done = end;
            }
        }

        pieces.Add(Encoding.UTF8.GetString(utf8, done, utf8.Length - done));
        return [.. pieces];
    }

    private static IEnumerable<string> PathsOf(JsonNode node, string at) => node switch
    {
        JsonObject members => members.SelectMany(member => PathsOf(member.Value!, $"{at}/{member.Key}").Prepend($"{at}/{member.Key}")),
        JsonArray items => items.SelectMany((item, i) => PathsOf(item!, $"{at}/{i}").Prepend($"{at}/{i}")),
        _ => [],
    };

    private static void Replace(JsonNode whole, string[] path, JsonNode? replacement)
    {
        JsonNode parent = path[1..^1].Aggregate(whole, (node, step) => node is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        if (parent is JsonArray array)
        {
            array[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)] = replacement;
        }
        else
        {
            parent[path[^1]] = replacement;
        }
    }
}
