using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis.Measures;

/// <summary>
/// Adds up all measures of a standard over records of one kind, in one pass, by group. Nothing is allocated for a record; a group is allocated once.
/// Not thread-safe: give each thread its own and merge their <see cref="ToTotals"/>.
/// </summary>
/// <typeparam name="T">The record's type.</typeparam>
public sealed class MeasureAccumulator<T>
{
    private readonly MeasurePlan plan;
    private readonly string record;
    private readonly ImmutableArray<string> dimensions;
    private readonly MeasureSection<T>[] sections;
    private readonly DimensionReader<T>[] readers;
    private readonly PairCodes[] pairs;
    private readonly T[] pending = new T[MeasureBlock.Size];
    private readonly int[] groups = new int[MeasureBlock.Size];
    private readonly int[] codes = new int[MeasureBlock.Size];
    private int pendingCount;
    private int groupCount;

    internal MeasureAccumulator(MeasurePlan plan, RecordSchema<T> schema, ImmutableArray<Grouping> groupings)
    {
        this.plan = plan;
        record = schema.Definition.Name;
        dimensions = [.. groupings.Select(grouping => grouping.Name)];
        if (dimensions.Distinct(StringComparer.Ordinal).Count() != dimensions.Length)
        {
            throw new ArgumentException("Two groupings have the same dimension name; name one of them otherwise.", nameof(groupings));
        }

        sections = [.. SectionPlan<T>.Create(schema, plan).Select(section => new MeasureSection<T>(section))];
        readers = [.. groupings.Select(grouping => DimensionReader<T>.Create(schema, grouping))];
        pairs = [.. groupings.Skip(1).Select(_ => new PairCodes())];
    }

    /// <summary>Adds one record.</summary>
    public void Add(in T record)
    {
        pending[pendingCount++] = record;
        if (pendingCount == pending.Length)
        {
            Flush();
        }
    }

    /// <summary>Adds many records; faster than one by one, since they are read in place.</summary>
    public void AddRange(ReadOnlySpan<T> records)
    {
        while (!records.IsEmpty)
        {
            int count = Math.Min(MeasureBlock.Size, records.Length);
            Run(records[..count]);
            records = records[count..];
        }
    }

    /// <summary>The totals of all records added so far; the accumulator goes on independently.</summary>
    /// <exception cref="OverflowException">A total left the range of <see cref="long"/>; also thrown by the methods that add.</exception>
    public MeasureTotals ToTotals()
    {
        Flush();
        var rows = ImmutableArray.CreateBuilder<TotalsRow>(groupCount);
        for (int group = 0; group < groupCount; group++)
        {
            var row = new TotalsRow(KeyOf(group), new long[plan.Slots.Length], new QuantileSketch?[plan.Sketches.Length]);
            foreach (MeasureSection<T> section in sections)
            {
                section.CopyTo(group, row.Totals, row.Sketches);
            }

            rows.Add(row);
        }

        rows.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        return new MeasureTotals(plan, dimensions, [record], rows.ToImmutable());
    }

    private void Flush()
    {
        Run(pending.AsSpan(0, pendingCount));
        pendingCount = 0;
    }

    private void Run(ReadOnlySpan<T> records)
    {
        if (records.IsEmpty)
        {
            return;
        }

        Span<int> groupOf = groups.AsSpan(0, records.Length);
        FindGroups(records, groupOf);
        foreach (int group in groupOf)
        {
            groupCount = Math.Max(groupCount, group + 1);
        }

        foreach (MeasureSection<T> section in sections)
        {
            section.Run(records, groupOf, groupCount);
        }
    }

    private void FindGroups(ReadOnlySpan<T> records, Span<int> groupOf)
    {
        if (readers.Length == 0)
        {
            groupOf.Clear();
            return;
        }

        readers[0].Read(records, groupOf);
        Span<int> next = codes.AsSpan(0, records.Length);
        for (int d = 1; d < readers.Length; d++)
        {
            readers[d].Read(records, next);
            PairCodes pair = pairs[d - 1];
            for (int i = 0; i < next.Length; i++)
            {
                groupOf[i] = pair.CodeOf(groupOf[i], next[i]);
            }
        }
    }

    private GroupKey KeyOf(int group)
    {
        var values = new string?[readers.Length];
        for (int d = readers.Length - 1; d > 0; d--)
        {
            (group, int code) = pairs[d - 1].PairOf(group);
            values[d] = readers[d].ValueOf(code);
        }

        if (readers.Length > 0)
        {
            values[0] = readers[0].ValueOf(group);
        }

        return new GroupKey([.. values]);
    }
}
