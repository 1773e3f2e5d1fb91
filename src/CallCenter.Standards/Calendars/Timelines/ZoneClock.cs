using NodaTime;
using NodaTime.TimeZones;

namespace CallCenter.Standards.Calendars;

/// <summary>
/// Local seconds to seconds of UTC, leniently: a time that a gap skips moves forward by the gap, one that occurs twice is the first of them.
/// Remembers the offset of the last answer; one clock serves one thread.
/// </summary>
internal sealed class ZoneClock(DateTimeZone zone)
{
    // No offset reaches a day, and no gap or overlap is longer.
    private const long Margin = 2 * NodaConstants.SecondsPerDay;

    private long offset;
    private long validFrom = long.MaxValue;
    private long validTo = long.MinValue;

    public long ToUtc(long localSecond)
    {
        long second = localSecond - offset;
        return second >= validFrom && second < validTo ? second : Look(localSecond);
    }

    private long Look(long localSecond)
    {
        long day = Math.DivRem(localSecond, NodaConstants.SecondsPerDay, out long secondOfDay);
        if (secondOfDay < 0)
        {
            day--;
            secondOfDay += NodaConstants.SecondsPerDay;
        }

        LocalDateTime local = DayNumber.ToDate(day) + LocalTime.FromSecondsSinceMidnight((int)secondOfDay);
        Instant instant = zone.Resolve(local);
        ZoneInterval interval = zone.GetZoneInterval(instant);
        offset = interval.WallOffset.Seconds;
        validFrom = interval.HasStart ? interval.Start.ToUnixTimeSeconds() + Margin : long.MinValue;
        validTo = interval.HasEnd ? interval.End.ToUnixTimeSeconds() - Margin : long.MaxValue;
        return instant.ToUnixTimeSeconds();
    }
}
