using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Tests;

public sealed class FindingTests
{
    [Fact]
    public void A_finding_reads_as_one_line_with_what_to_do() =>
        Assert.Equal(
            "error CCS3004 at '/kpis/2/formula' 'a / b': 'a' is defined by 'a'. Break the cycle.",
            KpiFindings.FormulaCycle.At("/kpis/2/formula", "a / b", $"'a' is defined by 'a'.").ToString());

    [Fact]
    public void A_finding_without_a_value_shows_none() =>
        Assert.Equal(
            "warning CCS3010 at '': Unused. Remove it, or use it.",
            KpiFindings.UnusedMeasure.At("", null, $"Unused.").ToString());

    [Fact]
    public void A_rule_gives_its_findings_its_code_severity_and_remedy()
    {
        FindingRule rule = ConditionFindings.NeverHolds;

        Assert.Equal(new Finding("CCS2005", FindingSeverity.Warning, "/where", "[5..1]", "Never.", "Check the bounds."), rule.At("/where", "[5..1]", $"Never.") with { Text = null });
    }

    [Fact]
    public void A_thousand_findings_are_all_listed_in_the_order_found()
    {
        var findings = new FindingList();
        for (int i = 0; i < FindingList.Most; i++)
        {
            findings.Add(i % 2 == 0 ? KpiFindings.UnusedMeasure : FindingRules.BadCode, $"/{i}", null, $"Wrong.");
        }

        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => $"/{i}"), findings.ToImmutable().Select(finding => finding.Pointer));
    }

    [Fact]
    public void Of_more_than_a_thousand_findings_errors_come_first_and_the_rest_is_counted()
    {
        var findings = new FindingList();
        for (int i = 0; i < 3_000; i++)
        {
            findings.Add(i % 2 == 0 ? KpiFindings.UnusedMeasure : FindingRules.BadCode, $"/{i}", null, $"Wrong.");
        }

        Finding[] listed = [.. findings.ToImmutable()];

        Assert.Equal(1_001, listed.Length);
        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => $"/{(2 * i) + 1}"), listed[..1_000].Select(finding => finding.Pointer));
        Assert.Equal("information CCS1015 at '': 2000 findings more are not listed, 500 of them errors. Correct what is listed, and read again.", listed[1_000].ToString());
    }

    [Fact]
    public void What_a_finding_shows_of_values_and_messages_is_short()
    {
        Finding finding = FindingRules.BadCode.At("/code", new string('x', 7_000_000), FindingWords.InEnglish(new string('y', 7_000_000)));

        Assert.Equal((201, 1_001), (finding.Value!.Length, finding.Message.Length));
    }

    /// <summary>A text whose every character is half of a pair has no UTF-8 form; each is a finding.</summary>
    [Fact]
    public void Very_many_faults_of_one_text_are_told_shortly()
    {
        string text = "{\"code\": \"" + new string('\ud800', 20_000) + "\"}";

        Assert.False(StandardBook.TryParse(text, out _, out System.Collections.Immutable.ImmutableArray<Finding> findings));
        Assert.InRange(findings.Length, 1, 1_001);
        Assert.InRange(string.Join('\n', findings).Length, 1, 1_500_000);
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
        findings.Add(KpiFindings.UnusedMeasure, "/measures/0", "a", $"Unused.");
        Assert.False(findings.HasErrors);

        findings.Add(FindingRules.BadCode, "/measures/1", "A", $"Bad.");
        findings.Add(KpiFindings.UnusedMeasure, "/measures/2", "c", $"Unused.");
        Assert.True(findings.HasErrors);
        Assert.Equal(3, findings.Count);
        Assert.Equal(["CCS3010", "CCS1009", "CCS3010"], findings.ToImmutable().Select(finding => finding.Code));
    }

    [Fact]
    public void The_exception_carries_and_shows_every_finding()
    {
        Finding unused = KpiFindings.UnusedMeasure.At("/measures/0", "a", $"Unused.");
        Finding bad = FindingRules.BadCode.At("/measures/1/code", "A", $"Bad.");

        var exception = new FindingsException("The KPI catalogue", [unused, bad]);

        Assert.Equal([unused, bad], exception.Findings.AsEnumerable());
        Assert.StartsWith("The KPI catalogue", exception.Message, StringComparison.Ordinal);
        Assert.Contains(unused.ToString(), exception.Message, StringComparison.Ordinal);
        Assert.Contains(bad.ToString(), exception.Message, StringComparison.Ordinal);
    }
}
