using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests.Book;

public sealed class ShippedBookTests
{
    [Fact]
    public void The_shipped_book_has_no_findings_but_what_a_bank_has_still_to_approve_and_to_give() =>
        Assert.All(StandardBook.Shipped.Validate(), finding => Assert.Contains($"{finding.Code} {finding.Value}", new[] { "CCS8209 ", "CCS4014 eu-business-days", "CCS5101 us-transfer-error-new-account", "CCS8401 change-reconfirmed", "CCS9302 elevated", "CCS9303 complaint-severity", "CCS9911 fine" }));

    [Fact]
    public void The_shipped_book_is_read_once() => Assert.Same(StandardBook.Shipped, StandardBook.Shipped);

    [Fact]
    public void The_shipped_book_survives_writing_and_reading()
    {
        string json = StandardBook.Shipped.ToJson();

        Assert.Equal(json, StandardBook.Parse(json).ToJson());
    }

    [Fact]
    public void The_shipped_files_are_written_as_the_library_writes_them()
    {
        string kpis = ResourceOf("kpis.json");
        string written = StandardBook.Shipped.ToJson();

        // The section is one level deeper in the whole book.
        Assert.Contains(kpis.TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal), written, StringComparison.Ordinal);
        Assert.StartsWith(ResourceOf("book.json").TrimEnd().TrimEnd('}').TrimEnd(), written, StringComparison.Ordinal);
    }

    private static string ResourceOf(string file)
    {
        using Stream stream = typeof(StandardBook).Assembly.GetManifestResourceStream("CallCenter.Standards.Book.Shipped." + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
