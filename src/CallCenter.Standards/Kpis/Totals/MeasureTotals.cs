using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// The exact totals of measures, by group: what shards, teams, days and machines are merged from. Immutable. Merging is associative and commutative to the bit, and totals without records are its identity.
/// Totals know what each of them is of, so that those of other processes, of another load of the same book and of another version of it merge: measure by measure, by content.
/// Made by <c>MeasureAccumulator</c>, and read from what <see cref="ToBytes"/> wrote.
/// </summary>
public sealed partial class MeasureTotals : IEquatable<MeasureTotals>
{
    private readonly TotalsOrigin origin;
    private readonly ImmutableArray<TotalsDimension> dimensions;
    private readonly ImmutableArray<TotalsPart> parts; // by shape, in order

    internal MeasureTotals(TotalsOrigin origin, ImmutableArray<TotalsDimension> dimensions, ImmutableArray<TotalsPart> parts, long outside = 0)
    {
        Outside = outside;
        this.origin = origin;
        this.dimensions = dimensions;
        this.parts = parts;
        Dimensions = [.. dimensions.Select(dimension => dimension.Name)];
    }

    /// <summary>The names of the dimensions, in the order of each key's values; empty where everything is one group.</summary>
    public ImmutableArray<string> Dimensions { get; }

    /// <summary>The standards that the totals were made by, each once.</summary>
    public ImmutableArray<StandardFingerprint> Standards => origin.Standards;

    /// <summary>How many records were of an instant at which no standard was in force: they are in no total. Only a timeline of standards finds any; merging adds them up.</summary>
    public long Outside { get; }

    /// <summary>The groups that have records, in key order.</summary>
    public IEnumerable<GroupKey> Groups => parts.Length == 1 ? parts[0].Rows.Select(row => row.Key) : parts.SelectMany(part => part.Rows).Select(row => row.Key).Distinct().Order();

    internal ImmutableArray<TotalsPart> Parts => parts;

    internal TotalsOrigin Origin => origin;

    internal ImmutableArray<TotalsDimension> DimensionsInFull => dimensions;

    /// <summary>The totals of both together. What only one of them records stays recorded for its part alone.</summary>
    /// <exception cref="ArgumentException">They are grouped by other dimensions, or by other fields, units or zones of the same name; the message says which.</exception>
    /// <exception cref="OverflowException">A total leaves the range of <see cref="long"/>; the message names the measure and the group.</exception>
    public MeasureTotals Merge(MeasureTotals other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ImmutableArray<TotalsDimension> shared = Shared(other);
        TotalsOrigin both = origin.Merge(other.origin);
        var merged = new SortedDictionary<PartShape, TotalsPart>();
        foreach (TotalsPart part in parts.Concat(other.parts))
        {
            merged[part.Shape] = merged.TryGetValue(part.Shape, out TotalsPart? known) ? known.Plus(part, both) : part;
        }

        return new MeasureTotals(both, shared, [.. merged.Values], TotalsOverflow.Sum(Outside, other.Outside));
    }

    /// <summary>
    /// The totals without those of some of the records: the oldest day of a sliding window. What was recorded stays so. The least and the greatest value of a distribution
    /// that lost values are not known afterwards; a window that needs them merges its panes (<see cref="TotalsWindow"/>).
    /// </summary>
    /// <exception cref="ArgumentException">They are grouped otherwise, or the other totals cannot be of some of these records; the message says why.</exception>
    /// <exception cref="OverflowException">As for <see cref="Merge"/>.</exception>
    public MeasureTotals Subtract(MeasureTotals other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ImmutableArray<TotalsDimension> shared = Shared(other);
        var left = parts.ToDictionary(part => part.Shape.Hash, StringComparer.Ordinal);
        foreach (TotalsPart part in other.parts.Where(part => !part.Rows.IsEmpty))
        {
            if (!left.TryGetValue(part.Shape.Hash, out TotalsPart? whole))
            {
                throw new ArgumentException($"Only totals that were merged can be subtracted; these have none of '{part.Shape.Record}' that record the same measures.", nameof(other));
            }

            left[part.Shape.Hash] = whole.Minus(part, origin, out GroupKey failed)
                ?? throw new ArgumentException($"Only totals that were merged can be subtracted; in group '{failed}' these would leave less than nothing of '{part.Shape.Record}'.", nameof(other));
        }

        return other.Outside <= Outside
            ? new MeasureTotals(origin, shared, [.. parts.Select(part => left[part.Shape.Hash])], Outside - other.Outside)
            : throw new ArgumentException($"Only totals that were merged can be subtracted; these have {other.Outside} records of a time without a standard, and there are {Outside}.", nameof(other));
    }

