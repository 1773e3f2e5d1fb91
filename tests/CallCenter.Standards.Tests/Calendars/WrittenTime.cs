using CallCenter.Standards.Calendars;
using CallCenter.Standards.Tests.Generators;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.Calendars;

/// <summary>Short ways to write calendars, instants and dates in tests.</summary>
internal static class WrittenTime
{
    public static Instant At(string text) => text.EndsWith('Z') ? InstantPattern.ExtendedIso.Parse(text).Value : OffsetDateTimePattern.GeneralIso.Parse(text).Value.ToInstant();

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static BusinessTimeline Timeline(string zone, WeeklyHours week, params CalendarException[] exceptions) =>
        BusinessTimeline.Compile(WrittenCalendars.Named("test", new CalendarHours { Zone = zone, Week = week, Exceptions = [.. exceptions] }));

    public static CalendarException Special(string date, CalendarExceptionKind kind, params LocalInterval[] hours) =>
        new() { On = ExceptionDays.TryParse(date, out ExceptionDays days) ? days : throw new ArgumentException(date), Kind = kind, Name = new LocalizedText(null, $"{kind}"), Hours = [.. hours] };

    public static CalendarException Closed(string date) => Special(date, CalendarExceptionKind.Closed);
}
