using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Handbooks.Documents;

/// <summary>Writes a document as one HTML file that needs nothing else: no scripts, no fonts, no network; a policy in it keeps browsers from any.</summary>
internal static partial class HtmlWriter
{
    /// <summary>The beginning of the identities of what marks such as <c>[3]</c> refer to.</summary>
    public const string SourceId = "source-";

    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    private const int DeepestHeading = 6;
    private const int ContentsDepth = 2;

    public static string Write(Document document)
    {
        XElement page = Tag(
            "html",
            Attribute("lang", document.Language),
            Tag(
                "head",
                Void("meta", Attribute("charset", "utf-8")),
                Void("meta", Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", Policy)),
                Void("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")),
                Void("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark")),
                Tag("title", document.Title),
                Tag("style", Style())),
            Tag(
                "body",
                Class(document.Style),
                Tag("header", Tag("h1", document.Title), Tag("p", Class("subtitle"), document.Subtitle)),
                document.Contents is { } contents ? Tag("nav", Attribute("aria-label", contents), Tag("h2", contents), Links(document.Chapters, 1)) : null,
                Tag("main", document.Chapters.Select(chapter => Section(chapter, 2)))));
        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Links(IEnumerable<Chapter> chapters, int depth) => Tag(
        "ol",
        chapters.Select(chapter => Tag(
            "li",
            Tag("a", Attribute("href", "#" + chapter.Id), chapter.Title),
            depth < ContentsDepth && !chapter.Parts.IsEmpty ? Links(chapter.Parts, depth + 1) : null)));

    private static XElement Section(Chapter chapter, int level) => Tag(
        "section",
        Attribute("id", chapter.Id), Class("level-" + (level - 1)),
        Tag("h" + Math.Min(level, DeepestHeading), chapter.Title),
        chapter.Blocks.SelectMany(Draw),
        chapter.Parts.Select(part => Section(part, level + 1)));

    private static IEnumerable<XElement> Draw(Block block) => block switch
    {
        Paragraph paragraph => [Tag("p", paragraph.Text)],
        Facts facts => [Tag("dl", facts.Items.Select(item => Tag("div", Tag("dt", item.Name), Tag("dd", WithLinks(item.Text)))))],
        Table table => [Draw(table)],
        SourceTable sources => [Draw(sources)],
        Picture picture => [Tag("figure", Class("boxes"), Tag("figcaption", Tag("strong", picture.Title)), Scrolled(picture.Title, picture.Svg)), .. picture.Words is { } words ? [Draw(words)] : Array.Empty<XElement>()],
        _ => [],
    };

    private static XElement Draw(Table table) => Scrolled(table.Caption, Tag(
        "table",
        Tag("caption", table.Caption),
        Tag("thead", Tag("tr", table.Headings.Select(heading => Tag("th", Attribute("scope", "col"), heading)))),
        Tag("tbody", table.Rows.Select(row => Tag("tr", row.Select((cell, i) => i == 0 ? Tag("th", Attribute("scope", "row"), WithLinks(cell)) : Tag("td", WithLinks(cell))))))));

    private static XElement Draw(SourceTable sources) => Scrolled(sources.Caption, Tag(
        "table",
        Tag("caption", sources.Caption),
        Tag("thead", Tag("tr", sources.Headings.Select(heading => Tag("th", Attribute("scope", "col"), heading)))),
        Tag("tbody", sources.Sources.Select((source, i) => Tag(
            "tr",
            Attribute("id", $"{SourceId}{i + 1}"),
            Tag("th", Attribute("scope", "row"), $"[{i + 1}]"), Tag("td", source.Kind), Tag("td", source.Text))))));

    // Whoever goes by keys alone can scroll it too. A group and no region: hundreds of landmarks lead nowhere.
    private static XElement Scrolled(string name, XElement wide) => Tag("div", Class("scroll"), Attribute("tabindex", "0"), Attribute("role", "group"), Attribute("aria-label", name), wide);

    private static IEnumerable<object> WithLinks(string text)
    {
        int from = 0;
        foreach (Match mark in Marks().Matches(text))
        {
            yield return Text(text[from..mark.Index]);
            yield return Tag("a", Class("mark"), Attribute("href", $"#{SourceId}{mark.Groups[1].Value}"), mark.Value);
            from = mark.Index + mark.Length;
        }

        yield return Text(text[from..]);
    }

    private static string Style()
    {
        using Stream css = typeof(HtmlWriter).Assembly.GetManifestResourceStream("handbook.css")!;
        using var reader = new StreamReader(css, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\[(\d+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
