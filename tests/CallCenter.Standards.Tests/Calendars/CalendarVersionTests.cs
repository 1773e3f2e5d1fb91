using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Tests.Generators;
using NodaTime;
using static CallCenter.Standards.Tests.Calendars.WrittenTime;

namespace CallCenter.Standards.Tests.Calendars;

public sealed class CalendarVersionTests
{
    private static readonly BusinessCalendar First = Hours("desk", "1", null, 9, 17);
    private static readonly BusinessCalendar Second = Hours("desk", "2", new(2026, 7, 1), 8, 20);
    private static readonly BusinessCalendar Weekend = Hours("weekend", "1", null, 0, 24);

    [Fact]
    public void The_version_in_force_begins_at_its_own_zones_midnight()
    {
        BusinessCalendars calendars = Compile(Second, First);

        Assert.Equal("desk 1", calendars.InForce("desk", At("2026-06-30T23:59:59+08:00"))!.ToString());
        Assert.Equal("desk 2", calendars.InForce("desk", At("2026-07-01T00:00:00+08:00"))!.ToString());
        Assert.Equal("desk 2", calendars["desk"].ToString());
        Assert.Equal("desk 1", calendars.InVersion("desk", "1").ToString());
        Assert.Equal(["desk 2", "desk 1"], calendars.All.Select(calendar => calendar.ToString()));
        Assert.Contains("there are: 2, 1", Assert.Throws<UnknownCodeException>(() => calendars.InVersion("desk", "3")).Message, StringComparison.Ordinal);
        Assert.Throws<UnknownCodeException>(() => calendars.InForce("desks", At("2026-07-01T00:00:00+08:00")));
    }

    [Fact]
    public void Before_its_first_version_no_calendar_is_in_force()
    {
        BusinessCalendars calendars = Compile(Second);

        Assert.Null(calendars.InForce("desk", At("2026-06-30T23:59:59+08:00")));
        Assert.NotNull(calendars.InForce("desk", At("2026-07-01T00:00:00+08:00")));
    }

    [Fact]
    public void A_later_version_of_a_part_does_not_rewrite_what_was()
    {
        BusinessCalendars calendars = Compile(Named("whole", "1", null, new CalendarIntersection { Of = ["desk", "weekend"] }), First, Second, Weekend);
        (Instant from, Instant to) = (At("2026-06-01T00:00:00+08:00"), At("2026-06-02T00:00:00+08:00"));

        Assert.Equal(Duration.FromHours(8), calendars.InForce("whole", from)!.Between(from, to));
        Assert.Equal(Duration.FromHours(12), calendars.InForce("whole", At("2026-07-01T00:00:00+08:00"))!.Between(from, to));
        Assert.Equal(Duration.FromHours(12), calendars["whole"].Between(from, to));
        Assert.Equal(2, calendars.All.Count(calendar => calendar.Code == "whole"));
    }

    [Fact]
    public void Versions_of_the_whole_and_of_nested_parts_change_at_their_own_dates()
    {
        BusinessCalendars calendars = Compile(
            Named("top", "1", null, new CalendarUnion { Of = ["middle", "middle"] }),
            Named("top", "2", new(2026, 10, 1), new CalendarUnion { Of = ["weekend"] }),
            Named("middle", "1", new(2026, 3, 1), new CalendarIntersection { Of = ["desk"] }),
            Weekend,
            First,
            Second,
            Hours("desk", "3", new(2027, 1, 1), 10, 11));
        (Instant from, Instant to) = (At("2026-06-01T00:00:00+08:00"), At("2026-06-02T00:00:00+08:00"));
        double HoursAt(string instant) => calendars.InForce("top", At(instant))!.Between(from, to).TotalHours;

        Assert.Equal([8, 8, 12, 24, 24], new[] { "2020-01-01T00:00:00Z", "2026-06-30T15:59:59Z", "2026-06-30T16:00:00Z", "2026-09-30T16:00:00Z", "2027-06-01T00:00:00Z" }.Select(HoursAt));
        Assert.Equal(1, calendars["middle"].Between(from, to).TotalHours);
        Assert.Equal(12, calendars.InVersion("top", "1").Between(from, to).TotalHours);
    }

    [Fact]
    public void A_part_before_its_first_version_counts_as_that()
    {
        BusinessCalendars calendars = Compile(Named("whole", "1", null, new CalendarUnion { Of = ["desk"] }), Second);

        Assert.Equal(12, Assert.Single(calendars.All, calendar => calendar.Code == "whole").Between(At("2026-06-01T00:00:00+08:00"), At("2026-06-02T00:00:00+08:00")).TotalHours);
    }

