using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Puts books in the order of their days and checks them against one another.</summary>
internal static class TimelineBuilder
{
    /// <summary>The timeline; null where there are errors.</summary>
    /// <param name="given">The books as they were given.</param>
    /// <param name="zone">The zone in which days begin.</param>
    /// <param name="openCases">What becomes of open cases.</param>
    /// <param name="findings">Where findings go.</param>
    public static StandardTimeline? Build(ImmutableArray<PlacedBook> given, DateTimeZone zone, OpenCaseModes openCases, FindingList findings)
    {
        if (!HasGoodCount(given.Length, findings))
        {
            return null;
        }

        bool areSound = true;
        foreach (PlacedBook placed in given)
        {
            if (placed.Book.Book.Standard is null)
            {
                areSound = false;
                findings.AddAll([.. placed.Book.Book.Validate().Select(finding => finding.Saying($"'{placed.Book.Book}': {finding}") with { Pointer = placed.Pointer + finding.Pointer })]);
            }
        }

        PlacedBook[] ordered = [.. given.OrderBy(placed => placed.Book.FirstDay.WithCalendar(CalendarSystem.Iso)).Select(Iso)];
        TimelineDays.Check(ordered, findings);
        if (areSound)
        {
            TimelineContents.Check(ordered, findings);
        }

        return findings.HasErrors ? null : new StandardTimeline([.. ordered.Select((placed, i) => Compiled(placed.Book, i + 1 < ordered.Length ? ordered[i + 1].Book : null, zone))], zone, openCases);
    }

    /// <summary>Whether a timeline may have so many standards.</summary>
    public static bool HasGoodCount(int count, FindingList findings)
    {
        if (count is > 0 and <= StandardTimeline.MostStandards)
        {
            return true;
        }

        findings.Add(TimelineFindings.Nothing, "/standards", null, $"A timeline has from 1 to {StandardTimeline.MostStandards} standards; there are {count}.");
        return false;
    }

    /// <summary>Days are compared in one calendar.</summary>
    private static PlacedBook Iso(PlacedBook placed) => placed with
    {
        Book = placed.Book with { Effective = placed.Book.FirstDay.WithCalendar(CalendarSystem.Iso), Sunset = placed.Book.Sunset?.WithCalendar(CalendarSystem.Iso) },
    };

    private static TimelineStandard Compiled(TimelineBook book, TimelineBook? next, DateTimeZone zone)
    {
        Instant start = EffectiveDates.StartOf(book.FirstDay, zone);
        LocalDate? over = book.DayAfter ?? next?.FirstDay;
        Instant end = over is { } day ? EffectiveDates.StartOf(day, zone) : Instant.MaxValue;
        return new TimelineStandard(book, new Interval(start == Instant.MinValue ? null : start, end == Instant.MaxValue ? null : end));
    }
}
