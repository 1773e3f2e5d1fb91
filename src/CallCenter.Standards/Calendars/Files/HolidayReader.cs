using System.Globalization;
using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Calendars;

/// <summary>Takes the events of whole days out of the lines of an iCalendar file.</summary>
/// <param name="language">The language of the names.</param>
/// <param name="file">The name of the file.</param>
internal sealed class HolidayReader(string language, string? file)
{
    private const string Calendar = "VCALENDAR";
    private const string Event = "VEVENT";
    private const int MostLevels = 8;

    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly string[] Repeating = ["RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID"];
    private static readonly string[] Single = ["DTSTART", "DTEND", "DURATION", "SUMMARY", "STATUS"];

    private readonly List<string> around = [];
    private readonly Dictionary<string, CalendarLine> given = new(StringComparer.Ordinal);
    private readonly TakenDays taken = new();
    private CalendarLine? unclear;
    private int events;
    private bool isCalendar;

    public List<CalendarException> Days { get; } = [];

    public FindingList Findings { get; } = new();

    public void Read(string text)
    {
        int last = 1;
        foreach (CalendarLine line in CalendarLine.Of(text))
        {
            last = line.Number;
            if (!TryTake(line))
            {
                return;
            }
        }

        if (!isCalendar || around.Count > 0)
        {
            Tell(CalendarFindings.NoCalendarFile, last, null, isCalendar ? FindingWords.Of($"'{Excerpt.Of(around[^1])}' is not closed.") : FindingWords.Of($"No calendar begins here."));
        }
    }

    /// <summary>Takes a line; false where nothing after it can be read.</summary>
    private bool TryTake(CalendarLine line)
    {
        if (line.Name == "BEGIN")
        {
            line = line with { Value = line.Value.ToUpperInvariant() };
            if (around.Count == MostLevels || (around.Count == 0 ? line.Value != Calendar : line.Value is Calendar or Event && around[^1] != Calendar))
            {
                Tell(CalendarFindings.NoCalendarFile, line.Number, line.Value, $"'{Excerpt.Of(line.Value)}' may not begin here.");
                return false;
            }

            isCalendar = true;
            around.Add(line.Value);
            if (line.Value == Event)
            {
                given.Clear();
                unclear = null;
                given["BEGIN"] = line;
            }
        }
        else if (line.Name == "END")
        {
            line = line with { Value = line.Value.ToUpperInvariant() };
            if (around.Count == 0 || around[^1] != line.Value)
            {
                Tell(CalendarFindings.NoCalendarFile, line.Number, line.Value, $"'{Excerpt.Of(line.Value)}' may not end here.");
                return false;
            }

            around.RemoveAt(around.Count - 1);
            return line.Value != Event || TryTakeEvent(line);
        }
        else if (around is [.., Event] && ((!given.TryAdd(line.Name, line) && Single.Contains(line.Name)) || line.Name.Length == 0))
        {
            unclear ??= line;
        }
        else if (around is [Calendar] && IsOtherwiseMeant(line))
        {
            Refuse(line, $"'{Excerpt.Of(line.Value)}' means other days than those of the events.");
        }

        return true;
    }

    /// <summary>Whether a calendar takes its events back, or counts in another way than the one that everybody has.</summary>
    private static bool IsOtherwiseMeant(CalendarLine line) =>
        (line.Name == "METHOD" && line.Value.Equals("CANCEL", StringComparison.OrdinalIgnoreCase)) || (line.Name == "CALSCALE" && !line.Value.Equals("GREGORIAN", StringComparison.OrdinalIgnoreCase));

