using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>The open seconds of opening hours.</summary>
internal sealed class OpenSecondsSource(HoursPlan plan) : ILineSource
{
    public long RecursBefore => plan.FirstDay * NodaConstants.SecondsPerDay;

    public long RecursAfter => plan.EndDay * NodaConstants.SecondsPerDay;

    public void Collect(long from, long to, List<Stretch> stretches)
    {
        stretches.AddRange(plan.StretchesOf(from, to).Select(stretch => new Stretch(stretch.Start, stretch.End)));
    }
}

/// <summary>The business days of opening hours: the dates that open some time.</summary>
internal sealed class BusinessDaysSource(HoursPlan plan) : ILineSource
{
    public long RecursBefore => plan.FirstDay;

    public long RecursAfter => plan.EndDay;

    public void Collect(long from, long to, List<Stretch> stretches)
    {
        var clock = new ZoneClock(plan.Zone);
        var open = new List<OpenStretch>();
        for (long day = Math.Max(from, DayNumber.Least); day < Math.Min(to, DayNumber.Greatest); day++)
        {
            open.Clear();
            plan.Collect(day, clock, open);
            if (open.Count > 0)
            {
                stretches.Add(new Stretch(day, day + 1));
            }
        }
    }
}

/// <summary>Of candidate days, those on which a line of seconds is open at some time.</summary>
internal sealed class OpenDaysSource(ILineSource candidates, CoveredLine open, DateTimeZone zone) : ILineSource
{
    public long RecursBefore => candidates.RecursBefore;

    public long RecursAfter => candidates.RecursAfter;

    public void Collect(long from, long to, List<Stretch> stretches)
    {
        var days = new List<Stretch>();
        candidates.Collect(from, to, days);
        var clock = new ZoneClock(zone);
        foreach (Stretch run in StretchSet.Normalise(days, Math.Max(from, DayNumber.Least), Math.Min(to, DayNumber.Greatest)))
        {
            for (long day = run.Start; day < run.End; day++)
            {
                long start = open.Measure(clock.ToUtc(day * NodaConstants.SecondsPerDay), out _);
                if (open.Measure(clock.ToUtc((day + 1) * NodaConstants.SecondsPerDay), out _) > start)
                {
                    stretches.Add(new Stretch(day, day + 1));
                }
            }
        }
    }
}
