using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Kpis;

/// <summary>One field's part in a section: its tests, each a bit of a record's word, and the lanes of a record's row that take its value.</summary>
internal abstract class FieldColumn<T>
{
    private readonly List<(UnaryTests Tests, long Bit)> tests = [];

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
internal sealed class TextColumn<T>(FieldReader<T> reader) : FieldColumn<T>
{
    private readonly TextCodes texts = new();
    private readonly List<long> bitsOfText = [];
    private readonly int[] codes = new int[MeasureBlock.Size];

    public override void Read(ReadOnlySpan<T> records, Span<long> bits, Span<long> rows, int stride)
    {
        reader.ReadCodes(records, texts, codes);
        while (bitsOfText.Count < texts.Count)
        {
            string? text = texts.TextOf(bitsOfText.Count);
            bitsOfText.Add(BitsOf(test => test.PassesCode(text)));
        }

        ReadOnlySpan<long> table = CollectionsMarshal.AsSpan(bitsOfText);
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] |= table[codes[i]];
        }
    }
}

/// <summary>A field of few values, a closed set of texts or a flag: a table of bits by value, the missing one first.</summary>
internal sealed class CodeColumn<T>(FieldReader<T> reader, FieldDefinition field) : FieldColumn<T>
{
    private readonly long[] table = new long[1 + (field.Type == FieldType.Boolean ? 2 : field.Values.Length)];

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
}

/// <summary>A field of ordered values: each test is a few intervals of ordinals.</summary>
internal sealed class OrdinalColumn<T>(FieldReader<T> reader, bool isRequired) : FieldColumn<T>
{
    private readonly List<(long Low, long High, long Bit)> intervals = [];
    private readonly long[] column = new long[MeasureBlock.Size];

    /// <summary>The lanes that sum the field.</summary>
    public List<int> ValueLanes { get; } = [];

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

    /// <summary>A missing value adds nothing to a sum.</summary>
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
