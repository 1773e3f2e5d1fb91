using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NodaTime;

namespace CallCenter.Standards;

/// <summary>Reads one field of a record: its ordinal, or its text. The column forms read many records in one loop without a call per record.</summary>
internal abstract class FieldReader<T>
{
    /// <summary>The ordinal of the value, the index of a coded text, or <see cref="Ordinal.Missing"/>.</summary>
    public abstract long Ordinal(in T record);

    /// <summary>The text, or null where it is missing; for text fields only.</summary>
    public virtual string? Text(in T record) => throw new InvalidOperationException("Not a text field.");

    /// <summary>The way to the text that takes the fewest calls; for text fields only.</summary>
    public virtual FieldGetter<T, string?> TextGetter => Text;

    /// <summary>A look-up by the field's ordinal in one step; the compiler inlines what it can see.</summary>
    public virtual FieldLookup<T> Compose<TLookup>(TLookup lookup)
        where TLookup : struct, IOrdinalLookup => new ReaderLookup<T, TLookup>(this, lookup);

    /// <summary>Writes the ordinal of <c>records[i]</c> to <c>column[i × stride]</c>.</summary>
    public virtual void ReadOrdinals(ReadOnlySpan<T> records, Span<long> column, int stride) => throw new InvalidOperationException("A text field has no ordinals.");

    /// <summary>Adds to the word of <c>records[i]</c> the bits of its value: <c>table[0]</c> where it is missing, <c>table[ordinal + 1]</c> otherwise.</summary>
    public virtual void AddBits(ReadOnlySpan<T> records, ReadOnlySpan<long> table, Span<long> words)
    {
        for (int i = 0; i < records.Length; i++)
        {
            words[i] |= table[(int)Math.Max(Ordinal(in records[i]), -1) + 1]; // the missing ordinal is the least long
        }
    }

    /// <summary>Writes the number of the text of <c>records[i]</c> to <c>codes[i]</c>; for text fields without a closed set of values.</summary>
    public virtual void ReadCodes(ReadOnlySpan<T> records, TextCodes texts, Span<int> codes) => throw new InvalidOperationException("Not a text field.");
}

/// <summary>A way to get an ordinal out of a record that the compiler can inline.</summary>
internal interface IOrdinalGetter<T>
{
    long Get(in T record);
}

/// <summary>How a .NET value becomes an ordinal.</summary>
internal interface IOrdinalOf<TValue>
{
    static abstract long Of(TValue value);
}

internal sealed class OrdinalReader<T, TGetter>(TGetter getter) : FieldReader<T>
    where TGetter : struct, IOrdinalGetter<T>
{
    private readonly TGetter getter = getter;

    public override long Ordinal(in T record) => getter.Get(in record);

    public override FieldLookup<T> Compose<TLookup>(TLookup lookup) => new GetterLookup<T, TGetter, TLookup>(getter, lookup);

    public override void ReadOrdinals(ReadOnlySpan<T> records, Span<long> column, int stride)
    {
        // The loop every measure runs through: bounds are checked once, before it.
        _ = column[..(((records.Length - 1) * stride) + 1)];
        ref long value = ref MemoryMarshal.GetReference(column);
        foreach (ref readonly T record in records)
        {
            value = getter.Get(in record);
            value = ref Unsafe.Add(ref value, stride);
        }
    }

    public override void AddBits(ReadOnlySpan<T> records, ReadOnlySpan<long> table, Span<long> words)
    {
        for (int i = 0; i < records.Length; i++)
        {
            words[i] |= table[(int)Math.Max(getter.Get(in records[i]), -1) + 1];
        }
    }
}

internal sealed class TextReader<T>(FieldGetter<T, string?> getter) : FieldReader<T>
{
    public override long Ordinal(in T record) => throw new InvalidOperationException("A text field has no ordinal.");

    public override string? Text(in T record) => getter(in record);

    public override FieldGetter<T, string?> TextGetter => getter;

    public override void ReadCodes(ReadOnlySpan<T> records, TextCodes texts, Span<int> codes)
    {
        for (int i = 0; i < records.Length; i++)
        {
            codes[i] = texts.CodeOf(getter(in records[i]));
        }
    }
}

internal sealed class CodedReader<T, TGetter>(TGetter getter, string[] values) : FieldReader<T>
    where TGetter : struct, IOrdinalGetter<T>
{
    private readonly OrdinalReader<T, TGetter> index = new(getter);

    public override long Ordinal(in T record) => index.Ordinal(in record);

    public override FieldLookup<T> Compose<TLookup>(TLookup lookup) => index.Compose(lookup);

    public override string? Text(in T record)
    {
        long code = index.Ordinal(in record);
        return code == CallCenter.Standards.Ordinal.Missing ? null : values[code];
    }

    public override void ReadOrdinals(ReadOnlySpan<T> records, Span<long> column, int stride) => index.ReadOrdinals(records, column, stride);

    public override void AddBits(ReadOnlySpan<T> records, ReadOnlySpan<long> table, Span<long> words) => index.AddBits(records, table, words);
}

