using NodaTime;

namespace CallCenter.Standards.Benchmarks.Calendars;

/// <summary>Business time as most libraries count it: walks day by day, with the holidays in a hash set.</summary>
internal sealed class DayWalkingCalendar(DateTimeZone zone, LocalTime opening, LocalTime closing, HashSet<LocalDate> holidays)
{
    public Instant Add(Instant start, Duration time)
    {
        LocalDate date = start.InZone(zone).Date;
        Duration left = time;
        while (true)
        {
            if (IsWorking(date))
            {
                (Instant open, Instant close) = HoursOf(date);
                Instant from = Instant.Max(open, start);
                if (from < close)
                {
                    if (from + left <= close)
                    {
                        return from + left;
                    }

                    left -= close - from;
                }
            }

            date = date.PlusDays(1);
        }
    }

    public Duration Between(Instant from, Instant to)
    {
        Duration sum = Duration.Zero;
        LocalDate last = to.InZone(zone).Date;
        for (LocalDate date = from.InZone(zone).Date; date <= last; date = date.PlusDays(1))
        {
            if (IsWorking(date))
            {
                (Instant open, Instant close) = HoursOf(date);
                Instant start = Instant.Max(open, from);
                Instant end = Instant.Min(close, to);
                sum += start < end ? end - start : Duration.Zero;
            }
        }

        return sum;
    }

    private bool IsWorking(LocalDate date) => date.DayOfWeek <= IsoDayOfWeek.Friday && !holidays.Contains(date);

    private (Instant Open, Instant Close) HoursOf(LocalDate date) =>
        ((date + opening).InZoneLeniently(zone).ToInstant(), (date + closing).InZoneLeniently(zone).ToInstant());
}
