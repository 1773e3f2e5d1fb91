using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Calendars;

/// <summary>Intervals of local time as text: <c>09:00-17:30</c>, <c>18:00-24:00</c>, <c>22:00-06:00</c>, with seconds where there are some.</summary>
internal static class LocalIntervalText
{
    public static FindingWords Needed => $"Opening hours such as 09:00-17:30, 18:00-24:00 or, overnight, 22:00-06:00 are needed here.";

    private const string EndOfDay = "24:00";
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern Seconds = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public static string Format(LocalInterval interval) =>
        $"{Format(interval.Start)}-{(interval.End == LocalTime.Midnight ? EndOfDay : Format(interval.End))}";

    public static string Format(LocalTime time) => (time.Second == 0 ? Minutes : Seconds).Format(time);

    /// <summary>The interval; false for what is no time of day, and for an end written 00:00, whose date would be unclear.</summary>
    public static bool TryParse(string text, out LocalInterval interval)
    {
        interval = default;
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || !TryParseTime(text[..dash], out LocalTime start))
        {
            return false;
        }

        LocalTime end = LocalTime.Midnight;
        if (text[(dash + 1)..] != EndOfDay && (!TryParseTime(text[(dash + 1)..], out end) || end == LocalTime.Midnight))
        {
            return false;
        }

        interval = new LocalInterval(start, end);
        return true;
    }

    public static bool TryParseTime(string text, out LocalTime time) => (text.Length == EndOfDay.Length ? Minutes : Seconds).Parse(text).TryGetValue(default, out time);
}
