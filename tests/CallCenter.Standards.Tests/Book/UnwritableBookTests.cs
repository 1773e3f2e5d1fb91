using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Tests.Book;

/// <summary>A program can leave out what a text cannot: each fault is a finding at its place, as it would be in the text, and nothing throws but the documented exception.</summary>
public sealed class UnwritableBookTests
{
    private static readonly StandardBook Shipped = StandardBook.Shipped;

    public static TheoryData<string, string, Func<StandardBook, StandardBook>> Faults => new()
    {
        { "CCS1006", "/kpis", static book => book with { Kpis = null! } },
        { "CCS1006", "/kpis/kpis", static book => book with { Kpis = book.Kpis with { Kpis = default } } },
        { "CCS1006", "/kpis/kpis/0", static book => book with { Kpis = book.Kpis with { Kpis = [null!] } } },
        { "CCS1006", "/kpis/kpis/0/formula", static book => Kpi(book, kpi => kpi with { Formula = null! }) },
        { "CCS1006", "/kpis/kpis/0/name", static book => Kpi(book, kpi => kpi with { Name = null! }) },
        { "CCS1006", "/kpis/kpis/0/code", static book => Kpi(book, kpi => kpi with { Code = null! }) },
        { "CCS1006", "/kpis/kpis/0/provenance", static book => Kpi(book, kpi => kpi with { Provenance = null! }) },
        { "CCS1008", "/kpis/kpis/0/name/en", static book => Kpi(book, kpi => kpi with { Name = new LocalizedText("接通率", "half \ud800") }) },
        { "CCS1006", "/name", static book => book with { Name = null! } },
        { "CCS1006", "/code", static book => book with { Code = null! } },
        { "CCS1006", "/routing/triage/queue/rules", static book => book with { Routing = book.Routing with { Triage = book.Routing.Triage with { Queue = book.Routing.Triage.Queue! with { Rules = default } } } } },
        { "CCS1006", "/kpis/measures/0/where", static book => book with { Kpis = book.Kpis with { Measures = [book.Kpis.Measures[0] with { Where = default }, .. book.Kpis.Measures.Skip(1)] } } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_no_text_can_say_is_a_finding_at_its_place(string code, string pointer, Func<StandardBook, StandardBook> fault)
    {
        StandardBook book = fault(Shipped);

        Assert.Equal([$"{code} {pointer}"], ExampleBook.Places(book.Validate()));
        Assert.Throws<StandardBookException>(book.Compile);
        Assert.Throws<StandardBookException>(book.ToJson);
    }

    /// <summary>A number that an enumeration does not have cannot even be put there.</summary>
    [Fact]
    public void A_number_that_is_no_member_is_refused_where_it_is_put()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Kpi(Shipped, kpi => kpi with { Unit = (KpiUnit)99 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Kpi(Shipped, kpi => kpi with { Direction = (KpiDirection)77 }));
        Assert.StartsWith(
            "There is no ProvenanceKind of that number: give one of template, regulation, assumption, bank.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Provenance((ProvenanceKind)99, "D1")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_that_is_whole_is_checked_without_a_finding_of_its_own() =>
        Assert.Equal(Shipped.Validate().Select(finding => finding.Code), (Shipped with { Version = "bank 1" }).Validate().Select(finding => finding.Code));

    [Fact]
    public void Records_that_are_the_default_are_none_of_the_hosts_own() =>
        Assert.Equal(Shipped.Records.AsEnumerable(), (Shipped with { Records = default }).Records.AsEnumerable());

    private static StandardBook Kpi(StandardBook book, Func<KpiDefinition, KpiDefinition> change) =>
        book with { Kpis = book.Kpis with { Kpis = [change(book.Kpis.Kpis[0]), .. book.Kpis.Kpis.Skip(1)] } };
}
