using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Kpis;

/// <summary>Puts written totals together again, and reports whatever totals cannot be, at the place where their JSON has it.</summary>
internal sealed class TotalsAssembly(WrittenTotals written, string root, FindingList findings)
{
    private readonly ImmutableArray<MeasureIdentity> measures = [.. written.Measures.Select(measure => new MeasureIdentity(measure.Record, measure.Sum, measure.Where))];

    /// <summary>The totals, or null with findings.</summary>
    public MeasureTotals? Build()
    {
        MeasureTotals? totals = Assemble();
        return totals is null ? null : Same(CompactTotals.Write(written), totals);
    }

    /// <summary>The totals, or null with findings.</summary>
    /// <param name="bytes">The bytes that were read.</param>
    public MeasureTotals? Build(ReadOnlySpan<byte> bytes)
    {
        MeasureTotals? totals = Assemble();
        return totals is null ? null : Same(bytes, totals);
    }

    /// <summary>The totals where they are written as they were read: nothing is read that they do not hold, such as a measure that no part records and no name calls.</summary>
    private MeasureTotals? Same(ReadOnlySpan<byte> bytes, MeasureTotals totals)
    {
        SealedBytes.CheckSame(bytes, totals.ToBytes(), findings);
        return findings.HasErrors ? null : totals;
    }

    private MeasureTotals? Assemble()
    {
        if (written.Format != WrittenTotals.CurrentFormat)
        {
            findings.Add(FindingRules.CompactVersion, $"{root}/format", Text(written.Format), $"This library reads version {Text(WrittenTotals.CurrentFormat)}.");
            return null;
        }

        Check(IsAscending(written.Standards), "/standards", $"The standards are not in order, each once.");
        Check(written.Outside >= 0, "/outside", $"The number of records of a time without a standard is below 0.");
        Check(IsAscending(measures), "/measures", $"The measures are not in order, each once.");
        for (int i = 0; i < written.Measures.Length; i++)
        {
            Check(IsMeasure(written.Measures[i]), $"/measures/{Text(i)}", $"A measure's codes, types or tests cannot be.");
        }

        ImmutableArray<TotalsDimension> dimensions = [.. written.Dimensions.Select((dimension, i) => DimensionOf(dimension, $"/dimensions/{Text(i)}"))];
        Check(dimensions.DistinctBy(dimension => dimension.Name, StringComparer.Ordinal).Count() == dimensions.Length, "/dimensions", $"Two dimensions have one name.");
        if (findings.HasErrors)
        {
            return null;
        }

        ImmutableArray<TotalsPart?> parts = [.. written.Parts.Select((part, i) => PartOf(part, $"/parts/{Text(i)}"))];
        if (findings.HasErrors)
        {
            return null;
        }

        Check(IsAscending([.. parts.Select(part => part!.Shape)]), "/parts", $"The parts are not in order, each once.");
        var names = ImmutableArray.CreateRange(written.Measures.SelectMany((measure, i) => measure.Names.Select(name => new MeasureName(name, measures[i]))).Order());
        return findings.HasErrors ? null : new MeasureTotals(new TotalsOrigin(written.Standards, names), dimensions, [.. parts.OfType<TotalsPart>()], written.Outside);
    }

    private TotalsDimension DimensionOf(WrittenDimension dimension, string at)
    {
        bool isDimension = dimension.Unit is null == dimension.Zone is null && TimeUnits.IsBeginning(dimension.Unit, dimension.Begins) && IsAscending([.. dimension.Fields.Select(field => field.Record)]);
        Check(isDimension, at, $"A calendar unit has a zone, and the beginning that it needs, and no other dimension has; the kinds of record are in order, each once.");
        return TotalsDimension.Of(dimension.Name, dimension.Unit, dimension.Zone, dimension.Begins, isDimension ? dimension.Fields.Select(field => KeyValuePair.Create(field.Record, field.Field)) : []);
    }

