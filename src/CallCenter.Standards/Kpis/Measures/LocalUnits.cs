using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.TimeZones;

namespace CallCenter.Standards.Kpis.Measures;

/// <summary>Turns instants into calendar units of a zone's local time. Keeps the zone interval of the last instant, since logs run in time order.</summary>
internal sealed class LocalUnits(TimeUnit unit, DateTimeZone zone) : IBuckets
{
    private const long TicksPerDay = NodaConstants.TicksPerDay;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private long intervalStart = long.MaxValue;
    private long intervalEnd = long.MinValue;
    private long offset;
    private long monthDay = long.MinValue;
    private long month;

    public void Map(Span<long> ordinals)
    {
        for (int i = 0; i < ordinals.Length; i++)
        {
            long ticks = ordinals[i];
            if (ticks != Ordinal.Missing)
            {
                if (ticks < intervalStart || ticks >= intervalEnd)
                {
                    EnterInterval(ticks);
                }

                ordinals[i] = BucketOf(ticks + offset);
            }
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

    private long BucketOf(long local)
    {
        long day = Math.DivRem(local, TicksPerDay, out long ofDay);
        if (ofDay < 0)
        {
            day--;
            ofDay += TicksPerDay;
        }

        return unit switch
        {
            TimeUnit.HalfHour => ofDay / (NodaConstants.TicksPerHour / 2),
            TimeUnit.Hour => ofDay / NodaConstants.TicksPerHour,
            TimeUnit.Weekday => Modulo(day + 3, 7) + 1, // 1970-01-01 was a Thursday
            TimeUnit.Day => day,
            TimeUnit.Week => (day + 3 - Modulo(day + 3, 7)) / 7,
            _ => MonthOf(day),
        };
    }

    private long MonthOf(long day)
    {
        if (day != monthDay)
        {
            LocalDate date = Epoch.PlusDays((int)day);
            monthDay = day;
            month = (date.Year * 12L) + date.Month - 1;
        }

        return month;
    }

    private void EnterInterval(long ticks)
    {
        ZoneInterval interval = zone.GetZoneInterval(Instant.FromUnixTimeTicks(ticks));
        intervalStart = interval.HasStart ? interval.Start.ToUnixTimeTicks() : long.MinValue;
        intervalEnd = interval.HasEnd ? interval.End.ToUnixTimeTicks() : long.MaxValue;
        offset = interval.WallOffset.Ticks;
    }

    private static long Modulo(long value, long divisor) => ((value % divisor) + divisor) % divisor;

    private static string Iso(LocalDate date) => date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    private static string IsoWeek(LocalDate monday)
    {
        IWeekYearRule rule = WeekYearRules.Iso;
        return string.Create(CultureInfo.InvariantCulture, $"{rule.GetWeekYear(monday):0000}-W{rule.GetWeekOfWeekYear(monday):00}");
    }
}
