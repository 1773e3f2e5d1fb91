using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>Totals as they are written, in JSON and in bytes alike: each measure once, all else by its place in their list.</summary>
internal sealed record WrittenTotals
{
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    public required ImmutableArray<StandardFingerprint> Standards { get; init; }

    public required ImmutableArray<WrittenDimension> Dimensions { get; init; }

    public required ImmutableArray<TotalledMeasure> Measures { get; init; }

    public required ImmutableArray<WrittenPart> Parts { get; init; }

    /// <summary>Records that no standard counted; left out where there are none.</summary>
    public long Outside { get; init; }

    public static WrittenTotals Of(MeasureTotals totals)
    {
        ILookup<MeasureIdentity, string> names = totals.Origin.Names.ToLookup(name => name.Measure, name => name.Name);
        ImmutableArray<MeasureIdentity> measures =
            [.. names.Select(named => named.Key).Concat(totals.Parts.Select(part => part.Shape).Distinct().SelectMany(shape => shape.Measures.Concat(shape.RuledOut))).Distinct().Order()];
        return new()
        {
            Format = CurrentFormat,
            Standards = totals.Standards,
            Dimensions = [.. totals.DimensionsInFull.Select(WrittenDimension.Of)],
            Measures = [.. measures.Select(measure => new TotalledMeasure { Record = measure.Record, Sum = measure.Field, Where = measure.Where, Names = [.. names[measure]] })],
            Parts = [.. totals.Parts.Select(part => WrittenPart.Of(part, measures))],
            Outside = totals.Outside,
        };
    }
}

/// <summary>A dimension; the calendar unit and its zone go together.</summary>
internal sealed record WrittenDimension
{
    public required string Name { get; init; }

    public TimeUnit? Unit { get; init; }

    public string? Zone { get; init; }

    public int? Begins { get; init; }

    public required ImmutableArray<WrittenField> Fields { get; init; }

    public static WrittenDimension Of(TotalsDimension dimension) =>
        new() { Name = dimension.Name, Unit = dimension.Unit, Zone = dimension.Zone, Begins = dimension.Begins, Fields = [.. dimension.Fields.Select(field => new WrittenField { Record = field.Key, Field = field.Value })] };
}

/// <summary>The field of a kind of record that a dimension is taken from.</summary>
internal sealed record WrittenField
{
    public required string Record { get; init; }

    public required string Field { get; init; }
}

/// <summary>What a total is of, and what the standards call it.</summary>
internal sealed record TotalledMeasure
{
    public required string Record { get; init; }

    public SummedField? Sum { get; init; }

    public required ImmutableArray<TestedField> Where { get; init; }

    public required ImmutableArray<string> Names { get; init; }
}

/// <summary>The totals of sources of one shape; measures are places in the list of them.</summary>
internal sealed record WrittenPart
{
    public required string Record { get; init; }

    public required ImmutableArray<int> Measures { get; init; }

    public required ImmutableArray<int> Distributed { get; init; }

    public required ImmutableArray<int> RuledOut { get; init; }

    public required ImmutableArray<WrittenRow> Rows { get; init; }

    public static WrittenPart Of(TotalsPart part, ImmutableArray<MeasureIdentity> measures)
    {
        PartShape shape = part.Shape;
        return new()
        {
            Record = shape.Record,
            Measures = [.. shape.Measures.Select(measure => measures.BinarySearch(measure))],
            Distributed = [.. shape.Distributed.Select(column => measures.BinarySearch(shape.Measures[column]))],
            RuledOut = [.. shape.RuledOut.Select(measure => measures.BinarySearch(measure))],
            Rows = [.. part.Rows.Select(row => new WrittenRow { Key = row.Key, Totals = [.. row.Totals], Distributions = [.. row.Distributions.Select(WrittenValues.Of)] })],
        };
    }
}

/// <summary>A group: a total for each measure of the part, and the distributions.</summary>
internal sealed record WrittenRow
{
    public required GroupKey Key { get; init; }

    public required ImmutableArray<long> Totals { get; init; }

    public required ImmutableArray<WrittenValues> Distributions { get; init; }
}

/// <summary>A distribution: buckets in use and the numbers of values in them, and the extremes where they are known.</summary>
internal sealed record WrittenValues
{
    public required ImmutableArray<int> Buckets { get; init; }

    public required ImmutableArray<long> Counts { get; init; }

    public long? Least { get; init; }

    public long? Greatest { get; init; }

    public static WrittenValues Of(ValueBuckets values) => new()
    {
        Buckets = [.. values.Buckets.Select(bucket => bucket.Bucket)],
        Counts = [.. values.Buckets.Select(bucket => bucket.Count)],
        Least = values.Extremes?.Least,
        Greatest = values.Extremes?.Greatest,
    };
}
