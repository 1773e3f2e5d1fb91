using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>When the first day of a version begins.</summary>
internal static class EffectiveDates
{
    /// <summary>The midnight that begins the day in a zone, or the clock change that skips it; the ends of time for no day, and for days that an instant cannot express everywhere.</summary>
    public static Instant StartOf(LocalDate? day, DateTimeZone zone) => day is not { } date || DayNumber.Of(date) < DayNumber.Least
        ? Instant.MinValue
        : DayNumber.Of(date) > DayNumber.Greatest ? Instant.MaxValue : zone.Resolve(date.WithCalendar(CalendarSystem.Iso).AtMidnight());
}
