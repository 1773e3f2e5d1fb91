using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CallCenter.Standards.Kpis;

/// <summary>Turns instants into calendar units of a zone's local time. Keeps the bucket of the last instant, since logs run in time order.</summary>
/// <param name="unit">The unit.</param>
/// <param name="zone">The zone.</param>
/// <param name="begins">The day or month that the unit begins with, where it needs one.</param>
internal sealed class LocalUnits(TimeUnit unit, DateTimeZone zone, int? begins = null) : IBuckets
{
    // An hour of a date is told with its offset, which takes these many values of a second.
    private const int Offsets = 2 * NodaConstants.SecondsPerDay;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    // Local days beyond the calendar's years, such as those of an instant that stands for "never", are counted on the last of it; the first is one whose week has a year. Hours and days of the week stay as they are: they go on beyond it.
    private static readonly long FirstDay = Period.DaysBetween(Epoch, new LocalDate(-9997, 1, 1));
    private static readonly long LastDay = Period.DaysBetween(Epoch, new LocalDate(9999, 12, 31));

    private readonly int first = begins ?? 1;

    // The instants from start to end, outside, lie in one bucket.
    private long start = long.MaxValue;
    private long end = long.MinValue;
    private long bucket;

    public void Map(Span<long> ordinals)
    {
        if (AreInBucket(ordinals))
        {
            ordinals.Fill(bucket);
            return;
        }

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
        TimeUnit.WeekFrom => Iso(Epoch.PlusDays((int)bucket)),
        TimeUnit.QuarterHour => string.Create(CultureInfo.InvariantCulture, $"{bucket / 4:00}:{bucket % 4 * 15:00}"),
        TimeUnit.DateHour => DateHour(bucket),
        TimeUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{bucket / 4:0000}-Q{(bucket % 4) + 1}"),
        TimeUnit.FiscalYear => FiscalYear(bucket),
        TimeUnit.FiscalQuarter => string.Create(CultureInfo.InvariantCulture, $"{FiscalYear(bucket / 4)}-Q{(bucket % 4) + 1}"),
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
            TimeUnit.QuarterHour => NodaConstants.TicksPerHour / 4,
            TimeUnit.Hour or TimeUnit.DateHour => NodaConstants.TicksPerHour,
            _ => NodaConstants.TicksPerDay,
        };
        long localStart = local - Modulo(local, width);
        start = Math.Max(localStart - offset, interval.HasStart ? interval.Start.ToUnixTimeTicks() : long.MinValue);
        end = Math.Min(localStart - offset + width, interval.HasEnd ? interval.End.ToUnixTimeTicks() : long.MaxValue);
        long ofDay = Modulo(localStart, NodaConstants.TicksPerDay);
        long day = (localStart - ofDay) / NodaConstants.TicksPerDay;
        bucket = BucketOf(IsDated ? Math.Clamp(day, FirstDay, LastDay) : day, ofDay, interval.WallOffset);
    }

    /// <summary>Whether all instants lie in the bucket of the last one, as those of a short while of a log do.</summary>
    private bool AreInBucket(ReadOnlySpan<long> ordinals)
    {
        ReadOnlySpan<Vector256<long>> vectors = MemoryMarshal.Cast<long, Vector256<long>>(ordinals);
        var (starts, ends) = (Vector256.Create(start), Vector256.Create(end));
        Vector256<long> inside = Vector256<long>.AllBitsSet;
        foreach (ref readonly Vector256<long> vector in vectors)
        {
            inside &= Vector256.GreaterThanOrEqual(vector, starts) & Vector256.LessThan(vector, ends);
        }

        bool areInside = inside == Vector256<long>.AllBitsSet;
        for (int i = vectors.Length * Vector256<long>.Count; i < ordinals.Length; i++)
        {
            areInside &= ordinals[i] >= start && ordinals[i] < end;
        }

        return areInside;
    }

    /// <summary>Whether the units have dates.</summary>
    private bool IsDated => unit is not (TimeUnit.HalfHour or TimeUnit.QuarterHour or TimeUnit.Hour or TimeUnit.Weekday);

    private long BucketOf(long day, long ofDay, Offset offset)
    {
        return unit switch
        {
            TimeUnit.HalfHour => ofDay / (NodaConstants.TicksPerHour / 2),
            TimeUnit.Hour => ofDay / NodaConstants.TicksPerHour,
            TimeUnit.Weekday => Modulo(day + 3, 7) + 1, // 1970-01-01 was a Thursday
            TimeUnit.Day => day,
            TimeUnit.Week => (day + 3 - Modulo(day + 3, 7)) / 7,
            TimeUnit.WeekFrom => day - Modulo(day + 4 - first, 7),
            TimeUnit.QuarterHour => ofDay / (NodaConstants.TicksPerHour / 4),
            TimeUnit.DateHour => (((day * NodaConstants.HoursPerDay) + (ofDay / NodaConstants.TicksPerHour)) * Offsets) + offset.Seconds + NodaConstants.SecondsPerDay,
            TimeUnit.Quarter => MonthOf(Epoch.PlusDays((int)day)) / 3,
            TimeUnit.FiscalYear => (MonthOf(Epoch.PlusDays((int)day)) + 1 - first) / 12,
            TimeUnit.FiscalQuarter => (MonthOf(Epoch.PlusDays((int)day)) + 1 - first) / 3,
            _ => MonthOf(Epoch.PlusDays((int)day)),
        };
    }

    private string FiscalYear(long year) => first == 1
        ? year.ToString("0000", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{(year + 1) % 100:00}");

    private static string DateHour(long bucket)
    {
        long offset = Modulo(bucket, Offsets);
        long hours = (bucket - offset) / Offsets;
        long hour = Modulo(hours, NodaConstants.HoursPerDay);
        string date = Iso(Epoch.PlusDays((int)((hours - hour) / NodaConstants.HoursPerDay)));
        return string.Create(CultureInfo.InvariantCulture, $"{date}T{hour:00}{OffsetPattern.GeneralInvariant.Format(Offset.FromSeconds((int)offset - NodaConstants.SecondsPerDay))}");
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
