using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// A column of durations, or of instants counted from 1970-01-01T00:00:00Z, as integers of one unit. It views memory of the host, which has to stay as it is while the column is added up.
/// The default is a column that is not given: missing in every row.
/// </summary>
public readonly ref struct TimeColumn
{
    private readonly long factor;
    private readonly long divisor;

    /// <summary>A column of times.</summary>
    /// <param name="values">A value for each row; of rows without one, any.</param>
    /// <param name="unit">What they count, such as seconds or microseconds; null for ticks of 100 ns, as records hold their times. What is finer than a tick is dropped, towards the start of time.</param>
    /// <param name="validity">A bit for each row, set where it has a value, the lowest bit of a byte first, as Arrow has them; empty where every row has one.</param>
    /// <param name="offset">The bit of the first row, as slices of Arrow have it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit is none of whole ticks up to a day, nor 1, 2, 4, 5, 10, 20, 25 or 50 ns; or the offset is negative.</exception>
    public TimeColumn(ReadOnlySpan<long> values, Duration? unit = null, ReadOnlySpan<byte> validity = default, int offset = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        Values = values;
        (factor, divisor) = unit is { } given ? PartsOf(given) : (1, 1);
        Validity = new ColumnBits(validity, offset);
        IsGiven = true;
    }

    internal ReadOnlySpan<long> Values { get; }

    internal ColumnBits Validity { get; }

    internal bool IsGiven { get; }

    /// <summary>Whether the values are ticks as they are.</summary>
    internal bool AreTicks => factor == divisor;

    internal bool HasValue(int row) => Validity.IsEmpty || Validity[row];

    /// <summary>The ticks of a value that is within bounds.</summary>
    internal long TicksOf(long value) => divisor == 1 ? value * factor : (value / divisor) - (value % divisor < 0 ? 1 : 0);

    /// <summary>The values whose ticks are within bounds, of which the lower is 0 or far below.</summary>
    internal (long Least, long Greatest) Within(long least, long greatest) => divisor == 1
        ? (least / factor, greatest / factor)
        : (least == 0 ? 0 : long.MinValue, long.MaxValue); // 64 bits of nanoseconds are fewer than any bound but 0

    /// <summary>A unit as a fraction of ticks, one part of which is 1.</summary>
    private static (long Factor, long Divisor) PartsOf(Duration unit)
    {
        if (unit > Duration.Zero && unit <= Duration.FromDays(1))
        {
            long nanoseconds = unit.ToInt64Nanoseconds();
            if (nanoseconds % NodaConstants.NanosecondsPerTick == 0)
            {
                return (nanoseconds / NodaConstants.NanosecondsPerTick, 1);
            }

            if (NodaConstants.NanosecondsPerTick % nanoseconds == 0)
            {
                return (1, NodaConstants.NanosecondsPerTick / nanoseconds);
            }
        }

        throw new ArgumentOutOfRangeException(nameof(unit), unit, "A unit is a whole number of ticks of 100 ns up to a day, or goes into one.");
    }
}
