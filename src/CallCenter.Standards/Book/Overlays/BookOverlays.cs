using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CallCenter.Standards.Book;

/// <summary>Lays overlays over books.</summary>
public static class BookOverlays
{
    /// <summary>The book with overlays laid over it, one over the other: the group's, the bank's, the branch's.</summary>
    /// <param name="book">The book at the bottom.</param>
    /// <param name="overlays">The overlays, the lowest first.</param>
    /// <exception cref="StandardBookException">The overlays do not fit the book, or what comes of them has errors; carries every finding, with the file, line and column of the layer.</exception>
    public static StandardBook With(this StandardBook book, params StandardOverlay[] overlays) =>
        book.TryWith(overlays, out StandardBook? made, out ImmutableArray<Finding> findings) ? made : throw new StandardBookException(findings);

    /// <summary>The book with overlays laid over it, one over the other. No overlay makes it throw.</summary>
    /// <param name="book">The book at the bottom.</param>
    /// <param name="overlays">The overlays, the lowest first.</param>
    /// <param name="made">The book that they make, or null where there are errors.</param>
    /// <param name="findings">Every error and warning, with the file, line and column of the layer; never the default.</param>
    /// <returns>Whether there is no error.</returns>
    /// <exception cref="StandardBookException">The book at the bottom has errors.</exception>
    public static bool TryWith(this StandardBook book, IEnumerable<StandardOverlay> overlays, [NotNullWhen(true)] out StandardBook? made, out ImmutableArray<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(overlays);
        book.Compile();
        (made, findings) = OverlaidBook.Read(book, [.. overlays.Select(overlay => overlay ?? throw new ArgumentException("An overlay is null.", nameof(overlays)))]);
        return made is not null;
    }
}
