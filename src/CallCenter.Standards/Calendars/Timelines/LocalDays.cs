using NodaTime;

namespace CallCenter.Standards.Calendars.Timelines;

/// <summary>Instants of local dates.</summary>
internal static class LocalDays
{
    /// <summary>The midnight that ends a date, 24:00; where a clock change skips it, the change.</summary>
    public static Instant EndOf(LocalDate date, DateTimeZone zone) => date.PlusDays(1).AtMidnight().InZoneLeniently(zone).ToInstant();
}
