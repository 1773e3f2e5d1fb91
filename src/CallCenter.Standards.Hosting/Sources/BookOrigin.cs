using System.Collections.Immutable;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Hosting;

/// <summary>Where a book comes from.</summary>
internal abstract class BookOrigin
{
    /// <summary>The files that it is made of, as far as they are known before it is read; a change of one of them may change the book.</summary>
    public virtual ImmutableArray<string> Files => [];

    /// <summary>Reads it now.</summary>
    /// <param name="reading">How books are read.</param>
    public abstract ReadBook Read(BookReadOptions reading);
}

/// <summary>A book that a program makes.</summary>
internal sealed class ProgramOrigin(Func<StandardBook> make) : BookOrigin
{
    public override ReadBook Read(BookReadOptions reading)
    {
        StandardBook book = make() ?? throw new InvalidOperationException("The program gave null in place of a book.");
        ImmutableArray<Finding> findings = book.Validate();
        return new ReadBook(findings.Any(finding => finding.Severity == FindingSeverity.Error) ? null : book, findings, null);
    }

    public override string ToString() => "the program";
}

/// <summary>A book in a file.</summary>
internal sealed class FileOrigin(string path) : BookOrigin
{
    public override ImmutableArray<string> Files { get; } = [path];

    public override ReadBook Read(BookReadOptions reading)
    {
        try
        {
            _ = StandardBook.TryParse(FileContent.Of(path), out StandardBook? book, out ImmutableArray<Finding> findings, reading);
            return new ReadBook(book, findings, null) { Files = Files };
        }
        catch (Exception unreadable) when (FileContent.IsUnreadable(unreadable))
        {
            return ReadBook.Failed(unreadable);
        }
    }

    public override string ToString() => path;
}
