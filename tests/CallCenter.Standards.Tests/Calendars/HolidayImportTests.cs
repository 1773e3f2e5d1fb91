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

    /// <summary>A name in a further language stands for no English one: readers of English are told that it is one of a holiday.</summary>
    [Fact]
    public void A_name_in_a_further_language_is_not_taken_for_english()
    {
        Assert.True(HolidayImport.TryRead(Event("DTSTART:20270209", "SUMMARY:Carnaval"), out ImmutableArray<CalendarException> days, out _, "pt-BR"));

        Assert.Equal(("Carnaval", "Holiday “Carnaval”", "节假日“Carnaval”"), (days[0].Name.Find("pt-BR"), days[0].Name.English, days[0].Name.Chinese));
        Assert.True(HolidayImport.TryRead(Event("DTSTART:20270209", "SUMMARY:春节"), out days, out _, "zh-cn"));
        Assert.Equal(new LocalizedText("春节", null), days[0].Name);
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
    [InlineData("DTSTART:20270501", "RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=3\nSUMMARY:x", "CCS4018", 4)]
    [InlineData("DTSTART:20270501", "EXRULE:FREQ=YEARLY\nSUMMARY:x", "CCS4018", 4)]
    [InlineData("DTSTART:20270501", "EXDATE:20280501\nSUMMARY:x", "CCS4018", 4)]
    [InlineData("DTSTART:20270501", "RECURRENCE-ID;VALUE=DATE:20270501\nSUMMARY:x", "CCS4018", 4)]
    [InlineData("DTSTART:20270501", "DTEND:20270502\nDURATION:P3D\nSUMMARY:x", "CCS4018", 5)]
    [InlineData("DTSTART:20270501", "SUMMARY:x\nDTSTART:20270601", "CCS4018", 5)]
    [InlineData("DTSTART:20270501", "SUMMARY:x\nSUMMARY:y", "CCS4018", 5)]
    [InlineData("DTSTART:20270501", "SUMMARY:x\nSTATUS CANCELLED", "CCS4018", 5)]
    [InlineData("DTSTART:20270501", "SUMMARY:Gr\uFFFDndonnerstag", "CCS4018", 4)]
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

    /// <summary>Names of components are of any case (RFC 5545, 3.1).</summary>
    [Fact]
    public void Parts_are_known_in_any_case()
    {
        Assert.True(HolidayImport.TryRead(Event("dtstart:20270501", "Summary:x").Replace("VEVENT", "vevent", StringComparison.Ordinal).Replace("VCALENDAR", "vCalendar", StringComparison.Ordinal), out ImmutableArray<CalendarException> days, out _));
        Assert.Equal("2027-05-01", $"{Assert.Single(days).On}");
    }

    [Theory]
    [InlineData("METHOD:CANCEL", false)]
    [InlineData("METHOD:PUBLISH", true)]
    [InlineData("CALSCALE:HEBREW", false)]
    [InlineData("CALSCALE:Gregorian", true)]
    public void A_file_that_takes_its_events_back_or_counts_otherwise_is_told(string property, bool isRead)
    {
        Assert.Equal(isRead, HolidayImport.TryRead(Event("DTSTART:20270501", "SUMMARY:x").Replace("BEGIN:VEVENT", property + "\nBEGIN:VEVENT", StringComparison.Ordinal), out _, out ImmutableArray<Finding> findings));
        Assert.Equal(isRead ? [] : [("CCS4018", (int?)2)], findings.Select(finding => (finding.Code, finding.Line)));
    }

    /// <summary>National Day and the Mid-Autumn Festival were one day in 2020: a calendar that says twice why it is closed is refused (CCS4006), so the first says it and the other is told.</summary>
    [Fact]
    public void A_day_of_two_holidays_is_closed_once_and_told()
    {
        string file = Lines(["BEGIN:VCALENDAR", .. Of("20201001", "20201008", "国庆节"), .. Of("20201001", "20201002", "中秋节"), .. Of("20200930", "20201010", "长假"), .. Of("20201001", "20201008", "国庆节"), "END:VCALENDAR"]);

        Assert.True(HolidayImport.TryRead(file, out ImmutableArray<CalendarException> days, out ImmutableArray<Finding> findings, "zh-CN"));

        Assert.Equal([("2020-10-01/2020-10-07", "国庆节"), ("2020-09-30", "长假"), ("2020-10-08/2020-10-09", "长假")], days.Select(day => ($"{day.On}", day.Name.Chinese!)));
        Assert.Equal([("CCS4021", "中秋节"), ("CCS4021", "长假")], findings.Select(finding => (finding.Code, finding.Value!)));
        Assert.Contains("2020-10-01 stays '国庆节'", findings[0].Message, StringComparison.Ordinal);
    }

    /// <summary>Against days one by one: each is closed by the first event that has it, and no day twice.</summary>
    [Fact]
    public void Each_day_is_closed_by_the_first_event_that_has_it()
    {
        var random = new Random(5);
        for (int round = 0; round < 300; round++)
        {
            (int First, int Length, string Name)[] events = [.. Enumerable.Range(0, random.Next(1, 12)).Select(i => (random.Next(40), random.Next(1, 12), $"e{i}"))];
            var expected = new SortedDictionary<LocalDate, string>();
            foreach ((int first, int length, string name) in events)
            {
                for (int i = 0; i < length; i++)
                {
                    expected.TryAdd(new LocalDate(9999, 11, 1).PlusDays(first + i), name);
                }
            }

            string file = Lines(["BEGIN:VCALENDAR", .. events.SelectMany(one => Of($"{new LocalDate(9999, 11, 1).PlusDays(one.First):uuuuMMdd}", $"{new LocalDate(9999, 11, 1).PlusDays(one.First + one.Length):uuuuMMdd}", one.Name)), "END:VCALENDAR"]);
            Assert.True(HolidayImport.TryRead(file, out ImmutableArray<CalendarException> days, out _));

            Assert.Equal(expected.Select(day => (day.Key, day.Value)), days.SelectMany(day => Enumerable.Range(0, Period.DaysBetween(day.On.First, day.On.Last) + 1).Select(i => (day.On.First.PlusDays(i), day.Name.English!))).Order());
        }
    }

    /// <summary>Programs that fold at 75 bytes fold within Chinese characters: what is read as text first has lost them.</summary>
    [Theory]
    [InlineData("\r\n ")]
    [InlineData("\n\t")]
    public void A_character_that_is_folded_is_put_together(string fold)
    {
        byte[] name = System.Text.Encoding.UTF8.GetBytes("中秋节🎑");
        for (int at = 1; at < name.Length; at++)
        {
            byte[] file = [0xEF, 0xBB, 0xBF, .. "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270915\r\nSUMMARY:"u8, .. name[..at], .. System.Text.Encoding.UTF8.GetBytes(fold), .. name[at..], .. "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"u8];

            Assert.True(HolidayImport.TryRead(file, out ImmutableArray<CalendarException> days, out ImmutableArray<Finding> findings, "zh-CN"), string.Join('\n', findings));
            Assert.Equal("中秋节🎑", Assert.Single(days).Name.Chinese);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xD6, 0xD0 })]
    [InlineData(new byte[] { 0xE8, 0x8A })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    public void Bytes_of_another_encoding_are_told_with_their_line(byte[] wrong)
    {
        byte[] file = [.. "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270915\nSUMMARY:"u8, .. wrong, .. "\nEND:VEVENT\nEND:VCALENDAR\n"u8];

        Assert.False(HolidayImport.TryRead(file, out _, out ImmutableArray<Finding> findings, file: "days.ics"));
        Assert.Equal(("CCS4019", 4, "days.ics"), (findings[0].Code, findings[0].Line!.Value, findings[0].File!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damaged_bytes_give_days_or_findings(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(German);
            for (int damage = random.Next(1, 6); damage > 0; damage--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            bool isRead = HolidayImport.TryRead(bytes, out ImmutableArray<CalendarException> days, out ImmutableArray<Finding> findings);
            Assert.Equal(isRead, findings.All(finding => finding.Severity != FindingSeverity.Error));
            Assert.True(isRead || days.IsEmpty);
        }
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
            Assert.Equal(isRead, findings.All(finding => finding.Severity != FindingSeverity.Error));
            Assert.True(isRead || days.IsEmpty);
        }
    }

    private static string[] Of(string first, string next, string name) => ["BEGIN:VEVENT", $"DTSTART;VALUE=DATE:{first}", $"DTEND;VALUE=DATE:{next}", $"SUMMARY:{name}", "END:VEVENT"];

    private static string Event(string first, string second) => $"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{first}\n{second}\nEND:VEVENT\nEND:VCALENDAR\n";

    private static string Lines(params string[] lines) => string.Join("\r\n", lines) + "\r\n";
}
