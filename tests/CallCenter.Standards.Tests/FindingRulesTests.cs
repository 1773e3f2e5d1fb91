using System.Text;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests;

public sealed class FindingRulesTests
{
    /// <summary>Of the root although their codes are of an area: several areas tell them.</summary>
    private static readonly string[] Shared = ["CCS2002", "CCS3008"];

    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        string[] codes = [.. FindingCatalogue.All.Select(rule => rule.Code)];

        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.Matches(new Regex("^CCS[0-9]{4}$"), code));
    }

    [Fact]
    public void Every_rule_says_what_is_wrong_and_what_to_do() => Assert.All(FindingCatalogue.All, rule =>
    {
        Assert.EndsWith(".", rule.Title, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Remedy, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_rule_is_listed() => Assert.Equal(
        typeof(FindingRule).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(FindingRule))
            .Select(field => ((FindingRule)field.GetValue(null)!).Code)
            .Order(StringComparer.Ordinal),
        FindingCatalogue.All.Select(rule => rule.Code));

    /// <summary>The root has those that several areas tell, or that are of any document; a hundred codes are of one area.</summary>
    [Fact]
    public void Rules_live_with_their_areas()
    {
        (string Code, string? Area)[] rules =
        [
            .. from type in typeof(FindingRule).Assembly.GetTypes()
               from field in type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
               where field.FieldType == typeof(FindingRule)
               select (((FindingRule)field.GetValue(null)!).Code, type.Namespace),
        ];
        const string root = "CallCenter.Standards";

        Assert.All(rules.Where(rule => rule.Area != root).GroupBy(rule => rule.Code[..5]), hundred => Assert.Single(hundred.Select(rule => rule.Area).Distinct()));
        Assert.All(rules.Where(rule => rule.Area == root && !rule.Code.StartsWith("CCS1", StringComparison.Ordinal)), rule => Assert.Contains(rule.Code, Shared));
    }

    [Fact]
    public void The_page_of_findings_is_up_to_date() => GeneratedPage.AssertUpToDate("docs/findings.md", Page());

    private static string Page()
    {
        var page = new StringBuilder("""
            # Findings

            What is wrong or noteworthy in data comes back as findings, all at once. Each has a stable code, a severity, a JSON pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)) to the
            place, the value found there, a message about this case, and a remedy. Errors keep a book from being used; warnings do not. A code is never given a new meaning.

            CCS6101 to CCS6199 are of [whole decision models](decision-models.md), and listed by `ModelFindingRules.All` of their package.

            <!-- Generated from FindingCatalogue.All and ModelFindingRules.All: run the tests with CCS_UPDATE_DOCS=1 to renew. -->

            | Code | Severity | What is wrong | What to do |
            |---|---|---|---|

            """);
        foreach (FindingRule rule in FindingCatalogue.All.Concat(ModelFindingRules.All).OrderBy(rule => rule.Code, StringComparer.Ordinal))
        {
            page.Append("| ").AppendJoin(" | ", rule.Code, EnumCodes<FindingSeverity>.CodeOf(rule.Severity), Cell(rule.Title), Cell(rule.Remedy)).Append(" |\n");
        }

        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
