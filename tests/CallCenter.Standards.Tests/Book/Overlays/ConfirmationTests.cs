using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Whatever a book says is open can be confirmed by the path that is told, and a confirmation speaks of no other value than it was given for.</summary>
public sealed class ConfirmationTests
{
    private const string Target = "kpis/kpis/customer-satisfaction/target";
    private const string Changed = """ "kpis": { "kpis": { "customer-satisfaction": { "target": { "atLeast": "1 %" } } } } """;

    private static readonly StandardBook Shipped = StandardBook.Shipped;

    private static readonly ImmutableArray<OpenDecision> Assumed =
        [.. Shipped.StillToDecide().Decisions.Where(decision => decision.Kind is OpenDecisionKind.AssumedEntry or OpenDecisionKind.AssumedValues)];

    /// <summary>Also where an item is named by a text with slashes, such as a clock of a policy or the path of an agreement.</summary>
    [Fact]
    public void Every_value_that_is_assumed_is_confirmed_by_itself()
    {
        string[] values = [.. Assumed.SelectMany(decision => decision.Values.Select(value => $"{decision.Path}/{value.Path}")).Distinct()];
        Assert.Contains(values, path => path.EndsWith("clocks/stops/work-order/handle", StringComparison.Ordinal));

        Assert.True(Shipped.TryWith([Confirming(values)], out StandardBook? own, out ImmutableArray<Finding> findings), string.Join('\n', findings.Where(finding => finding.Severity == FindingSeverity.Error).Take(5)));

        Assert.Empty(own.StillToDecide().Decisions.Where(decision => decision.Kind is OpenDecisionKind.AssumedEntry or OpenDecisionKind.AssumedValues).SelectMany(decision => decision.Values.Select(value => $"{decision.Path}/{value.Path}")));
    }

    /// <summary>A script that is there in two versions: its code means both, and with its version one of them.</summary>
    [Fact]
    public void A_code_means_all_entries_that_share_it()
    {
        string path = Assumed.GroupBy(decision => decision.Path).First(same => same.Select(decision => decision.Pointer).Distinct().Count() > 1).Key;
        string[] versions = [.. Shipped.Scripts.Scripts.Where(script => $"scripts/scripts/{script.Code}" == path).Select(script => script.Version)];

        Assert.Equal(2, versions.Distinct().Count());
        Assert.Equal(0, OpenAt(Shipped.With(Confirming([path])), path));
        Assert.Equal(1, OpenAt(Shipped.With(Confirming([$"{path}@{versions[0]}"])), path));
        Assert.Equal(0, OpenAt(Shipped.With(Confirming(versions.Select(version => $"{path}@{version}"))), path));
    }

    [Fact]
    public void A_layer_that_changes_what_was_confirmed_and_gives_no_source_is_told()
    {
        StandardOverlay bank = Confirming([Target]);

        Assert.Contains(Told([bank, Layer("branch", Changed, "own")]), told => told is ("CCS1047", "/kpis/kpis/customer-satisfaction/target" or "/kpis/kpis/customer-satisfaction"));
        Assert.DoesNotContain(Told([bank, Layer("branch", $"\"provenance\": {{ \"kind\": \"bank\", \"citation\": \"notice\" }}, {Changed}", "own")]), told => told.Code == "CCS1047");
        Assert.DoesNotContain(Told([bank, Layer("branch", """ "kpis": { "kpis": { "connect-rate": { "target": { "atLeast": "1 %" } } } } """, "own")]), told => told.Code == "CCS1047");
    }

    [Fact]
    public void A_layer_that_confirms_what_it_changes_itself_is_told()
    {
        string confirms = $$"""{{Changed}}, "confirms": [ { "of": ["{{Target}}"], "author": "A", "approver": "B", "on": "2026-06-01" } ]""";

        Assert.Contains(("CCS1047", "/confirms/0/of/0"), Told([Layer("own", confirms)]));
        Assert.DoesNotContain(Told([Layer("own", $"\"provenance\": {{ \"kind\": \"bank\", \"citation\": \"notice\" }}, {confirms}")]), told => told.Code == "CCS1047");
        Assert.DoesNotContain(Told([Confirming([Target])]), told => told.Code == "CCS1047");
    }

    /// <summary>Without a section nothing is checked that names its things: that is no small thing to write as one word.</summary>
    [Theory]
    [InlineData("organization")]
    [InlineData("routing")]
    [InlineData("surveys")]
    public void A_section_that_is_taken_out_is_told(string section)
    {
        Shipped.TryWith([Layer("own", $"\"{section}\": null")], out _, out ImmutableArray<Finding> findings);

        Finding told = Assert.Single(findings, finding => finding.Code == "CCS1046");
        Assert.Equal(($"/{section}", FindingSeverity.Warning), (told.Pointer, told.Severity));
        Assert.DoesNotContain(Told([Layer("own", Changed)]), finding => finding.Code == "CCS1046");
    }

    private static StandardOverlay Confirming(IEnumerable<string> paths) =>
        Layer("own", $$""" "confirms": [ { "of": {{JsonSerializer.Serialize(paths)}}, "author": "A", "approver": "B", "on": "2026-06-01" } ] """);

    private static StandardOverlay Layer(string code, string body, string? below = null) => StandardOverlay.Parse(
        $$"""{ "format": 1, "code": "{{code}}", "version": "1", "extends": { "code": "{{below ?? Shipped.Code}}", "version": "{{(below is null ? Shipped.Version : "1")}}" }, {{body}} }""", code + ".json");

    private static (string Code, string Pointer)[] Told(StandardOverlay[] layers)
    {
        Shipped.TryWith(layers, out _, out ImmutableArray<Finding> findings);
        return [.. findings.Select(finding => (finding.Code, finding.Pointer))];
    }

    private static int OpenAt(StandardBook book, string path) => book.StillToDecide().Decisions.Where(decision => decision.Path == path && decision.Kind is OpenDecisionKind.AssumedEntry).Select(decision => decision.Pointer).Distinct().Count();
}
