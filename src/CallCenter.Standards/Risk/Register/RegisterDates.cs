using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>How days of a register are compared and counted.</summary>
internal static class RegisterDates
{
    private const int LastYear = 9999;

    /// <summary>The same day in the ISO calendar: days of two calendars cannot be compared.</summary>
    public static LocalDate ToIso(this LocalDate date) => date.WithCalendar(CalendarSystem.Iso);

    /// <summary>The day so many months later, the last of its month at most; null beyond the calendar.</summary>
    public static LocalDate? AfterMonths(this LocalDate date, int months)
    {
        LocalDate day = date.ToIso();
        return ((day.Year * 12) + day.Month - 1 + months) / 12 > LastYear ? null : day.PlusMonths(months);
    }
}
