using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Conformance;

/// <summary>Cases that add business days to a local date or time. Their note names the rule where the sources differ: a start rolled first, or the end of the working day.</summary>
internal static class BusinessDayCase
{
    // The source answers by the official calendar of China, which its cases do not repeat.
    private const string OfficialCalendarSource = "chinese-days";
    private const string OfficialCalendar = "china-working-days";

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static CaseResult Answer(JsonElement element)
    {
        var read = new CaseElement(element);
        string start = read.Text("start");
        string expected = read.Text("expected");
        int days = read.Integer("days");
        string id = $"{read.Text("source")} {start} {days}";
        string note = read.OptionalText("note") ?? "";
        BusinessTimeline calendar = read.Text("source").StartsWith(OfficialCalendarSource, StringComparison.Ordinal)
            ? StandardBook.Shipped.Compile().Calendars[OfficialCalendar]
            : read.Calendar(read.Text("timezone"));
        RollRule roll = note.Contains("first rolled", StringComparison.Ordinal) ? RollRule.Following : RollRule.None;
        if (!expected.Contains('T', StringComparison.Ordinal))
        {
            LocalDate? answer = OnDates(calendar, LocalDatePattern.Iso.Parse(start[..10]).GetValueOrThrow(), days, roll);
            return CaseResult.Compare(id, expected, answer is { } date ? LocalDatePattern.Iso.Format(date) : "never");
        }

        var rule = new BusinessDayRule(roll, note.Contains("end_of_working_day", StringComparison.Ordinal) ? DayEnd.Closing : DayEnd.SameTime);
        Instant? due = calendar.AddBusinessDays(Local(start).InZoneLeniently(calendar.Zone).ToInstant(), days, rule);
        return CaseResult.Compare(id, Spelled(Local(expected)), due is { } instant ? Spelled(instant.InZone(calendar.Zone).LocalDateTime) : "never");
    }

    private static LocalDate? OnDates(BusinessTimeline calendar, LocalDate start, int days, RollRule roll)
    {
        LocalDate? first = roll == RollRule.None || days == 0 ? start : days > 0 ? calendar.BusinessDayFrom(start) : calendar.BusinessDayUpTo(start);
        return first is { } date ? calendar.AddBusinessDays(date, days) : null;
    }

    private static LocalDateTime Local(string text) => text.Length switch
    {
        10 => LocalDatePattern.Iso.Parse(text).GetValueOrThrow().AtMidnight(),
        16 => Minutes.Parse(text).GetValueOrThrow(),
        _ => LocalDateTimePattern.ExtendedIso.Parse(text).GetValueOrThrow(),
    };

    private static string Spelled(LocalDateTime time) => LocalDateTimePattern.ExtendedIso.Format(time);
}
