using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using NodaTime;

namespace CallCenter.Standards.Tool.Findings;

/// <summary>Checks files of every kind.</summary>
/// <param name="console">The folder that files are of.</param>
/// <param name="books">Reads books.</param>
/// <param name="bases">Files that overlays may extend.</param>
/// <param name="tables">What tables in files of their own are about.</param>
/// <param name="standard">What values in files of their own stand on.</param>
/// <param name="asOf">The day on which calendars have to hold; null where that is not asked.</param>
internal sealed class FileChecks(ToolConsole console, BookFiles books, IEnumerable<string> bases, Lazy<TableFiles> tables, Lazy<Standard> standard, Lazy<LocalDate?> asOf)
{
    private static readonly Lazy<FrozenSet<(string Code, string? Value, string Message)>> OfShipped = new(static () => StandardBook.Shipped.Validate().Select(static finding => (finding.Code, finding.Value, finding.Message)).ToFrozenSet());

    /// <summary>Checks a file.</summary>
    /// <param name="name">The file, <c>-</c>, or <c>shipped</c>.</param>
    /// <exception cref="UserErrorException">It cannot be read.</exception>
    public CheckedFile Check(string name)
    {
        if (name == BookFiles.Shipped)
        {
            return OfBook(books.Read(name, bases), InputKind.Book);
        }

        var file = InputFile.Read(name, console);
        InputKind kind = InputKinds.Of(file);
        return kind switch
        {
            InputKind.Overlay => OfOverlay(file),
            InputKind.Timeline => OfTimeline(file),
            InputKind.Schema => new CheckedFile(name, kind, []),
            InputKind.DecisionModel => new CheckedFile(name, kind, In(name, DecisionModel.Parse(file.Text, [.. ModelImports.Of(file)]).Findings)),
            InputKind.TableInCsv or InputKind.TableInJson => new CheckedFile(name, kind, In(name, tables.Value.Read(file, kind).Findings)),
            InputKind.Book => OfBook(BookFiles.OfBook(file), kind),
            _ => new CheckedFile(name, kind, KnownValues.Check(file, kind, standard)) { ValueType = kind == InputKind.Value ? KnownValues.Other(KnownValues.MembersOf(file)!)!.Type.Name : null },
        };
    }

    /// <summary>An overlay; that what it extends is not found is a finding of it, and no reason to leave other files unchecked.</summary>
    private CheckedFile OfOverlay(InputFile file)
    {
        try
        {
            return OfBook(books.OfOverlay(file, bases), InputKind.Overlay);
        }
        catch (UserErrorException e) when (e.Finding is { } finding)
        {
            return new CheckedFile(file.Name, InputKind.Overlay, [finding]);
        }
    }

    private CheckedFile OfBook(ReadBook read, InputKind kind)
    {
        // What the shipped book says of itself is not the bank's to mend: it is counted, and told where it is asked about. What comes of an overlay at a place of the shipped book is the overlay's.
        bool isOwn(Finding finding) => read.Name == BookFiles.Shipped || !IsOfShipped(finding);
        ImmutableArray<Finding> ending = asOf.Value is { } day && read.Book is { } book ? [.. book.Validate(day).Except(book.Validate())] : [];
        return new CheckedFile(read.Name, kind, [.. In(read.Name, [.. read.Findings.Where(isOwn), .. ending]).OrderBy(static finding => finding.File, StringComparer.Ordinal).ThenBy(static finding => finding.Line ?? int.MaxValue).ThenBy(static finding => finding.Column)])
        {
            Book = read.Book,
            OfShipped = read.Findings.Count(finding => !isOwn(finding)),
            HasComments = read.HasComments,
        };
    }

    private CheckedFile OfTimeline(InputFile file)
    {
        bool isStrict = TimelinePlan.TryParse(file.Content, out TimelinePlan? plan, out ImmutableArray<Finding> findings, file.Name);
        if (plan is not null)
        {
            string folder = Path.GetDirectoryName(file.Path) ?? console.Folder;
            string shown = Path.GetDirectoryName(file.Name) ?? "";
            plan.TryAssemble(name => !name.Contains('\0', StringComparison.Ordinal) && Path.GetFullPath(name, folder) is var path && File.Exists(path) ? File.OpenRead(path) : null, out _, out findings);
            findings = [.. findings.Select(finding => finding.File is { } named && named != file.Name ? finding with { File = Path.Combine(shown, named) } : finding)];
        }

        return new CheckedFile(file.Name, InputKind.Timeline, In(file.Name, findings.Where(static finding => !IsOfShipped(finding))))
        {
            OfShipped = findings.Where(IsOfShipped).Select(static finding => (finding.Code, finding.Value, finding.Message)).Distinct().Count(),
            HasComments = !isStrict && plan is not null,
        };
    }

    private static bool IsOfShipped(Finding finding) => finding.File is null && OfShipped.Value.Contains((finding.Code, finding.Value, finding.Message));

    private static ImmutableArray<Finding> In(string name, IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.File is null ? finding with { File = name } : finding)];
}
