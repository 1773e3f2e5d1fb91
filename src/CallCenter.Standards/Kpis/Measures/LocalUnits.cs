using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.TimeZones;

namespace CallCenter.Standards.Kpis;

/// <summary>Turns instants into calendar units of a zone's local time. Keeps the bucket of the last instant, since logs run in time order.</summary>
internal sealed class LocalUnits(TimeUnit unit, DateTimeZone zone) : IBuckets
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    // The instants from start to end, outside, lie in one bucket.
    private long start = long.MaxValue;
    private long end = long.MinValue;
    private long bucket;

    public void Map(Span<long> ordinals)
    {
        foreach (ref long ticks in ordinals)
        {
            if (ticks < start || ticks >= end)
            {
                if (ticks == Ordinal.Missing)
                {
                    continue;
                }

                EnterBucket(ticks);
            }

            ticks = bucket;
        }
    }

    public string Format(long bucket) => unit switch
    {
        TimeUnit.HalfHour => string.Create(CultureInfo.InvariantCulture, $"{bucket / 2:00}:{bucket % 2 * 30:00}"),
        TimeUnit.Hour => bucket.ToString("00", CultureInfo.InvariantCulture),
        TimeUnit.Weekday => bucket.ToString(CultureInfo.InvariantCulture),
        TimeUnit.Day => Iso(Epoch.PlusDays((int)bucket)),
        TimeUnit.Week => IsoWeek(Epoch.PlusDays((int)(bucket * 7) - 3)),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bucket / 12:0000}-{(bucket % 12) + 1:00}"),
    };

    /// <summary>Finds the bucket of an instant, and the instants around it that surely share it: those of the same local half hour, hour or day before the zone's next transition.</summary>
    private void EnterBucket(long ticks)
    {
        ZoneInterval interval = zone.GetZoneInterval(Instant.FromUnixTimeTicks(ticks));
        long offset = interval.WallOffset.Ticks;
        long local = ticks + offset;
        long width = unit switch
        {
            TimeUnit.HalfHour => NodaConstants.TicksPerHour / 2,
            TimeUnit.Hour => NodaConstants.TicksPerHour,
            _ => NodaConstants.TicksPerDay,
        };
        long localStart = local - Modulo(local, width);
        start = Math.Max(localStart - offset, interval.HasStart ? interval.Start.ToUnixTimeTicks() : long.MinValue);
        end = Math.Min(localStart - offset + width, interval.HasEnd ? interval.End.ToUnixTimeTicks() : long.MaxValue);
        bucket = BucketOf(localStart);
    }

    private long BucketOf(long localStart)
    {
        long ofDay = Modulo(localStart, NodaConstants.TicksPerDay);
        long day = (localStart - ofDay) / NodaConstants.TicksPerDay;
        return unit switch
        {
            TimeUnit.HalfHour => ofDay / (NodaConstants.TicksPerHour / 2),
            TimeUnit.Hour => ofDay / NodaConstants.TicksPerHour,
            TimeUnit.Weekday => Modulo(day + 3, 7) + 1, // 1970-01-01 was a Thursday
            TimeUnit.Day => day,
            TimeUnit.Week => (day + 3 - Modulo(day + 3, 7)) / 7,
            _ => MonthOf(Epoch.PlusDays((int)day)),
        };
    }

    private static long MonthOf(LocalDate date) => (date.Year * 12L) + date.Month - 1;

    private static long Modulo(long value, long divisor) => ((value % divisor) + divisor) % divisor;

    private static string Iso(LocalDate date) => date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    private static string IsoWeek(LocalDate monday)
    {
        IWeekYearRule rule = WeekYearRules.Iso;
        return string.Create(CultureInfo.InvariantCulture, $"{rule.GetWeekYear(monday):0000}-W{rule.GetWeekOfWeekYear(monday):00}");
    }
}
