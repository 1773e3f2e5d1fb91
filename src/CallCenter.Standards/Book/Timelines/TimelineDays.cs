using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Checks the days and versions of a timeline's books, one against the next.</summary>
internal static class TimelineDays
{
    /// <param name="books">The books by their first day.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(IReadOnlyList<PlacedBook> books, FindingList findings)
    {
        foreach (PlacedBook one in books)
        {
            if (one.Book.Sunset < one.Book.FirstDay)
            {
                findings.Add(TimelineFindings.EndsBeforeBeginning, $"{one.Pointer}/sunset", Text(one.Book.Sunset.Value), $"'{one.Book.Book}' begins on {Text(one.Book.FirstDay)} and ends on {Text(one.Book.Sunset.Value)}.");
            }

            if (!SemanticVersion.TryParse(one.Book.Book.Version, out _))
            {
                findings.Add(TimelineFindings.NotSemantic, one.Pointer, one.Book.Book.Version, $"Version '{Excerpt.Of(one.Book.Book.Version)}' of '{one.Book.Book.Code}' is no semantic version.");
            }
        }

        for (int i = 1; i < books.Count; i++)
        {
            Neighbours(books[i - 1], books[i], findings);
        }
    }

    private static void Neighbours(PlacedBook earlier, PlacedBook later, FindingList findings)
    {
        TimelineBook before = earlier.Book;
        TimelineBook after = later.Book;
        if (before.FirstDay == after.FirstDay)
        {
            findings.Add(TimelineFindings.Overlap, later.Pointer, Text(after.FirstDay), $"'{before.Book}' and '{after.Book}' both begin on {Text(after.FirstDay)}.");
        }
        else if (before.Sunset >= after.FirstDay && before.Sunset >= before.FirstDay)
        {
            findings.Add(TimelineFindings.Overlap, $"{earlier.Pointer}/sunset", Text(before.Sunset.Value), $"'{before.Book}' stays until {Text(before.Sunset.Value)}, and '{after.Book}' begins on {Text(after.FirstDay)}.");
        }
        else if (before.Sunset is { } last && last >= before.FirstDay && last.PlusDays(1) < after.FirstDay)
        {
            findings.Add(TimelineFindings.Gap, $"{earlier.Pointer}/sunset", Text(last), $"No standard is in force from {Text(last.PlusDays(1))} to {Text(after.FirstDay.PlusDays(-1))}: '{before.Book}' ends before, '{after.Book}' begins after.");
        }

        if (before.Book.Code == after.Book.Code
            && SemanticVersion.TryParse(before.Book.Version, out SemanticVersion old)
            && SemanticVersion.TryParse(after.Book.Version, out SemanticVersion young)
            && young.CompareTo(old) <= 0
            && before.Book.Version != after.Book.Version)
        {
            findings.Add(TimelineFindings.NotLater, later.Pointer, after.Book.Version, $"'{after.Book}' follows '{before.Book}', and its version is not the later one.");
        }
    }

    private static string Text(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
