using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Files of holidays in iCalendar form.</summary>
internal sealed class HolidayTarget() : FuzzTarget("holidays", 4)
{
    private const string Right = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME;X=\"a:b;c\":F\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20270326\r\nDTEND;VALUE=DATE:20270328\r\nSUMMARY;LANGUAGE=de:Kar\r\n freitag\r\nBEGIN:VALARM\r\nSUMMARY:x\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20270517\r\nDURATION:P1D\r\nSUMMARY:Pfingst\\, montag\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static readonly string[] Pieces =
    [
        "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n", "BEGIN:VALARM\r\n", "END:VALARM\r\n", "DTSTART:", "DTSTART;VALUE=DATE:", "DTEND:", "DURATION:P1W\r\n", "DURATION:P99999999D\r\n", "RRULE:FREQ=YEARLY\r\n", "STATUS:CANCELLED\r\n",
        "20270229", "20271225\r\n", "99991231\r\n", "00010101\r\n", "20270101T000000Z\r\n", "SUMMARY:", "SUMMARY;LANGUAGE=\"", "\r\n ", "\r\n\t", "\n", "\r", ":", ";", "\"", "\\n", "\\,", "\\", "\0", "节", "\ufeff", "\ud800", "begin:vevent\r\n",
    ];

    public override byte[] Draw(Random random) => random.Next(8) switch
    {
        0 => ByteMutation.Of(WildText.Bytes(Right), random),
        1 => WildText.Bytes(string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Pick(Pieces)))),
        _ => WildText.Bytes(TextMutation.Of(Right, random, Pieces)),
    };

    public override bool Run(byte[] input)
    {
        bool isRead = HolidayImport.TryRead(WildText.Of(input), out ImmutableArray<CalendarException> days, out ImmutableArray<Finding> findings, "de", "f.ics");
        ReadFindings.Check(findings, isRead);
        FuzzFault.Unless(isRead || days.IsDefaultOrEmpty, "Days are given of what could not be read.");
        foreach (CalendarException day in isRead ? days : [])
        {
            FuzzFault.Unless(StandardJson.Read<CalendarException>(StandardJson.Write(day)) == day, "A day is not read back as it was written.");
        }

        return isRead;
    }
}