/// <summary>An open text read as a closed set of values: what is not in it is a missing value.</summary>
internal sealed class ClosedReader<T>(FieldReader<T> open, ImmutableArray<string> values) : FieldReader<T>
{
    private readonly FieldGetter<T, string?> getter = open.TextGetter;
    private readonly TextTable positions = new(values.AsSpan(), [.. Enumerable.Range(0, values.Length)], NotThere);

    private const int NotThere = -1;

    public override long Ordinal(in T record) =>
        getter(in record) is { } text && positions.RowOf(text) is var position and >= 0 ? position : CallCenter.Standards.Ordinal.Missing;

    public override string? Text(in T record) => Ordinal(in record) is var position and >= 0 ? values[(int)position] : null;

    /// <summary>The text as the record has it, where the set lacks it; null where it is there, or missing.</summary>
    public string? Unknown(in T record) => getter(in record) is { } text && positions.RowOf(text) < 0 ? text : null;

    public override void ReadOrdinals(ReadOnlySpan<T> records, Span<long> column, int stride)
    {
        for (int i = 0; i < records.Length; i++)
        {
            column[i * stride] = Ordinal(in records[i]);
        }
    }
}

/// <summary>The same field of a record that is part of a larger one.</summary>
internal sealed class PartReader<TWhole, T>(PartGetter<TWhole, T> part, FieldReader<T> inner) : FieldReader<TWhole>
{
    public override long Ordinal(in TWhole record) => inner.Ordinal(in part(in record));

    public override string? Text(in TWhole record) => inner.Text(in part(in record));

    public override FieldGetter<TWhole, string?> TextGetter
    {
        get
        {
            PartGetter<TWhole, T> whole = part;
            FieldGetter<T, string?> text = inner.TextGetter;
            return (in TWhole record) => text(in whole(in record));
        }
    }

    public override FieldLookup<TWhole> Compose<TLookup>(TLookup lookup) => new PartLookup<TWhole, T>(part, inner.Compose(lookup));

    public override void ReadOrdinals(ReadOnlySpan<TWhole> records, Span<long> column, int stride)
    {
        for (int i = 0; i < records.Length; i++)
        {
            column[i * stride] = inner.Ordinal(in part(in records[i]));
        }
    }

    public override void ReadCodes(ReadOnlySpan<TWhole> records, TextCodes texts, Span<int> codes)
    {
        for (int i = 0; i < records.Length; i++)
        {
            codes[i] = texts.CodeOf(inner.Text(in part(in records[i])));
        }
    }
}

internal readonly struct ValueGetter<T, TValue, TOrdinal>(FieldGetter<T, TValue> getter) : IOrdinalGetter<T>
    where TOrdinal : IOrdinalOf<TValue>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Get(in T record) => TOrdinal.Of(getter(in record));
}

internal readonly struct OptionalGetter<T, TValue, TOrdinal>(FieldGetter<T, TValue?> getter) : IOrdinalGetter<T>
    where TValue : struct
    where TOrdinal : IOrdinalOf<TValue>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Get(in T record)
    {
        TValue? value = getter(in record);
        return value.HasValue ? TOrdinal.Of(value.GetValueOrDefault()) : Ordinal.Missing;
    }
}

/// <summary>A decimal needs the field's scale, which no static conversion can know.</summary>
internal readonly struct DecimalGetter<T>(FieldGetter<T, decimal?> getter, int scale) : IOrdinalGetter<T>
{
    public long Get(in T record)
    {
        decimal? value = getter(in record);
        return value.HasValue ? Ordinal.Of(value.GetValueOrDefault(), scale) : Ordinal.Missing;
    }
}

internal readonly struct OrdinalOfValue
    : IOrdinalOf<bool>, IOrdinalOf<long>, IOrdinalOf<int>, IOrdinalOf<Duration>, IOrdinalOf<LocalDate>, IOrdinalOf<LocalTime>, IOrdinalOf<LocalDateTime>, IOrdinalOf<Instant>
{
    public static long Of(bool value) => Ordinal.Of(value);

    public static long Of(long value) => Ordinal.Of(value);

    public static long Of(int value) => value;

    public static long Of(Duration value) => Ordinal.Of(value);

    public static long Of(LocalDate value) => Ordinal.Of(value);

    public static long Of(LocalTime value) => Ordinal.Of(value);

    public static long Of(LocalDateTime value) => Ordinal.Of(value);

    public static long Of(Instant value) => Ordinal.Of(value);
}
