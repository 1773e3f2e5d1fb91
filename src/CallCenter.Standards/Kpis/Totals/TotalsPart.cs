using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>The totals of all sources of one shape, by group in key order.</summary>
internal sealed class TotalsPart(PartShape shape, ImmutableArray<TotalsRow> rows)
{
    public PartShape Shape => shape;

    public ImmutableArray<TotalsRow> Rows => rows;

    public TotalsRow? Find(GroupKey key)
    {
        int low = 0;
        int high = rows.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = rows[middle].Key.CompareTo(key);
            if (order == 0)
            {
                return rows[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <exception cref="OverflowException">A total leaves the range of 64 bits; the message names the measure and the group.</exception>
    public TotalsPart Plus(TotalsPart other, TotalsOrigin origin)
    {
        ImmutableArray<TotalsRow>.Builder merged = ImmutableArray.CreateBuilder<TotalsRow>(Math.Max(rows.Length, other.Rows.Length));
        int i = 0;
        int j = 0;
        while (i < rows.Length || j < other.Rows.Length)
        {
            int order = i == rows.Length ? 1 : j == other.Rows.Length ? -1 : rows[i].Key.CompareTo(other.Rows[j].Key);
            merged.Add(order < 0 ? rows[i++] : order > 0 ? other.Rows[j++] : rows[i++].Plus(other.Rows[j++], shape, origin));
        }

        return new TotalsPart(shape, merged.DrainToImmutable());
    }

    /// <summary>What is left without some of the records; null with the group where those cannot be among these.</summary>
    /// <exception cref="OverflowException">As for <see cref="Plus"/>.</exception>
    public TotalsPart? Minus(TotalsPart other, TotalsOrigin origin, out GroupKey failed)
    {
        var left = rows.ToDictionary(row => row.Key);
        foreach (TotalsRow row in other.Rows)
        {
            if (!left.TryGetValue(row.Key, out TotalsRow? whole) || whole.Minus(row, shape, origin) is not { } rest)
            {
                failed = row.Key;
                return null;
            }

            left[row.Key] = rest;
        }

        failed = default;
        return new TotalsPart(shape, [.. rows.Select(row => left[row.Key]).Where(row => row.Totals[shape.All] > 0)]);
    }

    /// <summary>The groups under new keys, those of equal keys as one.</summary>
    /// <exception cref="OverflowException">As for <see cref="Plus"/>.</exception>
    public TotalsPart Regroup(Func<GroupKey, GroupKey> keyOf, TotalsOrigin origin)
    {
        var collected = new SortedDictionary<GroupKey, TotalsRow>();
        foreach (TotalsRow row in rows)
        {
            GroupKey key = keyOf(row.Key);
            collected[key] = collected.TryGetValue(key, out TotalsRow? known) ? known.Plus(row, shape, origin) : row with { Key = key };
        }

        return new TotalsPart(shape, [.. collected.Values]);
    }
}
