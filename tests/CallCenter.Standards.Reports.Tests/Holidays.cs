using CallCenter.Standards.Calendars;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.ServiceLevels;
using ServiceDay;

namespace CallCenter.Standards.Reports.Tests;

public sealed class Holidays : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_whole_day_event_closes_its_dates_without_its_end() =>
        Assert.Equal(
            ["2026-03-10 Founders, and friends", "2026-03-11 Founders, and friends"],
            Read("DTSTART;VALUE=DATE:20260310\nDTEND;VALUE=DATE:20260312\nSUMMARY:Founders\\, and friends").Select(e => e.ToString()));

    [Fact]
    public void An_event_without_an_end_is_one_date() =>
        Assert.Equal(["2026-03-10"], Read("DTSTART;VALUE=DATE:20260310").Select(e => e.On.ToString()));

    [Fact]
    public void A_yearly_event_closes_each_year_to_2100()
    {
        var dates = Read("DTSTART;VALUE=DATE:20200501\nDTEND;VALUE=DATE:20200502\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20210501\nSUMMARY:Labour Day");

        Assert.Equal((80, "2020-05-01", "2022-05-01", "2100-05-01"), (dates.Length, dates[0].On.ToString(), dates[1].On.ToString(), dates[^1].On.ToString()));
    }

    [Theory]
    [InlineData("DTSTART:20260310T090000Z\nDTEND:20260310T100000Z")]
    [InlineData("DTSTART;VALUE=DATE:20260310\nSTATUS:CANCELLED")]
    public void Events_of_hours_and_cancelled_ones_close_nothing(string content) =>
        Assert.EndsWith("has no whole-day event", Assert.Throws<UserErrorException>(() => Read(content)).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_events_of_one_date_close_it_once() =>
        Assert.Single(Read("DTSTART;VALUE=DATE:20260310\nSUMMARY:One\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTAMP:20260101T000000Z\nDTSTART;VALUE=DATE:20260310\nSUMMARY:Two"));

    [Fact]
    public void What_is_no_calendar_cannot_be_read() =>
        Assert.Contains("cannot be read", Assert.Throws<UserErrorException>(() => HolidayFile.Read(folder.Write("bad.ics", "<html>"))).Message, StringComparison.Ordinal);

    // 2026-03-10 is closed: a wait of 25 minutes in it counts nothing, and the reason is the event's name.
    [Theory]
    [InlineData(PromiseLog.Map)]
    [InlineData(null)]
    public void Promises_do_not_run_on_a_holiday_of_the_file(string? map)
    {
        string file = Write("DTSTART;VALUE=DATE:20260310\nSUMMARY:Founders' Day");
        ClockReading clock = PromiseLog.Read(folder, "x,phone,2026-03-10 09:00:00,0,1500,60,A", map ?? PromiseLog.MapOn("china-service"), new PromiseInputs { Holidays = HolidayFile.Read(file), Explain = "x" }).Explained.Single().Clock;

        Assert.Equal((ClockStatus.Met, 0), (clock.Status, clock.Elapsed.TotalSeconds));
        ClockSegment segment = Assert.Single(clock.Segments);
        Assert.Equal((ClockSegmentKind.OutsideHours, "Founders' Day"), (segment.Kind, segment.Reason!.ToString()));
    }

    private System.Collections.Immutable.ImmutableArray<CalendarException> Read(string content) => HolidayFile.Read(Write(content));

    private string Write(string content) => folder.Write(
        "days.ics",
        $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\n{content}\nEND:VEVENT\nEND:VCALENDAR\n".ReplaceLineEndings("\r\n"));
}
