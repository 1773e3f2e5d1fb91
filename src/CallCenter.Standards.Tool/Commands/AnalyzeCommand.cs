using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tool.Analysis;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Findings;
using CallCenter.Standards.Tool.Replies;

namespace CallCenter.Standards.Tool.Commands;

/// <summary><c>ccstd analyze</c>: searches the tables, workflows and matrices of a book, or the tables of a file, to the end.</summary>
internal sealed class AnalyzeCommand : ToolCommand
{
    private const string Tables = "tables";
    private const string Workflows = "workflows";
    private const string Matrices = "matrices";

    private const int UsualLimit = 2_000_000;

    private static readonly string[] Areas = [Tables, Workflows, Matrices];

    // What is not known of a contact or incident is an input like any other.
    private static readonly AnalysisOptions Options = new() { MissingInputs = MissingInputs.WhereTheFieldMayBeMissing };

    private readonly Argument<string[]> what;
    private readonly Option<string?> book;
    private readonly Option<string?> record;
    private readonly Option<string?> limit;
    private readonly Option<bool> showsAll;
    private readonly Option<string?> pictures;
    private readonly Option<string?> pictureFormat;

    public AnalyzeCommand(ToolConsole console)
        : base("analyze", console)
    {
        what = Many("BOOK AREA", least: 0);
        what.HelpName = "[BOOK|FILE] [tables|workflows|matrices]…";
        what.CompletionSources.Add(static _ => Areas.Select(static area => new System.CommandLine.Completions.CompletionItem(area)));
        book = Text("--book", "BOOK");
        Bases();
        record = Text("--record", "RECORD");
        limit = Text("--limit", "N");
        showsAll = Flag("--all");
        pictures = Text("--pictures", "FOLDER");
        pictureFormat = Choice("--picture-format", Pictures.Mermaid, Pictures.Dot);
        Replies();
    }

    protected override int Run(GivenArguments arguments)
    {
        string[] given = arguments.GetValue(what) ?? [];
        string[] areas = [.. given.Where(static name => Areas.Contains(name, StringComparer.Ordinal))];
        string[] alone = [.. given.Except(areas, StringComparer.Ordinal)];
        string[] files = alone.All(IsBook) && arguments.GetValue(book) is { } named ? [.. alone, named] : alone;
        if (files.Length > 1)
        {
            throw new UserErrorException(Words.Of("analyze.one-book", ("files", files)), NearestName.Find(files[^1], Areas) is { } near ? Words.Of("argument.near-one-of", ("near", near), ("values", Areas)) : Words.Of("analyze.areas", ("values", Areas)));
        }

        string name = files is [var only] ? only : BookFiles.Shipped;
        if (!IsBook(name) && areas.Length > 0)
        {
            throw new UserErrorException(Words.Of("analyze.areas-of-file", ("file", name), ("values", areas)), Words["analyze.areas-of-file.remedy"]);
        }

        return IsBook(name) ? OfBook(arguments, name, areas.Length > 0 ? areas : Areas) : OfFile(arguments, InputFile.Read(name, Console));
    }

    /// <summary>Whether a name is of a book: a file of tables or decision models is looked at by itself.</summary>
    private bool IsBook(string name) => name == BookFiles.Shipped || InputKinds.Of(InputFile.Read(name, Console)) is InputKind.Book or InputKind.Overlay or InputKind.Timeline;

    private int OfBook(GivenArguments arguments, string name, string[] areas)
    {
        StandardBook read = Console.While(Words["progress.reading"], () => Books.Open(name, BasesOf(arguments)));
        Standard standard = read.Compile();
        ImmutableArray<CompiledTable> compiled = areas.Contains(Tables) ? BookTables.Of(read) : [];
        ImmutableArray<TableAnalysis> tables = compiled.IsEmpty ? [] : Console.While(Words["progress.tables"], () => compiled.Select(static table => TableAnalysis.Of(table, Options)).ToImmutableArray());
        ToldFacts facts(DecisionTable table) => new(ExplanationLanguage.Of(Console.Culture), compiled.FirstOrDefault(known => known.Table.Code == table.Code)?.Record, standard.Vocabulary.NameOf);
        ImmutableArray<WalkedWorkflow> workflows = !areas.Contains(Workflows) ? [] : Console.While(Words["progress.workflows"], () => Walk(standard, LimitOf(arguments.GetValue(limit))));
        ImmutableArray<CheckedMatrix> matrices = !areas.Contains(Matrices) ? [] : [.. standard.Risk.Matrices.Select(static matrix => new CheckedMatrix(matrix, matrix.Analyze()))];
        IReadOnlyList<string> drawn = arguments.GetValue(pictures) is { } folder ? Pictures.Write(standard, folder, arguments.GetValue(pictureFormat) ?? Pictures.Mermaid, Console) : [];
        ReplyTo(arguments).Give(
            "analyze",
            page =>
            {
                page.Line(Words.Of("titled", ("name", read.Name.In(Words.Tag)), ("code", $"{read.Code} {read.Version}")), Tone.Heading);
                Part(page, Tables, tables.Length, () => new AnalysedTables(page, Console, arguments.GetValue(showsAll), facts).Write(tables));
                Part(page, Workflows, workflows.Length, () => WalkedWorkflow.Write(workflows, standard, page, Console));
                Part(page, Matrices, matrices.Length, () => CheckedMatrix.Write(matrices, page, Console));
                foreach (string file in drawn)
                {
                    page.Line(Words.Of("output.written", ("file", file)), Tone.Faint);
                }
            },
            json =>
            {
                Reply.Book(json, read);
                AnalysisJson.Write(json, tables, workflows, matrices, drawn);
            });
        return tables.Any(AnalysedTables.IsWrong) || workflows.Any(static walked => walked.IsWrong) || matrices.Any(static matrix => matrix.IsWrong) ? ExitCode.Found : ExitCode.Fine;
    }

