using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Explanations;

namespace CallCenter.Standards.Tests.Book;

/// <summary>A bank says what it changes of the shipped book, entry by entry, and nothing else.</summary>
public sealed class OverlayTests
{
    private static readonly StandardBook Shipped = StandardBook.Shipped;

    [Fact]
    public void One_member_of_one_entry_is_replaced_and_all_else_stays()
    {
        StandardBook own = Shipped.With(Overlay("""{ "kpis": { "kpis": { "connect-rate": { "target": { "atLeast": "97 %" } } } } }"""));

        KpiDefinition kpi = own.Kpis.Kpis.Single(kpi => kpi.Code == "connect-rate");
        Assert.Equal(0.97m, kpi.Target!.AtLeast);
        KpiDefinition shipped = Shipped.Kpis.Kpis.Single(kpi => kpi.Code == "connect-rate");
        Assert.Equal(shipped, kpi with { Target = kpi.Target with { AtLeast = shipped.Target!.AtLeast } });
        Assert.Equal(Shipped.Kpis.Kpis.Select(kpi => kpi.Code), own.Kpis.Kpis.Select(kpi => kpi.Code));
        Assert.Equal(Shipped.Routing, own.Routing);
        Assert.Equal(("own-bank", "1.0.0"), (own.Code, own.Version));
        Assert.Equal(Shipped.Name, own.Name);
    }

    [Fact]
    public void An_entry_is_added_at_the_end_or_beside_another()
    {
        const string Entry = """{ "name": { "en": "Own" }, "levels": 3, "provenance": { "kind": "bank", "citation": "board" } """;

        StandardBook last = Shipped.With(Overlay($$"""{ "routing": { "skills": { "own-skill": {{Entry}} } } } }"""));
        StandardBook first = Shipped.With(Overlay($$"""{ "routing": { "skills": { "own-skill": {{Entry}}, "$before": "general-service" } } } }"""));
        StandardBook third = Shipped.With(Overlay($$"""{ "routing": { "skills": { "own-skill": {{Entry}}, "$after": "written-service" } } } }"""));

        Assert.Equal("own-skill", last.Routing.Skills[^1].Code);
        Assert.Equal("own-skill", first.Routing.Skills[0].Code);
        Assert.Equal("own-skill", third.Routing.Skills[2].Code);
        Assert.Equal(Shipped.Routing.Skills.Length + 1, third.Routing.Skills.Length);
    }

    [Fact]
    public void An_entry_is_removed()
    {
        StandardBook own = Shipped.With(Overlay("""{ "agreements": { "agreements": { "answering-time": null } } }"""));

        Assert.Equal(Shipped.Agreements.Agreements.Where(agreement => agreement.Code != "answering-time"), own.Agreements.Agreements);
    }

    [Fact]
    public void A_layer_lies_over_another_and_the_upper_one_counts()
    {
        StandardOverlay bank = Overlay("""{ "kpis": { "kpis": { "connect-rate": { "target": { "atLeast": "97 %", "atRiskWithin": "2 %" } } } } }""");
        StandardOverlay branch = StandardOverlay.Parse("""{ "format": 1, "code": "branch", "version": "1", "extends": { "code": "own-bank", "version": "1.0.0" }, "kpis": { "kpis": { "connect-rate": { "target": { "atLeast": "98 %" } } } } }""", "branch.json");

        StandardBook both = Shipped.With(bank, branch);

        KpiTarget target = both.Kpis.Kpis.Single(kpi => kpi.Code == "connect-rate").Target!;
        Assert.Equal((0.98m, 0.02m), (target.AtLeast!.Value, target.AtRiskWithin));
        Assert.Equal(both, Shipped.With(bank).With(branch));
        int at = both.Kpis.Kpis.ToList().FindIndex(kpi => kpi.Code == "connect-rate");
        Assert.Equal(["branch", "own-bank", "bank-customer-service-centre"], new[] { "atLeast", "atRiskWithin", "provenance/citation" }.Select(member => both.SourceOf($"/kpis/kpis/{at}/target/{member}").Layer.Code));
        Assert.Equal(["bank-customer-service-centre", "own-bank", "branch"], both.Layers.Select(layer => layer.Code));
    }

