using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>Local dates as numbers of days since 1970-01-01.</summary>
internal static class DayNumber
{
    // A few days within what dates can express, so that neighbours and time zones' offsets stay in range.
    private const int Margin = 4;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static long Least { get; } = Of(LocalDate.MinIsoValue) + Margin;

    public static long Greatest { get; } = Of(LocalDate.MaxIsoValue) - Margin;

    public static long Of(LocalDate date) => Period.DaysBetween(Epoch, date.WithCalendar(CalendarSystem.Iso));

    public static LocalDate ToDate(long number) => Epoch.PlusDays((int)number);

    /// <summary>The day of the week; 1970-01-01 was a Thursday.</summary>
    public static IsoDayOfWeek DayOfWeek(long number) => (IsoDayOfWeek)(1 + ((((number + 3) % 7) + 7) % 7));
}
