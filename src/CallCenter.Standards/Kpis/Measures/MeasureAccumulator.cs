using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Adds up all measures of a standard over records of one kind, in one pass, by group. Nothing is allocated for a record; a group is allocated once.
/// Not thread-safe: give each thread its own and merge their <see cref="ToTotals"/>.
/// </summary>
/// <typeparam name="T">The record's type.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds functions over the host's records, and changes; what leaves are its totals.")]
public sealed class MeasureAccumulator<T>
{
    private readonly TotalsOrigin origin;
    private readonly PartShape shape;
    private readonly ImmutableArray<TotalsDimension> dimensions;
    private readonly MeasureSection<T>[] sections;
    private readonly DimensionReader<T>[] readers;
    private readonly PairCodes[] pairs;
    private readonly int steps;
    private readonly RecordedFacts facts;
    private readonly T[] pending = new T[MeasureBlock.Size];
    private readonly int[] groups = new int[MeasureBlock.Size];
    private readonly int[] codes = new int[MeasureBlock.Size];
    private ColumnRun? columnRun; // of contacts alone, once they come in columns
    private int pendingCount;
    private int groupCount;
    private bool failed;

    internal MeasureAccumulator(TotalsOrigin origin, MeasurePlan plan, RecordSchema<T> schema, RecordedFacts facts, ImmutableArray<Grouping> groupings)
    {
        (this.origin, this.facts) = (origin, facts);
        var source = new SourceTotals(plan, schema.Definition, facts, groupings);
        (dimensions, shape) = (source.Dimensions, source.Shape);
        sections = [.. SectionPlan<T>.Create(schema, facts, source.Totals, shape.Distributed).Select(section => new MeasureSection<T>(section))];
        readers = [.. groupings.Select(grouping => DimensionReader<T>.Create(schema, grouping))];
        pairs = [.. groupings.Skip(1).Select(_ => new PairCodes())];
        steps = readers.Length + sections.Sum(section => section.StepCount);
    }

    /// <summary>Adds one record.</summary>
    /// <exception cref="InvalidOperationException">An exception of an earlier call left the totals incomplete; the same holds for every method.</exception>
    public void Add(in T record)
    {
        ThrowIfFailed();
        pending[pendingCount++] = record;
        if (pendingCount == pending.Length)
        {
            Flush();
        }
    }

    /// <summary>Adds many records; faster than one by one, since they are read in place.</summary>
    public void AddRange(ReadOnlySpan<T> records)
    {
        ThrowIfFailed();
        while (!records.IsEmpty)
        {
            int count = Math.Min(MeasureBlock.Size, records.Length);
            ReadOnlySpan<T> rest = records[count..];
            Run(records[..count], rest[..Math.Min(MeasureBlock.Size, rest.Length)]);
            records = rest;
        }
    }

    /// <summary>The totals of all records added so far; the accumulator goes on independently.</summary>
    /// <exception cref="OverflowException">A total left the range of <see cref="long"/>; the message names the measure and the group. Also thrown by the methods that add.</exception>
    public MeasureTotals ToTotals()
    {
        ThrowIfFailed();
        Flush();
        if (columnRun is not null)
        {
            failed = true; // until all that its cells hold is in every total
            ThrowIfBeyond(columnRun.Flush());
            failed = false;
        }

        ImmutableArray<TotalsRow>.Builder rows = ImmutableArray.CreateBuilder<TotalsRow>(groupCount);
        for (int group = 0; group < groupCount; group++)
        {
            var row = new TotalsRow(KeyOf(group), new long[shape.Measures.Length], new ValueBuckets[shape.Distributed.Length]);
            foreach (MeasureSection<T> section in sections)
            {
                section.Totals.CopyTo(group, row.Totals, row.Distributions);
            }

            rows.Add(row);
        }

        // Texts that are no Unicode may differ in records and be one in keys.
        return new MeasureTotals(origin, dimensions, [new TotalsPart(shape, rows.MoveToImmutable()).Regroup(static key => key, origin)]);
    }

    /// <summary>Adds a batch of columns; of contacts alone.</summary>
    internal void AddColumns(in ContactColumns columns)
    {
        ThrowIfFailed();
        columnRun ??= new ColumnRun(facts, (MeasureSection<ContactRecord>[])(object)sections, (DimensionReader<ContactRecord>[])(object)readers, pairs);
        ContactBatch batch = columnRun.Open(in columns);
        failed = true; // until the batch is in every total
        ThrowIfBeyond(columnRun.Add(ref batch, ref groupCount));
        failed = false;
    }

    private void Flush()
    {
        Run(pending.AsSpan(0, pendingCount), []);
        pendingCount = 0;
    }

    private void Run(ReadOnlySpan<T> records, ReadOnlySpan<T> next)
    {
        if (records.IsEmpty)
        {
            return;
        }

        failed = true; // until the block is in every total
        Span<int> groupOf = groups.AsSpan(0, records.Length);
        var upcoming = new Upcoming<T>(next, steps);
        groupCount = FindGroups(records, groupOf, ref upcoming);
        foreach (MeasureSection<T> section in sections)
        {
            ThrowIfBeyond(section.Run(records, groupOf, groupCount, ref upcoming));
        }

        failed = false;
    }

    private void ThrowIfBeyond((int Slot, int Group)? total)
    {
        if (total is var (slot, group))
        {
            throw TotalsOverflow.Of(origin, shape.Measures[slot], KeyOf(group));
        }
    }

    private void ThrowIfFailed()
    {
        if (failed)
        {
            throw new InvalidOperationException("An earlier record could not be added, so the totals are incomplete; accumulate anew.");
        }
    }

    /// <summary>Writes each record's group, and gives the number of groups so far.</summary>
    private int FindGroups(ReadOnlySpan<T> records, Span<int> groupOf, ref Upcoming<T> upcoming)
    {
        if (readers.Length == 0)
        {
            groupOf.Clear();
            return 1;
        }

        upcoming.Fetch();
        readers[0].Read(records, groupOf);
        Span<int> next = codes.AsSpan(0, records.Length);
        for (int d = 1; d < readers.Length; d++)
        {
            upcoming.Fetch();
            readers[d].Read(records, next);
            pairs[d - 1].Map(groupOf, next);
        }

        return readers.Length == 1 ? readers[0].Count : pairs[^1].Count;
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
