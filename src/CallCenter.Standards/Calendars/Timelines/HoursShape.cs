using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>Opening hours by the week, with exceptions.</summary>
internal sealed class HoursShape(string calendar, CalendarHours hours, DateTimeZone zone) : CompiledShape
{
    private readonly HoursPlan plan = new(hours, zone);

    public override DateTimeZone Zone => zone;

    public override LocalDate? KnownFrom => hours.ValidFrom;

    public override LocalDate? KnownTo => hours.ValidTo;

    public override ILineSource Seconds => new OpenSecondsSource(plan);

    public override ILineSource Days => new BusinessDaysSource(plan);

    public override List<Piece> Explain(long from, long to)
    {
        long day = Math.Max(HoursPlan.DaysOf(from, to).First, DayNumber.Least);
        List<OpenStretch> open = plan.StretchesOf(from, to);
        open.Sort(static (a, b) => a.Start.CompareTo(b.Start));

        var pieces = new List<Piece>();
        var clock = new ZoneClock(zone);
        int next = 0;
        long at = from;
        while (at < to)
        {
            while (next < open.Count && open[next].End <= at)
            {
                next++;
            }

            if (next < open.Count && open[next].Start <= at)
            {
                long end = Math.Min(open[next].End, to);
                Add(pieces, at, end, isCounted: true, open[next].Exception);
                at = end;
                continue;
            }

            while (day < DayNumber.Greatest && DayEnd(clock, day) <= at)
            {
                day++;
            }

            long closedTo = Math.Min(to, next < open.Count ? open[next].Start : to);
            closedTo = day < DayNumber.Greatest ? Math.Min(closedTo, DayEnd(clock, day)) : closedTo;
            Add(pieces, at, closedTo, isCounted: false, plan.ExceptionOn(day));
            at = closedTo;
        }

        return pieces;
    }

    private static long DayEnd(ZoneClock clock, long day) => clock.ToUtc((day + 1) * NodaConstants.SecondsPerDay);

    private void Add(List<Piece> pieces, long start, long end, bool isCounted, CalendarException? exception)
    {
        SegmentReason reason = exception?.Kind switch
        {
            null => isCounted ? SegmentReason.WeeklyHours : SegmentReason.OutsideHours,
            CalendarExceptionKind.Closed => SegmentReason.Closed,
            CalendarExceptionKind.MakeUpDay => SegmentReason.MakeUpDay,
            CalendarExceptionKind.HalfDay => SegmentReason.HalfDay,
            _ => SegmentReason.SpecialHours,
        };
        pieces.Append(new Piece(start, end, isCounted, reason, exception?.Name ?? SegmentWording.Of(reason), calendar));
    }
}
