using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Forms;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Book;

/// <summary>The JSON Schema that editors check overlays by, and the one of timelines.</summary>
public sealed class OverlaySchemaTests
{
    private static readonly DrawnSchema Schema = DrawnSchema.OfText(StandardOverlay.JsonSchema);

    private static readonly ImmutableHashSet<string> OfShape = ["CCS1001", "CCS1002", "CCS1003", "CCS1004", "CCS1006", "CCS1007", "CCS1008", "CCS1013", "CCS3008"];

    public static TheoryData<string> Samples => ["jiangwan-city-bank/bank.json", "jiangwan-city-bank/east-branch.json", "weserland-sparkasse/bank.json"];

    [Fact]
    public void The_schema_in_the_repository_and_the_package_is_up_to_date() => GeneratedPage.AssertUpToDate("schema/standard-overlay.schema.json", StandardOverlay.JsonSchema);

    [Fact]
    public void The_schema_of_timelines_in_the_repository_and_the_package_is_up_to_date() => GeneratedPage.AssertUpToDate("schema/standard-timeline.schema.json", TimelinePlan.JsonSchema);

    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void The_banks_of_the_samples_are_of_the_schema(string path)
    {
        string? repository = RepositoryFolder.Find();
        Skip.If(repository is null, "The tests run outside the repository.");
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(repository!, "samples", "banks", path)));

        Assert.True(Schema.Takes(json.RootElement), Schema.Faults(json.RootElement));
    }

    /// <summary>What the library writes as an overlay, over many edits of the shipped book.</summary>
    [Fact]
    public void An_overlay_that_is_made_of_two_books_is_of_the_schema()
    {
        for (int seed = 0; seed < 12; seed++)
        {
            using var json = JsonDocument.Parse(StandardOverlay.Between(StandardBook.Shipped, EditedShipped.Of(StandardBook.Shipped, seed)).ToJson());
            Assert.True(Schema.Takes(json.RootElement), $"{seed}: {Schema.Faults(json.RootElement)}");
        }
    }

    [Theory]
    [InlineData("\"$schema\": \"./standard-overlay.schema.json\"")]
    [InlineData("\"kpis\": { \"kpis\": { \"connect-rate\": { \"target\": { \"atLeast\": \"97 %\" } } } }")]
    [InlineData("\"kpis\": { \"kpis\": { \"utilisation\": null } }")]
    [InlineData("\"agreements\": null")]
    [InlineData("\"routing\": { \"queues\": { \"vip\": { \"$before\": \"general\" } } }")]
    [InlineData("\"routing\": { \"triage\": { \"queue\": { \"rules\": { \"a-rule\": { \"when\": { \"segment\": \"\\\"vip\\\"\" } } } } } }")]
    [InlineData("\"confirms\": [ { \"of\": [\"kpis/kpis/customer-satisfaction/target\"], \"author\": \"a\", \"approver\": \"b\", \"on\": \"2026-06-01\" } ]")]
    public void What_reads_as_an_overlay_is_of_the_schema(string member)
    {
        Assert.True(StandardOverlay.TryParse(Text(member), out _, out ImmutableArray<Finding> findings), string.Join('\n', findings));
        using var json = JsonDocument.Parse(Text(member));
        Assert.True(Schema.Takes(json.RootElement), Schema.Faults(json.RootElement));
    }

    /// <summary>Files that an editor marks, and that the reader, or laying them over the shipped book, refuses for their shape.</summary>
    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2")]
    [InlineData("\"format\": 1", "\"format\": \"1\"")]
    [InlineData("\"format\": 1,", "")]
    [InlineData("\"code\": \"own-bank\",", "")]
    [InlineData("\"code\": \"own-bank\"", "\"code\": \" \"")]
    [InlineData("\"version\": \"1.0.0\",", "")]
    [InlineData("\"version\": \"1.0.0\"", "\"version\": null")]
    [InlineData("\"extends\"", "\"extend\"")]
    [InlineData("\"format\": 1", "\"$schema\": 7, \"format\": 1")]
    [InlineData("\"format\": 1", "\"authors\": \"me\", \"format\": 1")]
    [InlineData("\"format\": 1", "\"effective\": \"1 July\", \"format\": 1")]
    [InlineData("\"format\": 1", "\"colour\": \"red\", \"format\": 1")]
    [InlineData("\"format\": 1", "\"provenance\": { \"kind\": \"guess\", \"citation\": \"x\" }, \"format\": 1")]
    [InlineData("\"format\": 1", "\"provenance\": { \"kind\": \"bank\" }, \"format\": 1")]
    [InlineData("\"format\": 1", "\"confirms\": [ { \"of\": [\"kpis\"] } ], \"format\": 1")]
    [InlineData("\"format\": 1", "\"kpis\": { \"kpi\": {} }, \"format\": 1")]
    [InlineData("\"format\": 1", "\"kpis\": { \"kpis\": { \"connect-rate\": { \"direction\": \"sideways\" } } }, \"format\": 1")]
    [InlineData("\"format\": 1", "\"kpis\": { \"kpis\": { \"connect-rate\": { \"targets\": {} } } }, \"format\": 1")]
    [InlineData("\"format\": 1", "\"kpis\": { \"kpis\": { \"connect-rate\": { \"formula\": 7 } } }, \"format\": 1")]
    [InlineData("\"format\": 1", "\"kpis\": { \"periods\": { \"fiscalYearBegins\": \"May\" } }, \"format\": 1")]
    [InlineData("\"format\": 1", "\"calendars\": { \"service-hours\": { \"exceptions\": [ { \"on\": \"2027-01-01\", \"kind\": \"holiday\", \"name\": { \"en\": \"x\" } } ] } }, \"format\": 1")]
    [InlineData("\"format\": 1", "\"kpis\": { \"$before\": \"x\" }, \"format\": 1")]
    [InlineData("\"format\": 1", "\"kpis\": { \"kpis\": { \"connect-rate\": { \"target\": { \"$after\": \"x\" } } } }, \"format\": 1")]
    [InlineData("\"format\": 1", "\"kpis\": { \"kpis\": { \"connect-rate\": { \"target\": { \"atLeast\": \"97,5 %\" } } } }, \"format\": 1")]
    [InlineData("\"format\": 1", "\"kpis\": { \"kpis\": { \"connect-rate\": { \"target\": { \"atLeast\": \"0.97\" } } } }, \"format\": 1")]
    [InlineData("\"format\": 1", "\"serviceLevels\": { \"policies\": { \"work-order\": { \"targets\": { \"handle\": { \"time\": { \"time\": \"2 hours\" } } } } } }, \"format\": 1")]
    public void A_broken_overlay_is_refused_by_the_schema_and_by_the_reader(string old, string @new)
    {
        string text = Text("\"name\": { \"en\": \"Own\" }").Replace(old, @new, StringComparison.Ordinal);
        Assert.NotEqual(Text("\"name\": { \"en\": \"Own\" }"), text);

        Assert.False(Schema.Takes(text));
        if (StandardOverlay.TryParse(text, out StandardOverlay? overlay, out ImmutableArray<Finding> findings))
        {
            Assert.False(StandardBook.Shipped.TryWith([overlay], out _, out findings));
        }

        Assert.Contains(findings, finding => OfShape.Contains(finding.Code));
    }

    [Theory]
    [InlineData("""{ "$schema": "./standard-timeline.schema.json", "format": 1, "zone": "UTC", "openCases": { "workflows": "move" }, "standards": [ { "book": "a.json", "overlays": ["b.json"], "effective": "2026-01-01", "sunset": "2026-12-31", "hash": "00" }, {} ] }""", true)]
    [InlineData("""{ "format": 1, "zone": "UTC", "standards": [], "openCases": { "workflows": "jump" } }""", false)]
    [InlineData("""{ "format": 1, "standards": [] }""", false)]
    [InlineData("""{ "format": 2, "zone": "UTC", "standards": [] }""", false)]
    [InlineData("""{ "format": 1, "zone": "UTC", "standards": [ { "from": "2026-01-01" } ] }""", false)]
    public void The_schema_of_timelines_takes_what_reads_as_one(string text, bool isTaken)
    {
        Assert.Equal(isTaken, DrawnSchema.OfText(TimelinePlan.JsonSchema).Takes(text));
        Assert.Equal(isTaken, TimelinePlan.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out _, out _));
    }

    private static string Text(string member) =>
        $$"""{ "format": 1, "code": "own-bank", "version": "1.0.0", "extends": { "code": "{{StandardBook.Shipped.Code}}", "version": "{{StandardBook.Shipped.Version}}", "hash": "{{StandardBook.Shipped.Hash}}" }, {{member}} }""";
}