    /// <summary>The totals by fewer dimensions; none for one group of everything. Rolling up twice is rolling up once.</summary>
    /// <param name="dimensions">The dimensions to keep, in the order wanted.</param>
    /// <exception cref="ArgumentException">A dimension is not one of <see cref="Dimensions"/> (<see cref="UnknownCodeException"/>), or named twice.</exception>
    /// <exception cref="OverflowException">As for <see cref="Merge"/>.</exception>
    public MeasureTotals RollUp(params string[] dimensions)
    {
        ImmutableArray<string> kept = [.. Given.Items(dimensions)];
        if (kept.Distinct(StringComparer.Ordinal).Count() != kept.Length)
        {
            throw new ArgumentException("A dimension is named twice.", nameof(dimensions));
        }

        ImmutableArray<int> positions = [.. kept.Select(PositionOf)];
        return new MeasureTotals(
            origin,
            [.. positions.Select(position => this.dimensions[position])],
            [.. parts.Select(part => part.Regroup(key => new GroupKey([.. positions.Select(position => key.Values[position])]), origin))],
            Outside);
    }

    /// <summary>
    /// A measure's total in a group, in its unit (seconds for time), or null where no source records it. 0 for a group without records.
    /// </summary>
    /// <param name="measure">A measure's code, or the call that derives it in a formula, such as <c>within(answered-wait, PT20S)</c>.</param>
    /// <param name="group">The group.</param>
    /// <exception cref="ArgumentException">No formula uses such a measure (<see cref="UnknownCodeException"/>), standards differ in what it is, or the group has another number of dimensions.</exception>
    public decimal? Total(string measure, GroupKey group = default)
    {
        MeasureIdentity identity = IdentityOf(measure);
        ThrowIfForeign(group);
        TotalsPart[] recording = [.. parts.Where(part => part.Shape.IndexOf(identity) >= 0)];
        Int128 total = 0;
        foreach (TotalsPart part in recording)
        {
            total += part.Find(group)?.Totals[part.Shape.IndexOf(identity)] ?? 0;
        }

        return recording.Length == 0 ? null : (decimal)total / (decimal)identity.Divisor;
    }

    /// <summary>How the values that a measure sums are distributed in a group, or null where no source collects it: only quantiles in formulas ask for it.</summary>
    /// <param name="measure">The code of a measure that sums a field.</param>
    /// <param name="group">The group.</param>
    /// <exception cref="ArgumentException">As for <see cref="Total"/>.</exception>
    /// <exception cref="OverflowException">Sources that record other measures have more values together than 64 bits count; the message names the measure and the group.</exception>
    public MeasureDistribution? Distribution(string measure, GroupKey group = default)
    {
        MeasureIdentity identity = IdentityOf(measure);
        ThrowIfForeign(group);
        ValueBuckets[] values =
        [
            .. parts.Select(part => (Part: part, Index: part.Shape.Distributed.IndexOf(part.Shape.IndexOf(identity))))
                .Where(source => source.Index >= 0)
                .Select(source => source.Part.Find(group)?.Distributions[source.Index] ?? ValueBuckets.None),
        ];
        return values.Length == 0 ? null : new MeasureDistribution(ValueBuckets.Sum(values, measure, group), (decimal)identity.Divisor);
    }

    /// <summary>Whether both are written alike: the same totals of the same measures, groupings and standards, to the bit.</summary>
    public bool Equals(MeasureTotals? other) => other is not null && (ReferenceEquals(this, other) || ToBytes().AsSpan().SequenceEqual(other.ToBytes()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MeasureTotals);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Dimensions.Length, parts.Length, parts.IsEmpty ? 0 : parts[0].Rows.Length);

    /// <summary>The same totals with a number of records that no standard counted.</summary>
    internal MeasureTotals WithOutside(long outside) => outside == Outside ? this : new MeasureTotals(origin, dimensions, parts, outside);

    internal void ThrowIfForeign(GroupKey group)
    {
        if (group.Values.Length != Dimensions.Length)
        {
            throw new ArgumentException($"The key '{group}' has {group.Values.Length} values, the totals have {Dimensions.Length} dimensions; roll them up first.", nameof(group));
        }
    }

    private MeasureIdentity IdentityOf(string measure) => origin.Find(measure).ToArray() switch
    {
        [var only] => only,
        [] => throw new UnknownCodeException("measure in these totals", measure, origin.Names.Select(static known => known.Name), nameof(measure)),
        _ => throw new ArgumentException($"The totals are of standards that differ in what '{measure}' is; ask by a KPI of one of them.", nameof(measure)),
    };

    private ImmutableArray<TotalsDimension> Shared(MeasureTotals other)
    {
        string? reason = null;
        ImmutableArray<TotalsDimension>.Builder shared = ImmutableArray.CreateBuilder<TotalsDimension>(dimensions.Length);
        if (dimensions.Length != other.dimensions.Length)
        {
            reason = $"one is grouped by {dimensions.Length} dimensions and the other by {other.dimensions.Length}";
        }

        for (int i = 0; i < dimensions.Length && reason is null; i++)
        {
            if (dimensions[i].Merge(other.dimensions[i], out reason) is { } dimension)
            {
                shared.Add(dimension);
            }
        }

        return reason is null
            ? shared.ToImmutable()
            : throw new ArgumentException($"Only totals grouped alike go together: {reason}. Roll both up to the same dimensions first.", nameof(other));
    }

    private int PositionOf(string dimension)
    {
        int position = Dimensions.IndexOf(dimension);
        return position >= 0 ? position : throw new UnknownCodeException("dimension of the totals", dimension, Dimensions, nameof(dimension));
    }
}
