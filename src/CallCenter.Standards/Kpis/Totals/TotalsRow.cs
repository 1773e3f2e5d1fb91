namespace CallCenter.Standards.Kpis;

/// <summary>A group's totals by column, and its distributions. Never changed once it is part of <see cref="MeasureTotals"/>.</summary>
internal sealed record TotalsRow(GroupKey Key, long[] Totals, ValueBuckets[] Distributions)
{
    public TotalsRow Plus(TotalsRow other) =>
        new(Key, Combine(Totals, other.Totals, static (one, another) => checked(one + another)), Combine(Distributions, other.Distributions, static (one, another) => one.Plus(another)));

    /// <summary>What is left without some of the records, or null where those cannot be among them.</summary>
    public TotalsRow? Minus(TotalsRow part, PartShape shape)
    {
        ValueBuckets?[] distributions = Combine<ValueBuckets?>(Distributions, part.Distributions, static (one, another) => one!.Minus(another!));
        if (Array.Exists(distributions, distribution => distribution is null))
        {
            return null;
        }

        var rest = new TotalsRow(Key, Combine(Totals, part.Totals, static (one, another) => checked(one - another)), distributions!);
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
