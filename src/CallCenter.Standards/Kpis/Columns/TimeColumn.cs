namespace CallCenter.Standards.Kpis;

/// <summary>
/// A column of durations, or of instants counted from 1970-01-01T00:00:00Z, as integers of one unit. It views memory of the host, which has to stay as it is while the column is added up.
/// The default is a column that is not given: missing in every row.
/// </summary>
public readonly ref struct TimeColumn
{
    /// <summary>A column of times.</summary>
    /// <param name="values">A value for each row; of rows without one, any.</param>
    /// <param name="unit">What they count.</param>
    /// <param name="validity">A bit for each row, set where it has a value, the lowest bit of a byte first, as Arrow has them; empty where every row has one.</param>
    /// <param name="offset">The bit of the first row, as slices of Arrow have it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit, or the offset is negative.</exception>
    public TimeColumn(ReadOnlySpan<long> values, ColumnUnit unit = ColumnUnit.Ticks, ReadOnlySpan<byte> validity = default, int offset = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        Values = values;
        Unit = Given.Member(unit);
        Validity = new ColumnBits(validity, offset);
        IsGiven = true;
    }

    internal ReadOnlySpan<long> Values { get; }

    internal ColumnUnit Unit { get; }

    internal ColumnBits Validity { get; }

    internal bool IsGiven { get; }

    internal bool HasValue(int row) => Validity.IsEmpty || Validity[row];

    /// <summary>The ticks of a value that is within bounds.</summary>
    internal long TicksOf(long value) => Unit == ColumnUnit.Nanoseconds ? ColumnUnits.OfNanoseconds(value) : value * ColumnUnits.TicksIn(Unit);
}
