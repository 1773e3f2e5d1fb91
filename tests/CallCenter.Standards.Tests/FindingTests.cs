using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests;

public sealed class FindingTests
{
    [Fact]
    public void A_finding_reads_as_one_line_with_what_to_do() =>
        Assert.Equal(
            "error CCS3004 at '/kpis/2/formula' 'a / b': 'a' is defined by 'a'. Break the cycle.",
            FindingRules.FormulaCycle.At("/kpis/2/formula", "a / b", "'a' is defined by 'a'.").ToString());

    [Fact]
    public void A_finding_without_a_value_shows_none() =>
        Assert.Equal(
            "warning CCS3010 at '': Unused. Remove it, or use it.",
            FindingRules.UnusedMeasure.At("", null, "Unused.").ToString());

    [Fact]
    public void A_rule_gives_its_findings_its_code_severity_and_remedy()
    {
        FindingRule rule = FindingRules.NeverHolds;

        Assert.Equal(new Finding("CCS2005", FindingSeverity.Warning, "/where", "[5..1]", "Never.", "Check the bounds."), rule.At("/where", "[5..1]", "Never."));
    }

    [Fact]
    public void Every_rule_is_listed_once_and_in_order()
    {
        string[] codes = [.. FindingCatalogue.All.Select(rule => rule.Code)];

        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.Matches(new Regex("^CCS[1-9][0-9]{3}$", RegexOptions.CultureInvariant), code));
    }

    [Fact]
    public void Every_rule_says_in_a_sentence_what_is_wrong_and_what_to_do() =>
        Assert.All(FindingCatalogue.All, rule =>
        {
            Assert.EndsWith(".", rule.Title, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.Remedy, StringComparison.Ordinal);
            Assert.True(char.IsUpper(rule.Title[0]) && char.IsUpper(rule.Remedy[0]), rule.Code);
        });

    [Fact]
    public void Codes_number_each_area_without_holes()
    {
        int[] numbers = [.. FindingCatalogue.All.Select(rule => int.Parse(rule.Code.AsSpan(3), CultureInfo.InvariantCulture))];

        Assert.Equal(
            numbers.GroupBy(number => number / 100).SelectMany(group => Enumerable.Range((group.Key * 100) + 1, group.Count())),
            numbers);
    }

    [Fact]
    public void Only_errors_stop_the_use_of_data()
    {
        var findings = new FindingList();
        findings.Add(FindingRules.UnusedMeasure, "/measures/0", "a", "Unused.");
        Assert.False(findings.HasErrors);

        findings.Add(FindingRules.BadCode, "/measures/1", "A", "Bad.");
        findings.Add(FindingRules.UnusedMeasure, "/measures/2", "c", "Unused.");
        Assert.True(findings.HasErrors);
        Assert.Equal(3, findings.Count);
        Assert.Equal(["CCS3010", "CCS1009", "CCS3010"], findings.ToImmutable().Select(finding => finding.Code));
    }

    [Fact]
    public void The_exception_carries_and_shows_every_finding()
    {
        Finding unused = FindingRules.UnusedMeasure.At("/measures/0", "a", "Unused.");
        Finding bad = FindingRules.BadCode.At("/measures/1/code", "A", "Bad.");

        var exception = new FindingsException("The KPI catalogue", [unused, bad]);

        Assert.Equal([unused, bad], exception.Findings.AsEnumerable());
        Assert.StartsWith("The KPI catalogue", exception.Message, StringComparison.Ordinal);
        Assert.Contains(unused.ToString(), exception.Message, StringComparison.Ordinal);
        Assert.Contains(bad.ToString(), exception.Message, StringComparison.Ordinal);
    }
}
