using System.Text;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Kpis.Catalogue;

public class CatalogueDocumentTests
{
    /// <summary>Set <c>CCS_UPDATE_DOCS=1</c> to write the page instead of checking it.</summary>
    [SkippableFact]
    public void The_catalogue_page_is_up_to_date()
    {
        string? root = RepositoryFolder.Find();
        Skip.If(root is null, "The tests do not run in the repository.");
        string page = Path.Combine(root!, "docs", "kpi-catalogue.md");
        string expected = CatalogueDocument.Of(ShippedKpis.Catalogue);
        if (Environment.GetEnvironmentVariable("CCS_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(page, expected, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.Equal(expected, File.ReadAllText(page).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void The_page_reads_the_same_in_every_culture(string culture)
    {
        string invariant = CatalogueDocument.Of(ShippedKpis.Catalogue);
        using var scope = new CultureScope(culture);

        Assert.Equal(invariant, CatalogueDocument.Of(ShippedKpis.Catalogue));
    }

    [Fact]
    public void The_shipped_file_is_written_as_the_book_writes_it()
    {
        using JsonDocument book = JsonDocument.Parse(StandardBook.Shipped.ToJson());
        using Stream file = typeof(StandardBook).Assembly.GetManifestResourceStream("CallCenter.Standards.Book.Shipped.kpis.json")!;
        using JsonDocument shipped = JsonDocument.Parse(file);

        Assert.Equal(JsonSerializer.Serialize(book.RootElement.GetProperty("kpis")), JsonSerializer.Serialize(shipped.RootElement));
    }
}
