using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>Days by the almanac, added to instants.</summary>
internal static class AlmanacDays
{
    public static Instant? DueFrom(Instant start, long count, CalendarDayEnd due, DateTimeZone zone)
    {
        if (LocalDays.Of(start, zone) is not { } local)
        {
            return null;
        }

        long number = DayNumber.Of(local.Date) + count;
        if (number < DayNumber.Least || number > DayNumber.Greatest)
        {
            return null;
        }

        LocalDate date = DayNumber.ToDate(number);
        return due == CalendarDayEnd.EndOfDay ? LocalDays.EndOf(date, zone) : zone.Resolve(date + local.TimeOfDay);
    }
}
