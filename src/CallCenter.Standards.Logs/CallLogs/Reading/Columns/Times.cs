using NodaTime;

namespace CallCenter.Standards.Logs.CallLogs.Reading.Columns;

/// <summary>The times that a log may have.</summary>
internal static class Times
{
    /// <summary>Whether the times of a day are within the years that every zone and offset has: those at the ends, such as 9999-12-31, say in bank systems that there is no time.</summary>
    public static bool AreInRange(LocalDate day) => day.WithCalendar(CalendarSystem.Iso).Year is > -9998 and < 9999;
}
