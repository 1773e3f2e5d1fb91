using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Reports;

namespace CallCenter.Standards.Tool.Tests;

public sealed class HandbookTests
{
    private static readonly Handbook English = Handbook.Of(StandardBook.Shipped, CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void The_form_is_that_of_the_files_name()
    {
        using var folder = new Folder();
        Run.Of(folder, "handbook", "-o", "handbook.html").Ends(0);
        Run.Of(folder, "handbook", "-o", "handbook.md").Ends(0);
        Run.Of(folder, "handbook", "--card", "-o", "card.html").Ends(0);

        Assert.Equal(English.ToHtml(), folder.Text("handbook.html"));
        Assert.Equal(English.ToMarkdown(), folder.Text("handbook.md"));
        Assert.Equal(English.ToCardHtml(), folder.Text("card.html"));
    }

    [Fact]
    public void An_overlay_is_printed_with_the_book_below_it_in_the_readers_language()
    {
        using Folder folder = new Folder().WithSample("samples/banks/jiangwan-city-bank/bank.json");

        string card = Run.Of(folder, "handbook", "bank.json", "--card", "--format", "markdown", "--culture", "zh-CN").Ends(0).Output;

        Assert.StartsWith("# ", card, StringComparison.Ordinal);
        Assert.Contains("江湾", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_printed_of_a_book_with_errors()
    {
        using Folder folder = new Folder().With("bank.json", "{ \"code\": 7 }");

        Run.Of(folder, "handbook", "bank.json", "-o", "handbook.html").Ends(1);

        Assert.False(File.Exists(Path.Combine(folder.Path, "handbook.html")));
    }

    [Fact]
    public void A_PDF_needs_a_file_and_a_browser_that_prints()
    {
        using Folder folder = new();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Contains("'/bin/true' has not printed", Run.Of(folder, "handbook", "--card", "-o", "card.pdf", "--browser", "/bin/true").Ends(2).Error, StringComparison.Ordinal);
        }

        Assert.Contains("--output", Run.Of(folder, "handbook", "--format", "pdf").Ends(2).Error, StringComparison.Ordinal);
        Assert.Contains("has not printed", Run.Of(folder, "handbook", "--card", "-o", "card.pdf", "--browser", "no-such-browser").Ends(2).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "card.pdf")));
    }

    [SkippableFact]
    public void A_card_is_printed_on_two_pages()
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, "chromium"))), "There is no Chromium on this machine.");
        using Folder folder = new();

        Run.Of(folder, "handbook", "--card", "-o", "card.pdf").Ends(0);

        string pdf = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(folder.Path, "card.pdf")));
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Matches("/Count 2\\b", pdf);
    }
}