    private int OfFile(GivenArguments arguments, InputFile file)
    {
        InputKind kind = InputKinds.Of(file);
        if (kind is not (InputKind.DecisionModel or InputKind.TableInCsv or InputKind.TableInJson))
        {
            throw new UserErrorException(Words.Of("analyze.other", ("file", file.Name)), Words["analyze.other.remedy"]);
        }

        ImmutableArray<Finding> findings;
        ImmutableArray<TableAnalysis> tables;
        ImmutableArray<AnalysedTable> computed = [];
        CompiledTable? about = null;
        ValueNames? names = null;
        if (kind == InputKind.DecisionModel)
        {
            // What is no table has nothing to be analysed, and a table that cannot be is no fault of the model.
            DecisionModel model = DecisionModel.Parse(file.Text, [.. ModelImports.Of(file)]);
            ImmutableArray<AnalysedTable> all = model.Analyze(Options);
            tables = [.. all.Select(static table => table.Analysis).OfType<TableAnalysis>()];
            findings = [.. model.Findings.Where(static finding => finding.Severity == FindingSeverity.Error), .. all.Where(static table => table.Analysis is null).SelectMany(static table => table.Findings)];
            computed = [.. all.Where(static table => table.Analysis is not null && !table.Computed.IsEmpty)];
        }
        else
        {
            StandardBook over = Books.Open(arguments.GetValue(book) ?? BookFiles.Shipped, BasesOf(arguments));
            (about, findings) = TableFiles.About(arguments.GetValue(record), over, Words).Read(file, kind);
            tables = about is null ? [] : [TableAnalysis.Of(about, Options)];
            names = over.Compile().Vocabulary.NameOf;
        }

        var lines = new FindingLines(Words, Console.Culture);
        ReplyTo(arguments).Give(
            "analyze",
            page =>
            {
                foreach (Finding finding in findings)
                {
                    page.Line(PlainText.OneLine(lines.Line(finding with { File = file.Name })), finding.Severity switch { FindingSeverity.Error => Tone.Bad, FindingSeverity.Warning => Tone.Doubtful, _ => Tone.Faint });
                }

                if (tables.IsEmpty)
                {
                    page.Line(Words.Of("analyze.no-table", ("file", file.Name)));
                    return;
                }

                new AnalysedTables(page, Console, arguments.GetValue(showsAll), _ => new ToldFacts(ExplanationLanguage.Of(Console.Culture), about?.Record, names)).Write(tables);
                foreach (AnalysedTable table in computed)
                {
                    page.Line(Words.Of("analyze.computed", ("table", table.Name), ("inputs", table.Computed.ToArray())), Tone.Faint);
                }
            },
            json =>
            {
                json.WriteString("file", file.Name);
                json.WriteStartArray("findings");
                foreach (Finding finding in findings)
                {
                    json.WriteValue(finding with { File = file.Name });
                }

                json.WriteEndArray();
                AnalysisJson.Write(json, tables, [], [], []);
                AnalysisJson.Computed(json, computed);
            });
        return findings.Any(static finding => finding.Severity == FindingSeverity.Error) || tables.Any(AnalysedTables.IsWrong) ? ExitCode.Found : ExitCode.Fine;
    }

    private void Part(Page page, string area, int count, Action write)
    {
        if (count > 0)
        {
            page.Heading(Words["analyze." + area]);
            write();
        }
    }

    private static ImmutableArray<WalkedWorkflow> Walk(Standard standard, int limit) =>
    [
        .. standard.Workflows.All.Select(workflow => new WalkedWorkflow(
            workflow,
            [.. standard.Findings.Where(finding => finding.Pointer.StartsWith($"/workflows/workflows/{IndexOf(standard, workflow)}/", StringComparison.Ordinal))],
            workflow.Explore(limit))),
    ];

    private static int IndexOf(Standard standard, Standards.Workflows.Workflow workflow) =>
        standard.Book.Workflows.Workflows.IndexOf(standard.Book.Workflows.Workflows.First(known => known.Code == workflow.Code && known.Version == workflow.Version));

    private int LimitOf(string? text) => text is null ? UsualLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number
        : throw new UserErrorException(Words.Of("argument.number", ("option", "--limit"), ("value", text)), Words["argument.number.remedy"]);
}
