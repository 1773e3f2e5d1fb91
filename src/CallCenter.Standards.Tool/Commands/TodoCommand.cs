using System.CommandLine;
using System.Text;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Replies;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd todo</c>: what a bank has still to decide, by whom, and what hangs on it.</summary>
internal sealed class TodoCommand : ToolCommand
{
    private const string Nobody = "-";

    /// <summary>Tells spreadsheets that a text is in UTF-8: without it Excel reads it in the encoding of the country.</summary>
    private const string ByteOrderMark = "\uFEFF";

    private readonly Argument<string?> book;
    private readonly Option<string?> role;
    private readonly Option<string?> section;
    private readonly Option<bool> isBrief;
    private readonly Option<bool> isCsv;

    public TodoCommand(ToolConsole console)
        : base("todo", console)
    {
        book = One("BOOK");
        Bases();
        role = Text("--role", "ROLE");
        section = Text("--section", "SECTION");
        isBrief = Flag("--brief");
        isCsv = Flag("--csv");
        Replies();
    }

    protected override string[] EndingsOf(GivenArguments arguments) => arguments.GetValue(isCsv) ? FileEnding.Csv : base.EndingsOf(arguments);

    protected override int Run(GivenArguments arguments)
    {
        if (arguments.GetValue(isCsv) && IsJson(arguments))
        {
            throw new UserErrorException(Words["argument.two-formats"], Words["argument.twice.remedy"]);
        }

        StandardBook read = Console.While(Words["progress.reading"], () => Books.Open(arguments.GetValue(book) ?? BookFiles.Shipped, BasesOf(arguments)));
        OpenDecisions all = read.StillToDecide();
        OpenDecision[] chosen = Chosen(all, arguments);
        if (arguments.GetValue(isCsv))
        {
            ReplyTo(arguments).Give(Csv(chosen));
            return ExitCode.Fine;
        }

        ReplyTo(arguments).Give("todo", page => Write(page, read, chosen, arguments.GetValue(isBrief)), json =>
        {
            Reply.Book(json, read);
            json.WriteNumber("count", chosen.Length);
            json.WriteStartArray("decisions");
            foreach (OpenDecision decision in chosen)
            {
                json.WriteValue(decision);
            }

            json.WriteEndArray();
        });
        return ExitCode.Fine;
    }

    private OpenDecision[] Chosen(OpenDecisions all, GivenArguments arguments)
    {
        string? by = Known(arguments.GetValue(role), "todo.role.unknown", [.. all.Decisions.SelectMany(static decision => decision.DecidedBy).Select(static deciding => deciding.Code).Distinct(StringComparer.Ordinal)]);
        string? of = Known(arguments.GetValue(section), "todo.section.unknown", [.. all.Decisions.Select(static decision => decision.Section).Distinct(StringComparer.Ordinal)]);
        return [.. all.Decisions.Where(decision => (by is null || decision.DecidedBy.Any(deciding => deciding.Code == by)) && (of is null || decision.Section == of))];
    }

    private string? Known(string? written, string fault, string[] known) => written is null || known.Contains(written, StringComparer.Ordinal) ? written : throw new UserErrorException(
        Words.Of(fault, ("name", written)),
        NearestName.Find(written, known) is { } near ? Words.Of("argument.near-one-of", ("near", near), ("values", known)) : Words.Of("argument.one-of", ("values", known)));

    private void Write(Page page, StandardBook read, OpenDecision[] chosen, bool isBrief)
    {
        ExplanationLanguage language = ExplanationLanguage.Of(Console.Culture);
        page.Line(Words.Of("todo.summary", ("book", Words.Of("titled", ("name", read.Name.In(language.Tag)), ("code", $"{read.Code} {read.Version}"))), ("count", chosen.Length)), Tone.Heading);
        (string Code, string Name, OpenDecision[] Decisions)[] roles =
        [
            .. chosen.SelectMany(static decision => decision.DecidedBy.Select(by => (By: by, Decision: decision)))
                .GroupBy(static both => both.By.Code).Select(group => (group.Key, group.First().By.Name.In(language.Tag), group.Select(static both => both.Decision).ToArray()))
                .OrderByDescending(static group => group.Item3.Length),
            .. chosen.Where(static decision => decision.DecidedBy.IsEmpty).ToArray() is { Length: > 0 } nobodys ? [(Nobody, Words["todo.nobody"], nobodys)] : Array.Empty<(string, string, OpenDecision[])>(),
        ];
        if (chosen.Length == 0)
        {
            return;
        }

        page.Blank();
        page.Table(
            [Words["todo.column.role"], Words["todo.column.code"], Words["todo.column.decisions"], Words["todo.column.dependents"]],
            words: 2,
            roles.Select(by => new[] { by.Name, by.Code, Count(by.Decisions.Length), Count(by.Decisions.SelectMany(static decision => decision.Dependents).Select(static dependent => dependent.Pointer).Distinct(StringComparer.Ordinal).Count()) }));
        if (isBrief)
        {
            return;
        }

        foreach ((string _, string name, OpenDecision[] decisions) in roles)
        {
            page.Heading(name);
            foreach (OpenDecision decision in decisions)
            {
                page.Answer(decision.Explain().LinesIn(language).Select(static (line, i) => i == 0 ? "· " + line : line));
                page.Line(Words.Of("todo.path", ("path", decision.Path)), Tone.Faint, indent: 4);
            }
        }
    }

    private static string Count(int count) => count.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A line for each decision and each role that should take it, for a spreadsheet.</summary>
    private string Csv(OpenDecision[] chosen)
    {
        ExplanationLanguage language = ExplanationLanguage.Of(Console.Culture);
        var text = new StringBuilder(ByteOrderMark);
        Row(text, Words["todo.column.role"], Words["todo.column.section"], Words["todo.column.path"], Words["todo.column.name"], Words["todo.column.kind"], Words["todo.column.value"], Words["todo.column.source"], Words["todo.column.dependents"]);
        foreach (OpenDecision decision in chosen)
        {
            foreach (string by in decision.DecidedBy.Select(by => by.Name.In(language.Tag)).DefaultIfEmpty(""))
            {
                Row(
                    text, by, decision.SectionName.In(language.Tag), decision.Path, decision.Name?.In(language.Tag) ?? decision.Code ?? "", language.NameOf(decision.Kind),
                    string.Join(' ', decision.Explain().Details.Where(static told => told.Code is "open.value" or "open.text").Select(told => language.Text(told))), SourceOf(decision, language), string.Join(Words["mark.list"], decision.Dependents.Select(dependent => dependent.Name.In(language.Tag))));
            }
        }

        return text.ToString();
    }

    /// <summary>The source in the reader's language, as the text form tells it.</summary>
    private static string SourceOf(OpenDecision decision, ExplanationLanguage language) =>
        decision.Explain().Answer.Parts.Select(static part => part.Source).OfType<Provenance>().Select(language.Sources.Text).FirstOrDefault() ?? decision.Citation;

    private static void Row(StringBuilder text, params string[] cells) => text.AppendJoin(',', cells.Select(static cell => $"\"{SpreadsheetText.Protect(PlainText.OneLine(cell)).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
}
