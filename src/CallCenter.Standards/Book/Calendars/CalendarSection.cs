using System.Text.Json;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>calendars</c>: an array of calendars, left out where there are none.</summary>
internal static class CalendarSection
{
    public const string Name = "calendars";

    public static CalendarCatalogue Read(JsonMembers book) => new() { Calendars = book.OptionalDefinitions(Name, CalendarCodec.Read) };

    public static void Write(Utf8JsonWriter writer, CalendarCatalogue catalogue) => writer.OptionalDefinitions(Name, catalogue.Calendars, CalendarCodec.Write);

    /// <summary>The timelines; null where there are errors.</summary>
    public static BusinessCalendars? Compile(CalendarCatalogue catalogue, UnusableCodes unusable, FindingList findings) =>
        new CalendarCompiler(catalogue, "/" + Name, findings, unusable).Compile();
}
