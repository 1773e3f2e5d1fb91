using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Where each value of a book comes from, and what a bank has still to decide.</summary>
public sealed partial class OpenPointTests
{
    private static readonly StandardBook Shipped = StandardBook.Shipped;

    /// <summary>Values that the template does not give, though their entry is its own: each must be told as still to be decided.</summary>
    [Theory]
    [InlineData("serviceLevels", "handle", "calendar", "china-service")]
    [InlineData("serviceLevels", "handle", "time/kind", "business-time")]
    [InlineData("serviceLevels", "respond", "calendar", "china-service")]
    [InlineData("serviceLevels", "call", "time/count", "90")]
    [InlineData("serviceLevels", "call", "time/count", "30")]
    [InlineData("organization", "deputy-general-manager", "kpis/customer-satisfaction", "customer-satisfaction")]
    [InlineData("organization", "service-agent", "skills/general-service", "general-service")]
    [InlineData("organization", "decide-sanctions", "needs", "suspend-staff")]
    public void A_value_the_template_leaves_open_is_to_be_decided(string section, string code, string path, string value) =>
        Assert.Contains(
            Shipped.OpenPoints(),
            point => point.Pointer.StartsWith($"/{section}/", StringComparison.Ordinal) && point.Code == code
                && point.Values.Any(open => open.Path == path && open.Value == value));

    [Fact]
    public void Whether_every_examination_must_be_passed_is_to_be_decided() =>
        Assert.Contains(Shipped.OpenPoints(), point => point.Pointer.StartsWith("/workflows/", StringComparison.Ordinal) && point.Values.Any(value => value.Value.Contains("practical-passed", StringComparison.Ordinal)));

    [Fact]
    public void The_words_of_scripts_are_drafts_until_a_bank_approves_them()
    {
        Assert.All(Shipped.Scripts.Scripts.Where(script => script.Withdrawn is null), script => Assert.Equal(Standards.Workflows.ScriptApproval.Draft, script.Approval));
        Assert.All(Shipped.Scripts.Scripts, script => Assert.Contains(Shipped.OpenPoints(), point => point.Code == script.Code));
    }

    [Fact]
    public void What_the_template_gives_is_not_to_be_decided()
    {
        OpenPoint order = Shipped.OpenPoints().Single(point => point.Code == "handle");

        Assert.DoesNotContain(order.Values, value => value.Path == "time/time");
        Assert.Equal("The template names no hours; counted in the hours of staffed service", order.Citation);
        Assert.Equal("工单办理", order.Name!.Chinese);
        Assert.Equal(["承诺时限 › 类型", "计时日历"], order.Values.Select(value => value.Name.Chinese!));
    }

    [Fact]
    public void Sections_hold_every_point_once_in_the_order_of_the_book_under_the_words_of_people()
    {
        ImmutableArray<OpenSection> sections = Shipped.OpenSections();

        Assert.Equal(Shipped.OpenPoints(), sections.SelectMany(section => section.Points));
        Assert.All(sections, section => Assert.All(section.Points, point => Assert.StartsWith($"/{section.Section}/", point.Pointer + "/", StringComparison.Ordinal)));
        Assert.All(sections, section => Assert.All(section.Points, point => Assert.Equal(section.Section, point.Section)));
        Assert.Contains(sections, section => section is { Section: "serviceLevels", Name: { Chinese: "服务时限", English: "Service levels" } });
        Assert.Empty((Shipped with { Kpis = Standards.Kpis.KpiCatalogue.Empty }).OpenSections().Where(section => section.Section == "kpis"));
    }

    [Theory]
    [InlineData("serviceLevels", "handle", OpenPointKind.AssumedValues)]
    [InlineData("organization", "deputy-general-manager", OpenPointKind.AssumedValues)]
    [InlineData("scripts", "greeting", OpenPointKind.AssumedEntry)]
    public void Why_a_point_is_open_is_told(string section, string code, OpenPointKind kind) =>
        Assert.Equal(kind, Shipped.OpenPoints().FirstOrDefault(point => point.Section == section && point.Code == code)?.Kind);

    /// <summary>What a regulation demands is no assumption, and still to be confirmed until somebody has read the published text.</summary>
    [Fact]
    public void A_rule_that_nobody_has_confirmed_is_open_until_it_is_verified()
    {
        var unverified = Shipped.ServiceLevels.Policies.SelectMany(policy => policy.Targets).Where(target => target.Verified == false).ToArray();
        OpenPoint[] told = [.. Shipped.OpenPoints().Where(point => point is { Section: "serviceLevels", Kind: OpenPointKind.Unverified })];

        Assert.Equal(unverified.Select(target => target.Code), told.Select(point => point.Code));
        Assert.Equal(unverified.Select(target => target.Provenance.Citation), told.Select(point => point.Citation));
        Assert.All(told, point => Assert.Contains(point.Values, value => value is { Path: "verified", Value: "false" }));
        StandardBook verified = Shipped with
        {
            ServiceLevels = Shipped.ServiceLevels with
            {
                Policies = [.. Shipped.ServiceLevels.Policies.Select(policy => policy with { Targets = [.. policy.Targets.Select(target => target with { Verified = target.Verified is null ? null : true })] })],
            },
        };
        Assert.DoesNotContain(verified.OpenPoints(), point => point is { Section: "serviceLevels", Kind: OpenPointKind.Unverified });
    }