    private bool TryTakeEvent(CalendarLine end)
    {
        if (events++ == HolidayImport.MostEvents)
        {
            Tell(CalendarFindings.NoCalendarFile, end.Number, null, $"The file has more than {HolidayImport.MostEvents} events.");
            return false;
        }

        if (unclear is { } line)
        {
            Refuse(line, line.Name.Length == 0 ? FindingWords.Of($"The line is no property.") : $"'{Excerpt.Of(line.Name)}' is given twice.");
            return true;
        }

        if (given.TryGetValue("STATUS", out CalendarLine status) && string.Equals(status.Value, "CANCELLED", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (Array.Find(Repeating, given.ContainsKey) is { } repeating)
        {
            Refuse(given[repeating], $"'{repeating}' repeats the event.");
        }
        else if (!given.TryGetValue("DTSTART", out CalendarLine start) || !given.TryGetValue("SUMMARY", out CalendarLine name) || string.IsNullOrWhiteSpace(name.Text))
        {
            Refuse(given["BEGIN"], $"The event has no start or no name.");
        }
        else if (FormWriter.HalfOf(name.Text) is >= 0 and var half)
        {
            Refuse(name, FormWriter.HalfMessage(half));
        }
        else if (name.Text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            Refuse(name, $"The name has characters that could not be read.");
        }
        else if (!TryDate(start.Value, out LocalDate first))
        {
            Refuse(start, $"'{Excerpt.Of(start.Value)}' is not a whole day.");
        }
        else if (LastOf(first) is { } last)
        {
            Close(first, last, name);
        }

        return true;
    }

    /// <summary>Closes the days of an event that no event before it has: a calendar says once why it is closed on a day.</summary>
    private void Close(LocalDate first, LocalDate last, CalendarLine name)
    {
        (IReadOnlyList<(LocalDate First, LocalDate Last)> free, TakenDays.Run? shared) = taken.Take(first, last, name.Text);
        Days.AddRange(free.Select(days => new CalendarException { On = ExceptionDays.Through(days.First, days.Last), Kind = CalendarExceptionKind.Closed, Name = NameOf(name.Text) }));
        if (shared is { } run && run.Name != name.Text)
        {
            Tell(CalendarFindings.SharedHoliday, name.Number, name.Value, $"{ExceptionDays.Through(LocalDate.Max(first, run.First), LocalDate.Min(last, run.Last))} stays '{Excerpt.Of(run.Name)}'.");
        }
    }

    /// <summary>The last day of an event: the one before its end; null with a finding where there is none.</summary>
    private LocalDate? LastOf(LocalDate first)
    {
        if (given.TryGetValue("DTEND", out CalendarLine end))
        {
            if (given.TryGetValue("DURATION", out CalendarLine length))
            {
                Refuse(length, $"The event has an end and a duration.");
                return null;
            }

            if (TryDate(end.Value, out LocalDate next) && next > first)
            {
                return next.PlusDays(-1);
            }

            Refuse(end, $"'{Excerpt.Of(end.Value)}' is not a day after the first.");
            return null;
        }

        if (!given.TryGetValue("DURATION", out CalendarLine duration))
        {
            return first;
        }

        if (DaysOf(duration.Value) is { } days && first.Year < CalendarSystem.Iso.MaxYear - days)
        {
            return first.PlusDays(days - 1);
        }

        Refuse(duration, $"'{Excerpt.Of(duration.Value)}' is not a number of whole days.");
        return null;
    }

    /// <summary>The days of <c>P3D</c> or <c>P1W</c>; null of anything else.</summary>
    private static int? DaysOf(string duration) =>
        duration.Length is > 2 and < 7 && duration[0] == 'P' && duration[^1] is 'D' or 'W' && int.TryParse(duration.AsSpan(1, duration.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0
            ? duration[^1] == 'W' ? 7 * count : count
            : null;

    private static bool TryDate(string text, out LocalDate date) => Date.Parse(text).TryGetValue(default, out date);

    /// <summary>The name in its language. A text needs Chinese or English: there it is told as the name of a holiday, so that no other language stands for one of them.</summary>
    private LocalizedText NameOf(string name) => LanguageTag.AreOne(language, LocalizedText.ChineseTag) ? new(name, null)
        : LanguageTag.AreOne(language, LocalizedText.EnglishTag) ? new(null, name)
        : new LocalizedText($"节假日“{name}”", $"Holiday “{name}”").With(language, name);

    private void Refuse(CalendarLine line, FindingWords message) => Tell(CalendarFindings.NoHoliday, line.Number, line.Value, message);

    private void Tell(FindingRule rule, int line, string? value, FindingWords message) => Findings.AddAll([rule.At("", value, message) with { File = file, Line = line, Column = 1 }]);
}
