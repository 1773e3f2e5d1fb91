using NodaTime;
using NodaTime.TimeZones;

namespace CallCenter.Standards.Calendars;

/// <summary>Maps local times as NodaTime's lenient resolver does, but without allocating: what a gap skips moves forward by the gap, what occurs twice is the first.</summary>
internal static class LenientZone
{
    // No zone is as far as a day from UTC.
    private static readonly Duration Farthest = Duration.FromDays(1);

    public static Instant Resolve(this DateTimeZone zone, LocalDateTime local)
    {
        Instant unshifted = local.InUtc().ToInstant();
        ZoneInterval interval = zone.GetZoneInterval(unshifted - Farthest);
        while (true)
        {
            Instant instant = unshifted - Duration.FromSeconds(interval.WallOffset.Seconds);
            if (!interval.HasEnd || instant < interval.End)
            {
                return instant;
            }

            ZoneInterval next = zone.GetZoneInterval(interval.End);
            if (unshifted - Duration.FromSeconds(next.WallOffset.Seconds) < next.Start)
            {
                return instant;
            }

            interval = next;
        }
    }
}
