using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Book;

/// <summary>What names an entry of another list is held to the entries that there are, whatever the area: a kind of reference that joins the book is held to it too.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class NamedEntriesTests
{
    /// <summary>What a host may use beyond what the book has, or what holds more than a code.</summary>
    private static readonly string[] Free =
    [
        "kpis/measures/where", "kpis/kpis/formula", // conditions and formulas, which have words of their own
    ];

    public static TheoryData<string> Paths => [.. ReferencePaths.Of.Keys.Except(Free).Where(path => Named(Shipped(), path.Split('/')).Any()).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_code_that_no_entry_has_is_told_where_it_is_named(string path)
    {
        JsonNode book = Shipped();
        (JsonNode At, Action<string> Set) named = Named(book, path.Split('/')).First();
        string pointer = named.At.GetPath().TrimStart('$').Replace('.', '/').Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        string code = (string)named.At!;
        named.Set(code + "x");

        _ = StandardBook.TryParse(book.ToJsonString(), out _, out ImmutableArray<Finding> findings);
        Assert.True(findings.Any(finding => finding.Severity != FindingSeverity.Information && finding.Pointer.StartsWith(pointer, StringComparison.Ordinal) && finding.ToString().Contains(code + "x", StringComparison.Ordinal)), $"{pointer} {code}x: {string.Join('\n', findings)}");
    }

    private static JsonNode Shipped() => JsonNode.Parse(StandardBook.Shipped.ToJson())!;

    private static IEnumerable<(JsonNode At, Action<string> Set)> Named(JsonNode? node, string[] path)
    {
        if (node is JsonArray list)
        {
            for (int i = 0; i < list.Count; i++)
            {
                int at = i;
                foreach (var named in path.Length == 0 && list[i] is JsonValue text ? [(text, value => list[at] = value)] : Named(list[i], path))
                {
                    yield return named;
                }
            }
        }
        else if (node is JsonObject given && path.Length > 0 && given[path[0]] is { } member)
        {
            foreach (var named in path.Length == 1 && member is JsonValue ? [(member, value => given[path[0]] = value)] : Named(member, path[1..]))
            {
                yield return named;
            }
        }
    }
}
