using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Kpis;

/// <summary>One field's part in a section: its tests, each a bit of a record's word, and the lanes of a record's row that take its value.</summary>
/// <param name="reader">Reads the field.</param>
internal abstract class FieldColumn<T>(FieldReader<T> reader)
{
    private readonly List<(UnaryTests Tests, long Bit)> tests = [];

    /// <summary>The field of contacts that columns have; <see cref="ContactFields.Missing"/> or <see cref="ContactFields.None"/> where that is none.</summary>
    protected int Source { get; } = ContactFields.Of(reader);

    public static FieldColumn<T> Create(FieldReader<T> reader, FieldDefinition field) => field switch
    {
        { Type: FieldType.Text, Values.IsEmpty: true } => new TextColumn<T>(reader),
        { Type: FieldType.Text or FieldType.Boolean } => new CodeColumn<T>(reader, field),
        _ => new OrdinalColumn<T>(reader, field.IsRequired),
    };

    /// <summary>A field that no record of the source has.</summary>
    public static FieldColumn<T> Missing(FieldDefinition field) => field switch
    {
        { Type: FieldType.Text, Values.IsEmpty: true } => new TextColumn<T>(new MissingReader<T>()),
        { Type: FieldType.Text or FieldType.Boolean } => new CodeColumn<T>(new MissingReader<T>(), field),
        _ => new OrdinalColumn<T>(new MissingReader<T>(), isRequired: false),
    };

    public virtual void AddTest(UnaryTests test, long bit) => tests.Add((test, bit));

    /// <summary>Adds the bits of the tests that each record passes, and fills the lanes of its row that sum the field.</summary>
    public abstract void Read(ReadOnlySpan<T> records, Span<long> bits, Span<long> rows, int stride);

    /// <summary>Tests what is said once for a batch of columns: the words of its dictionaries.</summary>
    public virtual void Prepare(in ContactBatch batch)
    {
    }

    /// <summary>Adds the bits of the tests that each row of a block of columns passes.</summary>
    public abstract void Read(ref ContactBatch batch, Span<long> bits);

    protected long BitsOf(Func<UnaryTests, bool> passes)
    {
        long bits = 0;
        foreach ((UnaryTests test, long bit) in tests)
        {
            bits |= passes(test) ? bit : 0;
        }

        return bits;
    }
}

/// <summary>A field of open texts: each distinct text is tested once. One that is not among the values that a test knows of the field is a missing value to it: nobody can tell what was meant.</summary>
internal sealed class TextColumn<T>(FieldReader<T> reader) : FieldColumn<T>(reader)
{
    private readonly FieldReader<T> reader = reader;
    private readonly TextCodes texts = new();
    private readonly List<long> bitsOfText = [];
    private int[] codes = new int[MeasureBlock.Size];
    private long[] bitsOfPlace = [];

    public override void Read(ReadOnlySpan<T> records, Span<long> bits, Span<long> rows, int stride)
    {
        reader.ReadCodes(records, texts, codes);
        TestNewTexts();
        ReadOnlySpan<long> table = CollectionsMarshal.AsSpan(bitsOfText);
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] |= table[codes[i]];
        }
    }

    public override void Prepare(in ContactBatch batch)
    {
        if (Source < 0)
        {
            return;
        }

        ReadOnlySpan<string?> dictionary = batch.DictionaryOf(Source);
        Array.Resize(ref bitsOfPlace, dictionary.Length + 1);
        for (int place = 0; place < bitsOfPlace.Length; place++)
        {
            int code = texts.CodeOf(place < dictionary.Length ? dictionary[place] : null);
            TestNewTexts();
            bitsOfPlace[place] = bitsOfText[code];
        }
    }

    public override void Read(ref ContactBatch batch, Span<long> bits)
    {
        if (Source >= 0)
        {
            batch.AddBits(Source, bitsOfPlace, bits);
            return;
        }

        if (Source == ContactFields.Missing)
        {
            ContactBatch.AddMissing(BitsOf(static test => test.PassesCode(null)), bits);
            return;
        }

        if (codes.Length < bits.Length)
        {
            codes = new int[ContactBatch.BlockSize];
        }

        Read(batch.Records<T>(), bits, [], 0);
    }

    private void TestNewTexts()
    {
        while (bitsOfText.Count < texts.Count)
        {
            string? text = texts.TextOf(bitsOfText.Count);
            bitsOfText.Add(BitsOf(test => test.PassesCode(text)));
        }
    }
}

/// <summary>A field of few values, a closed set of texts or a flag: a table of bits by value, the missing one first.</summary>
internal sealed class CodeColumn<T>(FieldReader<T> reader, FieldDefinition field) : FieldColumn<T>(reader)
{
    private readonly FieldReader<T> reader = reader;
    private readonly long[] table = new long[1 + (field.Type == FieldType.Boolean ? 2 : field.Values.Length)];
    private long[] bitsOfPlace = [];

    public override void AddTest(UnaryTests test, long bit)
    {
        base.AddTest(test, bit);
        table[0] = BitsOf(known => known.MatchesMissing);
        for (int i = 1; i < table.Length; i++)
        {
            long value = i - 1;
            table[i] = BitsOf(known => known.Contains(value));
        }
    }

    public override void Read(ReadOnlySpan<T> records, Span<long> bits, Span<long> rows, int stride) => reader.AddBits(records, table, bits);

