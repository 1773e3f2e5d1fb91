using System.CommandLine;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Findings;
using CallCenter.Standards.Tool.Replies;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd diff</c>: how two books differ, and what comes of it.</summary>
internal sealed class DiffCommand : ToolCommand
{
    private readonly Argument<string[]> books;
    private readonly Option<bool> isBrief;
    private readonly Option<bool> showsAll;
    private readonly Option<bool> exitCode;

    public DiffCommand(ToolConsole console)
        : base("diff", console)
    {
        books = Many("BEFORE AFTER");
        books.HelpName = "BEFORE [AFTER]";
        Bases();
        isBrief = Flag("--brief");
        showsAll = Flag("--all");
        exitCode = Flag("--exit-code");
        Replies();
    }

    protected override int Run(GivenArguments arguments)
    {
        (string before, string after) = arguments.GetValue(books) switch
        {
            [var only] => (Tool.Books.BookFiles.Shipped, only),
            [var first, var second] => (first, second),
            { Length: > 2 } => throw new Files.UserErrorException(Words["diff.many"], Words.Of("argument.help", ("command", "ccstd diff"))),
            _ => throw Missing("BEFORE AFTER"),
        };
        string[] bases = [.. BasesOf(arguments)];
        (StandardBook Before, StandardBook After) both = Console.While(Words["progress.reading"], () => (Books.Open(before, bases), Books.Open(after, bases)));
        StandardDiff diff = Console.While(Words["progress.comparing"], () => StandardDiff.Between(both.Before, both.After));
        ReplyTo(arguments).Give("diff", page =>
        {
            bool brief = arguments.GetValue(isBrief);
            Write(page, diff, brief, !brief && arguments.GetValue(showsAll));
        }, json =>
        {
            Reply.Book(json, both.Before, "before");
            Reply.Book(json, both.After, "after");
            json.WriteBoolean("same", diff.IsEmpty);
            json.WriteValue("diff", diff);
            json.WriteLines("text", diff.Explain().LinesIn(ExplanationLanguage.Of(Console.Culture)));
        });
        return arguments.GetValue(exitCode) && !diff.IsEmpty ? ExitCode.Found : ExitCode.Fine;
    }

    /// <summary>What comes of it first, then what was changed: rules by themselves, and of order, sources and wording how many there are.</summary>
    private void Write(Page page, StandardDiff diff, bool isBrief, bool showsAll)
    {
        ExplanationLanguage language = ExplanationLanguage.Of(Console.Culture);
        page.Answer(diff.Explain().LinesIn(language, ExplanationDetail.Short), Tone.Heading, indent: 0);
        if (isBrief || diff.IsEmpty)
        {
            return;
        }

        if (!diff.Consequences.IsEmpty)
        {
            page.Heading(Words["diff.consequences"]);
            foreach (Consequence consequence in diff.Consequences)
            {
                page.Answer(consequence.Explain().LinesIn(language));
            }
        }

        if (!diff.EditedInPlace.IsEmpty)
        {
            var lines = new FindingLines(Words, Console.Culture);
            page.Heading(Words["diff.in-place"]);
            foreach (Finding finding in diff.EditedInPlace)
            {
                page.Line(PlainText.OneLine(lines.Message(finding)), Tone.Doubtful, indent: 2);
            }

            page.Line(Words["diff.in-place.remedy"], Tone.Faint, indent: 2);
        }

        if (!diff.IsComplete)
        {
            page.Line(Words["diff.incomplete"], Tone.Doubtful);
        }

        foreach (IGrouping<ChangeWeight, BookChange> weight in diff.Changes.GroupBy(static change => change.Weight))
        {
            if (weight.Key != ChangeWeight.Rule && !showsAll)
            {
                page.Line(Words.Of("diff.hidden", ("count", weight.Count()), ("weight", language.NameOf(weight.Key))), Tone.Faint);
                continue;
            }

            page.Heading(Words.Of("diff.changes", ("weight", language.NameOf(weight.Key))));
            foreach (BookChange change in weight)
            {
                page.Answer(change.Explain().LinesIn(language));
            }
        }
    }
}
