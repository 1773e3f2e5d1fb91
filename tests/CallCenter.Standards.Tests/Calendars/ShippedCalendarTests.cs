using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Tests.Shared;
using NodaTime;
using static CallCenter.Standards.Tests.Calendars.WrittenTime;

namespace CallCenter.Standards.Tests.Calendars;

public sealed class ShippedCalendarTests
{
    private static readonly BusinessCalendars Calendars = StandardBook.Shipped.Compile().Calendars;

    [Fact]
    public void There_are_China_s_and_those_of_each_jurisdiction_with_a_rule() =>
        Assert.Equal(["always", "china-working-days", "service-hours", "market-sessions", "china-service", "china-market", "england-wales-working-days", "us-federal-working-days", "singapore-working-days", "eu-business-days"], Calendars.All.Select(calendar => calendar.Code));

    [SkippableFact]
    public void Every_date_of_2020_to_2026_is_as_the_notices_say()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("data/holidays-cn.json")));
        var closed = new HashSet<LocalDate>();
        var working = new HashSet<LocalDate>();
        foreach (JsonProperty year in document.RootElement.GetProperty("years").EnumerateObject())
        {
            closed.UnionWith(year.Value.GetProperty("closed").EnumerateArray().Select(day => Date(day.GetProperty("date").GetString()!)));
            working.UnionWith(year.Value.GetProperty("working").EnumerateArray().Select(day => Date(day.GetString()!)));
        }

        for (LocalDate date = Date("2020-01-01"); date.Year < 2027; date = date.PlusDays(1))
        {
            bool isWeekday = date.DayOfWeek <= IsoDayOfWeek.Friday;
            bool isWorking = (isWeekday && !closed.Contains(date)) || working.Contains(date);
            Assert.Equal(isWorking, Calendars["china-working-days"].IsBusinessDay(date));
            Assert.Equal(isWorking, Calendars["china-service"].IsBusinessDay(date));
            Assert.Equal(isWeekday && isWorking, Calendars["china-market"].IsBusinessDay(date));
        }
    }

    [Fact]
    public void Service_is_staffed_on_a_make_up_saturday_and_the_market_is_closed()
    {
        Instant saturday = At("2026-02-14T10:00:00+08:00");
        Assert.True(Calendars["china-service"].IsOpen(saturday));
        Assert.False(Calendars["china-market"].IsOpen(saturday));
        TimeSegment segment = Assert.Single(Calendars["china-service"].Segments(saturday, saturday + Duration.FromHours(1)));
        Assert.Equal((true, SegmentReason.MakeUpDay, "调休上班"), (segment.IsCounted, segment.Reason, segment.Name.Chinese));
    }

    [Fact]
    public void Spring_festival_is_named()
    {
        TimeSegment segment = Calendars["china-service"].Segments(At("2026-02-15T00:00:00+08:00"), At("2026-02-24T00:00:00+08:00"))[0];
        Assert.Equal((false, SegmentReason.Closed, "春节", Duration.FromDays(9)), (segment.IsCounted, segment.Reason, segment.Name.Chinese, segment.Length));
    }

    [Fact]
    public void Fifteen_working_days_across_a_holiday_with_make_up_days()
    {
        // 2026-09-28 to 30 are days 1 to 3; 10-08 to 10 (a make-up Saturday) 4 to 6; 10-12 to 16 7 to 11; 10-19 to 22 12 to 15.
        Instant received = At("2026-09-25T09:00:00+08:00");
        Assert.Equal(At("2026-10-17T00:00:00+08:00"), new BusinessDays(11).DueFrom(At("2026-09-24T09:00:00+08:00"), Calendars["china-working-days"]));
        Assert.Equal(At("2026-10-23T00:00:00+08:00"), new BusinessDays(15).DueFrom(received, Calendars["china-working-days"]));
    }

    [Theory]
    [InlineData("china-working-days")]
    [InlineData("china-service")]
    [InlineData("china-market")]
    public void What_lies_beyond_the_notices_is_told(string code)
    {
        Assert.Equal((Date("2020-01-01"), Date("2026-12-31")), (Calendars[code].KnownFrom, Calendars[code].KnownTo));
        Assert.Contains("2027-01-01", Calendars[code].Coverage(At("2027-01-01T12:00:00+08:00"))!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Around_the_clock_has_no_end_of_data() => Assert.Null(Calendars["always"].Coverage(At("2300-01-01T00:00:00Z")));
}
