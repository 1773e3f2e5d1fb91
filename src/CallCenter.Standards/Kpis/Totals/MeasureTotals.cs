using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// The exact totals of all measures, by group: what shards, teams and periods are merged from. Immutable. Merging is associative and commutative to the bit,
/// and totals without records are its identity. Made by <see cref="MeasureAccumulator{T}"/>.
/// </summary>
public sealed class MeasureTotals
{
    private readonly ImmutableArray<bool> recorded; // by slot: whether some source could tell it
    private readonly ImmutableArray<TotalsRow> rows; // ordered by key

    internal MeasureTotals(MeasurePlan plan, ImmutableArray<string> dimensions, ImmutableArray<bool> recorded, ImmutableArray<TotalsRow> rows)
    {
        Plan = plan;
        Dimensions = dimensions;
        this.recorded = recorded;
        this.rows = rows;
    }

    /// <summary>The names of the dimensions, in the order of each key's values; empty where everything is one group.</summary>
    public ImmutableArray<string> Dimensions { get; }

    /// <summary>The groups that have records, in key order.</summary>
    public IEnumerable<GroupKey> Groups => rows.Select(row => row.Key);

    internal MeasurePlan Plan { get; }

    /// <summary>The totals of both together.</summary>
    /// <exception cref="ArgumentException">The other totals are of another standard, or grouped by other dimensions.</exception>
    /// <exception cref="OverflowException">A total leaves the range of <see cref="long"/>.</exception>
    public MeasureTotals Merge(MeasureTotals other)
    {
        if (!ReferenceEquals(Plan, other.Plan) || !Dimensions.SequenceEqual(other.Dimensions))
        {
            throw new ArgumentException("Only totals of the same compiled standard and the same dimensions merge; roll both up to the same dimensions first.", nameof(other));
        }

        return new MeasureTotals(Plan, Dimensions, [.. recorded.Zip(other.recorded, (one, another) => one | another)], Collect([.. rows, .. other.rows], row => row.Key));
    }

    /// <summary>The totals by fewer dimensions; none for one group of everything. Rolling up twice is rolling up once.</summary>
    /// <param name="dimensions">The dimensions to keep, in the order wanted.</param>
    /// <exception cref="ArgumentException">A dimension is not one of <see cref="Dimensions"/>, or named twice.</exception>
    public MeasureTotals RollUp(params string[] dimensions)
    {
        ImmutableArray<string> kept = [.. dimensions];
        if (kept.Distinct(StringComparer.Ordinal).Count() != kept.Length)
        {
            throw new ArgumentException("A dimension is named twice.", nameof(dimensions));
        }

        ImmutableArray<int> positions = [.. kept.Select(PositionOf)];
        return new MeasureTotals(Plan, kept, recorded, Collect(rows, row => new GroupKey([.. positions.Select(position => row.Key.Values[position])])));
    }

    /// <summary>
    /// A measure's total in a group, in its unit (seconds for time), or null where no source records it. 0 for a group without records.
    /// </summary>
    /// <param name="measure">A measure's code, or the call that derives it in a formula, such as <c>within(answered-wait, PT20S)</c>.</param>
    /// <param name="group">The group.</param>
    /// <exception cref="ArgumentException">No formula of the standard uses such a measure, or the group has another number of dimensions.</exception>
    public decimal? Total(string measure, GroupKey group = default)
    {
        int slot = Plan.IndexOf(measure);
        if (slot < 0)
        {
            throw new ArgumentException($"'{measure}' is no measure of this standard.", nameof(measure));
        }

        return Has(slot) ? (Find(group)?.Totals[slot] ?? 0) / (decimal)Plan.Slots[slot].Divisor : null;
    }

    internal bool Has(int slot) => recorded[slot];

    internal TotalsRow? Find(GroupKey group)
    {
        if (group.Values.Length != Dimensions.Length)
        {
            throw new ArgumentException($"The key '{group}' has {group.Values.Length} values, the totals have {Dimensions.Length} dimensions; roll them up first.", nameof(group));
        }

        int index = ImmutableArray.BinarySearch(rows, new TotalsRow(group, [], []), RowOrder.Instance);
        return index < 0 ? null : rows[index];
    }

    private static ImmutableArray<TotalsRow> Collect(ImmutableArray<TotalsRow> parts, Func<TotalsRow, GroupKey> keyOf)
    {
        var collected = new SortedDictionary<GroupKey, TotalsRow>();
        foreach (TotalsRow part in parts)
        {
            GroupKey key = keyOf(part);
            if (collected.TryGetValue(key, out TotalsRow? row))
            {
                row.Add(part);
            }
            else
            {
                collected.Add(key, part.Copy(key));
            }
        }

        return [.. collected.Values];
    }

    private int PositionOf(string dimension)
    {
        int position = Dimensions.IndexOf(dimension);
        return position >= 0 ? position : throw new ArgumentException($"The totals are not grouped by '{dimension}' but by {string.Join(", ", Dimensions)}.", nameof(dimension));
    }

    private sealed class RowOrder : IComparer<TotalsRow>
    {
        public static RowOrder Instance { get; } = new();

        public int Compare(TotalsRow? x, TotalsRow? y) => x!.Key.CompareTo(y!.Key);
    }
}
