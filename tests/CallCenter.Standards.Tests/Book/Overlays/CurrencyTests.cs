using System.Collections.Immutable;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Every amount of a book is of its currency; under another it is to be decided anew.</summary>
public sealed class CurrencyTests
{
    private static readonly StandardBook Shipped = StandardBook.Shipped;

    [Fact]
    public void The_shipped_book_is_of_yuan() => Assert.Equal("CNY", Shipped.Currency);

    [Theory]
    [InlineData("300 CNY", null)]
    [InlineData("300.50 CNY", null)]
    [InlineData("300 EUR", "CCS1044")]
    [InlineData("300 cny", "CCS1008")]
    [InlineData("CNY 300", "CCS1008")]
    [InlineData("3e2 CNY", "CCS1008")]
    [InlineData(" CNY", "CCS1008")]
    [InlineData("- CNY", "CCS1008")]
    public void An_amount_may_name_the_currency_of_the_book_and_no_other(string amount, string? code)
    {
        StandardOverlay overlay = Overlay($$"""{ "organization": { "roles": { "team-leader": { "authorities": { "small-compensation": { "amount": "{{amount}}" } } } } } }""");

        bool isRead = Shipped.TryWith([overlay], out StandardBook? own, out ImmutableArray<Finding> findings);

        Assert.Equal(code is null, isRead);
        Assert.Equal(code, findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error)?.Code);
        Assert.True(!isRead || Assert.Single(own!.Organization.Roles.Single(role => role.Code == "team-leader").Authorities, grant => grant.Action == "small-compensation").Amount is 300 or 300.5m);
    }

    [Theory]
    [InlineData("euro")]
    [InlineData("")]
    public void A_currency_is_told_by_its_code(string currency) =>
        Assert.Contains((Shipped with { Currency = currency }).Validate(), finding => finding is { Pointer: "/currency", Code: "CCS1008", Severity: FindingSeverity.Error });

    [Theory]
    [InlineData("BRX", true)]
    [InlineData("BRL", false)]
    public void A_code_of_no_currency_is_warned_of(string currency, bool isTold) =>
        Assert.Equal(isTold, (Shipped with { Currency = currency }).Validate().Any(finding => finding is { Pointer: "/currency", Code: "CCS1049", Severity: FindingSeverity.Warning } && finding.Message.Contains("'BRL' is near", StringComparison.Ordinal)));

    [Fact]
    public void Another_currency_reopens_every_amount_but_those_that_the_layer_sets()
    {
        StandardBook euro = Shipped.With(Overlay("""{ "currency": "EUR", "provenance": { "kind": "bank", "citation": "Board decision 4" }, "organization": { "roles": { "team-leader": { "authorities": { "small-compensation": { "amount": 50 } } } } } }"""));
        string[] reopened = [.. euro.StillToDecide().Decisions.SelectMany(decision => decision.Values.Select(value => $"{decision.Path}/{value.Path}")).Where(path => path.EndsWith("/amount", StringComparison.Ordinal))];
        string[] amounts = [.. Shipped.Organization.Roles.SelectMany(role => role.Authorities.Where(grant => grant.Amount is not null).Select(grant => $"organization/roles/{role.Code}/authorities/{grant.Action}/amount"))];

        Assert.Equal("EUR", euro.Currency);
        Assert.Equal(amounts.Where(path => path != "organization/roles/team-leader/authorities/small-compensation/amount"), reopened);
        Assert.Contains(euro.StillToDecide().Of("risk"), decision => decision.Citation == ReopenedAmounts.Citation);
        Assert.DoesNotContain(Shipped.StillToDecide().Decisions, decision => decision.Citation == ReopenedAmounts.Citation);
    }

    [Fact]
    public void What_was_reopened_is_decided_by_a_layer_that_sets_or_confirms_it()
    {
        StandardBook euro = Shipped.With(Overlay("""{ "currency": "EUR" }"""));
        StandardBook later = euro.With(StandardOverlay.Parse($$"""
            { "format": 1, "code": "later", "version": "1", "extends": { "code": "{{euro.Code}}", "version": "{{euro.Version}}", "hash": "{{euro.Hash}}" }, "provenance": { "kind": "bank", "citation": "Board decision 5" },
              "organization": { "roles": { "team-leader": { "authorities": { "small-compensation": { "amount": 50 } } } } },
              "confirms": [ { "of": ["organization/roles/general-manager"], "author": "Service centre", "approver": "Board", "on": "2026-06-01" } ] }
            """));

        string[] reopened = [.. later.StillToDecide().Decisions.Where(decision => decision.Citation == ReopenedAmounts.Citation).Select(decision => decision.Path)];
        Assert.NotEmpty(reopened);
        Assert.DoesNotContain("organization/roles/team-leader/authorities/small-compensation", reopened);
        Assert.DoesNotContain(reopened, path => path.StartsWith("organization/roles/general-manager/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_currency_reopens_nothing()
    {
        StandardBook own = Shipped.With(Overlay("""{ "currency": "CNY" }"""));

        Assert.Equal(Shipped.StillToDecide().Decisions.Length, own.StillToDecide().Decisions.Length);
    }

    private static StandardOverlay Overlay(string members) => StandardOverlay.Parse($$"""
        { "format": 1, "code": "own-bank", "version": "1.0.0", "extends": { "code": "{{Shipped.Code}}", "version": "{{Shipped.Version}}", "hash": "{{Shipped.Hash}}" }, {{members.TrimStart()[1..]}}
        """);
}
