using System.Text.RegularExpressions;
using System.Xml.Linq;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Reports.Tests;

public sealed partial class HtmlOutput : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en", "Service day")]
    [InlineData("zh-CN", "服务日报")]
    public void The_bundled_day_is_well_formed_and_in_the_language_asked_for(string culture, string title)
    {
        XElement page = BundledDay(culture);

        Assert.Equal(culture, page.Attribute("lang")?.Value);
        Assert.Equal(title, page.Descendants("h1").Single().Value);
        Assert.Equal(8, page.Descendants("svg").Count());
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void The_culture_of_the_machine_changes_no_byte(string culture)
    {
        BundledDay("en");
        string expected = folder.Read("report.html");
        using var scope = new CultureScope(culture);
        BundledDay("en");

        Assert.Equal(expected, folder.Read("report.html"));
    }

    [Fact]
    public void A_policy_keeps_browsers_from_scripts_and_from_the_network()
    {
        string policy = BundledDay("en").Descendants("meta").Single(meta => meta.Attribute("http-equiv")?.Value == "Content-Security-Policy").Attribute("content")!.Value;

        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline';", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void It_needs_nothing_from_elsewhere()
    {
        XElement page = BundledDay("en");

        Assert.Empty(page.Descendants("script").Concat(page.Descendants("link")).Concat(page.Descendants("img")));
        Assert.DoesNotContain(page.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "src" or "style" || (a.Name.LocalName == "href" && !a.Value.StartsWith('#')));
        Assert.DoesNotMatch(ExternalReference(), page.ToString());
    }

    [Fact]
    public void Every_chart_is_named_and_described()
    {
        XElement page = BundledDay("en");

        Assert.All(page.Descendants("svg"), svg =>
        {
            string ids = $"{svg.Element("title")!.Attribute("id")!.Value} {svg.Element("desc")!.Attribute("id")!.Value}";
            Assert.Equal(ids, svg.Attribute("aria-labelledby")!.Value);
        });
    }

    [Fact]
    public void Only_void_elements_lack_an_end_tag()
    {
        BundledDay("en");

        Assert.All(SelfClosed().Matches(folder.Read("report.html")), match => Assert.Equal("meta", match.Groups[1].Value));
    }

    [Fact]
    public void Texts_of_the_log_stay_texts()
    {
        const string Hostile = "<script>alert(1)</script>&\u0001\uD800";
        string log = folder.Write("log.csv", SmallLog.Text($"{Hostile},{Hostile},2026-03-10 09:00:00,10,0:02:00,,A,yes", $"x,{Hostile},2026-03-10 09:00:00,10,0:02:00,,{Hostile},yes"));

        SampleRun run = folder.Run("--log", log, "--map", folder.Write("map.json", SmallLog.Map), "--html", folder.PathOf("report.html"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        XElement page = Page();
        Assert.Empty(page.Descendants("script"));
        Assert.Contains(page.Descendants("th"), th => th.Value.StartsWith("<script>alert(1)</script>&\uFFFD", StringComparison.Ordinal));
        Assert.DoesNotContain("<script", folder.Read("report.html"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_log_without_contacts_still_gives_a_report()
    {
        SampleRun run = folder.Run("--log", folder.Write("log.csv", SmallLog.Header), "--map", folder.Write("map.json", SmallLog.Map), "--html", folder.PathOf("report.html"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(4, Page().Descendants("svg").Count());
    }

    private XElement BundledDay(string culture)
    {
        SampleRun run = folder.Run("--culture", culture, "--html", folder.PathOf("report.html"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return Page();
    }

    private XElement Page() => XDocument.Parse(folder.Read("report.html")).Root!;

    [GeneratedRegex("url\\(|@import|https?:|//[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex ExternalReference();

    [GeneratedRegex("<([a-z0-9]+)[^<>]*/>")]
    private static partial Regex SelfClosed();
}
