using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Reads whole books: text, then members, then what the parts mean to one another; every finding of all three.</summary>
internal static class BookReader
{
    /// <summary>The book, null where there are errors; and all findings.</summary>
    public static (StandardBook? Book, ImmutableArray<Finding> Findings) Read(string json, BookReadOptions options)
    {
        var findings = new FindingList();
        using LentBytes? utf8 = JsonText.Encode(json, findings);
        return utf8 is not null ? Read(utf8.Span, options) : (null, findings.ToImmutable());
    }

    /// <summary>The book, null where there are errors; and all findings.</summary>
    public static (StandardBook? Book, ImmutableArray<Finding> Findings) Read(ReadOnlySpan<byte> utf8, BookReadOptions options)
    {
        var findings = new FindingList();
        using OpenJson? document = JsonText.Open(utf8, findings, options.AllowComments);
        if (document is null)
        {
            return (null, findings.ToImmutable());
        }

        StandardBook? book = Read(document.RootElement, options, findings);
        book?.Place(utf8, options.AllowComments);
        return (book, book?.Validate() ?? FindingPlaces.Locate(findings.ToImmutable(), utf8, options.AllowComments));
    }

    /// <summary>The book of a document, null where there are errors; findings are added as they are found.</summary>
    public static StandardBook? Read(in JsonElement json, BookReadOptions options, FindingList findings)
    {
        var reader = new FormReader(findings);
        if (BookForm.HasOtherFormat(json, reader) || !BookForm.Book.TryRead(json, reader, out StandardBook book))
        {
            return null;
        }

        book = book with { Records = options.Records, IsRead = true };
        if (findings.HasErrors)
        {
            BookCompilation.Compile(book, reader.Gaps, findings);
            return null;
        }

        if (book.Standard is null)
        {
            findings.AddAll(book.Validate());
            return null;
        }

        return book;
    }
}
