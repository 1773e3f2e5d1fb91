using System.Text.Json;

namespace CallCenter.Standards.Book;

/// <summary>
/// Checks what the books of a timeline say: a definition with a version of its own says the same under it in every book, and a book under one version is one book. Each version is compared with the book that had it first,
/// wherever in the timeline that is.
/// </summary>
internal sealed class TimelineContents(FindingList findings)
{
    private readonly Dictionary<(string Path, string Version), (TimelineBook Book, string Content)> first = [];
    private readonly Dictionary<(string Code, string Version), StandardBook> books = [];

    /// <param name="timeline">The books by their first day.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(IReadOnlyList<PlacedBook> timeline, FindingList findings)
    {
        var contents = new TimelineContents(findings);
        VersionedEntry[] next = [];
        for (int i = timeline.Count - 1; i >= 0; i--)
        {
            // From the last to the first: what a book carries that never comes into force may be carried over by the next.
            VersionedEntry[] here = EntriesOf(timeline[i].Book.Book);
            NodaTime.LocalDate? end = timeline[i].Book.DayAfter ?? (i + 1 < timeline.Count ? timeline[i + 1].Book.FirstDay : null);
            if (end is { } over)
            {
                contents.Unreached(timeline[i], here, over, next);
            }

            next = here;
        }

        foreach (PlacedBook one in timeline)
        {
            contents.Compare(one);
        }
    }

    private static VersionedEntry[] EntriesOf(StandardBook book)
    {
        using JsonDocument json = BookChanges.Content(book);
        Dictionary<(string Path, string Version), string> asked = AskedContents.Of(book.Compile());
        return
        [
            .. from entry in VersionedEntry.In(json.RootElement)
               group entry by (entry.Path, entry.Version) into same
               select same.First() with { Content = string.Concat(same.Select(entry => entry.Content).Append(asked.GetValueOrDefault(same.Key))) }, // such as a script's for several records
        ];
    }

    private void Unreached(PlacedBook placed, VersionedEntry[] entries, NodaTime.LocalDate end, VersionedEntry[] next)
    {
        HashSet<(string, string)> carried = [.. next.Select(entry => (entry.Path, entry.Version))];
        foreach (VersionedEntry entry in entries.Where(entry => entry.Effective >= end && !carried.Contains((entry.Path, entry.Version))))
        {
            string day = NodaTime.Text.LocalDatePattern.Iso.Format(entry.Effective!.Value);
            findings.Add(TimelineFindings.NeverInForce, placed.Pointer, entry.Version, $"'{Excerpt.Of(entry.Path)}' of version '{Excerpt.Of(entry.Version)}' comes into force on {day}, when '{placed.Book.Book}' has ended, and the next book does not have it.");
        }
    }

    private void Compare(PlacedBook placed)
    {
        StandardBook book = placed.Book.Book;
        if (!books.TryAdd((book.Code, book.Version), book) && books[(book.Code, book.Version)] is var known && !ReferenceEquals(known, book))
        {
            foreach (Finding edited in BookChanges.Of(known, book))
            {
                findings.Add(FindingRules.EditedInPlace, placed.Pointer, edited.Value, $"{edited} (At '{edited.Pointer}' of the book.)");
            }

            return;
        }

        foreach (VersionedEntry entry in EntriesOf(book))
        {
            if (!first.TryAdd((entry.Path, entry.Version), (placed.Book, entry.Content)) && first[(entry.Path, entry.Version)] is var before && before.Content != entry.Content)
            {
                findings.Add(
                    FindingRules.EditedInPlace, placed.Pointer, entry.Version, $"'{Excerpt.Of(entry.Path)}' is of version '{Excerpt.Of(entry.Version)}' as in '{before.Book.Book}', and says something else in '{book}'.");
            }
        }
    }
}
