using System.CommandLine;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Contacts;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Replies;
using CallCenter.Standards.Workflows;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd explain</c>: what the standard says of a contact or of a case, with its reasons.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    private readonly Option<string?> contact;
    private readonly Option<string?> caseFile;
    private readonly Option<string?> book;
    private readonly Option<string?> at;
    private readonly Option<string?> workflow;
    private readonly Option<bool> isBrief;

    public ExplainCommand(ToolConsole console)
        : base("explain", console)
    {
        contact = Text("--contact", "FILE");
        caseFile = Text("--case", "FILE");
        book = Text("--book", "BOOK");
        Bases();
        at = Text("--at", "TIME");
        workflow = Text("--workflow", "CODE");
        isBrief = Flag("--brief");
        Replies();
    }

    protected override int Run(GivenArguments arguments)
    {
        string? contactFile = arguments.GetValue(contact);
        string? events = arguments.GetValue(caseFile);
        if ((contactFile is null) == (events is null))
        {
            throw contactFile is null ? Missing("--contact FILE | --case FILE") : new UserErrorException(Words["explain.two"], Words["argument.twice.remedy"]);
        }

        Instant now = InstantOf(arguments.GetValue(at));
        Standard standard = Console.While(Words["progress.reading"], () => Books.Open(arguments.GetValue(book) ?? BookFiles.Shipped, BasesOf(arguments)).Compile());
        return contactFile is not null
            ? OfContact(arguments, standard, JsonValues.Read(InputFile.Read(contactFile, Console), ContactForms.Contact), now)
            : OfCase(arguments, standard, InputFile.Read(events!, Console), now);
    }

    private int OfContact(GivenArguments arguments, Standard standard, Contact known, Instant now)
    {
        string[] codes = [.. standard.Workflows.All.Where(static one => one.Definition.Record == WorkItem.Schema.Definition.Name).Select(static one => one.Code).Distinct(StringComparer.Ordinal)];
        string code = arguments.GetValue(workflow) ?? codes.FirstOrDefault() ?? "";
        if (arguments.GetValue(workflow) is not null && !codes.Contains(code, StringComparer.Ordinal))
        {
            throw new UserErrorException(Words.Of(standard.Workflows.Find(code) is null ? "explain.workflow" : "explain.workflow.other", ("workflow", code)), NearestName.Find(code, codes) is { } near ? Words.Of("argument.near-one-of", ("near", near), ("values", codes)) : Words.Of("argument.one-of", ("values", codes)));
        }

        ContactStory story = ContactStory.Of(standard, in known, code, now);
        ReplyTo(arguments).Give("explain", page => new StoryPage(page, standard, Console, DetailOf(arguments)).Write(story), json =>
        {
            Reply.Book(json, standard.Book);
            json.WriteString("at", InstantPattern.ExtendedIso.Format(now));
            StoryJson.Write(json, story, standard, ExplanationLanguage.Of(Console.Culture));
        });
        return ExitCode.Fine;
    }

    private int OfCase(GivenArguments arguments, Standard standard, InputFile file, Instant now)
    {
        CaseStory story = CaseStory.Of(standard, file, now);
        new KnownEvents(standard).TellOthers(story.Timeline.Events, Console);
        ReplyTo(arguments).Give("explain", page => new StoryPage(page, standard, Console, DetailOf(arguments)).Write(story), json =>
        {
            Reply.Book(json, standard.Book);
            json.WriteString("at", InstantPattern.ExtendedIso.Format(now));
            StoryJson.Write(json, story, standard, ExplanationLanguage.Of(Console.Culture));
        });
        return story.Refusals.IsEmpty ? ExitCode.Fine : ExitCode.Found;
    }

    private ExplanationDetail DetailOf(GivenArguments arguments) => arguments.GetValue(isBrief) ? ExplanationDetail.Short : ExplanationDetail.Full;

    private Instant InstantOf(string? text) => text is null ? Console.Now
        : OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } time ? time.Value.ToInstant()
        : throw new UserErrorException(Words.Of("argument.time", ("option", "--at"), ("value", text)), Words["argument.time.remedy"]);
}