    private TotalsPart? PartOf(WrittenPart part, string at)
    {
        int before = findings.Count;
        Check(IsList(part.Measures) && part.Measures.All(place => measures[place].Record == part.Record), $"{at}/measures", $"The measures are not places of measures of the record, in order.");
        Check(part.Distributed.All(place => part.Measures.Contains(place)) && IsAscending(part.Distributed), $"{at}/distributed", $"What has distributions is not among the measures, in order.");
        Check(IsList(part.RuledOut) && !part.RuledOut.Any(place => part.Measures.Contains(place)), $"{at}/ruledOut", $"What is ruled out is among the measures, or not in order.");
        if (findings.ErrorsSince(before))
        {
            return null;
        }

        ImmutableArray<MeasureIdentity> recorded = [.. part.Measures.Select(place => measures[place])];
        if (!recorded.Contains(MeasureIdentity.Everything(part.Record)))
        {
            Check(false, $"{at}/measures", $"The number of all records is missing.");
            return null;
        }

        var shape = new PartShape(part.Record, recorded, [.. part.Distributed.Select(place => part.Measures.IndexOf(place))], [.. part.RuledOut.Select(place => measures[place])]);
        ImmutableArray<TotalsRow?> rows = [.. part.Rows.Select((row, i) => RowOf(row, shape, $"{at}/rows/{Text(i)}"))];
        Check(IsAscending([.. part.Rows.Select(row => row.Key)]), $"{at}/rows", $"The groups are not in order, each once.");
        return findings.ErrorsSince(before) ? null : new TotalsPart(shape, [.. rows.OfType<TotalsRow>()]);
    }

    private TotalsRow? RowOf(WrittenRow row, PartShape shape, string at)
    {
        if (row.Key.Values.Length != written.Dimensions.Length || row.Totals.Length != shape.Measures.Length || row.Distributions.Length != shape.Distributed.Length)
        {
            Check(false, at, $"A group has a value for each dimension, a total for each measure, and its distributions.");
            return null;
        }

        var distributions = new ValueBuckets[row.Distributions.Length];
        for (int i = 0; i < distributions.Length; i++)
        {
            if (ValuesAssembly.Build(row.Distributions[i], out FindingWords? fault) is not { } values)
            {
                Check(false, $"{at}/distributions/{Text(i)}", fault!);
                return null;
            }

            distributions[i] = values;
        }

        var built = new TotalsRow(row.Key, [.. row.Totals], distributions);
        long records = built.Totals[shape.All];
        Check(records > 0 && built.IsOf(records, shape), at, $"So many records cannot have these totals.");
        return built;
    }

    private bool IsList(ImmutableArray<int> places) => IsAscending(places) && places.All(place => place >= 0 && place < measures.Length);

    private static bool IsMeasure(TotalledMeasure measure) =>
        KebabCode.IsValid(measure.Record)
        && (measure.Sum is not { } sum || (KebabCode.IsValid(sum.Name) && sum.Type is FieldType.Number or FieldType.Duration && IsScale(sum.Type, sum.Scale)))
        && measure.Where.All(test => KebabCode.IsValid(test.Name) && IsScale(test.Type, test.Scale) && test.Tests.Length > 0 && !test.Tests.Any(char.IsControl))
        && IsAscending([.. measure.Where.Select(test => test.Name)])
        && IsAscending(measure.Names);

    private static bool IsScale(FieldType type, int scale) => type == FieldType.Number ? scale is >= 0 and <= 9 : scale == 0;

    private static bool IsAscending(ImmutableArray<string> texts) => !texts.Zip(texts.Skip(1)).Any(pair => string.CompareOrdinal(pair.First, pair.Second) >= 0);

    private static bool IsAscending<T>(ImmutableArray<T> values)
        where T : IComparable<T> => !values.Zip(values.Skip(1)).Any(pair => pair.First.CompareTo(pair.Second) >= 0);

    private void Check(bool holds, string at, FindingWords message)
    {
        if (!holds)
        {
            findings.Add(FindingRules.Impossible, root + at, null, message);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
