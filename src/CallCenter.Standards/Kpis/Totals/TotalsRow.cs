namespace CallCenter.Standards.Kpis;

/// <summary>A group's totals by column, and its distributions. Never changed once it is part of <see cref="MeasureTotals"/>.</summary>
internal sealed record TotalsRow(GroupKey Key, long[] Totals, ValueBuckets[] Distributions)
{
    /// <exception cref="OverflowException">A total leaves the range of 64 bits; the message names the measure and the group.</exception>
    public TotalsRow Plus(TotalsRow other, PartShape shape, TotalsOrigin origin) =>
        new(Key, Sum(other, +1, shape, origin), Combine(Distributions, other.Distributions, static (one, another) => one.Plus(another)));

    /// <summary>What is left without some of the records, or null where those cannot be among them.</summary>
    /// <exception cref="OverflowException">As for <see cref="Plus"/>.</exception>
    public TotalsRow? Minus(TotalsRow part, PartShape shape, TotalsOrigin origin)
    {
        ValueBuckets?[] distributions = Combine<ValueBuckets?>(Distributions, part.Distributions, static (one, another) => one!.Minus(another!));
        if (Array.Exists(distributions, distribution => distribution is null))
        {
            return null;
        }

        var rest = new TotalsRow(Key, Sum(part, -1, shape, origin), distributions!);
        return rest.IsOf(rest.Totals[shape.All], shape) ? rest : null;
    }

    /// <summary>Whether so many records can have these totals: no count is below 0 or above it, and without records all is 0.</summary>
    public bool IsOf(long records, PartShape shape)
    {
        for (int column = 0; column < Totals.Length; column++)
        {
            if (shape.Measures[column].Field is null ? Totals[column] < 0 || Totals[column] > records : records == 0 && Totals[column] != 0)
            {
                return false;
            }
        }

        return Distributions.All(distribution => distribution.Count <= records);
    }

    /// <summary>The totals of both, with the other's sign. The number of values in a distribution is never above that of all records, which is among them.</summary>
    private long[] Sum(TotalsRow other, int sign, PartShape shape, TotalsOrigin origin)
    {
        var sum = new long[Totals.Length];
        for (int column = 0; column < sum.Length; column++)
        {
            Int128 total = (Int128)Totals[column] + (sign * (Int128)other.Totals[column]);
            sum[column] = total >= long.MinValue && total <= long.MaxValue ? (long)total : throw TotalsOverflow.Of(origin, shape.Measures[column], Key);
        }

        return sum;
    }

    private static T[] Combine<T>(T[] one, T[] another, Func<T, T, T> combine)
    {
        var combined = new T[one.Length];
        for (int i = 0; i < combined.Length; i++)
        {
            combined[i] = combine(one[i], another[i]);
        }

        return combined;
    }
}
