namespace CallCenter.Standards.Calendars;

/// <summary>
/// A set of stretches on an endless axis of whole units, with its running measure: how much is covered before a point, and which point has an amount covered before it.
/// </summary>
/// <remarks>
/// Blocks of equal width are built when first asked for and published as a whole, without locks. Gregorian dates, weeks and the rules of time zones recur every 400 years,
/// which are <see cref="PeriodBlocks"/> blocks of 27 weeks: beyond the source's own dates one period on either side answers for all time, and a period that covers nothing proves that nothing will.
/// Questions take O(log n) and allocate nothing but new blocks.
/// </remarks>
internal sealed class CoveredLine
{
    private const int BlockDays = 27 * 7;
    private const int PeriodBlocks = 773;

    private readonly ILineSource source;
    private readonly long width;
    private readonly long lowest;
    private readonly long highest;
    private LineDirectory? directory;

    /// <param name="source">The stretches.</param>
    /// <param name="unitsPerDay">Units of the axis a day.</param>
    public CoveredLine(ILineSource source, long unitsPerDay)
    {
        this.source = source;
        width = BlockDays * unitsPerDay;
        lowest = NumberOf(source.RecursBefore) - PeriodBlocks;
        highest = NumberOf(source.RecursAfter) + 1 + PeriodBlocks;
    }

    private long Period => PeriodBlocks * width;

    /// <summary>What is covered before a point, counted from an origin that stays; and whether the point is covered.</summary>
    public long Measure(long point, out bool isCovered)
    {
        long number = NumberOf(point);
        return Volatile.Read(ref directory)?.Find(number) is { } block ? block.Measure(point, out isCovered) : MeasureElsewhere(point, number, out isCovered);
    }

    /// <summary>The covered point before which an amount is covered; false where the line never covers so much.</summary>
    public bool TryPointAt(long covered, out long point)
    {
        LineDirectory built = Volatile.Read(ref directory) ?? Extend(0);
        while (covered >= built.CoveredAfter && built.End < highest)
        {
            built = Extend(built.End);
        }

        while (covered < built.CoveredBefore && built.First > lowest)
        {
            built = Extend(built.First - 1);
        }

        if (covered >= built.CoveredBefore && covered < built.CoveredAfter)
        {
            point = built.PointAt(covered);
            return true;
        }

        return TryPointInPeriods(covered, isLater: covered >= built.CoveredAfter, out point);
    }

    private bool TryPointInPeriods(long covered, bool isLater, out long point)
    {
        (long each, LineDirectory built) = CoveredPerPeriod(isLater);
        if (each == 0)
        {
            point = 0;
            return false;
        }

        long periods = isLater ? ((covered - built.CoveredAfter) / each) + 1 : -(((built.CoveredBefore - covered - 1) / each) + 1);
        point = built.PointAt(covered - (periods * each)) + (periods * Period);
        return true;
    }

    private long MeasureElsewhere(long point, long number, out bool isCovered)
    {
        if (number >= lowest && number < highest)
        {
            return Extend(number).Find(number)!.Measure(point, out isCovered);
        }

        bool isLater = number >= highest;
        long periods = isLater ? ((number - highest) / PeriodBlocks) + 1 : -(((lowest - 1 - number) / PeriodBlocks) + 1);
        (long each, LineDirectory built) = CoveredPerPeriod(isLater);
        return built.Find(number - (periods * PeriodBlocks))!.Measure(point - (periods * Period), out isCovered) + (periods * each);
    }

    /// <summary>What each period covers after or before the source's own dates, and a directory that has the period.</summary>
    private (long Covered, LineDirectory Built) CoveredPerPeriod(bool isLater)
    {
        Extend(isLater ? highest - 1 : lowest);
        LineDirectory built = Extend(isLater ? highest - PeriodBlocks : lowest + PeriodBlocks - 1);
        return isLater
            ? (built.CoveredAfter - built.Find(highest - PeriodBlocks)!.CoveredBefore, built)
            : (built.Find(lowest + PeriodBlocks - 1)!.CoveredAfter - built.CoveredBefore, built);
    }

    /// <summary>A directory that has a block, and all between.</summary>
    private LineDirectory Extend(long number)
    {
        while (true)
        {
            LineDirectory? built = Volatile.Read(ref directory);
            if (built?.Find(number) is not null)
            {
                return built;
            }

            LineDirectory longer = built is null ? new LineDirectory(number, [Build(number, 0)]) : number < built.First ? WithEarlier(built, number) : WithLater(built, number);
            if (Interlocked.CompareExchange(ref directory, longer, built) == built)
            {
                return longer;
            }
        }
    }

    // A run grows by a quarter at least, so that building many blocks one by one copies each a few times only.
    private LineDirectory WithLater(LineDirectory built, long number)
    {
        long last = Math.Min(highest - 1, Math.Max(number, built.End + (built.Count / 4)));
        var blocks = new List<LineBlock>();
        long covered = built.CoveredAfter;
        for (long next = built.End; next <= last; next++)
        {
            LineBlock block = Build(next, covered);
            blocks.Add(block);
            covered = block.CoveredAfter;
        }

        return built.With([], blocks);
    }

    private LineDirectory WithEarlier(LineDirectory built, long number)
    {
        long last = Math.Max(lowest, Math.Min(number, built.First - 1 - (built.Count / 4)));
        var blocks = new List<LineBlock>();
        long covered = built.CoveredBefore;
        for (long next = built.First - 1; next >= last; next--)
        {
            List<Stretch> stretches = StretchesOf(next);
            covered -= stretches.Sum(stretch => stretch.End - stretch.Start);
            blocks.Add(new LineBlock(stretches, covered));
        }

        blocks.Reverse();
        return built.With(blocks, []);
    }

    private LineBlock Build(long number, long coveredBefore) => new(StretchesOf(number), coveredBefore);

    private List<Stretch> StretchesOf(long number)
    {
        var stretches = new List<Stretch>();
        long start = number * width;
        source.Collect(start, start + width, stretches);
        return StretchSet.Normalise(stretches, start, start + width);
    }

    private long NumberOf(long point) => point >= 0 ? point / width : ~(~point / width);
}
