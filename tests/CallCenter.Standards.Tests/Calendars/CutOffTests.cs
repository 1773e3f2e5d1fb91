using CallCenter.Standards.Calendars;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.Calendars;

/// <summary>Up to when a start is one of its day, and promises for the same day. 2026-01-05 is a Monday; office hours are 09:00 to 17:00 UTC, on Fridays to 16:00.</summary>
[Properties(Arbitrary = [typeof(WrittenCalendars)], MaxTest = 150)]
public sealed class CutOffTests
{
    private static readonly BusinessTimeline Office = BusinessTimeline.Compile(new BusinessCalendar
    {
        Code = "office",
        Name = new LocalizedText(null, "Office"),
        Version = "1",
        Provenance = Sample.Provenance,
        Shape = new CalendarHours { Zone = "UTC", Week = WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)) with { Friday = [LocalInterval.Hours(9, 16)] } },
    });

    private static readonly CutOff Three = CutOff.At(new LocalTime(15, 0));

    [Theory]
    [InlineData("2026-01-08 16:00", "2026-01-13 00:00")] // Thursday after the cut-off counts as Friday: due Monday
    [InlineData("2026-01-09 16:00", "2026-01-14 00:00")] // Friday after the cut-off counts as Monday: due Tuesday
    [InlineData("2026-01-09 15:00", "2026-01-13 00:00")] // exactly at the cut-off is in time
    [InlineData("2026-01-10 10:00", "2026-01-14 00:00")] // Saturday counts as Monday, no earlier than Friday evening
    [InlineData("2026-01-11 23:00", "2026-01-14 00:00")]
    [InlineData("2026-01-12 15:00", "2026-01-14 00:00")]
    public void A_start_after_the_cut_off_counts_as_one_on_the_next_business_day(string start, string due)
    {
        Assert.Equal(At(due), new BusinessDays(1, new BusinessDayRule(CutOff: Three)).DueFrom(At(start), Office));
        Assert.Equal(At(due), new BusinessDays(1, new BusinessDayRule(RollRule.Following, CutOff: Three)).DueFrom(At(start), Office));
    }

    [Theory]
    [InlineData("2026-01-08 14:59", "2026-01-08 17:00")]
    [InlineData("2026-01-08 15:01", "2026-01-09 16:00")]
    [InlineData("2026-01-09 15:01", "2026-01-12 17:00")]
    [InlineData("2026-01-10 08:00", "2026-01-12 17:00")]
    public void By_close_today_else_on_the_next_business_day(string start, string due) =>
        Assert.Equal(At(due), new BusinessDays(0, new BusinessDayRule(DueAt: DayEnd.Closing, CutOff: Three)).DueFrom(At(start), Office));

    [Theory]
    [InlineData("2026-01-08 16:59", "2026-01-08 17:00")]
    [InlineData("2026-01-08 17:00", "2026-01-09 16:00")]
    [InlineData("2026-01-08 21:00", "2026-01-09 16:00")]
    [InlineData("2026-01-09 18:00", "2026-01-12 17:00")]
    public void Without_a_cut_off_the_same_day_ends_with_its_closing(string start, string due) =>
        Assert.Equal(At(due), new BusinessDays(0, new BusinessDayRule(DueAt: DayEnd.Closing)).DueFrom(At(start), Office));

    [Theory]
    [InlineData("2026-01-08 16:59", "2026-01-09 00:00")]
    [InlineData("2026-01-08 17:00", "2026-01-10 00:00")]
    [InlineData("2026-01-08 21:00", "2026-01-10 00:00")]
    [InlineData("2026-01-09 18:00", "2026-01-13 00:00")]
    public void Without_a_cut_off_the_same_day_that_has_closed_is_the_next_business_day(string start, string due) => Assert.Equal(At(due), new BusinessDays(0).DueFrom(At(start), Office));

    [Theory]
    [InlineData("2026-01-08 16:00", "2026-01-12 09:00")]
    [InlineData("2026-01-09 16:00", "2026-01-13 09:00")]
    [InlineData("2026-01-08 14:00", "2026-01-09 14:00")]
    public void A_start_that_rolls_begins_at_that_days_opening(string start, string due) =>
        Assert.Equal(At(due), new BusinessDays(1, new BusinessDayRule(DueAt: DayEnd.SameTime, CutOff: Three)).DueFrom(At(start), Office));

    [Theory]
    [InlineData("2026-01-08 15:30", "2026-01-10 00:00")] // Thursday: two hours before 17:00 have passed
    [InlineData("2026-01-08 15:00", "2026-01-09 00:00")]
    [InlineData("2026-01-09 14:00", "2026-01-10 00:00")] // Friday closes at 16:00
    [InlineData("2026-01-09 14:01", "2026-01-13 00:00")]
    public void A_cut_off_before_closing_goes_with_the_closing(string start, string due) =>
        Assert.Equal(At(due), new BusinessDays(0, new BusinessDayRule(CutOff: CutOff.BeforeClosing(Duration.FromHours(2)))).DueFrom(At(start), Office));

    [Theory]
    [InlineData("2026-01-08 16:59", "2026-01-09 00:00")] // no cut-off on Thursdays
    [InlineData("2026-01-09 12:01", "2026-01-13 00:00")] // Fridays at noon
    [InlineData("2026-01-05 15:59", "2026-01-06 00:00")] // Mondays an hour before closing
    [InlineData("2026-01-05 16:01", "2026-01-07 00:00")]
    public void A_cut_off_may_differ_by_day_of_the_week(string start, string due)
    {
        var cutOff = new CutOff { Monday = CutOffTime.BeforeClosing(Duration.FromHours(1)), Friday = CutOffTime.At(new LocalTime(12, 0)) };

        Assert.Equal(At(due), new BusinessDays(0, new BusinessDayRule(CutOff: cutOff)).DueFrom(At(start), Office));
    }

    [Property]
    public void Nothing_is_due_before_it_begins_and_a_later_start_is_due_no_earlier(WrittenCalendar calendar, int seed)
    {
        var random = new Random(seed);
        BusinessTimeline timeline = calendar.Timeline;
        CutOff?[] cutOffs = [null, Three, CutOff.BeforeClosing(Duration.FromHours(random.Next(4))), new CutOff { Friday = CutOffTime.At(new LocalTime(12, 0)) }];
        foreach (DayEnd end in new[] { DayEnd.EndOfDay, DayEnd.Closing })
        {
            var time = new BusinessDays(random.Next(3), new BusinessDayRule((RollRule)random.Next(2), end, cutOffs[random.Next(cutOffs.Length)]));
            Instant start = calendar.From + Duration.FromMinutes(random.Next(WrittenCalendars.WindowDays * 24 * 60));
            Instant later = start + Duration.FromMinutes(random.Next(4 * 24 * 60));
            if (time.DueFrom(start, timeline) is { } due && time.DueFrom(later, timeline) is { } laterDue)
            {
                Assert.True(due > start && due >= time.BeginFrom(start, timeline) && time.BeginFrom(start, timeline) >= start, $"{time} from {start} begins {time.BeginFrom(start, timeline)} and is due {due}.");
                Assert.True(due <= laterDue, $"{time}: from {start} due {due}, from {later} due {laterDue}.");
            }
        }
    }

    private static Instant At(string text) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text).Value;
}
