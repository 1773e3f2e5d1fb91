using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Hosting;

/// <summary>Where a book comes from.</summary>
internal abstract class BookOrigin
{
    /// <summary>The files that it is made of; a change of one of them may change the book.</summary>
    public virtual ImmutableArray<string> Files => [];

    /// <summary>Reads it now.</summary>
    /// <param name="reading">How books are read.</param>
    public abstract ReadBook Read(BookReadOptions reading);

    /// <summary>SHA-256, in lower-case hexadecimal digits.</summary>
    protected static string HashOf(ReadOnlySpan<byte> bytes) => string.Concat(SHA256.HashData(bytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
}

/// <summary>A book that a program makes.</summary>
internal sealed class ProgramOrigin(Func<StandardBook> make) : BookOrigin
{
    public override ReadBook Read(BookReadOptions reading)
    {
        StandardBook book = make();
        ImmutableArray<Finding> findings = book.Validate();
        return findings.Any(finding => finding.Severity == FindingSeverity.Error)
            ? new ReadBook(null, findings, null, "")
            : new ReadBook(book, findings, null, HashOf(Encoding.UTF8.GetBytes(book.ToJson())));
    }

    public override string ToString() => "the program";
}

/// <summary>A book in a file.</summary>
internal sealed class FileOrigin(string path) : BookOrigin
{
    public override ImmutableArray<string> Files { get; } = [path];

    public override ReadBook Read(BookReadOptions reading)
    {
        byte[] bytes;
        try
        {
            // Whoever writes it may go on: what is read in part is read again once the file has settled.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            file.CopyTo(content);
            bytes = content.ToArray();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new ReadBook(null, [], unreadable.Message, "");
        }

        _ = StandardBook.TryParse(bytes, out StandardBook? book, out ImmutableArray<Finding> findings, reading);
        return new ReadBook(book, findings, null, HashOf(bytes));
    }

    public override string ToString() => path;
}