    [Theory]
    [InlineData("1", "2026-07-01", "CCS4012 /1/version")]
    [InlineData("2", null, "CCS4012 /1/effective")]
    [InlineData("1", null, "CCS4012 /1/version")]
    public void Versions_that_cannot_be_told_apart_are_an_error(string version, string? effective, string place)
    {
        BusinessCalendar other = Hours("desk", version, effective is null ? null : Date(effective), 8, 20);

        Assert.Equal([place], ExampleBook.Places(Assert.Throws<FindingsException>(() => Compile(First, other)).Findings));
    }

    [Fact]
    public void A_version_made_of_an_earlier_one_of_its_own_code_is_a_cycle() => Assert.Equal(
        ["CCS4004 /1/of/0"],
        ExampleBook.Places(Assert.Throws<FindingsException>(() => Compile(First, Named("desk", "2", new(2026, 7, 1), new CalendarUnion { Of = ["desk"] }))).Findings));

    [Fact]
    public void Versions_count_toward_the_size_of_what_is_made_of_them()
    {
        IEnumerable<BusinessCalendar> versions = Enumerable.Range(0, 300).Select(i => Hours("desk", $"{i}", new LocalDate(2026, 1, 1).PlusDays(i), 9, 17));

        Assert.Equal(["CCS4009 /300/of"], ExampleBook.Places(Assert.Throws<FindingsException>(() => Compile([.. versions, Named("whole", "1", null, new CalendarUnion { Of = ["desk"] })])).Findings));
    }

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z")] // the zone skipped the date
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z")] // and midnight here
    public void An_effective_date_that_the_zone_skips_begins_with_what_follows(string zone, string date, string begins)
    {
        BusinessCalendar skipped = Named("desk", "2", Date(date), new CalendarHours { Zone = zone, Week = WeeklyHours.EveryDay(LocalInterval.WholeDay) });
        BusinessCalendars calendars = Compile(First, skipped);

        Assert.Equal("desk 1", calendars.InForce("desk", At(begins) - Duration.Epsilon)!.ToString());
        Assert.Equal("desk 2", calendars.InForce("desk", At(begins))!.ToString());
    }

    [Fact]
    public void The_farthest_effective_dates_hold()
    {
        BusinessCalendars calendars = Compile(First, Hours("desk", "0", LocalDate.MaxIsoValue, 9, 17), Hours("weekend", "0", LocalDate.MinIsoValue, 9, 17));

        Assert.Equal("desk 1", calendars.InForce("desk", At("2026-01-01T00:00:00Z"))!.ToString());
        Assert.Equal("weekend 0", calendars.InForce("weekend", Instant.MinValue)!.ToString());
    }

    [Fact]
    public void Versions_survive_writing_and_reading()
    {
        string json = Book(First, Second).ToJson();

        Assert.Contains("\"effective\": \"2026-07-01\"", json, StringComparison.Ordinal);
        Assert.Equal(json, StandardBook.Parse(json).ToJson());
        Assert.Equal(new LocalDate(2026, 7, 1), StandardBook.Parse(json).Calendars.Calendars[1].Effective);
    }

    [Fact]
    public void An_effective_date_that_cannot_be_read_is_told_once()
    {
        string json = Book(First, Second).ToJson();

        Assert.Equal(
            ["CCS1008 /calendars/1/effective"],
            ExampleBook.Places(ExampleBook.FindingsOf(json.Replace("\"effective\": \"2026-07-01\"", "\"effective\": \"2026-07-32\"", StringComparison.Ordinal))));
    }

    private static BusinessCalendars Compile(params BusinessCalendar[] calendars) => BusinessCalendars.Compile(new CalendarCatalogue { Calendars = [.. calendars] });

    private static BusinessCalendar Hours(string code, string version, LocalDate? effective, int from, int to) =>
        Named(code, version, effective, new CalendarHours { Zone = "Asia/Shanghai", Week = WeeklyHours.EveryDay(LocalInterval.Hours(from, to)) });

    private static BusinessCalendar Named(string code, string version, LocalDate? effective, CalendarShape shape) =>
        new() { Code = code, Name = new LocalizedText(null, code), Version = version, Effective = effective, Provenance = Sample.Provenance, Shape = shape };

    private static StandardBook Book(params BusinessCalendar[] calendars)
    {
        StandardBook example = StandardBook.Parse(ExampleBook.Json);
        return new() { Code = example.Code, Name = example.Name, Version = example.Version, Effective = example.Effective, Kpis = example.Kpis, Calendars = new CalendarCatalogue { Calendars = [.. calendars] } };
    }
}
