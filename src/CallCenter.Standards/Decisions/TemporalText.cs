using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// Reads ISO-8601 dates, times and date-times, with FEEL's zone suffixes (<c>Z</c>, <c>+08:00</c>, <c>@Asia/Shanghai</c>). A local time
/// that a zone skips or repeats maps leniently: forward by the gap's length, and to the earlier of two.
/// </summary>
internal static class TemporalText
{
    private const int YearsKeptFree = 1;

    /// <summary>A date, time of day, date-time, instant, or null where the text is none of them.</summary>
    public static LiteralValue? Parse(string text)
    {
        // NodaTime takes NUL for the end of a text.
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        int separator = text.IndexOf('T', StringComparison.Ordinal);
        int zone = text.IndexOf('@', StringComparison.Ordinal);
        if (separator >= 0 && (zone < 0 || separator < zone))
        {
            return Date(text[..separator]) is { } date ? DateAndTime(date, text.AsSpan(separator + 1)) : null;
        }

        if (text.Contains(':', StringComparison.Ordinal))
        {
            int suffix = SuffixOf(text);
            return TimeOfDayText.Parse(text.AsSpan(0, suffix)) is { } time && (suffix == text.Length || IsZone(text[suffix..]))
                ? time with { Kind = suffix == text.Length ? LiteralKind.Time : LiteralKind.ZonedTime }
                : null;
        }

        return Date(text) is { } day ? new(LiteralKind.Date, Ordinal.Of(day), IsExact: true) : null;
    }

    /// <summary>Midnight at the start of a date.</summary>
    public static LiteralValue AtMidnight(LiteralValue date) => new(LiteralKind.DateTime, date.Units * NodaConstants.TicksPerDay, IsExact: true);

    private static LiteralValue? DateAndTime(LocalDate date, ReadOnlySpan<char> text)
    {
        int suffix = SuffixOf(text);
        if (TimeOfDayText.Parse(text[..suffix]) is not { } time)
        {
            return null;
        }

        Int128 local = ((Int128)Ordinal.Of(date) * NodaConstants.TicksPerDay) + time.Units;
        if (suffix == text.Length)
        {
            return new(LiteralKind.DateTime, local, time.IsExact);
        }

        return OffsetAt(date, (long)time.Units, text[suffix..].ToString()) is { } offset
            ? new(LiteralKind.Instant, local - offset.Ticks, time.IsExact)
            : null;
    }

    private static Offset? OffsetAt(LocalDate date, long tickOfDay, string suffix)
    {
        if (suffix[0] != '@')
        {
            return OffsetPattern.GeneralInvariantWithZ.Parse(suffix).TryGetValue(default, out Offset offset) ? offset : null;
        }

        // Near the ends of the calendar the mapping itself would leave it.
        bool isMappable = date.Year > LocalDate.MinIsoValue.Year + YearsKeptFree && date.Year < LocalDate.MaxIsoValue.Year - YearsKeptFree;
        return isMappable && ZoneOf(suffix) is { } zone ? LenientOffset(zone, date.AtMidnight().PlusTicks(tickOfDay)) : null;
    }

    /// <summary>The offset in force before a gap, so that a skipped time moves forward; the earlier one in an overlap.</summary>
    private static Offset LenientOffset(DateTimeZone zone, LocalDateTime local) => zone.MapLocal(local).EarlyInterval.WallOffset;

    private static bool IsZone(string suffix) =>
        suffix[0] == '@' ? ZoneOf(suffix) is not null : OffsetPattern.GeneralInvariantWithZ.Parse(suffix).Success;

    private static DateTimeZone? ZoneOf(string suffix) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(suffix[1..]);

    private static int SuffixOf(ReadOnlySpan<char> time)
    {
        int suffix = time.IndexOfAny("Z+-@");
        return suffix < 0 ? time.Length : suffix;
    }

    private static LocalDate? Date(string text) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate date) ? date : null;
}
