using System.Collections.Immutable;

namespace CallCenter.Standards.Book;

/// <summary>Where the values of a book that layers make up are written.</summary>
internal abstract class BookSources
{
    /// <summary>The layers, the book at the bottom first.</summary>
    public abstract ImmutableArray<BookLayer> Layers { get; }

    /// <summary>Where the value at a pointer into the book is written.</summary>
    public abstract ValueSource Of(string pointer);
}
