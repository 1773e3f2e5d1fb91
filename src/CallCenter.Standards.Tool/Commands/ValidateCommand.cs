using System.CommandLine;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Findings;
using NodaTime;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd validate</c>: checks books, overlays, timelines, decision models and decision tables.</summary>
internal sealed class ValidateCommand : ToolCommand
{
    private readonly Argument<string[]> files;
    private readonly Option<string?> format;
    private readonly Option<bool> strict;
    private readonly Option<string?> asOf;
    private readonly Option<string?> record;
    private readonly Option<string?> book;

    public ValidateCommand(ToolConsole console)
        : base("validate", console)
    {
        files = Many("FILE");
        format = Choice("--format", "text", "json", "sarif", "github");
        strict = Flag("--warnings-as-errors");
        asOf = Text("--as-of", "DATE");
        Bases();
        book = Text("--book", "BOOK");
        record = Text("--record", "RECORD");
        Replies();
    }

    protected override string[] EndingsOf(GivenArguments arguments) => arguments.GetValue(format) switch
    {
        "sarif" => FileEnding.Sarif,
        "json" => FileEnding.Json,
        _ => base.EndingsOf(arguments),
    };

    protected override int Run(GivenArguments arguments)
    {
        string[] names = [.. (arguments.GetValue(files) ?? []).SelectMany(name => InputFile.Named(name, Console))];
        if (names.Length == 0)
        {
            throw Missing("FILE");
        }

        string form = arguments.GetValue(format) ?? (IsJson(arguments) ? "json" : "text");
        if (IsJson(arguments) && form != "json")
        {
            throw new UserErrorException(Words["validate.two-formats"], Words["argument.twice.remedy"]);
        }

        var about = new Lazy<StandardBook>(() => Books.Open(arguments.GetValue(book) ?? BookFiles.Shipped, BasesOf(arguments)));
        var read = new Lazy<TableFiles>(() => TableFiles.About(arguments.GetValue(record), about.Value, Words));
        var checks = new FileChecks(Console, Books, BasesOf(arguments), read, new Lazy<Standard>(() => about.Value.Compile()), new Lazy<LocalDate?>(() => DayOf(arguments, asOf)));
        CheckedFile[] told = Told([.. Checked([.. names.Distinct(StringComparer.Ordinal)], checks, out UserErrorException[] unread)], arguments.GetValue(strict));
        var lines = new FindingLines(Words, Console.Culture);
        switch (form)
        {
            case "sarif":
                ReplyTo(arguments).Give(new SarifLog(lines).Write(told));
                break;
            case "github":
                ReplyTo(arguments).Give(GitHubAnnotations.Write(told, lines));
                break;
            default:
                ReplyTo(arguments, form == "json").Give("validate", page => Write(page, told, lines), json => ValidateJson.Write(json, told, lines));
                break;
        }

        foreach (UserErrorException one in unread)
        {
            Console.Tell(one);
        }

        return unread.Length > 0 ? ExitCode.UserError : told.Any(static file => file.Count(FindingSeverity.Error) > 0) ? ExitCode.Found : ExitCode.Fine;
    }

    /// <summary>The files that can be read, checked, and why others cannot.</summary>
    /// <exception cref="UserErrorException">None can be read.</exception>
    private List<CheckedFile> Checked(string[] names, FileChecks checks, out UserErrorException[] unread)
    {
        var all = new List<CheckedFile>(names.Length);
        var failed = new List<UserErrorException>();
        foreach (string name in names)
        {
            try
            {
                all.Add(Console.While(Words.Of("progress.checking", ("file", name)), () => checks.Check(name)));
            }
            catch (UserErrorException e)
            {
                failed.Add(e);
            }
        }

        unread = [.. failed.DistinctBy(static one => one.Message)];
        return all.Count > 0 || unread.Length != 1 ? all : throw unread[0];
    }

    /// <summary>What is told: what two files share once, warnings as errors where that was asked.</summary>
    private static CheckedFile[] Told(CheckedFile[] all, bool isStrict)
    {
        var known = new HashSet<(string?, int?, int?, string, string, string)>();
        return
        [
            .. all.Select(file => file with
            {
                Findings =
                [
                    .. file.Findings.Where(finding => known.Add((finding.File, finding.Line, finding.Column, finding.Code, finding.Pointer, finding.Message)))
                        .Select(finding => isStrict && finding.Severity == FindingSeverity.Warning ? finding with { Severity = FindingSeverity.Error } : finding),
                ],
            }),
        ];
    }

    private void Write(Page page, CheckedFile[] told, FindingLines lines)
    {
        foreach (CheckedFile file in told)
        {
            foreach (Finding finding in file.Findings)
            {
                page.Line(PlainText.OneLine(lines.Line(finding)), finding.Severity switch { FindingSeverity.Error => Tone.Bad, FindingSeverity.Warning => Tone.Doubtful, _ => Tone.Faint });
            }
        }

        foreach (CheckedFile file in told)
        {
            int errors = file.Count(FindingSeverity.Error);
            int warnings = file.Count(FindingSeverity.Warning);
            page.Line(
                Words.Of(
                    errors > 0 ? "validate.bad" : "validate.fine",
                    ("file", file.Name),
                    ("kind", Words.Of("kind." + file.Kind.ToString(), ("type", file.ValueType ?? ""))),
                    ("book", file.Book is { } made ? Words.Of("validate.book", ("book", $"{made.Code} {made.Version}"), ("hash", made.Hash)) : ""),
                    ("errors", errors),
                    ("warnings", warnings)),
                errors > 0 ? Tone.Bad : warnings > 0 ? Tone.Doubtful : Tone.Good);
            if (file.HasComments)
            {
                page.Line(Words["validate.comments"], Tone.Faint, indent: 2);
            }

            if (file.OfShipped > 0)
            {
                page.Line(Words.Of("validate.shipped", ("count", file.OfShipped)), Tone.Faint, indent: 2);
            }
        }
    }
}
