using System.CommandLine;
using CallCenter.Standards.Book;
using CallCenter.Standards.Reports;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Printing;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd handbook</c>: a standard as people read it, and the card for agents.</summary>
internal sealed class HandbookCommand : ToolCommand
{
    private const string Html = "html";
    private const string Markdown = "markdown";
    private const string Pdf = "pdf";

    private readonly Argument<string?> book;
    private readonly Option<bool> isCard;
    private readonly Option<string?> format;
    private readonly Option<string?> browser;

    public HandbookCommand(ToolConsole console)
        : base("handbook", console)
    {
        book = One("BOOK");
        Bases();
        isCard = Flag("--card");
        format = Choice("--format", Html, Markdown, Pdf);
        browser = Text("--browser", "FILE");
        Replies(withJson: false);
    }

    protected override string[] EndingsOf(GivenArguments arguments) => arguments.GetValue(format) is { } form ? EndingsOf(form) : [.. FileEnding.Html, .. FileEnding.Markdown, .. FileEnding.Pdf];

    protected override int Run(GivenArguments arguments)
    {
        StandardBook read = Console.While(Words["progress.reading"], () => Books.Open(arguments.GetValue(book) ?? BookFiles.Shipped, BasesOf(arguments)));
        string form = arguments.GetValue(format) ?? FormOf(OutputOf(arguments));
        if (form == Pdf && OutputOf(arguments) is null)
        {
            throw Missing("--output");
        }

        Handbook handbook = Console.While(Words["progress.printing"], () => Handbook.Of(read, Console.Culture));
        bool card = arguments.GetValue(isCard);
        if (form == Markdown)
        {
            ReplyTo(arguments).Give(card ? handbook.ToCardMarkdown() : handbook.ToMarkdown());
            return ExitCode.Fine;
        }

        string page = card ? handbook.ToCardHtml() : handbook.ToHtml();
        if (form == Html)
        {
            ReplyTo(arguments).Give(page);
            return ExitCode.Fine;
        }

        Console.While(Words["progress.printing"], () =>
        {
            Browser.Print(page, OutputOf(arguments)!, arguments.GetValue(browser), Console);
            return true;
        });
        Console.Error.WriteLine(PlainText.OneLine(Words.Of("output.written", ("file", OutputOf(arguments)!))));
        return ExitCode.Fine;
    }

    /// <summary>As the name of the file says.</summary>
    private static string FormOf(string? file) => new[] { Markdown, Pdf }.FirstOrDefault(form => FileEnding.Is(file, EndingsOf(form))) ?? Html;

    private static string[] EndingsOf(string form) => form switch
    {
        Markdown => FileEnding.Markdown,
        Pdf => FileEnding.Pdf,
        _ => FileEnding.Html,
    };
}