    [Fact]
    public void What_a_bank_has_set_is_decided()
    {
        StandardBook decided = Shipped with
        {
            Scripts = Shipped.Scripts with { Scripts = [.. Shipped.Scripts.Scripts.Select(script => script with { Provenance = new(ProvenanceKind.Bank, "resolution 12") })] },
        };

        Assert.Equal(
            Shipped.OpenPoints().Where(point => !point.Pointer.StartsWith("/scripts/scripts/", StringComparison.Ordinal)),
            decided.OpenPoints());
    }

    /// <summary>Every number in an entry that is the template's stands in the part of the domain's facts that the entry cites: what does not was chosen, and must say so.</summary>
    [SkippableFact]
    public void Numbers_of_the_template_stand_in_the_text_that_is_cited()
    {
        Dictionary<string, string> sections = Sections(File.ReadAllText(SharedFolder.Require("domain.md")));
        string[] invented =
        [
            .. from values in SourcedValues.Of(Shipped)
               where values.Kind == ProvenanceKind.Template
               let cited = string.Join('\n', Cited(values.Point.Citation).Select(number => sections.GetValueOrDefault(number, "")))
               from value in values.Point.Values
               from number in NumbersOf(value)
               where !Regex.IsMatch(cited, $@"(?<![\d.]){Regex.Escape(number)}(?![\d])") && !(Spoken(value.Path, number) is { } words && cited.Contains(words, StringComparison.OrdinalIgnoreCase))
               select $"{values.Point.Pointer} {value.Path} = {value.Value} ({values.Point.Citation})",
        ];

        Assert.Empty(invented.Distinct());
    }

    [Fact]
    public void A_provenance_of_a_value_that_the_entry_does_not_have_is_a_finding()
    {
        string text = Regex.Replace(Shipped.ToJson(), "\"time/kind\"", "\"tine/kind\"");

        Assert.False(StandardBook.TryParse(text, out _, out ImmutableArray<Finding> findings));
        findings = [.. findings.Where(finding => finding.Severity == FindingSeverity.Error)];
        Assert.All(findings, finding => Assert.Equal(("CCS1014", "tine/kind"), (finding.Code, finding.Value)));
        Assert.Equal(["/serviceLevels/policies/2/targets/0/provenance/parts/0/of/0", "/serviceLevels/policies/3/targets/0/provenance/parts/0/of/0"], findings.Select(finding => finding.Pointer));
    }

    /// <summary>The words by which people say some numbers of months and days.</summary>
    private static string? Spoken(string path, string number) => (path.Split('/')[^1], number) switch
    {
        ("everyMonths", "12") => "a year",
        ("withinDays", "7") => "week",
        _ => null,
    };

    /// <summary>Each <c>Dn</c> and <c>Dn.m</c> with its text; a section holds the text of its parts.</summary>
    private static Dictionary<string, string> Sections(string domain)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] parts = Heading().Split(domain);
        for (int i = 1; i + 1 < parts.Length; i += 2)
        {
            sections[parts[i]] = parts[i + 1];
            string whole = parts[i].Split('.')[0];
            if (whole != parts[i])
            {
                sections[whole] = sections.GetValueOrDefault(whole, "") + parts[i + 1];
            }
        }

        return sections;
    }

    private static IEnumerable<string> Cited(string citation) => Number().Matches(citation).Select(match => match.Value);

    /// <summary>The numbers of a value as people write them: 30 of PT30M, 85 of 85 %, and of a text none.</summary>
    private static IEnumerable<string> NumbersOf(OpenValue value) =>
        value.Value.StartsWith('{') && value.Value.Contains("\"zh-CN\"", StringComparison.Ordinal)
            ? []
            : Figure().Matches(value.Value).Select(match => decimal.Parse(match.Value.TrimStart('P', 'T'), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)).Where(number => number is not ("0" or "1"));

    [GeneratedRegex(@"^#{2,3} (D\d+(?:\.\d+)?) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"D\d+(?:\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![A-Za-z\d.-])(?:PT|P)?(\d+(?:\.\d+)?)(?![A-Za-z\d]*-)", RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();
}
