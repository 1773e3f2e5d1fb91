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
        References = CheckJurisdictions,
    };

    /// <summary>Calendars and policies speak of the same jurisdictions.</summary>
    private static void CheckJurisdictions(Located<CalendarCatalogue> section, BookCompilation book)
    {
        Codes known = book.ValuesOf("jurisdiction");
        foreach (Located<BusinessCalendar> calendar in new LocatedList<BusinessCalendar>(section.Value.Calendars, section.Place))
        {
            known.CheckAll(calendar.Each(c => c.Jurisdictions));
        }
    }

    private static BusinessCalendars? Compile(Located<CalendarCatalogue> section, BookCompilation book)
    {
        var compiler = new CalendarCompiler(section, book.Findings);
        BusinessCalendars? calendars = compiler.Compile();
        book.Calendars = compiler.Codes;
        return calendars;
    }
}