    [Fact]
    public void A_value_knows_the_line_of_its_layer()
    {
        StandardBook own = Shipped.With(Overlay("{\n  \"kpis\": {\n    \"kpis\": {\n      \"connect-rate\": { \"target\": { \"atLeast\": \"97 %\" } } } } }"));
        int at = own.Kpis.Kpis.ToList().FindIndex(kpi => kpi.Code == "connect-rate");

        ValueSource source = own.SourceOf($"/kpis/kpis/{at}/target/atLeast");

        Assert.Equal(("own.json", 3, "/kpis/kpis/connect-rate/target/atLeast"), (source.Layer.File, source.Line!.Value - HeaderLines, source.Pointer));
    }

    [Theory]
    [InlineData("""{ "kpis": { "kpis": { "conect-rate": { "target": { "atLeast": "97 %" } } } } }""", "CCS1022", "'connect-rate' is near")]
    [InlineData("""{ "kpis": { "kpis": { "conect-rate": null } } }""", "CCS1023", "'connect-rate' is near")]
    [InlineData("""{ "kpis": { "kpis": { "connect-rate": { "target": { "above": null } } } } }""", "CCS1023", "There is no 'above' here")]
    [InlineData("""{ "kpis": { "kpis": { "connect-rate": { "targt": { "atLeast": "97 %" } } } } }""", "CCS1004", "'target' is near")]
    [InlineData("""{ "kpis": { "kpis": { "connect-rate": { "target": { "atLeast": "97" } } } } }""", "CCS3008", "'80 %'")]
    [InlineData("""{ "kpis": { "kpis": { "connect-rate": { "code": "other-rate" } } } }""", "CCS1027", "'other-rate'")]
    [InlineData("""{ "kpis": { "kpis": { "connect-rate": { "$after": "conect" } } } }""", "CCS1028", "There is no 'conect'")]
    [InlineData("""{ "kpis": { "kpis": { "connect-rate": { "$after": "connect-rate" } } } }""", "CCS1028", "circle")]
    [InlineData("""{ "kpis": { "kpis": { "connect-rate": "97 %" } } }""", "CCS1002", "An object or null")]
    [InlineData("""{ "kpis": { "kpis": { "connect-rate": { "target": null, "target": null } } } }""", "CCS1005", "given twice")]
    [InlineData("""{ "organization": { "lines": { "service-agent": null } } }""", "CCS1025", "no codes")]
    [InlineData("""{ "kpi": { } }""", "CCS1004", "'kpis' is near")]
    [InlineData("""{ "routing": { "queues": { "complaints": null } } }""", "CCS1011", "")]
    public void What_an_overlay_says_wrong_is_told_with_file_line_and_what_is_near(string sections, string code, string message)
    {
        bool isOverlay = TryOverlay(sections, out StandardOverlay? overlay, out ImmutableArray<Finding> findings);
        Assert.True(!isOverlay || !Shipped.TryWith([overlay!], out _, out findings));

        Finding[] errors = [.. findings.Where(finding => finding.Severity == FindingSeverity.Error)];
        Assert.Contains(errors, finding => finding.Code == code && finding.Message.Contains(message, StringComparison.Ordinal));
        Assert.All(errors, finding => ChineseFindings.Told(finding));
        if (message.Length > 0)
        {
            Assert.Equal(("own.json", HeaderLines + 1), (errors[0].File, errors[0].Line!.Value));
            Assert.Single(errors);
        }
    }

