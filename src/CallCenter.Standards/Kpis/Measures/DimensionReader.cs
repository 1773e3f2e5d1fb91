using System.Globalization;

namespace CallCenter.Standards.Kpis;

/// <summary>Reads one dimension of a block of records as small codes, and knows the value of each code.</summary>
/// <param name="reader">Reads the field.</param>
internal abstract class DimensionReader<T>(FieldReader<T> reader)
{
    /// <summary>The field of contacts that columns have; negative where that is none.</summary>
    protected int Source { get; } = ContactFields.Of(reader);

    /// <summary>The number of codes given so far; every code is below it.</summary>
    public abstract int Count { get; }

    public abstract void Read(ReadOnlySpan<T> records, Span<int> codes);

    /// <summary>Makes ready for a batch of columns.</summary>
    public virtual void Prepare(in ContactBatch batch)
    {
    }

    /// <summary>Reads a block of columns.</summary>
    public abstract void Read(ref ContactBatch batch, Span<int> codes);

    public abstract string? ValueOf(int code);

    public static DimensionReader<T> Create(RecordSchema<T> schema, Grouping grouping)
    {
        int index = schema.Definition.IndexOf(grouping.Field);
        if (index < 0)
        {
            throw new UnknownCodeException($"field of record '{schema.Definition}' to group by", grouping.Field, schema.Definition.Fields.Select(static field => field.Name), nameof(grouping));
        }

        FieldDefinition field = schema.Definition.Fields[index];
        FieldReader<T> reader = schema.Reader(index);
        if (grouping.Unit is { } unit)
        {
            return field.Type == FieldType.Instant
                ? new OrdinalDimension<T>(reader, new LocalUnits(unit, grouping.Zone!, grouping.Begins))
                : throw new ArgumentException($"Field '{field.Name}' is not an instant, so it cannot be grouped by {EnumCodes<TimeUnit>.CodeOf(unit)}.", nameof(grouping));
        }

        return field switch
        {
            { Type: FieldType.Text, Values.IsEmpty: true } => new TextDimension<T>(reader),
            { Type: FieldType.Text or FieldType.Boolean or FieldType.Number } => new OrdinalDimension<T>(reader, new FieldValues(field)),
            _ => throw new ArgumentException($"Field '{field.Name}' cannot be grouped by its value; group an instant by a calendar unit.", nameof(grouping)),
        };
    }
}

internal sealed class TextDimension<T>(FieldReader<T> reader) : DimensionReader<T>(reader)
{
    private const int NotYet = -1;

    private readonly FieldReader<T> reader = reader;
    private readonly TextCodes texts = new();
    private int[] codeOfPlace = [];

    public override int Count => texts.Count;

    public override void Read(ReadOnlySpan<T> records, Span<int> codes) => reader.ReadCodes(records, texts, codes);

    public override void Prepare(in ContactBatch batch)
    {
        if (Source >= 0)
        {
            Array.Resize(ref codeOfPlace, batch.DictionaryOf(Source).Length + 1);
            Array.Fill(codeOfPlace, NotYet);
        }
    }

    public override void Read(ref ContactBatch batch, Span<int> codes)
    {
        if (Source < 0)
        {
            reader.ReadCodes(batch.Records<T>(), texts, codes);
            return;
        }

        // A word that no row has is no group.
        batch.ReadPlaces(Source, codes);
        int[] known = codeOfPlace;
        for (int i = 0; i < codes.Length; i++)
        {
            int place = codes[i];
            int code = known[place];
            codes[i] = code != NotYet ? code : known[place] = texts.CodeOf(batch.WordAt(Source, place));
        }
    }

    public override string? ValueOf(int code) => texts.TextOf(code);
}

/// <summary>What an ordinal dimension makes of ordinals: bucket numbers, and how they read.</summary>
internal interface IBuckets
{
    /// <summary>Replaces each ordinal by the number of its bucket; a missing ordinal stays missing.</summary>
    void Map(Span<long> ordinals);

    string Format(long bucket);
}

internal sealed class OrdinalDimension<T>(FieldReader<T> reader, IBuckets buckets) : DimensionReader<T>(reader)
{
    private readonly FieldReader<T> reader = reader;
    private readonly NumberCodes numbers = new();
    private long[] column = new long[MeasureBlock.Size];

    public override int Count => numbers.Count;

    public override void Read(ReadOnlySpan<T> records, Span<int> codes)
    {
        Span<long> ordinals = column.AsSpan(0, records.Length);
        reader.ReadOrdinals(records, ordinals, 1);
        Number(ordinals, codes);
    }

    public override void Read(ref ContactBatch batch, Span<int> codes)
    {
        if (column.Length < codes.Length)
        {
            column = new long[ContactBatch.BlockSize];
        }

        Span<long> ordinals = column.AsSpan(0, codes.Length);
        if (Source >= 0)
        {
            batch.ReadOrdinals(Source, ordinals);
        }
        else
        {
            reader.ReadOrdinals(batch.Records<T>(), ordinals, 1);
        }

        Number(ordinals, codes);
    }

    /// <summary>Numbers the buckets of a block; most are that of the row before.</summary>
    private void Number(Span<long> ordinals, Span<int> codes)
    {
        buckets.Map(ordinals);
        long last = ordinals[0];
        int code = numbers.CodeOf(last);
        for (int i = 0; i < ordinals.Length; i++)
        {
            if (ordinals[i] != last)
            {
                last = ordinals[i];
                code = numbers.CodeOf(last);
            }

            codes[i] = code;
        }
    }

    public override string? ValueOf(int code)
    {
        long bucket = numbers.NumberOf(code);
        return bucket == Ordinal.Missing ? null : buckets.Format(bucket);
    }
}

internal sealed class FieldValues(FieldDefinition field) : IBuckets
{
    public void Map(Span<long> ordinals)
    {
        // A field's ordinals are their own buckets.
    }

    public string Format(long bucket) => field.Type switch
    {
        FieldType.Boolean => bucket == 1 ? "true" : "false",
        FieldType.Number => (bucket / Ordinal.PowerOfTen(field.Scale)).ToString(CultureInfo.InvariantCulture),
        _ => field.Values[(int)bucket],
    };
}
