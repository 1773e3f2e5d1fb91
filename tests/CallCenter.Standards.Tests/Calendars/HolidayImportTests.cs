using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Tests.Calendars;

/// <summary>Holidays as iCalendar files give them.</summary>
public sealed class HolidayImportTests
{
    /// <summary>As the calendar of a German state exports them: folded lines, parameters, an alarm within an event, line ends of RFC 5545.</summary>
    private static readonly string German = Lines(
        "\uFEFFBEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Feiertage//NONSGML 1.0//DE",
        "X-WR-CALNAME;X=\"a:b;c\":Feiertage Niedersachsen",
        "BEGIN:VEVENT",
        "UID:1@feiertage",
        "DTSTART;VALUE=DATE:20270326",
        "DTEND;VALUE=DATE:20270327",
        "SUMMARY;LANGUAGE=de:Kar",
        " freitag",
        "BEGIN:VALARM",
        "SUMMARY:Erinnerung",
        "END:VALARM",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "DTSTART:20271225",
        "DTEND:20271227",
        "SUMMARY:Weihnachten\\, erster und zweiter Tag",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "DTSTART:20270328",
        "STATUS:CANCELLED",
        "RRULE:FREQ=YEARLY",
        "SUMMARY:Ostersonntag",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "DTSTART:20270517",
        "DURATION:P1D",
        "SUMMARY:Pfingstmontag",
        "END:VEVENT",
        "END:VCALENDAR");

    [Fact]
    public void Whole_days_become_closed_dates_with_the_names_of_their_holidays()
    {
        Assert.True(HolidayImport.TryRead(German, out ImmutableArray<CalendarException> days, out ImmutableArray<Finding> findings, "de"), string.Join('\n', findings));

        Assert.Equal(
            [("2027-03-26", "Karfreitag"), ("2027-12-25/2027-12-26", "Weihnachten, erster und zweiter Tag"), ("2027-05-17", "Pfingstmontag")],
            days.Select(day => ($"{day.On}", day.Name.In(CultureInfo.GetCultureInfo("de-DE")))));
        Assert.All(days, day => Assert.Equal(CalendarExceptionKind.Closed, day.Kind));
    }

    [Fact]
    public void A_calendar_is_closed_on_the_days_of_the_file()
    {
        Assert.True(HolidayImport.TryRead(German, out ImmutableArray<CalendarException> days, out _, "de"));
        BusinessTimeline calendar = BusinessTimeline.Compile(new BusinessCalendar
        {
            Code = "north",
            Name = new("北部", "North"),
            Version = "2027",
            Shape = new CalendarHours { Zone = "Europe/Berlin", Week = WeeklyHours.EveryDay(LocalInterval.Hours(8, 18)), Exceptions = days },
            Provenance = new(ProvenanceKind.Regulation, "NFeiertagsG"),
        });

        Assert.Equal(["2027-03-26", "2027-05-17", "2027-12-25", "2027-12-26"], Enumerable.Range(0, 365).Select(day => new LocalDate(2027, 1, 1).PlusDays(day)).Where(day => !calendar.IsBusinessDay(day)).Select(NodaTime.Text.LocalDatePattern.Iso.Format));
    }

    [Theory]
    [InlineData("CANCELLED")]
    [InlineData("Cancelled")]
    public void A_cancelled_event_closes_nothing(string status)
    {
        Assert.True(HolidayImport.TryRead(Event("DTSTART:20270501", $"SUMMARY:x\nSTATUS:{status}"), out ImmutableArray<CalendarException> days, out _));
        Assert.Empty(days);
    }

    /// <summary>Half a character could not be written into a book.</summary>
    [Fact]
    public void A_name_with_half_a_character_is_told()
    {
        Assert.False(HolidayImport.TryRead(Event("DTSTART:20270501", $"SUMMARY:x{(char)0xD800}"), out _, out ImmutableArray<Finding> findings));
        Assert.Equal(("CCS4018", 4), (findings[0].Code, findings[0].Line!.Value));
    }

