using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Calendars;

public sealed class CalendarBookTests
{
    private static readonly StandardBook Example = StandardBook.Parse(ExampleBook.Json);

    [Property(Arbitrary = [typeof(WrittenCalendars)])]
    public void A_calendar_survives_writing_and_reading(WrittenCalendar calendar)
    {
        string json = Book(WrittenCalendars.Named("a", calendar.Hours), WrittenCalendars.Named("b", new CalendarUnion { Of = ["a", "c"] }), WrittenCalendars.Named("c", new CalendarIntersection { Of = ["a"] })).ToJson();
        StandardBook read = StandardBook.Parse(json);
        Assert.Equal(json, read.ToJson());
        foreach (string code in new[] { "a", "b", "c" })
        {
            Assert.Equal(calendar.Timeline.Between(calendar.From, calendar.To), read.Compile().Calendars[code].Between(calendar.From, calendar.To));
        }
    }

    [Fact]
    public void A_book_without_calendars_has_none_and_writes_none()
    {
        Assert.Empty(Example.Calendars.Calendars);
        Assert.DoesNotContain("\"calendars\"", Example.ToJson(), StringComparison.Ordinal);
        Assert.Empty(Example.Compile().Calendars.All);
    }

    [Fact]
    public void An_unknown_code_names_the_nearest()
    {
        BusinessCalendars calendars = StandardBook.Shipped.Compile().Calendars;
        Assert.Null(calendars.Find("china-markt"));
        Assert.Contains("'china-market' is near", Assert.Throws<UnknownCodeException>(() => calendars["china-markt"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Calendars_answer_alike_in_every_culture()
    {
        string expected = Answers();
        foreach (string culture in new[] { "tr-TR", "de-DE", "ar-SA", "zh-CN" })
        {
            using var scope = new CultureScope(culture);
            Assert.Equal(expected, Answers());
        }
    }

    [Fact]
    public void Seconds_yearly_days_ranges_and_valid_dates_keep_their_form()
    {
        var hours = new CalendarHours
        {
            Zone = "UTC",
            Week = new WeeklyHours { Sunday = [new LocalInterval(new LocalTime(9, 0, 30), LocalTime.Midnight)] },
            ValidFrom = new LocalDate(2026, 1, 1).WithCalendar(CalendarSystem.HebrewCivil),
            Exceptions = [WrittenTime.Special("*-02-29", CalendarExceptionKind.HalfDay, LocalInterval.Hours(22, 6)), WrittenTime.Closed("2026-10-01/2026-10-07")],
        };
        string json = Book(WrittenCalendars.Named("a", hours)).ToJson();
        Assert.All(
            ["\"09:00:30-24:00\"", "\"22:00-06:00\"", "\"*-02-29\"", "\"2026-10-01/2026-10-07\"", "\"validFrom\": \"2026-01-01\""],
            text => Assert.Contains(text, json, StringComparison.Ordinal));
    }

    private static string Answers() => Book(WrittenCalendars.Named("a", new CalendarHours { Zone = "Asia/Tehran", Week = WeeklyHours.EveryDay(LocalInterval.Hours(9, 17)), ValidTo = new(2026, 1, 1), Exceptions = [WrittenTime.Closed("*-05-01")] })).ToJson()
        + StandardBook.Shipped.Compile().Calendars["china-service"].Coverage(Instant.FromUtc(2027, 5, 1, 0, 0));

    private static StandardBook Book(params BusinessCalendar[] calendars) => new()
    {
        Code = Example.Code,
        Name = Example.Name,
        Version = Example.Version,
        Effective = Example.Effective,
        Kpis = Example.Kpis,
        Calendars = new CalendarCatalogue { Calendars = [.. calendars] },
    };
}
