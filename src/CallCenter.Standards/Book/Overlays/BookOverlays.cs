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

    /// <summary>The book as a program changes it: the same that the overlay of the change makes, so that its layers and the sources of what was set are told. <see cref="StandardOverlay.Of"/> gives the overlay itself, to be written out.</summary>
    /// <param name="book">The book at the bottom.</param>
    /// <param name="title">The code and version of the book that is made, and where what is set comes from.</param>
    /// <param name="change">What is made of the book, by records and <c>with</c>, or by <see cref="BookEdits"/>.</param>
    /// <exception cref="StandardBookException">One of the books has errors; carries every finding.</exception>
    public static StandardBook With(this StandardBook book, OverlayTitle title, Func<StandardBook, StandardBook> change) => book.With(StandardOverlay.Of(book, title, change));

    /// <summary>Where the texts for people stand that are not in a language: JSON pointers (RFC 6901), in the order of the book; empty where the book is in the language altogether.</summary>
    /// <param name="book">The book.</param>
    /// <param name="language">The language's BCP-47 tag, such as <c>de</c>.</param>
    /// <exception cref="ArgumentException">It is no tag of a language.</exception>
    public static ImmutableArray<string> TextsWithout(this StandardBook book, string language)
    {
        ArgumentNullException.ThrowIfNull(book);
        LanguageTag.Check(language);
        return BookTexts.Without(book, language);
    }
}
