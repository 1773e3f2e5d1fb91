using CallCenter.Standards.Book;
using NodaTime;

namespace CallCenter.Standards.Hosting;

/// <summary>Where a host's standard comes from, and when it is loaded again. The shipped book unless told otherwise.</summary>
public sealed class StandardOptions
{
    /// <summary>How books are read: a host's own records, and whether comments are allowed.</summary>
    public BookReadOptions Reading { get; set; } = BookReadOptions.Default;

    /// <summary>Whether the standard is loaded again when a file that it is made of changes; <see langword="true"/> unless told otherwise.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>How long files have to be left alone before they are read again, so that a file is not read while it is written; positive, at most a day, a quarter of a second unless told otherwise.</summary>
    public Duration SettlingTime { get; set; } = Duration.FromMilliseconds(250);

    /// <summary>What the book is made of; null for the shipped one.</summary>
    internal BookOrigin? Origin { get; private set; }

    /// <summary>The book is a file in JSON.</summary>
    /// <param name="path">The path; from the process's directory where it is relative.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidOperationException">The book comes from elsewhere already.</exception>
    public StandardOptions FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return From(new FileOrigin(Path.GetFullPath(path)));
    }

    /// <summary>The book is made by the program, such as the shipped one with changes; asked anew whenever the standard is loaded again.</summary>
    /// <param name="book">Gives the book; what it throws passes through.</param>
    /// <exception cref="InvalidOperationException">The book comes from elsewhere already.</exception>
    public StandardOptions FromBook(Func<StandardBook> book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return From(new ProgramOrigin(book));
    }

    private StandardOptions From(BookOrigin origin)
    {
        Origin = Origin is null ? origin : throw new InvalidOperationException("The book comes from elsewhere already: a second place would be passed over. Name one.");
        return this;
    }
}