    public override void Prepare(in ContactBatch batch)
    {
        if (Source < 0 || field.Type == FieldType.Boolean)
        {
            return;
        }

        ReadOnlySpan<string?> dictionary = batch.DictionaryOf(Source);
        Array.Resize(ref bitsOfPlace, dictionary.Length + 1);
        bitsOfPlace[dictionary.Length] = table[0];
        for (int place = 0; place < dictionary.Length; place++)
        {
            bitsOfPlace[place] = table[dictionary[place] is { } word ? 1 + field.Values.IndexOf(word) : 0];
        }
    }

    public override void Read(ref ContactBatch batch, Span<long> bits)
    {
        if (Source == ContactFields.Missing)
        {
            ContactBatch.AddMissing(table[0], bits);
        }
        else if (Source < 0)
        {
            reader.AddBits(batch.Records<T>(), table, bits);
        }
        else if (field.Type == FieldType.Boolean)
        {
            batch.AddBits(Source, table[0], table[1], table[2], bits);
        }
        else
        {
            batch.AddBits(Source, bitsOfPlace, bits);
        }
    }
}

/// <summary>A field of ordered values: each test is a few intervals of ordinals.</summary>
internal sealed class OrdinalColumn<T>(FieldReader<T> reader, bool isRequired) : FieldColumn<T>(reader)
{
    private readonly FieldReader<T> reader = reader;
    private readonly List<(long Low, long High, long Bit)> intervals = [];
    private readonly long[] column = new long[MeasureBlock.Size];
    private long[] block = [];

    /// <summary>The lanes that sum the field.</summary>
    public List<int> ValueLanes { get; } = [];

    /// <summary>Whether no value can be negative: a time that contacts take.</summary>
    public bool IsNeverNegative => Source is not (ContactFields.None or ContactFields.Arrival);

    /// <summary>What each row of the last block of columns adds to the lanes that sum the field, in the same array for each.</summary>
    public long[] Values => block.Length > 0 ? block : block = new long[ContactBatch.BlockSize];

    public override void AddTest(UnaryTests test, long bit)
    {
        for (int i = 0; i < test.OrdinalLows.Length; i++)
        {
            intervals.Add((test.OrdinalLows[i], test.OrdinalHighs[i] - 1, bit));
        }
    }

    /// <summary>Adds the test that a value is present.</summary>
    public void AddPresence(long bit) => intervals.Add((Ordinal.Least, Ordinal.Greatest, bit));

    public override void Read(ReadOnlySpan<T> records, Span<long> bits, Span<long> rows, int stride)
    {
        if (intervals.Count == 0 && ValueLanes.Count == 1 && isRequired)
        {
            reader.ReadOrdinals(records, rows[ValueLanes[0]..], stride);
            return;
        }

        Span<long> values = column.AsSpan(0, records.Length);
        reader.ReadOrdinals(records, values, 1);
        foreach ((long low, long high, long bit) in intervals)
        {
            Match(values, low, high, bit, bits);
        }

        foreach (int lane in ValueLanes)
        {
            Scatter(values, rows[lane..], stride);
        }
    }

    public override void Read(ref ContactBatch batch, Span<long> bits)
    {
        Span<long> values = Values.AsSpan(0, bits.Length);
        if (Source >= 0)
        {
            batch.ReadTimes(Source, values);
        }
        else if (Source == ContactFields.Missing)
        {
            values.Fill(Ordinal.Missing);
        }
        else
        {
            reader.ReadOrdinals(batch.Records<T>(), values, 1);
        }

        foreach ((long low, long high, long bit) in intervals)
        {
            Match(values, low, high, bit, bits);
        }

        if (ValueLanes.Count > 0 && !isRequired)
        {
            ClearMissing(values);
        }
    }

    /// <summary>A missing value adds nothing to a sum.</summary>
    private static void ClearMissing(Span<long> values)
    {
        Span<Vector256<long>> vectors = MemoryMarshal.Cast<long, Vector256<long>>(values);
        var missing = Vector256.Create(Ordinal.Missing);
        foreach (ref Vector256<long> vector in vectors)
        {
            vector = Vector256.AndNot(vector, Vector256.Equals(vector, missing));
        }

        foreach (ref long value in values[(vectors.Length * MeasureBlock.Lanes)..])
        {
            value = value == Ordinal.Missing ? 0 : value;
        }
    }

    private static void Scatter(ReadOnlySpan<long> values, Span<long> rows, int stride)
    {
        for (int i = 0, at = 0; i < values.Length; i++, at += stride)
        {
            rows[at] = values[i] == Ordinal.Missing ? 0 : values[i];
        }
    }

    private static void Match(ReadOnlySpan<long> column, long low, long high, long bit, Span<long> bits)
    {
        ReadOnlySpan<Vector256<long>> columns = MemoryMarshal.Cast<long, Vector256<long>>(column);
        Span<Vector256<long>> words = MemoryMarshal.Cast<long, Vector256<long>>(bits);
        var lows = Vector256.Create(low);
        var highs = Vector256.Create(high);
        var mask = Vector256.Create(bit);
        for (int i = 0; i < columns.Length; i++)
        {
            Vector256<long> outside = Vector256.LessThan(columns[i], lows) | Vector256.GreaterThan(columns[i], highs);
            words[i] |= Vector256.AndNot(mask, outside);
        }

        for (int i = columns.Length * MeasureBlock.Lanes; i < column.Length; i++)
        {
            bits[i] |= column[i] >= low && column[i] <= high ? bit : 0;
        }
    }
}
