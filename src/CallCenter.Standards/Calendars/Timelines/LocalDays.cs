using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>Instants of local dates.</summary>
internal static class LocalDays
{
    private const int Margin = 4;

    // Beyond, a zone's offset may leave what local times can express.
    private static readonly Instant First = Instant.MinValue + Duration.FromDays(Margin);
    private static readonly Instant Last = Instant.MaxValue - Duration.FromDays(Margin);

    /// <summary>The local time of an instant; null within days of the ends of time.</summary>
    public static LocalDateTime? Of(Instant instant, DateTimeZone zone) => instant >= First && instant <= Last ? instant.InZone(zone).LocalDateTime : null;

    /// <summary>The midnight that begins a date; where a clock change skips it, or the zone the whole date, the change.</summary>
    public static Instant StartOf(LocalDate date, DateTimeZone zone) => zone.Resolve(date.AtMidnight());

    /// <summary>The midnight that ends a date, 24:00; where a clock change skips it, the change.</summary>
    public static Instant EndOf(LocalDate date, DateTimeZone zone) => StartOf(date.PlusDays(1), zone);
}
