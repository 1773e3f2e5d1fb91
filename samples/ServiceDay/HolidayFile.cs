using System.Collections.Immutable;
using CallCenter.Standards;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Logs;
using Ical.Net.CalendarComponents;
using NodaTime;

namespace ServiceDay;

/// <summary>
/// Reads an iCalendar file (RFC 5545): each date of its whole-day events is a holiday with the event's summary as its name. Repeated events count up to the year 2100;
/// events with a time of day and cancelled ones do not count.
/// </summary>
internal static class HolidayFile
{
    private const int LastYear = 2100;
    private const int MostDates = 40_000;

    /// <summary>The closed dates, in order.</summary>
    /// <exception cref="UserErrorException">The file cannot be read, has no whole-day event, or more dates than a century.</exception>
    public static ImmutableArray<CalendarException> Read(string path)
    {
        var names = new SortedDictionary<LocalDate, string>();
        try
        {
            foreach ((LocalDate date, string name) in Dates(Ical.Net.Calendar.Load(File.ReadAllText(path))))
            {
                names.TryAdd(date, name);
                if (names.Count > MostDates)
                {
                    throw new UserErrorException($"calendar file '{path}' closes more than {MostDates} dates");
                }
            }
        }
        catch (Exception e) when (e is not UserErrorException)
        {
            // The parser has no exception type of its own.
            throw new UserErrorException($"calendar file '{path}' cannot be read: {e.Message}");
        }

        return names.Count == 0
            ? throw new UserErrorException($"calendar file '{path}' has no whole-day event")
            : [.. names.Select(holiday => Closed(holiday.Key, holiday.Value))];
    }

    private static IEnumerable<(LocalDate Date, string Name)> Dates(Ical.Net.Calendar? calendar) =>
        from occurrence in (calendar?.GetOccurrences<CalendarEvent>() ?? []).TakeWhile(o => o.Period.StartTime.Date.Year <= LastYear)
        let holiday = (CalendarEvent)occurrence.Source
        where holiday.IsAllDay && holiday.Status != "CANCELLED"
        from date in Days(occurrence.Period)
        select (date, holiday.Summary ?? "");

    // The end of a whole-day event is the day after its last.
    private static IEnumerable<LocalDate> Days(Ical.Net.DataTypes.Period period)
    {
        LocalDate first = LocalDate.FromDateOnly(period.StartTime.Date);
        LocalDate end = period.EffectiveEndTime is { } given ? LocalDate.FromDateOnly(given.Date) : first.PlusDays(1);
        yield return first;
        for (LocalDate date = first.PlusDays(1); date < end; date = date.PlusDays(1))
        {
            yield return date;
        }
    }

    private static CalendarException Closed(LocalDate date, string name) => new()
    {
        On = ExceptionDays.On(date),
        Kind = CalendarExceptionKind.Closed,
        Name = string.IsNullOrWhiteSpace(name) ? new LocalizedText("假日", "Holiday") : new LocalizedText(null, name.Trim()),
    };
}
