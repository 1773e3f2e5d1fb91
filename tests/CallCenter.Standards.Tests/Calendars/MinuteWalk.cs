using CallCenter.Standards.Calendars;
using NodaTime;
using NodaTime.TimeZones;

namespace CallCenter.Standards.Tests.Calendars;

/// <summary>
/// The slow and obvious calendar: marks every minute of a window as open or closed by walking its dates and asking every exception, and answers by counting minutes.
/// </summary>
internal sealed class MinuteWalk
{
    private readonly Instant from;
    private readonly bool[] open;
    private readonly Dictionary<LocalDate, bool> isBusinessDay = [];

    public MinuteWalk(CalendarHours hours, Instant from, Instant to)
        : this(from, new bool[(int)(to - from).TotalMinutes])
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[hours.Zone];
        LocalDate last = to.InZone(zone).Date.PlusDays(2);
        for (LocalDate date = from.InZone(zone).Date.PlusDays(-4); date <= last; date = date.PlusDays(1))
        {
            isBusinessDay[date] = Mark(hours, zone, date);
        }
    }

    private MinuteWalk(Instant from, bool[] open) => (this.from, this.open) = (from, open);

    public int Minutes => open.Length;

    public IEnumerable<LocalDate> Dates => isBusinessDay.Keys;

    public static MinuteWalk Combine(MinuteWalk left, MinuteWalk right, Func<bool, bool, bool> rule) => new(left.from, [.. left.open.Zip(right.open, rule)]);

    public bool IsOpen(int minute) => open[minute];

    public bool IsBusinessDay(LocalDate date) => isBusinessDay[date];

    public Instant At(int minute) => from + Duration.FromMinutes(minute);

    /// <summary>Open minutes of [start, end), negative where reversed.</summary>
    public int Between(int start, int end) => start <= end ? open[start..end].Count(isOpen => isOpen) : -Between(end, start);

    /// <summary>The minute at which so many open ones have passed; -1 beyond the window.</summary>
    public int Add(int start, int minutes)
    {
        int at = start;
        for (int left = minutes; left > 0; at++)
        {
            if (at >= open.Length)
            {
                return -1;
            }

            left -= open[at] ? 1 : 0;
        }

        return at;
    }

    /// <summary>The first minute after one at which the state changes to the one asked for; -1 beyond the window.</summary>
    public int Next(int minute, bool toOpen)
    {
        for (int at = minute + 1; at < open.Length; at++)
        {
            if (open[at] == toOpen && open[at - 1] != toOpen)
            {
                return at;
            }
        }

        return -1;
    }

    private static CalendarException? ExceptionOn(CalendarHours hours, LocalDate date) =>
        hours.Exceptions.Where(e => e.On.Contains(date)).OrderBy(e => e.On.Yearly is null ? 0 : 1).ThenByDescending(e => (int)e.Kind).FirstOrDefault();

    private static Instant Resolve(LocalDateTime local, DateTimeZone zone)
    {
        ZoneLocalMapping mapping = zone.MapLocal(local);
        return mapping.Count > 0 ? mapping.First().ToInstant() : local.InUtc().ToInstant() - Duration.FromSeconds(mapping.EarlyInterval.WallOffset.Seconds);
    }

    private bool Mark(CalendarHours hours, DateTimeZone zone, LocalDate date)
    {
        CalendarException? exception = ExceptionOn(hours, date);
        IEnumerable<LocalInterval> own = exception is null
            ? hours.Week[date.DayOfWeek]
            : exception.Kind == CalendarExceptionKind.MakeUpDay && exception.Hours.IsEmpty ? hours.Week[exception.Follows ?? IsoDayOfWeek.Monday] : exception.Hours;
        Instant midnight = Resolve(date.PlusDays(1).AtMidnight(), zone);
        if (Resolve(date.AtMidnight(), zone) == midnight)
        {
            return false;
        }

        bool any = false;
        foreach (LocalInterval interval in own)
        {
            Instant start = Resolve(date + interval.Start, zone);
            Instant end = Resolve((interval.End <= interval.Start ? date.PlusDays(1) : date) + interval.End, zone);
            bool isCut = interval.End < interval.Start && interval.End > LocalTime.Midnight
                && ExceptionOn(hours, date.PlusDays(1)) is { Kind: CalendarExceptionKind.Closed or CalendarExceptionKind.HalfDay or CalendarExceptionKind.SpecialHours };
            end = isCut && midnight < end ? midnight : end;
            any |= start < end;
            for (Instant at = start; at < end; at += Duration.FromMinutes(1))
            {
                int minute = (int)Math.Floor((at - from).TotalMinutes);
                if (minute >= 0 && minute < open.Length)
                {
                    open[minute] = true;
                }
            }
        }

        return any;
    }
}
