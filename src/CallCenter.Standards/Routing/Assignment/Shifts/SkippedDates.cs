using CallCenter.Standards.Calendars;
using NodaTime;
using NodaTime.TimeZones;

namespace CallCenter.Standards.Routing;

/// <summary>Dates that a zone never had, as Samoa had no 2011-12-30.</summary>
internal static class SkippedDates
{
    /// <summary>Dates without those that a zone skips, as runs in order.</summary>
    public static IEnumerable<(LocalDate First, LocalDate Last)> Without(ExceptionDays dates, DateTimeZone zone)
    {
        (LocalDate first, LocalDate last) = (dates.First.WithCalendar(CalendarSystem.Iso), dates.Last.WithCalendar(CalendarSystem.Iso));
        foreach (LocalDate skipped in Of(zone, zone.Resolve(first.AtMidnight()) - Duration.FromDays(1), LocalDays.EndOf(last, zone) + Duration.FromDays(1)).Where(date => date >= first && date <= last).ToList())
        {
            if (first < skipped)
            {
                yield return (first, skipped.PlusDays(-1));
            }

            first = skipped.PlusDays(1);
        }

        if (first <= last)
        {
            yield return (first, last);
        }
    }

    private static IEnumerable<LocalDate> Of(DateTimeZone zone, Instant from, Instant to)
    {
        foreach (ZoneInterval interval in zone.GetZoneIntervals(from, to).Where(static interval => interval.HasEnd))
        {
            LocalDateTime end = interval.IsoLocalEnd;
            LocalDateTime next = interval.End.InZone(zone).LocalDateTime;
            for (LocalDate date = end.TimeOfDay == LocalTime.Midnight ? end.Date : end.Date.PlusDays(1); date < next.Date; date = date.PlusDays(1))
            {
                yield return date;
            }
        }
    }
}
