using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests.Book;

/// <summary>What the sections of a book name in one another has to be there: roles, actions and skills (D2).</summary>
public sealed class OrganizationReferenceTests
{
    private static readonly string Shipped = StandardBook.Shipped.ToJson();

    public static TheoryData<string, string> Places => new()
    {
        { "/serviceLevels/ladders/0/steps/0/to", "role" },
        { "/risk/plans/0/organisation/0/role", "role" },
        { "/risk/plans/0/steps/1/role", "role" },
        { "/routing/notices/0/roles/0", "role" },
        { "/organization/roles/2/skills/0", "skill" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_name_that_nothing_has_is_a_finding_at_its_place(string pointer, string kind)
    {
        JsonNode book = JsonNode.Parse(Shipped)!;
        Find(book, pointer)!.ReplaceWith("nobody-knows");

        Assert.False(StandardBook.TryParse(book.ToJsonString(), out _, out ImmutableArray<Finding> findings));
        Finding finding = Assert.Single(findings, finding => finding.Severity != FindingSeverity.Information);
        Assert.Equal(("CCS1011", pointer), (finding.Code, finding.Pointer));
        Assert.Contains($"There is no {kind} 'nobody-knows'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_owner_and_who_accepts_a_risk_are_roles()
    {
        JsonNode book = JsonNode.Parse(Shipped)!;
        JsonObject entry = book["risk"]!["register"]![0]!.AsObject();
        entry["owner"] = "nobody-knows";
        entry["acceptances"] = new JsonArray(new JsonObject { ["by"] = "no-one", ["from"] = "2026-01-01", ["until"] = "2026-12-31", ["reason"] = new JsonObject { ["zh-CN"] = "试行", ["en"] = "A trial" } });

        Assert.False(StandardBook.TryParse(book.ToJsonString(), out _, out ImmutableArray<Finding> findings));
        Assert.Equal(["/risk/register/0/owner", "/risk/register/0/acceptances/0/by"], findings.Where(finding => finding.Severity != FindingSeverity.Information).Select(finding => finding.Pointer).OrderDescending());
    }

    [Fact]
    public void Without_an_organisation_any_role_will_do()
    {
        JsonNode book = JsonNode.Parse(Shipped)!;
        book.AsObject().Remove("organization");
        Find(book, "/serviceLevels/ladders/0/steps/0/to")!.ReplaceWith("nobody-knows");

        Assert.True(StandardBook.TryParse(book.ToJsonString(), out _, out _));
    }

    private static JsonNode? Find(JsonNode book, string pointer) => pointer.Split('/').Skip(1).Aggregate(
        (JsonNode?)book, (node, name) => node is JsonArray array ? array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : node?[name]);
}
