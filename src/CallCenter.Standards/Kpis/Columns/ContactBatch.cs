using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>A batch of contacts in columns, of which one block after the other is read. What columns cannot tell, such as a field that a host works out of a record, is read from records that are made of the block's rows.</summary>
/// <param name="columns">The columns, which hold what contacts are.</param>
/// <param name="outcomes">The outcome of each word of the outcomes' dictionary.</param>
/// <param name="room">Room for the records of a block.</param>
internal ref struct ContactBatch(ContactColumns columns, ReadOnlySpan<long> outcomes, ContactRecord[] room)
{
    /// <summary>The most rows of a block.</summary>
    public const int BlockSize = 512;

    private const int BlockBytes = BlockSize / 8;

    private readonly ContactColumns columns = columns;
    private readonly ReadOnlySpan<long> outcomes = outcomes;
    private readonly ContactRecord[] room = room;
    private int from;
    private bool isMade;

    /// <summary>The rows of the block.</summary>
    public int Length { get; private set; }

    /// <summary>Goes to the next block; false at the end.</summary>
    public bool Next()
    {
        from += Length;
        Length = Math.Min(BlockSize, columns.Count - from);
        isMade = false;
        return Length > 0;
    }

    /// <summary>The dictionary of a field of texts.</summary>
    public readonly ReadOnlySpan<string?> DictionaryOf(int field) => columns.TextsOf(field).Dictionary;

    /// <summary>The word at a place of a field's dictionary; null behind its end.</summary>
    public readonly string? WordAt(int field, int place) => DictionaryOf(field) is var dictionary && place < dictionary.Length ? dictionary[place] : null;

    /// <summary>Writes the place of each text in the field's dictionary, that behind its end for a missing one.</summary>
    public readonly void ReadPlaces(int field, Span<int> places)
    {
        DictionaryColumn column = columns.TextsOf(field);
        if (!column.IsGiven)
        {
            places.Clear(); // an empty dictionary
            return;
        }

        column.Codes.Slice(from, Length).CopyTo(places);
        for (int i = 0; !column.Validity.IsEmpty && i < places.Length; i++)
        {
            places[i] = column.Validity[from + i] ? places[i] : column.Dictionary.Length;
        }
    }

    /// <summary>Adds the bits of each text: by its place in the dictionary, those behind its end where it is missing.</summary>
    public readonly void AddBits(int field, ReadOnlySpan<long> table, Span<long> bits)
    {
        DictionaryColumn column = columns.TextsOf(field);
        long missing = table[column.Dictionary.Length];
        if (!column.IsGiven)
        {
            AddMissing(missing, bits);
            return;
        }

        ReadOnlySpan<int> codes = column.Codes.Slice(from, Length);
        if (column.Validity.IsEmpty)
        {
            AddBitsOf(codes, table, bits);
            return;
        }

        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] |= column.Validity[from + i] ? table[codes[i]] : missing;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // the loop needs the registers
    private static void AddBitsOf(ReadOnlySpan<int> codes, ReadOnlySpan<long> table, Span<long> bits)
    {
        bits = bits[..codes.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            bits[i] |= table[codes[i]];
        }
    }

    /// <summary>Adds the bits of a value that is missing in every row.</summary>
    public static void AddMissing(long missing, Span<long> bits)
    {
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] |= missing;
        }
    }

    /// <summary>Adds the bits of each flag: where it is missing, false and true.</summary>
    public readonly void AddBits(int field, long missing, long no, long yes, Span<long> bits)
    {
        FlagColumn column = columns.FlagsOf(field);
        if (!column.IsGiven)
        {
            AddMissing(missing, bits);
            return;
        }

        Span<byte> room = stackalloc byte[2 * BlockBytes];
        ReadOnlySpan<byte> set = column.BitsOf(from, bits.Length, room[..BlockBytes]);
        ReadOnlySpan<byte> valid = ValidityOf(column.Validity, room[BlockBytes..]);
        int whole = bits.Length / 8;
        for (int i = 0; i < whole; i++)
        {
            ref long word = ref bits[8 * i];
            AddFour(valid[i], set[i], missing, no, yes, ref word);
            AddFour(valid[i] >> 4, set[i] >> 4, missing, no, yes, ref Unsafe.Add(ref word, 4));
        }

        for (int i = 8 * whole; i < bits.Length; i++)
        {
            bits[i] |= column[from + i] switch { null => missing, false => no, true => yes };
        }
    }

    /// <summary>Writes the ordinals of a field of times, a flag or the outcome.</summary>
    public readonly void ReadOrdinals(int field, Span<long> ordinals)
    {
        switch (ContactFields.Definition(field).Type)
        {
            case FieldType.Text:
                DictionaryColumn texts = columns.TextsOf(field);
                for (int i = 0; i < ordinals.Length; i++)
                {
                    ordinals[i] = texts.IsGiven ? outcomes[texts.Codes[from + i]] : 0;
                }

                break;
            case FieldType.Boolean:
                FlagColumn flags = columns.FlagsOf(field);
                for (int i = 0; i < ordinals.Length; i++)
                {
                    ordinals[i] = flags[from + i] is { } flag ? Ordinal.Of(flag) : Ordinal.Missing;
                }

                break;
            default:
                ReadTimes(field, ordinals);
                break;
        }
    }

    /// <summary>Writes ticks, those of a contact of its own accord where a column that every contact has is not given.</summary>
    public readonly void ReadTimes(int field, Span<long> ticks)
    {
        TimeColumn column = columns.TimesOf(field);
        if (!column.IsGiven)
        {
            ticks.Fill(ContactFields.Definition(field).IsRequired ? 0 : Ordinal.Missing);
            return;
        }

        column.Values.Slice(from, Length).CopyTo(ticks);
        if (!column.AreTicks)
        {
            for (int i = 0; i < ticks.Length; i++)
            {
                ticks[i] = column.TicksOf(ticks[i]);
            }
        }

        if (!column.Validity.IsEmpty)
        {
            MarkMissing(column.Validity, ticks);
        }
    }

    /// <summary>The records of the block, where the accumulator's are contacts.</summary>
    public ReadOnlySpan<T> Records<T>()
    {
        if (typeof(T) != typeof(ContactRecord))
        {
            throw new InvalidOperationException("Columns are those of contacts.");
        }

        for (int i = 0; !isMade && i < Length; i++)
        {
            room[i] = RecordOf(from + i);
        }

        isMade = true;
        return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<ContactRecord, T>(ref MemoryMarshal.GetArrayDataReference(room)), Length);
    }

    private readonly ContactRecord RecordOf(int row) => new()
    {
        Channel = columns.Channel[row],
        Need = columns.Need[row],
        Topic = columns.Topic[row],
        Segment = columns.Segment[row],
        Region = columns.Region[row],
        Language = columns.Language[row],
        Agent = columns.Agent[row],
        Team = columns.Team[row],
        Queue = columns.Queue[row],
        Arrival = Instant.FromUnixTimeTicks(TimeOf(columns.Arrival, row) ?? 0),
        IvrTime = DurationOf(columns.IvrTime, row),
        Wait = DurationOf(columns.Wait, row) ?? Duration.Zero,
        Talk = DurationOf(columns.Talk, row) ?? Duration.Zero,
        Hold = DurationOf(columns.Hold, row),
        WrapUp = DurationOf(columns.WrapUp, row),
        Outcome = columns.Outcome.IsGiven ? (ContactOutcome)outcomes[columns.Outcome.Codes[row]] : default,
        Queued = columns.Queued[row],
        ResolvedAtFirstContact = columns.ResolvedAtFirstContact[row],
        Transferred = columns.Transferred[row],
        Repeat = columns.Repeat[row],
    };

    private static long? TimeOf(TimeColumn column, int row) => column.IsGiven && column.HasValue(row) ? column.TicksOf(column.Values[row]) : null;

    private static Duration? DurationOf(TimeColumn column, int row) => TimeOf(column, row) is { } ticks ? Duration.FromTicks(ticks) : null;

    private readonly void MarkMissing(ColumnBits validity, Span<long> ticks)
    {
        ReadOnlySpan<byte> valid = ValidityOf(validity, stackalloc byte[BlockBytes]);
        int whole = ticks.Length / 8;
        for (int i = 0; i < whole; i++)
        {
            ref long first = ref ticks[8 * i];
            MarkFour(valid[i], ref first);
            MarkFour(valid[i] >> 4, ref Unsafe.Add(ref first, 4));
        }

        for (int i = 8 * whole; i < ticks.Length; i++)
        {
            ticks[i] = validity[from + i] ? ticks[i] : Ordinal.Missing;
        }
    }

    /// <summary>Which rows of the block have a value.</summary>
    private readonly ReadOnlySpan<byte> ValidityOf(ColumnBits validity, Span<byte> room)
    {
        if (!validity.IsEmpty)
        {
            return validity.Of(from, Length, room);
        }

        room.Fill(0xFF);
        return room;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MarkFour(int valid, ref long first) =>
        Vector256.ConditionalSelect(Lanes(valid), Vector256.LoadUnsafe(ref first), Vector256.Create(Ordinal.Missing)).StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFour(int valid, int set, long missing, long no, long yes, ref long first)
    {
        Vector256<long> known = Vector256.ConditionalSelect(Lanes(set), Vector256.Create(yes), Vector256.Create(no));
        (Vector256.LoadUnsafe(ref first) | Vector256.ConditionalSelect(Lanes(valid), known, Vector256.Create(missing))).StoreUnsafe(ref first);
    }

    /// <summary>All ones in each of four lanes whose bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Lanes(int bits)
    {
        var each = Vector256.Create(1L, 2, 4, 8);
        return Vector256.Equals(Vector256.Create((long)bits) & each, each);
    }
}
