using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CallCenter.Standards.Book;

/// <content>Reading a book from its text.</content>
public sealed partial record StandardBook
{
    /// <summary>Reads a book from JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="options">The vocabulary of fact records, and how strict to be; null for the default.</param>
    /// <exception cref="StandardBookException">The text is not a book; carries every finding.</exception>
    public static StandardBook Parse(string json, BookReadOptions? options = null) =>
        TryParse(json, out StandardBook? book, out ImmutableArray<Finding> findings, options) ? book : throw new StandardBookException(findings);

    /// <summary>Reads a book from JSON in UTF-8; a byte order mark is skipped.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <param name="options">The vocabulary of fact records, and how strict to be; null for the default.</param>
    /// <exception cref="StandardBookException">The text is not a book; carries every finding.</exception>
    public static StandardBook Parse(ReadOnlySpan<byte> utf8Json, BookReadOptions? options = null) =>
        TryParse(utf8Json, out StandardBook? book, out ImmutableArray<Finding> findings, options) ? book : throw new StandardBookException(findings);

    /// <summary>Reads a book from a stream of JSON in UTF-8, from its position to its end. What the stream throws passes through.</summary>
    /// <param name="stream">The stream; left open.</param>
    /// <param name="options">The vocabulary of fact records, and how strict to be; null for the default.</param>
    /// <exception cref="StandardBookException">The text is not a book; carries every finding.</exception>
    public static StandardBook Load(Stream stream, BookReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), options);
    }

    /// <summary>Reads a book from JSON text. No text makes it throw.</summary>
    /// <param name="json">The text.</param>
    /// <param name="book">The book, or null where there are errors.</param>
    /// <param name="findings">Every error and warning; never the default.</param>
    /// <param name="options">The vocabulary of fact records, and how strict to be; null for the default.</param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryParse(string json, [NotNullWhen(true)] out StandardBook? book, out ImmutableArray<Finding> findings, BookReadOptions? options = null)
    {
        (book, findings) = BookReader.Read(json, options ?? BookReadOptions.Default);
        return book is not null;
    }

    /// <summary>Reads a book from JSON in UTF-8; a byte order mark is skipped. No bytes make it throw.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <param name="book">The book, or null where there are errors.</param>
    /// <param name="findings">Every error and warning; never the default.</param>
    /// <param name="options">The vocabulary of fact records, and how strict to be; null for the default.</param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out StandardBook? book, out ImmutableArray<Finding> findings, BookReadOptions? options = null)
    {
        (book, findings) = BookReader.Read(utf8Json, options ?? BookReadOptions.Default);
        return book is not null;
    }
}
