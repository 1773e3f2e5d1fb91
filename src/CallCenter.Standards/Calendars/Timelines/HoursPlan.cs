using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>A stretch of open seconds with the exception that opens it; null for the week's own hours.</summary>
internal readonly record struct OpenStretch(long Start, long End, CalendarException? Exception);

/// <summary>Opening hours by the date: which seconds of UTC each local date opens.</summary>
internal sealed class HoursPlan(CalendarHours hours, DateTimeZone zone)
{
    private const long SecondsPerDay = NodaConstants.SecondsPerDay;

    // Before and after, no known time zone changes but by rules that recur.
    private static readonly LocalDate FirstChange = new(1800, 1, 1);
    private static readonly LocalDate LastChange = new(2100, 1, 1);

    private readonly ExceptionIndex exceptions = new(hours.Exceptions);

    public DateTimeZone Zone => zone;

    /// <summary>The first date that need not recur.</summary>
    public long FirstDay { get; } = DayNumber.Of(hours.Exceptions.Where(e => e.On.Yearly is null).Select(e => e.On.First).Append(FirstChange).Min()) - 2;

    /// <summary>The first date from which all recur.</summary>
    public long EndDay { get; } = DayNumber.Of(hours.Exceptions.Where(e => e.On.Yearly is null).Select(e => e.On.Last).Append(LastChange).Max()) + 3;

    /// <summary>The stretches that open in the dates whose seconds meet [from, to), in the order of the dates; a stretch belongs to the date it starts on.</summary>
    public List<OpenStretch> StretchesOf(long from, long to)
    {
        var stretches = new List<OpenStretch>();
        var clock = new ZoneClock(zone);
        (long first, long last) = DaysOf(from, to);
        for (long day = Math.Max(first, DayNumber.Least); day <= Math.Min(last, DayNumber.Greatest); day++)
        {
            Collect(day, clock, stretches);
        }

        return stretches;
    }

    /// <summary>The dates whose seconds meet [from, to), with those of the evening before.</summary>
    public static (long First, long Last) DaysOf(long from, long to) => (FloorDay(from) - 3, FloorDay(to) + 1);

    public CalendarException? ExceptionOn(long day) => exceptions.Find(DayNumber.ToDate(day), day);

    /// <summary>Adds the stretches that a date opens.</summary>
    public void Collect(long day, ZoneClock clock, List<OpenStretch> stretches)
    {
        CalendarException? exception = ExceptionOn(day);
        ImmutableArray<LocalInterval> open = exception is null ? hours.Week[DayNumber.DayOfWeek(day)] : exception.HoursIn(hours.Week);
        if (open.IsEmpty)
        {
            return;
        }

        long midnight = day * SecondsPerDay;
        long dayEnd = clock.ToUtc(midnight + SecondsPerDay);
        if (clock.ToUtc(midnight) >= dayEnd)
        {
            // The zone skipped this date when it moved across the date line.
            return;
        }

        foreach (LocalInterval interval in open)
        {
            long end = clock.ToUtc(midnight + interval.EndSecond);
            if (interval.CrossesMidnight && ExceptionOn(day + 1) is { EndsShifts: true })
            {
                end = Math.Min(end, dayEnd);
            }

            long start = clock.ToUtc(midnight + interval.StartSecond);
            if (start < end)
            {
                stretches.Add(new OpenStretch(start, end, exception));
            }
        }
    }

    private static long FloorDay(long second) => second >= 0 ? second / SecondsPerDay : ~(~second / SecondsPerDay);
}
