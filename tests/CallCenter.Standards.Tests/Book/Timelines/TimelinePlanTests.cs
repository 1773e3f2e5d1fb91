using System.Collections.Immutable;
using System.Text;
using CallCenter.Standards.Book;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.Book.Timelines.TimelineSample;

namespace CallCenter.Standards.Tests.Book.Timelines;

/// <summary>A timeline in a file: books and overlays by name, read together.</summary>
public sealed class TimelinePlanTests
{
    private const string Text = """
        {
          "$schema": "./standard-timeline.schema.json",
          "format": 1,
          "zone": "Asia/Shanghai",
          "openCases": { "workflows": "move" },
          "standards": [
            { "book": "old.json" },
            { "book": "old.json", "overlays": ["bank.json"], "sunset": "2027-12-31" }
          ]
        }
        """;

    private static readonly StandardBook Old = Of("1.0.0", new(2026, 1, 1));

    private static readonly string Bank =
        $$"""{ "format": 1, "code": "example-bank", "version": "1.1.0", "effective": "2026-07-01", "extends": { "code": "example-bank", "version": "1.0.0", "hash": "{{Old.Hash}}" }, "provenance": { "kind": "bank", "citation": "board" }, "kpis": { "kpis": { "connect-rate": { "target": { "atLeast": "90 %" } } } } }""";

    [Fact]
    public void A_plan_names_books_and_overlays()
    {
        Assert.Empty(Findings(Text, Files(), out StandardTimeline? timeline));

        Assert.Equal([("1.0.0", new LocalDate(2026, 1, 1)), ("1.1.0", new LocalDate(2026, 7, 1))], timeline!.Standards.Select(standard => (standard.Book.Version, standard.Effective)));
        Assert.Equal((OpenCaseMode.Move, OpenCaseMode.Stay), (timeline.OpenCases.Workflows, timeline.OpenCases.Routing));
        Assert.Equal(Shanghai, timeline.Zone);
        Assert.Equal(0.9m, timeline.Standards[1].Book.Kpis.Kpis[0].Target!.AtLeast);
        Assert.Equal(new LocalDate(2027, 12, 31), timeline.Standards[1].Sunset);
        Assert.Equal(["old.json", "bank.json"], Plan(Text).Files.ToArray());
    }

    [Fact]
    public void A_plan_comes_back_from_its_json() => Assert.Equal(Plan(Text), StandardJson.Read<TimelinePlan>(StandardJson.Write(Plan(Text))));

    [Fact]
    public void Without_a_book_the_shipped_one_is_meant()
    {
        Assert.Empty(Findings("""{ "format": 1, "zone": "UTC", "standards": [{ "effective": "2026-01-01" }] }""", [], out StandardTimeline? timeline));
        Assert.Equal(StandardBook.Shipped, timeline!.Standards[0].Book);
    }

    [Theory]
    [InlineData("Asia/Shanghai", "Asia/Peking", "CCS4003 timeline.json 4")]
    [InlineData("\"overlays\": [\"bank.json\"]", "\"overlays\": [\"bunk.json\"]", "CCS1040 timeline.json 8")]
    [InlineData("\"book\": \"old.json\" }", "\"book\": \"older.json\" }", "CCS1040 timeline.json 7")]
    [InlineData("\"sunset\": \"2027-12-31\"", "\"hash\": \"00\"", "CCS1039 timeline.json 8")]
    [InlineData("\"sunset\": \"2027-12-31\"", "\"sunset\": \"2026-01-31\"", "CCS1035 timeline.json 8")]
    [InlineData("\"workflows\": \"move\"", "\"workflows\": \"jump\"", "CCS1007 timeline.json 5")]
    [InlineData("\"openCases\"", "\"closedCases\"", "CCS1004 timeline.json 5")]
    [InlineData("\"format\": 1", "\"format\": 2", "CCS1013 timeline.json 3")]
    [InlineData("\"zone\": \"Asia/Shanghai\",", "", "CCS1003 timeline.json 1")]
    public void What_is_wrong_is_told_with_its_line(string what, string instead, string told)
    {
        string text = Text.Replace(what, instead, StringComparison.Ordinal);
        Assert.NotEqual(Text, text);

        ImmutableArray<Finding> findings = Findings(text, Files(), out StandardTimeline? timeline);

        Assert.Null(timeline);
        Assert.Equal([told], findings.Select(finding => $"{finding.Code} {finding.File} {finding.Line}"));
    }

    [Fact]
    public void What_is_wrong_in_a_file_is_told_there()
    {
        Dictionary<string, string> files = Files();
        files["bank.json"] = Bank.Replace("connect-rate", "conect-rate", StringComparison.Ordinal);
        Assert.Equal(("CCS1022", "bank.json"), Findings(Text, files, out _).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => (finding.Code, finding.File)).First());

        files["old.json"] = files["old.json"][..500];
        Assert.Contains(Findings(Text, files, out _), finding => (finding.Code, finding.File) == ("CCS1001", "old.json"));
    }

    [Fact]
    public void A_plan_of_a_program_is_checked_as_one_of_a_file()
    {
        TimelinePlan plan = new() { Zone = null!, Standards = [null!] };

        Assert.False(plan.TryAssemble(_ => null, out _, out ImmutableArray<Finding> findings));
        Assert.NotEmpty(findings);
        Assert.Empty(plan.Files);
        Assert.False(new TimelinePlan { Zone = "UTC", Standards = [] }.TryAssemble(_ => null, out _, out findings));
        Assert.Equal(["CCS1032"], findings.Select(finding => finding.Code));
    }

    /// <summary>Bytes cut, doubled and replaced anywhere.</summary>
    [Property]
    public Property Whatever_the_bytes_there_is_a_plan_or_findings() => Prop.ForAll(
        Gen.Choose(0, Text.Length - 1).SelectMany(at => Gen.Choose(0, 40).SelectMany(length => Gen.Choose(0, 255).Select(with => (at, length, with)))).ToArbitrary(),
        drawn =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(Text);
            int end = Math.Min(drawn.at + drawn.length, bytes.Length);
            byte[] changed = [.. bytes[..drawn.at], (byte)drawn.with, .. bytes[end..]];
            bool isPlan = TimelinePlan.TryParse(changed, out TimelinePlan? plan, out ImmutableArray<Finding> findings);
            Assert.Equal(isPlan, !findings.Any(finding => finding.Severity == FindingSeverity.Error));
            Assert.Equal(isPlan, plan is not null);
        });

    private static Dictionary<string, string> Files() => new(StringComparer.Ordinal) { ["old.json"] = Old.ToJson(), ["bank.json"] = Bank };

    private static TimelinePlan Plan(string text) => TimelinePlan.TryParse(Encoding.UTF8.GetBytes(text), out TimelinePlan? plan, out _, "timeline.json") ? plan : throw new ArgumentException(text);

    private static ImmutableArray<Finding> Findings(string text, Dictionary<string, string> files, out StandardTimeline? timeline)
    {
        timeline = null;
        if (TimelinePlan.TryParse(Encoding.UTF8.GetBytes(text), out TimelinePlan? plan, out ImmutableArray<Finding> findings, "timeline.json"))
        {
            plan.TryAssemble(name => files.TryGetValue(name, out string? content) ? new MemoryStream(Encoding.UTF8.GetBytes(content)) : null, out timeline, out findings);
        }

        return findings;
    }
}
