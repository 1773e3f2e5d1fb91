using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Logs.CallLogs.Mapping;

namespace CallCenter.Standards.Reports.Promises;

/// <summary>The calendars that the promises of a log are counted on: the one its map names or each promise's own, less the holidays of a calendar file.</summary>
internal sealed class LogCalendars(LogMap map, ImmutableArray<CalendarException> holidays)
{
    private const string Holidays = "log-holidays";
    private const string Suffix = "-without-" + Holidays;

    /// <summary>The code of the calendar that a promise on a shipped one is counted on.</summary>
    public string For(string shipped) => (map.Calendar ?? shipped) + (holidays.IsEmpty ? "" : Suffix);

    /// <summary>The shipped calendars and those that <see cref="For"/> names besides.</summary>
    public CalendarCatalogue AddTo(CalendarCatalogue shipped) => holidays.IsEmpty
        ? shipped
        : new CalendarCatalogue { Calendars = [.. shipped.Calendars, OpenButOnHolidays(), .. shipped.Calendars.Select(WithoutHolidays)] };

    private BusinessCalendar OpenButOnHolidays() => new()
    {
        Code = Holidays,
        Name = new LocalizedText("日历文件中的假日以外", "Outside the holidays of the calendar file"),
        Version = "1",
        Provenance = new Provenance(ProvenanceKind.Bank, "the calendar file of the run"),
        Shape = new CalendarHours { Zone = map.Zone, Week = WeeklyHours.EveryDay(LocalInterval.WholeDay), Exceptions = holidays },
    };

    private static BusinessCalendar WithoutHolidays(BusinessCalendar calendar) => new()
    {
        Code = calendar.Code + Suffix,
        Name = calendar.Name,
        Version = calendar.Version,
        Provenance = calendar.Provenance,
        Shape = new CalendarIntersection { Of = [calendar.Code, Holidays] },
    };
}
