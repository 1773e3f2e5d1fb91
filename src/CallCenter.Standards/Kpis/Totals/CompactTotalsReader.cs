using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>Reads the bytes of <see cref="CompactTotals"/>, whatever they are; what comes of them is checked by <see cref="TotalsAssembly"/>.</summary>
internal ref struct CompactTotalsReader
{
    private static readonly int UnitCount = Enum.GetValues<TimeUnit>().Length;
    private static readonly int TypeCount = Enum.GetValues<FieldType>().Length;
    private static readonly int DimensionCount = Enum.GetValues<Dimension>().Length;

    private readonly string[] texts;
    private CompactReader reader;

    private CompactTotalsReader(ReadOnlySpan<byte> content)
    {
        reader = new CompactReader(content);
        texts = new string[reader.Count(1)];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.Text();
        }
    }

    private delegate T Reading<T>(ref CompactTotalsReader reader);

    /// <summary>What was written, or null with findings.</summary>
    public static WrittenTotals? Read(ReadOnlySpan<byte> bytes, FindingList findings)
    {
        ReadOnlySpan<byte> content = SealedBytes.Open(bytes, CompactTotals.Kind, WrittenTotals.CurrentFormat, findings);
        if (findings.HasErrors)
        {
            return null;
        }

        var totals = new CompactTotalsReader(content);
        WrittenTotals written = totals.ReadTotals();
        SealedBytes.Close(in totals.reader, findings);
        return findings.HasErrors ? null : written;
    }

    private WrittenTotals ReadTotals()
    {
        ImmutableArray<StandardFingerprint> standards = All(1, static (ref CompactTotalsReader r) => r.Fingerprint());
        ImmutableArray<WrittenDimension> dimensions = All(4, static (ref CompactTotalsReader r) => r.ReadDimension());
        ImmutableArray<TotalledMeasure> measures = All(4, static (ref CompactTotalsReader r) => r.ReadMeasure());
        return new()
        {
            Format = WrittenTotals.CurrentFormat,
            Standards = standards,
            Dimensions = dimensions,
            Measures = measures,
            Parts = ReadParts(dimensions.Length, measures.Length),
            Outside = reader.IsAtEnd ? 0 : reader.Signed(),
        };
    }

    private StandardFingerprint Fingerprint()
    {
        if (!StandardFingerprint.TryParse(Text(), out StandardFingerprint fingerprint))
        {
            reader.Fail($"a fingerprint is none");
        }

        return fingerprint;
    }

    private WrittenDimension ReadDimension()
    {
        string name = Text();
        TimeUnit? unit = reader.Index(UnitCount + 1) is > 0 and var number ? (TimeUnit)(number - 1) : null;
        return new()
        {
            Name = name,
            Unit = unit,
            Zone = OptionalText(),
            Begins = unit is { } known && TimeUnits.BeginningsOf(known) is var most and > 0 ? reader.Index(most + 1) : null,
            Fields = All(2, static (ref CompactTotalsReader r) => new WrittenField { Record = r.Text(), Field = r.Text() }),
        };
    }

    private TotalledMeasure ReadMeasure() => new()
    {
        Record = Text(),
        Sum = reader.Index(2) == 1 ? new SummedField(Text(), (FieldType)reader.Index(TypeCount), (Dimension)reader.Index(DimensionCount), reader.Index(10)) : null,
        Where = All(4, static (ref CompactTotalsReader r) => new TestedField(r.Text(), (FieldType)r.reader.Index(TypeCount), r.reader.Index(10), r.Text())),
        Names = All(1, static (ref CompactTotalsReader r) => r.Text()),
    };

    private ImmutableArray<WrittenPart> ReadParts(int dimensions, int measures)
    {
        int count = reader.Count(5);
        ImmutableArray<WrittenPart>.Builder parts = ImmutableArray.CreateBuilder<WrittenPart>(count);
        for (int i = 0; i < count; i++)
        {
            string record = Text();
            ImmutableArray<int> own = Places(measures);
            ImmutableArray<int> distributed = Places(measures);
            parts.Add(new() { Record = record, Measures = own, Distributed = distributed, RuledOut = Places(measures), Rows = ReadRows(dimensions, own.Length, distributed.Length) });
        }

        return parts.MoveToImmutable();
    }

    private ImmutableArray<WrittenRow> ReadRows(int dimensions, int measures, int distributed)
    {
        int bitBytes = (measures + 7) / 8;
        int count = reader.Count(Math.Max(1, dimensions + bitBytes + (2 * distributed)));
        ImmutableArray<WrittenRow>.Builder rows = ImmutableArray.CreateBuilder<WrittenRow>(count);
        for (int i = 0; i < count && reader.Fault is null; i++)
        {
            string?[] key = new string?[dimensions];
            for (int d = 0; d < dimensions; d++)
            {
                key[d] = OptionalText();
            }

            rows.Add(new() { Key = GroupKey.Of(key), Totals = ReadRow(reader.Raw(bitBytes), measures), Distributions = ReadDistributions(distributed) });
        }

        return rows.DrainToImmutable();
    }

    private ImmutableArray<long> ReadRow(ReadOnlySpan<byte> bits, int measures)
    {
        ImmutableArray<long>.Builder totals = ImmutableArray.CreateBuilder<long>(measures);
        for (int i = 0; i < measures; i++)
        {
            totals.Add(i / 8 < bits.Length && (bits[i / 8] >> (i % 8) & 1) == 1 ? reader.Signed() : 0);
        }

        return totals.MoveToImmutable();
    }

    private ImmutableArray<WrittenValues> ReadDistributions(int count)
    {
        ImmutableArray<WrittenValues>.Builder distributions = ImmutableArray.CreateBuilder<WrittenValues>(count);
        for (int i = 0; i < count; i++)
        {
            distributions.Add(CompactValues.Read(ref reader));
        }

        return distributions.MoveToImmutable();
    }

    private ImmutableArray<int> Places(int length)
    {
        int count = reader.Count(1);
        ImmutableArray<int>.Builder places = ImmutableArray.CreateBuilder<int>(count);
        for (int i = 0; i < count; i++)
        {
            places.Add(reader.Index(length));
        }

        return places.MoveToImmutable();
    }

    private ImmutableArray<T> All<T>(int leastBytes, Reading<T> read)
    {
        int count = reader.Count(leastBytes);
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(count);
        for (int i = 0; i < count; i++)
        {
            items.Add(read(ref this));
        }

        return items.MoveToImmutable();
    }

    private string Text() => reader.Index(texts.Length) is var place && place < texts.Length ? texts[place] : "";

    private string? OptionalText() => reader.Index(texts.Length + 1) is > 0 and var place ? texts[place - 1] : null;
}
