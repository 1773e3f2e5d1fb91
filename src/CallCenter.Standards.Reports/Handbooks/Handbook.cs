using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Reports.Handbooks;
using CallCenter.Standards.Reports.Handbooks.Documents;
using CallCenter.Standards.Reports.Handbooks.Telling;

namespace CallCenter.Standards.Reports;

/// <summary>
/// The standard of a book as people read it: in the order of the bank customer-service-centre template, with its organisation chart, duties, workflows, tables, promises, KPIs, risks, forms of words, training and compliance, the source of
/// every figure, what is still to decide, and the pages for revisions and approval; and a card of two pages for agents. Made from the book alone: the same book gives the same bytes. Immutable.
/// </summary>
public sealed class Handbook
{
    private readonly Document handbook;
    private readonly Document card;

    private Handbook(Document handbook, Document card) => (this.handbook, this.card) = (handbook, card);

    /// <summary>The handbook of a book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="culture">The reader's culture: Chinese for the cultures of that language, English for all others.</param>
    /// <exception cref="StandardBookException">The book has errors.</exception>
    public static Handbook Of(StandardBook book, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(culture);
        culture = CultureInfo.GetCultureInfo(culture.TwoLetterISOLanguageName == "zh" ? "zh-CN" : "en");
        book.Compile();
        using JsonDocument json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
        var words = new HandbookWords(culture);
        var teller = new BookTeller(book, json.RootElement, culture);
        ImmutableArray<Chapter> chapters = new HandbookChapters(book, json.RootElement, culture, teller, words).All();
        return new Handbook(
            new Document(words.Language, words.Title(book), words.Subtitle(book), words.Contents, "handbook", chapters),
            AgentCard.Of(book, culture, teller, words));
    }

    /// <summary>The handbook as Markdown with LF line ends; diagrams as Mermaid, which GitHub and GitLab draw.</summary>
    public string ToMarkdown() => MarkdownWriter.Write(handbook);

    /// <summary>The handbook as one HTML page that needs nothing else and prints on A4: no scripts, no fonts, no network, and a policy in it that keeps browsers from any.</summary>
    public string ToHtml() => HtmlWriter.Write(handbook);

    /// <summary>The card for agents as one HTML page that prints on two sides of A4.</summary>
    public string ToCardHtml() => HtmlWriter.Write(card);

    /// <summary>The card for agents as Markdown.</summary>
    public string ToCardMarkdown() => MarkdownWriter.Write(card);

    /// <summary>The title and the version.</summary>
    public override string ToString() => $"{handbook.Title} · {handbook.Subtitle}";
}
