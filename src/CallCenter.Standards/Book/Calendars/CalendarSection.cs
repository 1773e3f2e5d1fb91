using CallCenter.Standards.Forms;
using System.Text.Json;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>calendars</c>: an array of calendars, left out where there are none.</summary>
internal static class CalendarSection
{
    public const string Name = "calendars";

    public static Section<CalendarCatalogue, BusinessCalendars> Create(int index) => new("calendars")
    {
        Index = index,
        Chinese = "工作日历",
        English = "Business calendars",
        Form = new CodecListForm<CalendarCatalogue, BusinessCalendar>(CalendarCodec.Read, CalendarCodec.Write, static calendars => new() { Calendars = calendars }, static catalogue => catalogue.Calendars),
        Empty = new() { Calendars = [] },
        Evaluator = static (section, book) => Compile(section.Value, book.Unusable, book.Findings),
    };

    /// <summary>The timelines; null where there are errors.</summary>
    public static BusinessCalendars? Compile(CalendarCatalogue catalogue, UnusableCodes unusable, FindingList findings) =>
        new CalendarCompiler(catalogue, "/" + Name, findings, unusable).Compile();
}