    [Fact]
    public void Of_very_many_faults_a_thousand_are_told()
    {
        string[] bad = [.. Enumerable.Repeat(new[] { "BEGIN:VEVENT", "SUMMARY:x", "END:VEVENT" }, 1_500).SelectMany(static one => one)];

        Assert.False(HolidayImport.TryRead(Lines(["BEGIN:VCALENDAR", .. bad, "END:VCALENDAR"]), out _, out ImmutableArray<Finding> findings));
        Assert.Equal(1_001, findings.Length);
    }

    [Theory]
    [InlineData("zh-CN", "劳动节", null)]
    [InlineData("en", null, "劳动节")]
    public void Names_are_in_the_language_of_the_file(string language, string? chinese, string? english)
    {
        Assert.True(HolidayImport.TryRead(Event("DTSTART:20270501", "SUMMARY:劳动节"), out ImmutableArray<CalendarException> days, out _, language));

        Assert.Equal(new LocalizedText(chinese, english), days[0].Name);
    }

    [Theory]
    [InlineData("DTSTART:20270501T090000Z", "SUMMARY:x", "CCS4018", 3)]
    [InlineData("DTSTART;TZID=Europe/Berlin:20270501T090000", "SUMMARY:x", "CCS4018", 3)]
    [InlineData("DTSTART:20270230", "SUMMARY:x", "CCS4018", 3)]
    [InlineData("DTSTART:20270501", "RRULE:FREQ=YEARLY\nSUMMARY:x", "CCS4018", 4)]
    [InlineData("DTSTART:20270501", "RDATE:20280501\nSUMMARY:x", "CCS4018", 4)]
    [InlineData("DTSTART:20270501", "DTEND:20270501\nSUMMARY:x", "CCS4018", 4)]
    [InlineData("DTSTART:20270501", "DURATION:PT4H\nSUMMARY:x", "CCS4018", 4)]
    [InlineData("DTSTART:20270501", "DURATION:P0D\nSUMMARY:x", "CCS4018", 4)]
    [InlineData("DTSTART:20270501", "SUMMARY: ", "CCS4018", 2)]
    [InlineData("DESCRIPTION:x", "SUMMARY:x", "CCS4018", 2)]
    [InlineData("DTSTART:20270501", "END:VCALENDAR", "CCS4019", 4)]
    [InlineData("DTSTART:20270501", "BEGIN:VALARM", "CCS4019", 5)]
    [InlineData("DTSTART:20270501", "BEGIN:VEVENT", "CCS4019", 4)]
    public void What_is_no_holiday_is_told_with_its_line_and_nothing_is_taken_over(string first, string second, string code, int line)
    {
        Assert.False(HolidayImport.TryRead(Event(first, second), out ImmutableArray<CalendarException> days, out ImmutableArray<Finding> findings, file: "days.ics"));

        Assert.Empty(days);
        Assert.Equal((code, line, "days.ics"), (findings[0].Code, findings[0].Line!.Value, findings[0].File!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("holidays")]
    [InlineData("BEGIN:VEVENT")]
    [InlineData("END:VCALENDAR")]
    [InlineData("{\"format\": 1}")]
    public void What_is_no_calendar_file_is_told(string text)
    {
        Assert.False(HolidayImport.TryRead(text, out _, out ImmutableArray<Finding> findings));

        Assert.Equal("CCS4019", Assert.Single(findings).Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damaged_files_give_days_or_findings(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++)
        {
            char[] text = German.ToCharArray();
            for (int damage = random.Next(1, 6); damage > 0; damage--)
            {
                text[random.Next(text.Length)] = "\n\r :;,\\\"019TZBEGIN\ud800\0"[random.Next(20)];
            }

            bool isRead = HolidayImport.TryRead(new string(text), out ImmutableArray<CalendarException> days, out ImmutableArray<Finding> findings);
            Assert.Equal(isRead, findings.IsEmpty);
            Assert.True(isRead || days.IsEmpty);
        }
    }

    private static string Event(string first, string second) => $"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{first}\n{second}\nEND:VEVENT\nEND:VCALENDAR\n";

    private static string Lines(params string[] lines) => string.Join("\r\n", lines) + "\r\n";
}