    [Fact]
    public void What_a_lower_layer_removed_can_be_changed_by_none_above()
    {
        StandardOverlay bank = Overlay("""{ "agreements": { "agreements": { "answering-time": null } } }""");
        StandardOverlay branch = StandardOverlay.Parse("""{ "format": 1, "code": "branch", "version": "1", "extends": { "code": "own-bank", "version": "1.0.0" }, "agreements": { "agreements": { "answering-time": { "name": { "en": "A" } } } } }""", "branch.json");

        Assert.False(Shipped.TryWith([bank, branch], out _, out ImmutableArray<Finding> findings));

        Finding error = Assert.Single(findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal(("CCS1024", "branch.json", 1), (error.Code, error.File, error.Line!.Value));
    }

    [Fact]
    public void Removing_what_others_name_is_told_where_it_is_removed()
    {
        Assert.False(Shipped.TryWith([Overlay("""{ "serviceLevels": { "ladders": { "complaint-escalation": null } } }""")], out _, out ImmutableArray<Finding> findings));

        Finding[] errors = [.. findings.Where(finding => finding.Severity == FindingSeverity.Error)];
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Equal(("own.json", HeaderLines + 1), (error.File, error.Line ?? 0)));
        Assert.All(errors, error => Assert.Contains("was removed by 'own-bank'", error.Message, StringComparison.Ordinal));
    }

