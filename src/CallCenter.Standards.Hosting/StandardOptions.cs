using System.Collections.Immutable;
using CallCenter.Standards.Book;
using NodaTime;

namespace CallCenter.Standards.Hosting;

/// <summary>Where a host's standard comes from, and when it is loaded again. The shipped book unless told otherwise.</summary>
public sealed class StandardOptions
{
    private BookOrigin? bottom;
    private BookOrigin? timeline;
    private ImmutableArray<string> overlays = [];

    /// <summary>How books are read: a host's own records, and whether comments are allowed.</summary>
    public BookReadOptions Reading { get; set; } = BookReadOptions.Default;

    /// <summary>Whether the standard is loaded again when a file that it is made of changes; <see langword="true"/> unless told otherwise.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>How long files have to be left alone before they are read again, so that a file is not read while it is written; positive, at most a day, a quarter of a second unless told otherwise.</summary>
    public Duration SettlingTime { get; set; } = Duration.FromMilliseconds(250);

    /// <summary>
    /// How often the files are looked at without the system's word of a change, which it does not give of every place: of directories that come later or are replaced, of links to elsewhere, of many network drives. Positive, at most a day,
    /// ten seconds unless told otherwise.
    /// </summary>
    public Duration CheckInterval { get; set; } = Duration.FromSeconds(10);

    /// <summary>What the standard is made of.</summary>
    internal BookOrigin Origin => timeline ?? (overlays.IsEmpty ? Bottom : new LayeredOrigin(Bottom, overlays));

    private BookOrigin Bottom => bottom ?? new ProgramOrigin(static () => StandardBook.Shipped);

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
    /// <param name="book">Gives the book. What it throws passes through where nothing was loaded yet; later it is why a load was refused.</param>
    /// <exception cref="InvalidOperationException">The book comes from elsewhere already.</exception>
    public StandardOptions FromBook(Func<StandardBook> book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return From(new ProgramOrigin(book));
    }

    /// <summary>An overlay in a file lies over the book, and over the overlays named before it. All files are read together, whichever of them changed.</summary>
    /// <param name="path">The path; from the process's directory where it is relative.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidOperationException">There is a timeline, which names its overlays itself.</exception>
    public StandardOptions Overlay(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        overlays = timeline is null ? overlays.Add(Path.GetFullPath(path)) : throw Elsewhere();
        return this;
    }

    /// <summary>
    /// The standards are those of a timeline in a file (<see cref="TimelinePlan"/>); the names of books and overlays in it are paths from its own directory. In force is the one that the clock says, and the next one as soon as its first day
    /// begins.
    /// </summary>
    /// <param name="path">The path; from the process's directory where it is relative.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidOperationException">A book, an overlay or another timeline is named already.</exception>
    public StandardOptions Timeline(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        timeline = bottom is null && timeline is null && overlays.IsEmpty ? new TimelineOrigin(Path.GetFullPath(path)) : throw Elsewhere();
        return this;
    }

    private StandardOptions From(BookOrigin origin)
    {
        bottom = bottom is null && timeline is null ? origin : throw Elsewhere();
        return this;
    }

    private static InvalidOperationException Elsewhere() => new("The book comes from elsewhere already: a second place would be passed over. Name one book with its overlays, or one timeline.");
}
