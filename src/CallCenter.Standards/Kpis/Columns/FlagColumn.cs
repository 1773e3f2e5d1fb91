namespace CallCenter.Standards.Kpis;

/// <summary>
/// A column of flags. It views memory of the host, which has to stay as it is while the column is added up. The default is a column that is not given: missing in every row.
/// </summary>
public readonly ref struct FlagColumn
{
    /// <summary>A column of flags as bits, the lowest bit of a byte first, as Arrow has them.</summary>
    /// <param name="bits">A bit for each row, set for true.</param>
    /// <param name="validity">A bit for each row, set where it has a value; empty where every row has one.</param>
    /// <param name="offset">The bit of the first row in both, as slices of Arrow have it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative.</exception>
    public FlagColumn(ReadOnlySpan<byte> bits, ReadOnlySpan<byte> validity = default, int offset = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        Bits = new ColumnBits(bits, offset);
        Validity = new ColumnBits(validity, offset);
        IsGiven = true;
    }

    /// <summary>A column of flags.</summary>
    /// <param name="values">A flag for each row; of rows without one, any.</param>
    /// <param name="validity">A bit for each row, set where it has a value, the lowest bit of a byte first; empty where every row has one.</param>
    /// <param name="offset">The bit of the first row in <paramref name="validity"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative.</exception>
    public FlagColumn(ReadOnlySpan<bool> values, ReadOnlySpan<byte> validity = default, int offset = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        Values = values;
        Validity = new ColumnBits(validity, offset);
        IsGiven = true;
        HasValues = true;
    }

    /// <summary>The flags, where they are no bits.</summary>
    internal ReadOnlySpan<bool> Values { get; }

    internal bool HasValues { get; }

    internal ColumnBits Bits { get; }

    internal ColumnBits Validity { get; }

    internal bool IsGiven { get; }

    internal bool? this[int row] => !IsGiven || (!Validity.IsEmpty && !Validity[row]) ? null : HasValues ? Values[row] : Bits[row];

    /// <summary>The flags of rows from one on as bits, the first lowest.</summary>
    /// <param name="row">The first.</param>
    /// <param name="count">Their number.</param>
    /// <param name="room">Room for them.</param>
    internal ReadOnlySpan<byte> BitsOf(int row, int count, Span<byte> room)
    {
        if (!HasValues)
        {
            return Bits.Of(row, count, room);
        }

        room = room[..((count + 7) / 8)];
        room.Clear();
        ReadOnlySpan<bool> flags = Values.Slice(row, count);
        for (int i = 0; i < flags.Length; i++)
        {
            room[i >> 3] |= (byte)(flags[i] ? 1 << (i & 7) : 0);
        }

        return room;
    }
}
