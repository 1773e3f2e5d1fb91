using System.Xml.Linq;
using CallCenter.Standards.Reports.Html;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Tool.Drawing;

/// <summary>Writes pictures: as a page with the table of what they show where the name of the file ends with <c>.html</c>, else as SVG; both light and dark, as the reader's screen is, and needing nothing else.</summary>
internal static class PictureFile
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Lazy<string> Style = new(static () =>
    {
        using var file = new StreamReader(typeof(PictureFile).Assembly.GetManifestResourceStream("ccstd.picture.css")!);
        return file.ReadToEnd().ReplaceLineEndings("\n");
    });

    public static void Write(string file, ToldPicture picture, ToolConsole console) => OutputFile.Write(
        file,
        FileEnding.Is(file, FileEnding.Html) ? "<!DOCTYPE html>\n" + PageOf(picture, console.Words.Tag).ToString(SaveOptions.DisableFormatting) + "\n" : InSvg(Drawn(picture, console.Words.Tag, Tag("style", Style.Value))) + "\n",
        console);

    private static XElement Drawn(ToldPicture picture, string language, XElement? style) => Tag(
        "svg",
        Attribute("viewBox", $"0 0 {Shapes.Number(picture.Width)} {Shapes.Number(picture.Height)}"), Attribute("width", Shapes.Number(picture.Width)), Attribute("height", Shapes.Number(picture.Height)),
        Attribute("role", "img"), Attribute("aria-labelledby", "picture-title picture-description"), Attribute("lang", language),
        Tag("title", Attribute("id", "picture-title"), picture.Title),
        Tag("desc", Attribute("id", "picture-description"), string.Join('\n', picture.Sentences)),
        style,
        Shapes.Box("page", 0, 0, picture.Width, picture.Height),
        picture.Content);

    private static XElement PageOf(ToldPicture picture, string language) => Tag(
        "html",
        Attribute("lang", language),
        Tag(
            "head",
            Void("meta", Attribute("charset", "utf-8")),
            Void("meta", Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", Policy)),
            Void("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")),
            Void("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark")),
            Tag("title", picture.Title),
            Tag("style", Style.Value)),
        Tag(
            "body",
            Tag(
                "main",
                Tag("h1", picture.Title),
                picture.Sentences.Select(static sentence => Tag("p", sentence)),
                Tag("div", Class("scroll"), Attribute("tabindex", "0"), Drawn(picture, language, style: null)),
                HtmlTable.Draw(picture.Headings.Select(static (heading, column) => (heading, column > 0)), picture.Rows.Select(static row => Tag("tr", HtmlTable.RowHead(row[0]), row.Skip(1).Select(HtmlTable.Number)))))));

    private static XElement InSvg(XElement element) => new(Svg + element.Name.LocalName, element.Attributes(), element.Nodes().Select(static node => node is XElement child ? InSvg(child) : node));
}
