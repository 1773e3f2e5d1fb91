namespace CallCenter.Standards.Kpis;

/// <summary>A bit for each row as Arrow has them: the lowest bit of a byte first.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="offset">The bit of the first row.</param>
internal readonly ref struct ColumnBits(ReadOnlySpan<byte> bytes, int offset)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private readonly int offset = offset;

    /// <summary>Whether there are none, which leaves no value out.</summary>
    public bool IsEmpty => bytes.IsEmpty;

    /// <summary>Whether there are bits for a number of rows.</summary>
    public bool Holds(int count) => offset >= 0 && ((long)offset + count + 7) / 8 <= bytes.Length;

    /// <summary>The bit of a row.</summary>
    public bool this[int row] => ((bytes[(offset + row) >> 3] >> ((offset + row) & 7)) & 1) != 0;

    /// <summary>The bits of rows from one on, the first of them lowest in the first byte.</summary>
    /// <param name="row">The first.</param>
    /// <param name="count">Their number.</param>
    /// <param name="room">Room for them, which is used where the bits of the first begin no byte.</param>
    public ReadOnlySpan<byte> Of(int row, int count, Span<byte> room)
    {
        int length = (count + 7) / 8;
        if (((offset + row) & 7) == 0)
        {
            return bytes.Slice((offset + row) >> 3, length);
        }

        for (int i = 0; i < length; i++)
        {
            room[i] = (byte)Eight(row + (8 * i));
        }

        return room[..length];
    }

    /// <summary>The bits of eight rows, the first lowest; those beyond the end are any.</summary>
    public int Eight(int row)
    {
        int at = offset + row;
        int index = at >> 3;
        int shift = at & 7;
        int low = bytes[index] >> shift;
        return shift == 0 || index + 1 >= bytes.Length ? low : (low | (bytes[index + 1] << (8 - shift))) & 0xFF;
    }
}
