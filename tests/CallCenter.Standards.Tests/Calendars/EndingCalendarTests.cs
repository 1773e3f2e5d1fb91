using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Tests.Calendars;

/// <summary>Calendars whose data ends: time passes, and nobody has entered the next year's holidays.</summary>
public sealed class EndingCalendarTests
{
    [Theory]
    [InlineData("2026-09-30", 90, null)]
    [InlineData("2026-10-02", 90, null)]
    [InlineData("2026-10-03", 90, "CCS4017")]
    [InlineData("2026-12-31", 0, null)]
    [InlineData("2026-12-31", 1, "CCS4017")]
    [InlineData("2027-01-01", 0, "CCS4011")]
    [InlineData("2031-05-01", 90, "CCS4011")]
    public void A_calendar_that_ended_or_ends_soon_is_told(string asOf, int days, string? code)
    {
        ImmutableArray<Finding> findings = BusinessCalendars.Compile(Of(Hours("1", null, new(2026, 12, 31)))).Ending(Day(asOf), days);

        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.Equal(("days", true), (finding.Value, finding.Message.Contains("2026-12-31", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("2026-12-20", null)]
    [InlineData("2027-11-01", "CCS4017")]
    [InlineData("2028-01-01", "CCS4011")]
    public void A_version_that_another_follows_in_time_is_not_told(string asOf, string? code)
    {
        BusinessCalendars calendars = BusinessCalendars.Compile(Of(Hours("1", null, new(2026, 12, 31)), Hours("2", new(2027, 1, 1), new(2027, 12, 31))));

        Assert.Equal(code is null ? [] : [code], calendars.Ending(Day(asOf)).Select(finding => finding.Code));
    }

    [Fact]
    public void The_days_between_the_end_of_a_version_and_the_next_one_are_told() =>
        Assert.Equal(["CCS4017"], BusinessCalendars.Compile(Of(Hours("1", null, new(2026, 12, 30)), Hours("2", new(2027, 1, 1), new(2030, 12, 31)))).Ending(new(2026, 12, 1)).Select(finding => finding.Code));

    [Fact]
    public void A_book_tells_its_calendars_with_all_else()
    {
        LocalDate end = StandardBook.Shipped.Calendars.Calendars.Select(calendar => calendar.Shape).OfType<CalendarHours>().Max(hours => hours.ValidTo)!.Value;
        int dated = StandardBook.Shipped.Calendars.Calendars.Count(calendar => calendar.Shape is CalendarHours { ValidTo: not null });

        ImmutableArray<Finding> findings = StandardBook.Shipped.Validate(end.PlusDays(1));

        Assert.Equal(StandardBook.Shipped.Validate().Length + dated, findings.Length);
        Assert.All(findings.TakeLast(dated), finding => Assert.Matches("^/calendars/[0-9]+$", finding.Pointer));
        Assert.Equal(StandardBook.Shipped.Validate().AsEnumerable(), StandardBook.Shipped.Validate(new LocalDate(2020, 6, 1), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardBook.Shipped.Validate(end, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardBook.Shipped.Validate(end, 3_661));
        Assert.NotEmpty(StandardBook.Shipped.Validate(LocalDate.MaxIsoValue));
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static CalendarCatalogue Of(params ImmutableArray<BusinessCalendar> calendars) => new() { Calendars = calendars };

    private static BusinessCalendar Hours(string version, LocalDate? effective, LocalDate validTo) => new()
    {
        Code = "days",
        Name = new("工作日", "Days"),
        Version = version,
        Effective = effective,
        Provenance = new(ProvenanceKind.Bank, "notice 1"),
        Shape = new CalendarHours { Zone = "Asia/Shanghai", Week = WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)), ValidTo = validTo },
    };
}
