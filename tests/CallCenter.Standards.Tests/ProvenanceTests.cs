namespace CallCenter.Standards.Tests;

public sealed class ProvenanceTests
{
    [Theory]
    [InlineData(ProvenanceKind.Template, "template (D10)")]
    [InlineData(ProvenanceKind.Regulation, "regulation (D10)")]
    [InlineData(ProvenanceKind.Assumption, "assumption (D10)")]
    [InlineData(ProvenanceKind.Bank, "bank (D10)")]
    public void It_reads_as_its_kind_and_citation(ProvenanceKind kind, string expected) => Assert.Equal(expected, new Provenance(kind, "D10").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_number_without_a_citation_has_no_provenance(string citation) =>
        Assert.Equal("citation", Assert.Throws<ArgumentException>(() => new Provenance(ProvenanceKind.Bank, citation)).ParamName);

    [Fact]
    public void A_null_citation_is_refused() => Assert.Throws<ArgumentNullException>(() => new Provenance(ProvenanceKind.Bank, null!));

    [Fact]
    public void It_is_a_value()
    {
        Assert.Equal(new Provenance(ProvenanceKind.Template, "D10"), new Provenance(ProvenanceKind.Template, "D10"));
        Assert.NotEqual(new Provenance(ProvenanceKind.Template, "D10"), new Provenance(ProvenanceKind.Bank, "D10"));
        Assert.NotEqual(new Provenance(ProvenanceKind.Template, "D10"), new Provenance(ProvenanceKind.Template, "D11"));
    }
}
