using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Gets each section of the book with its type.</summary>
internal interface ISectionVisitor
{
    void Visit<TCatalogue, TPart>(Section<TCatalogue, TPart> section)
        where TCatalogue : class
        where TPart : class;
}

/// <summary>One section of a book: its name, its form, what it is where a book has none, and how it is put to work.</summary>
internal abstract class Section(string name)
{
    /// <summary>The member of the book.</summary>
    public string Name => name;

    /// <summary>What people call it.</summary>
    public LocalizedText Words => new(Chinese, English);

    public required string Chinese { get; init; }

    public required string English { get; init; }

    /// <summary>The place among the sections.</summary>
    public int Index { get; init; }

    /// <summary>The property of the book that holds it.</summary>
    public string Property => string.Concat(char.ToUpperInvariant(name[0]).ToString(), name.AsSpan(1));

    /// <summary>The catalogue of a book that has none.</summary>
    public abstract object Nothing { get; }

    /// <summary>Names the section among the members of the book.</summary>
    public abstract object Visit(Members book, object? catalogue);

    /// <summary>Checks the section and puts it to work; null where there are errors.</summary>
    public abstract object? Compile(BookCompilation compilation);

    /// <summary>Checks what the section names in sections after it.</summary>
    public abstract void CheckReferences(BookCompilation compilation);

    public abstract void Accept(ISectionVisitor visitor);
}

/// <summary>One section of a book.</summary>
/// <typeparam name="TCatalogue">Its data.</typeparam>
/// <typeparam name="TPart">Its evaluator.</typeparam>
internal sealed class Section<TCatalogue, TPart>(string name) : Section(name)
    where TCatalogue : class
    where TPart : class
{
    public required Form<TCatalogue> Form { get; init; }

    public required TCatalogue Empty { get; init; }

    /// <summary>Checks the section and puts it to work; null where there are errors.</summary>
    public required Func<Located<TCatalogue>, BookCompilation, TPart?> Evaluator { get; init; }

    /// <summary>Checks what the section names in sections after it.</summary>
    public Action<Located<TCatalogue>, BookCompilation>? References { get; init; }

    public override object Nothing => Empty;

    public TCatalogue Of(StandardBook book) => (TCatalogue)book.Catalogue(Index);

    public TPart Of(Standard standard) => (TPart)standard.Part(Index);

    public override object Visit(Members book, object? catalogue) => book.Default(Name, (TCatalogue?)catalogue, Empty, Form.AsNote(Empty), Chinese, English, Property);

    public override object? Compile(BookCompilation compilation) => Evaluator(Located(compilation), compilation);

    public override void CheckReferences(BookCompilation compilation) => References?.Invoke(Located(compilation), compilation);

    public override void Accept(ISectionVisitor visitor) => visitor.Visit(this);

    /// <summary>The section as it stands in the book that is compiled.</summary>
    public Located<TCatalogue> Located(BookCompilation compilation) => new(Of(compilation.Book), compilation.Place.Member(Name));
}
