using System.Collections.Immutable;
using System.Text;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Books that are made to exhaust the stack or the time of their reader.</summary>
public sealed class BookSizeTests
{
    [Fact]
    public void A_sum_of_a_hundred_thousand_names_is_too_large() =>
        Assert.Equal(["CCS3013"], CodesOf([string.Join(" + ", Enumerable.Repeat("answered", 100_000))]));

    [Fact]
    public void A_sum_of_a_thousand_names_is_not() =>
        Assert.Empty(CodesOf([string.Join(" + ", Enumerable.Repeat("answered", 999))]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_chain_of_ten_thousand_kpis_is_too_large(bool usedFirst)
    {
        IEnumerable<string> chain = Enumerable.Range(0, 10_000).Select(i => i == (usedFirst ? 9_999 : 0) ? "answered" : $"-k{(usedFirst ? i + 1 : i - 1)}");

        Assert.Contains("CCS3013", CodesOf(chain));
    }

    [Fact]
    public void Kpis_that_double_one_another_are_too_large() =>
        Assert.Equal(["CCS3013"], CodesOf(Enumerable.Range(0, 64).Select(i => i == 0 ? "answered" : $"k{i - 1} + k{i - 1}")));

    [Theory]
    [InlineData("(", 100_000)]
    [InlineData("-", 100_000)]
    [InlineData("within(", 100_000)]
    public void A_formula_nests_at_most_64_levels(string opening, int count) =>
        Assert.Equal(["CCS3002"], CodesOf([string.Concat(Enumerable.Repeat(opening, count)) + "answered"]));

    [Fact]
    public void Tests_nest_at_most_64_levels() => Assert.Equal(
        ["CCS2001 /kpis/measures/0/where/outcome"],
        ExampleBook.Places(ExampleBook.FindingsOf(ExampleBook.With(("answered, abandoned", string.Concat(Enumerable.Repeat("not(", 100_000)))))));

    private static string[] CodesOf(IEnumerable<string> formulas)
    {
        var kpis = new StringBuilder();
        foreach ((int i, string formula) in formulas.Select((formula, i) => (i, formula)))
        {
            kpis.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $$$"""{"code":"k{{{i}}}","name":{"en":"x"},"description":{"en":"x"},"formula":"{{{formula}}}","unit":"count","direction":"higher","provenance":{"kind":"bank","citation":"x"}},""");
        }

        bool isBook = StandardBook.TryParse(ExampleBook.With(("\"kpis\": [", $"\"kpis\": [{kpis}")), out _, out ImmutableArray<Finding> findings);
        Assert.Equal(isBook, findings.IsEmpty);
        return [.. findings.Select(finding => finding.Code).Distinct()];
    }
}