    /// <summary>What an overlay adds in one section makes a fault in another, where the book at the bottom alone says something: it is told where the overlay says what makes it.</summary>
    [Theory]
    [InlineData("""{ "vocabulary": { "fields": { "channel": { "terms": { "wechat": { "name": { "en": "WeChat" }, "provenance": { "kind": "bank", "citation": "list" } } } } } } }""", "CCS9104")]
    [InlineData("""{ "routing": { "strategies": { "guide-remotely": { "rank": 9 } } } }""", "CCS7306")]
    public void What_an_overlay_makes_wrong_elsewhere_is_told_in_the_overlay(string sections, string code)
    {
        Assert.False(Shipped.TryWith([Overlay(sections)], out _, out ImmutableArray<Finding> findings));

        Finding error = Assert.Single(findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal((code, "own.json", HeaderLines + 1), (error.Code, error.File, error.Line ?? 0));
    }

    /// <summary>Where a layer takes out more than what others name, or gives another list in its place, the error is told at the line that does so.</summary>
    [Theory]
    [InlineData("""{ "risk": null }""", "CCS1011")]
    [InlineData("""{ "vocabulary": null }""", "CCS9104")]
    [InlineData("""{ "kpis": { "kpis": [] } }""", "CCS1011")]
    [InlineData("""{ "kpis": { "kpis": { "connect-rate": { "name": { "zh-CN": null, "en": null } } } } }""", "CCS1003")]
    public void What_a_layer_takes_out_with_all_around_it_is_told_in_the_layer(string sections, string code)
    {
        Assert.False(Shipped.TryWith([Overlay(sections)], out _, out ImmutableArray<Finding> findings));

        Finding[] errors = [.. findings.Where(finding => finding.Severity == FindingSeverity.Error)];
        Assert.Contains(errors, error => error.Code == code);
        Assert.All(errors, error => Assert.Equal(("own.json", HeaderLines + 1), (error.File, error.Line ?? 0)));
    }

    [Fact]
    public void A_confirmation_of_nothing_is_told()
    {
        Assert.True(Shipped.TryWith([Overlay("""{ "confirms": [ { "of": [], "author": "Service centre", "approver": "Board", "on": "2026-06-01" } ] }""")], out _, out ImmutableArray<Finding> findings));
        Assert.Equal("/confirms/0/of", Assert.Single(findings, finding => finding.Code == "CCS1031").Pointer);
    }

    [Fact]
    public void An_overlay_for_another_book_is_told_and_not_applied()
    {
        string Of(string extends) => $$"""{ "format": 1, "code": "own-bank", "version": "1.0.0", "extends": {{extends}} }""";
        string hash = Shipped.Hash;

        Assert.Equal("CCS1020", ErrorOf(Of("""{ "code": "other", "version": "1" }""")).Code);
        Assert.Equal("CCS1020", ErrorOf(Of($$"""{ "code": "{{Shipped.Code}}", "version": "0.9" }""")).Code);
        Finding changed = ErrorOf(Of($$"""{ "code": "{{Shipped.Code}}", "version": "{{Shipped.Version}}", "hash": "{{new string('0', 64)}}" }"""));
        Assert.Equal("CCS1020", changed.Code);
        Assert.Contains(hash, changed.Message, StringComparison.Ordinal);
        Shipped.With(StandardOverlay.Parse(Of($$"""{ "code": "{{Shipped.Code}}", "version": "{{Shipped.Version}}", "hash": "{{hash}}" }""")));
    }

    private const int HeaderLines = 2;

    private static Finding ErrorOf(string overlay)
    {
        Assert.False(Shipped.TryWith([StandardOverlay.Parse(overlay)], out _, out ImmutableArray<Finding> findings));
        return Assert.Single(findings, finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void A_value_that_two_layers_set_is_told_at_the_upper_one()
    {
        StandardOverlay bank = Overlay("""{ "kpis": { "kpis": { "connect-rate": { "target": { "atLeast": "97 %" } } } } }""");
        StandardOverlay branch = StandardOverlay.Parse(
            """
            { "format": 1, "code": "branch", "version": "1", "extends": { "code": "own-bank", "version": "1.0.0" },
              "kpis": { "kpis": { "connect-rate": { "target": {
                "atLeast": "98 %", "atRiskWithin": "2 %" } } } } }
            """,
            "branch.json");

        Assert.True(Shipped.TryWith([bank, branch], out _, out ImmutableArray<Finding> together));
        Assert.True(Shipped.With(bank).TryWith([branch], out _, out ImmutableArray<Finding> later));
        foreach (ImmutableArray<Finding> findings in new[] { together, later })
        {
            Finding told = Assert.Single(findings, finding => finding.Code == "CCS1041");
            Assert.Equal((FindingSeverity.Information, "/kpis/kpis/connect-rate/target/atLeast", "branch.json", 3), (told.Severity, told.Pointer, told.File, told.Line));
            Assert.Equal("'own-bank' sets this value already.", told.Message);
        }
    }

    [Theory]
    [InlineData("Service centre", "Board", 0)]
    [InlineData("Service centre", " service centre", 1)]
    public void Who_puts_a_value_forward_does_not_approve_it(string author, string approver, int count)
    {
        Assert.True(Shipped.TryWith([Confirming(author, approver, "2026-06-01")], out _, out ImmutableArray<Finding> findings));

        Assert.Equal(Enumerable.Repeat(("CCS1042", "/confirms/0/approver"), count), findings.Where(finding => finding.Code == "CCS1042").Select(finding => (finding.Code, finding.Pointer)));
    }

    [Theory]
    [InlineData("2026-06-01", 0)]
    [InlineData("2026-06-02", 1)]
    public void A_confirmation_of_a_day_to_come_is_told(string day, int count)
    {
        StandardBook own = Shipped.With(Confirming("Service centre", "Board", day));

        Assert.Equal(count > 0, own.Validate(new NodaTime.LocalDate(2026, 6, 1)).Any(finding => finding.Code == "CCS1043" && finding.Value == day));
        Assert.DoesNotContain(own.Validate(), finding => finding.Code == "CCS1043");
    }

    private static StandardOverlay Confirming(string author, string approver, string day) =>
        Overlay($$"""{ "confirms": [ { "of": ["kpis/kpis/customer-satisfaction"], "author": "{{author}}", "approver": "{{approver}}", "on": "{{day}}" } ] }""");

    private static StandardOverlay Overlay(string sections) => TryOverlay(sections, out StandardOverlay? overlay, out ImmutableArray<Finding> findings) ? overlay! : throw new InvalidOperationException(string.Join('\n', findings));

    private static bool TryOverlay(string sections, out StandardOverlay? overlay, out ImmutableArray<Finding> findings) => StandardOverlay.TryParse(
        $$"""
        { "format": 1, "code": "own-bank", "version": "1.0.0",
          "extends": { "code": "{{Shipped.Code}}", "version": "{{Shipped.Version}}", "hash": "{{Shipped.Hash}}" },
        {{sections.TrimStart()[1..].TrimStart('\n')}}
        """,
        out overlay,
        out findings,
        "own.json");
}
