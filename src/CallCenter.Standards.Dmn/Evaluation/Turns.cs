namespace CallCenter.Standards.Dmn;

/// <summary>What a loop runs through between two whole numbers or dates.</summary>
internal static class Turns
{
    /// <summary>From one to another, both included, upwards or downwards; null where they are neither numbers nor dates.</summary>
    public static IEnumerable<FeelValue>? Between(FeelValue from, FeelValue to)
    {
        if (from is FeelNumber a && to is FeelNumber b && a.Value.ToInt64() is { } first && b.Value.ToInt64() is { } last)
        {
            return Numbers(first, last);
        }

        return from is FeelDate start && to is FeelDate end ? Dates(start.Date.DayNumber, end.Date.DayNumber) : null;
    }

    /// <summary>Through a range upwards; null where it has an end open or nothing in it to begin with.</summary>
    public static IEnumerable<FeelValue>? Of(FeelRange range)
    {
        if (range.Start is null || range.End is null || FeelOrder.Compare(range.Start, range.End) is not <= 0 || Between(range.Start, range.End) is not { } all)
        {
            return null;
        }

        IEnumerable<FeelValue> fromStart = range.StartIncluded ? all : all.Skip(1);
        return range.EndIncluded ? fromStart : fromStart.SkipLast(1);
    }

    private static IEnumerable<FeelValue> Numbers(long from, long to)
    {
        int step = from <= to ? 1 : -1;
        for (long i = from; i != to; i += step)
        {
            yield return FeelNumber.Of(i);
        }

        yield return FeelNumber.Of(to);
    }

    private static IEnumerable<FeelValue> Dates(long from, long to)
    {
        foreach (FeelValue day in Numbers(from, to))
        {
            yield return new FeelDate(CivilDate.OfDayNumber(((FeelNumber)day).Value.ToInt64()!.Value)!.Value);
        }
    }
}
