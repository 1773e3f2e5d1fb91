using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Organization;
using CallCenter.Standards.Tests.Workflows;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Whatever of a section is null is one finding at its place: what depends on it gets none of its own, and nothing is answered from it.</summary>
public sealed class NullMemberTests
{
    [Fact]
    public void A_null_in_an_organisation_is_one_finding() => AssertEachNull(OrganizationBook.Json, "organization");

    [Fact]
    public void A_null_in_workflows_is_one_finding() => AssertEachNull(WorkflowBook.Json, "workflows");

    private static void AssertEachNull(string json, string section)
    {
        string[] pointers = [.. PointersBelow(JsonNode.Parse(json)![section]!, "/" + section)];
        Assert.NotEmpty(pointers);
        Assert.All(pointers, pointer =>
        {
            JsonNode book = JsonNode.Parse(json)!;
            Remove(book, pointer);
            Assert.False(StandardBook.TryParse(book.ToJsonString(), out _, out ImmutableArray<Finding> findings));
            Assert.Equal([$"CCS1006 {pointer}"], ExampleBook.Places([.. findings.Where(finding => finding.Severity == FindingSeverity.Error)]));
        });
    }

    private static IEnumerable<string> PointersBelow(JsonNode node, string at) => node switch
    {
        JsonObject members => members.SelectMany(member => PointersBelow(member.Value!, $"{at}/{member.Key}").Prepend($"{at}/{member.Key}")),
        JsonArray items => items.SelectMany((item, i) => PointersBelow(item!, $"{at}/{i}").Prepend($"{at}/{i}")),
        _ => [],
    };

    /// <summary>Puts null in the place of a value.</summary>
    private static void Remove(JsonNode book, string pointer)
    {
        string[] steps = pointer.Split('/')[1..];
        JsonNode parent = steps[..^1].Aggregate(book, (node, step) => node is JsonArray items ? items[Index(step)]! : node[step]!);
        if (parent is JsonArray list)
        {
            list[Index(steps[^1])] = null;
        }
        else
        {
            parent[steps[^1]] = null;
        }
    }

    private static int Index(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
}
