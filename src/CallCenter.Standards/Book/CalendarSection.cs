using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>calendars</c>: an array of calendars, left out where there are none.</summary>
internal static class CalendarSection
{
    public static Section<CalendarCatalogue, BusinessCalendars> Create(int index) => new("calendars")
    {
        Index = index,
        Chinese = "工作日历",
        English = "Business calendars",
        Form = CalendarForms.Catalogue,
        Empty = CalendarCatalogue.Empty,
        Evaluator = Compile,
    };

    private static BusinessCalendars? Compile(Located<CalendarCatalogue> section, BookCompilation book)
    {
        var compiler = new CalendarCompiler(section, book.Findings);
        BusinessCalendars? calendars = compiler.Compile();
        book.Calendars = compiler.Codes;
        return calendars;
    }
}
