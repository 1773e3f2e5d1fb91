using CallCenter.Standards.Calendars;
using CallCenter.Standards.Tests.Generators;
using static CallCenter.Standards.Tests.Calendars.WrittenTime;

namespace CallCenter.Standards.Tests.Calendars;

public sealed class SegmentTests
{
    private static readonly CalendarHours Hours = new()
    {
        Zone = "UTC",
        Week = WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)),
        Exceptions =
        [
            Closed("2026-10-01/2026-10-02"),
            Special("2026-10-03", CalendarExceptionKind.MakeUpDay),
            Special("2026-10-05", CalendarExceptionKind.HalfDay, LocalInterval.Hours(9, 12)),
            Special("2026-10-06", CalendarExceptionKind.SpecialHours, LocalInterval.Hours(7, 9)),
        ],
    };

    [Fact]
    public void Each_piece_says_why()
    {
        string[] expected =
        [
            "2026-09-30T16:30:00Z 0.5h + WeeklyHours", "2026-09-30T17:00:00Z 7h - OutsideHours",
            "2026-10-01T00:00:00Z 48h - Closed", "2026-10-03T00:00:00Z 9h - MakeUpDay", "2026-10-03T09:00:00Z 8h + MakeUpDay", "2026-10-03T17:00:00Z 7h - MakeUpDay",
            "2026-10-04T00:00:00Z 24h - OutsideHours", "2026-10-05T00:00:00Z 9h - HalfDay", "2026-10-05T09:00:00Z 3h + HalfDay", "2026-10-05T12:00:00Z 12h - HalfDay",
            "2026-10-06T00:00:00Z 7h - SpecialHours", "2026-10-06T07:00:00Z 1h + SpecialHours",
        ];
        Assert.Equal(expected, BusinessTimeline.Compile(WrittenCalendars.Named("office", Hours)).Segments(At("2026-09-30T16:30:00Z"), At("2026-10-06T08:00:00Z")).Select(Spelled));
    }

    [Fact]
    public void A_piece_has_the_name_of_its_exception_or_a_standing_one()
    {
        TimeSegment[] segments = [.. BusinessTimeline.Compile(WrittenCalendars.Named("office", Hours)).Segments(At("2026-09-30T16:30:00Z"), At("2026-10-01T08:00:00Z"))];
        Assert.Equal([new("工作时间", "Working hours"), new("非工作时间", "Outside working hours"), new LocalizedText(null, "Closed")], segments.Select(segment => segment.Name));
        Assert.All(segments, segment => Assert.Equal("office", segment.Calendar));
    }

    [Fact]
    public void A_combined_calendar_names_the_part_that_decides()
    {
        BusinessCalendars calendars = BusinessCalendars.Compile(new CalendarCatalogue
        {
            Calendars =
            [
                WrittenCalendars.Named("office", Hours), WrittenCalendars.Named("evening", new CalendarHours { Zone = "UTC", Week = WeeklyHours.EveryDay(LocalInterval.Hours(16, 20)) }),
                WrittenCalendars.Named("either", new CalendarUnion { Of = ["office", "evening"] }), WrittenCalendars.Named("both", new CalendarIntersection { Of = ["evening", "office"] }),
            ],
        });
        Assert.Equal(
            ["16:00 + office", "17:00 + evening", "20:00 - office"],
            calendars["either"].Segments(At("2026-09-30T16:00:00Z"), At("2026-09-30T23:00:00Z")).Select(Decided));
        Assert.Equal(
            ["12:00 - evening", "16:00 + evening", "17:00 - office", "20:00 - evening"],
            calendars["both"].Segments(At("2026-09-30T12:00:00Z"), At("2026-09-30T23:00:00Z")).Select(Decided));
        Assert.Equal(
            ["16:00 - office", "20:00 - evening"],
            calendars["both"].Segments(At("2026-10-01T16:00:00Z"), At("2026-10-01T23:00:00Z")).Select(Decided));
    }

    private static string Decided(TimeSegment segment) => $"{segment.Start.InUtc().TimeOfDay.ToString("HH:mm", null)} {(segment.IsCounted ? '+' : '-')} {segment.Calendar}";

    private static string Spelled(TimeSegment segment) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{segment.Start} {segment.Length.TotalHours}h {(segment.IsCounted ? '+' : '-')} {segment.Reason}");
}
