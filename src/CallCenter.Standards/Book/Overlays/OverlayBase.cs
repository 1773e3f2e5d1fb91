using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>The book that an overlay was written for.</summary>
/// <param name="Code">The book's code.</param>
/// <param name="Version">The book's version.</param>
/// <param name="Hash">The book's <see cref="StandardBook.Hash"/>; null where the overlay does not say, which is a warning.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OverlayBase(string Code, string Version, string? Hash)
{
    /// <summary>What a book is known by.</summary>
    /// <param name="book">The book.</param>
    public static OverlayBase Of(StandardBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new(book.Code, book.Version, book.Hash);
    }

    /// <summary>The code, the version and the beginning of the hash.</summary>
    public override string ToString() => Hash is null ? $"{Code} {Version}" : $"{Code} {Version} ({Hash[..Math.Min(Hash.Length, 12)]})";
}
