using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Reports.Handbooks.Documents;
using CallCenter.Standards.Reports.Handbooks.Telling;

namespace CallCenter.Standards.Reports.Handbooks;

/// <summary>The chapters of the handbook in the order of the template; a section that the template has no place for stands before the appendices.</summary>
internal sealed class HandbookChapters
{
    private readonly StandardBook book;
    private readonly BookTeller teller;
    private readonly HandbookWords words;
    private readonly SourceNotes notes;
    private readonly SectionChapters sections;
    private readonly BookPictures pictures;

    public HandbookChapters(StandardBook book, JsonElement json, CultureInfo culture, BookTeller teller, HandbookWords words)
    {
        (this.book, this.teller, this.words) = (book, teller, words);
        notes = new SourceNotes(json, teller);
        sections = new SectionChapters(json, teller, notes, words);
        pictures = new BookPictures(book.Compile(), culture, words);
    }

    public ImmutableArray<Chapter> All()
    {
        (string Id, string Title, string[] Sections)[] groups =
        [
            ("structure", words.Structure, ["organization"]),
            ("work", words.Work, ["workflows", "scripts", "routing", "serviceLevels", "calendars", "callbacks"]),
            ("management", words.Management, ["quality", "kpis", "surveys", "training", "improvement"]),
            ("risks", words.Risk, ["risk", "compliance"]),
        ];
        string[] placed = [.. groups.SelectMany(group => group.Sections), "vocabulary"];
        string[] others = [.. Sections.All.Select(section => section.Name).Except(placed)];
        Chapter[] body = [.. groups.Append(("others", words.Others, others)).Select(Group).Where(chapter => !chapter.Parts.IsEmpty)];
        return [Preface(), .. body, Appendix()];
    }

    private Chapter Group((string Id, string Title, string[] Sections) group) => new(
        "part-" + group.Id,
        group.Title,
        [],
        [.. group.Sections.Select(name => Sections.All.First(section => section.Name == name)).Select(sections.Of).OfType<Chapter>().Select(Illustrated)]);

    private Chapter Preface() => new(
        "preface",
        words.Preface,
        [
            new Paragraph(words.Purpose), new Paragraph(words.Scope), new Paragraph(words.AboutSources),
            new Facts(
            [
                (words.Version, book.Version),
                (words.Effective, book.Effective.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
                .. book.Currency is { } currency ? [(words.Currency, teller.Currency(currency))] : Array.Empty<(string, string)>(),
                (words.Hash, book.Hash),
            ]),
        ],
        []);

    private Chapter Illustrated(Chapter chapter) => chapter.Id switch
    {
        "organization" => With(chapter, pictures.Organization()),
        "risk" => chapter with { Blocks = [.. chapter.Blocks, .. pictures.HeatMaps(book.Effective)] },
        "workflows" => chapter with { Parts = [.. chapter.Parts.Select(list => list with { Parts = [.. list.Parts.Select(OfWorkflow)] })] },
        _ => chapter,
    };

    private Chapter OfWorkflow(Chapter part) =>
        book.Workflows.Workflows.LastOrDefault(workflow => part.Id == $"workflows-workflows-{workflow.Code}") is { } workflow ? With(part, pictures.Workflow(workflow)) : part;

    private static Chapter With(Chapter chapter, Picture? picture) => picture is null ? chapter : chapter with { Blocks = [picture, .. chapter.Blocks] };

    private Chapter Appendix()
    {
        Chapter? glossary = sections.Of(Sections.All.First(section => section.Name == "vocabulary"));
        return new("appendices", words.Appendix, [], [Open(), Sources(), .. glossary is null ? Array.Empty<Chapter>() : [glossary], Revisions(), Approval()]);
    }

    private Chapter Open()
    {
        OpenDecisions open = book.StillToDecide();
        return new("open", words.OpenTitle, open.IsEmpty ? [new Paragraph(words.OpenNothing)] : [new Paragraph(words.OpenNote(open.Decisions.Length))],
        [
            .. open.Decisions.GroupBy(decision => decision.Section).Select(group => new Chapter("open-" + group.Key, teller.In(group.First().SectionName),
            [
                new Table(teller.In(group.First().SectionName), [words.Entry, words.Values, words.Why, words.DecidedBy],
                [
                    .. group.Select(decision => (ImmutableArray<string>)
                    [
                        decision.Name is { } name ? teller.In(name) : decision.Code is { } code ? teller.Language.Identifier(code) : teller.In(teller.Place(decision.Path)),
                        teller.Join(decision.Values.Where(value => !value.Told.IsEmpty).Select(value => words.Named(teller.In(value.Name), teller.Text(value.Told)))),
                        teller.Language.NameOf(decision.Kind),
                        string.Join(words.Between, decision.DecidedBy.Select(role => teller.In(role.Name))),
                    ]),
                ]),
            ], [])),
        ]);
    }

    private Chapter Sources() => new("sources", words.SourcesTitle, [new SourceTable(words.SourcesTitle, [words.Number, words.Kind, words.Source], notes.Told)], []);

    private Chapter Revisions() => new("revisions", words.Revisions,
    [
        new Paragraph(words.RevisionsNote),
        new Table(words.Revisions, [words.Layer, words.Version, words.File], [.. book.Layers.Select(layer => (ImmutableArray<string>)[layer.Code == book.Code ? teller.In(book.Name) : teller.Language.Identifier(layer.Code), layer.Version, layer.File ?? "–"])]),
        new Facts([(words.Effective, book.Effective.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)), (words.Hash, book.Hash)]),
    ], []);

    private Chapter Approval() => new("approval", words.Approval,
    [
        new Paragraph(words.ApprovalNote),
        new Table(words.Approval, [words.Step, words.Post, words.Signature, words.Day],
        [
            [words.Prepared, "", "", ""],
            .. book.Organization.Roles.Where(role => !role.Decides.IsEmpty).Select(role => (ImmutableArray<string>)[words.Reviewed, teller.In(role.Name), "", ""]),
            [words.Approved, "", "", ""],
        ]),
    ], []);
}
