using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>A book, and the days on which it is to be in force.</summary>
/// <param name="Book">The book.</param>
/// <param name="Effective">The first day; null for the book's own <see cref="StandardBook.Effective"/>. A book that comes back needs another than its own.</param>
/// <param name="Sunset">The last day; null where it stays until the next one comes into force.</param>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds a whole book, which is written by ToJson; what is planned leaves as a TimelinePlan.")]
public sealed record TimelineBook(StandardBook Book, LocalDate? Effective = null, LocalDate? Sunset = null)
{
    /// <summary>The book.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public StandardBook Book { get; init => field = value ?? throw new ArgumentNullException(nameof(Book)); } = Book ?? throw new ArgumentNullException(nameof(Book));

    /// <summary>The book and its days.</summary>
    public override string ToString() => $"{Book} from {FirstDay:uuuu'-'MM'-'dd}{(Sunset is { } last ? $" to {last:uuuu'-'MM'-'dd}" : "")}";

    internal LocalDate FirstDay => Effective ?? Book.Effective;

    /// <summary>The day after its last; null where it has none, and where no day follows, as after 9999-12-31.</summary>
    internal LocalDate? DayAfter => Sunset?.WithCalendar(CalendarSystem.Iso) is { } last && last < LocalDate.MaxIsoValue ? last.PlusDays(1) : null;
}
