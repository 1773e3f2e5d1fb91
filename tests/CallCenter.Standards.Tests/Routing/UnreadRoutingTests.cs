using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Routing;

/// <summary>Whatever of a section of routing cannot be read is one finding at its place: what names it, or is made of it, gets none of its own.</summary>
public sealed class UnreadRoutingTests
{
    private static readonly ImmutableArray<string> Pointers = [.. PointersBelow(JsonNode.Parse(RoutingBook.Json)!["routing"]!, "/routing")];

    [Fact]
    public void A_null_is_one_finding() => Assert.All(Pointers, pointer => Assert.Equal([$"CCS1006 {pointer}"], ErrorsOf(With(pointer, static _ => null))));

    [Fact]
    public void A_value_of_the_wrong_kind_is_one_finding() => Assert.All(
        Pointers,
        pointer => Assert.Equal([$"CCS1002 {pointer}"], ErrorsOf(With(pointer, static value => value.GetValueKind() == JsonValueKind.Number ? JsonNode.Parse("\"many\"") : JsonNode.Parse("5")))));

    [Fact]
    public void Faults_beside_what_cannot_be_read_are_told_at_the_places_they_were_given_at()
    {
        string book = With("/routing/queues/0", static _ => null)
            .Replace("\"code\":\"back\"", "\"code\":\"Back\"", StringComparison.Ordinal)
            .Replace("\"back\"", "\"bakc\"", StringComparison.Ordinal)
            .Replace("[\"front\"]", "[\"anywhere\"]", StringComparison.Ordinal)
            .Replace("\"hours\":\"round\"", "\"hours\":\"rund\"", StringComparison.Ordinal);

        // The queue that is missing may be any that is named.
        Assert.Equal(["CCS1006 /routing/queues/0", "CCS1009 /routing/queues/1/code", "CCS1011 /routing/departments/0/hours", "CCS1011 /routing/departments/1/hours"], ErrorsOf(book));
    }

    private static string[] ErrorsOf(string json)
    {
        Assert.False(StandardBook.TryParse(json, out _, out ImmutableArray<Finding> findings));
        return ExampleBook.Places([.. findings.Where(finding => finding.Severity == FindingSeverity.Error)]);
    }

    private static IEnumerable<string> PointersBelow(JsonNode node, string at) => node switch
    {
        JsonObject members => members.SelectMany(member => PointersBelow(member.Value!, $"{at}/{member.Key}").Prepend($"{at}/{member.Key}")),
        JsonArray items => items.SelectMany((item, i) => PointersBelow(item!, $"{at}/{i}").Prepend($"{at}/{i}")),
        _ => [],
    };

    private static string With(string pointer, Func<JsonNode, JsonNode?> change)
    {
        JsonNode book = JsonNode.Parse(RoutingBook.Json)!;
        string[] steps = pointer.Split('/')[1..];
        JsonNode parent = steps[..^1].Aggregate(book, Step);
        JsonNode? changed = change(Step(parent, steps[^1]));
        if (parent is JsonArray items)
        {
            items[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = changed;
        }
        else
        {
            parent[steps[^1]] = changed;
        }

        return book.ToJsonString();
    }

    private static JsonNode Step(JsonNode node, string step) => node is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
}
