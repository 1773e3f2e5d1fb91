using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>Calendars that banks give.</summary>
internal static class RegulatoryCalendars
{
    /// <summary>The business days of a bank in Germany: Monday to Friday but for the holidays of the whole country, those of 2026.</summary>
    public static BusinessCalendar Germany { get; } = new()
    {
        Code = "eu-business-days",
        Name = new LocalizedText("\u5fb7\u56fd\u8425\u4e1a\u65e5", "Business days in Germany"),
        Version = "2026",
        Jurisdictions = ["eu"],
        Provenance = new Provenance(ProvenanceKind.Bank, "the bank's terms of business"),
        Shape = new CalendarHours
        {
            Zone = "Europe/Berlin",
            Week = WeeklyHours.MondayToFriday(LocalInterval.WholeDay),
            ValidFrom = new LocalDate(2026, 1, 1),
            ValidTo = new LocalDate(2026, 12, 31),
            Exceptions =
            [
                .. new[] { (1, 1), (4, 3), (4, 6), (5, 1), (5, 14), (5, 25), (10, 3), (12, 25), (12, 26) }.Select(day => new CalendarException
                {
                    On = ExceptionDays.On(new LocalDate(2026, day.Item1, day.Item2)),
                    Kind = CalendarExceptionKind.Closed,
                    Name = new LocalizedText(null, "holiday"),
                }),
            ],
        },
    };

    /// <summary>The book of a bank that has its business days in Germany.</summary>
    public static StandardBook InGermany(StandardBook book) => With(book, Germany);

    /// <summary>The book with a calendar in the place of the one of its code.</summary>
    public static StandardBook With(StandardBook book, BusinessCalendar calendar) =>
        book with { Calendars = new CalendarCatalogue { Calendars = [.. book.Calendars.Calendars.Select(known => known.Code == calendar.Code ? calendar : known)] } };
}
