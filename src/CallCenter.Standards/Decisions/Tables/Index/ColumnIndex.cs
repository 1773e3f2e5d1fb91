using System.Runtime.CompilerServices;

namespace CallCenter.Standards.Decisions.Tables.Index;

/// <summary>Finds, for a record, the row of bits that belongs to the value of one field.</summary>
internal abstract class ColumnIndex<T>
{
    public abstract int RowOf(in T record);
}

/// <summary>Few ordinals, or few between the first cut and the last: one row for each, the ones beyond share the outermost.</summary>
/// <param name="reader">Reads the field.</param>
/// <param name="low">One below the first ordinal with a row of its own.</param>
/// <param name="rows">The rows from <paramref name="low"/> on.</param>
/// <param name="missing">The row of a missing value.</param>
internal sealed class DirectIndex<T>(FieldReader<T> reader, long low, int[] rows, int missing) : ColumnIndex<T>
{
    private readonly long high = low + rows.Length - 1;

    public override int RowOf(in T record)
    {
        long ordinal = reader.Ordinal(in record);
        return ordinal == Ordinal.Missing ? missing : rows[(int)(Math.Clamp(ordinal, low, high) - low)];
    }
}

/// <summary>Ordinals in sorted pieces, the first of which is the missing value.</summary>
internal sealed class OrdinalIndex<T>(FieldReader<T> reader, long[] starts, int[] rows) : ColumnIndex<T>
{
    public override int RowOf(in T record) => rows[LastAtMost(starts, reader.Ordinal(in record))];

    /// <summary>A binary search without a branch on the data: which half holds the value is a coin toss that no predictor learns.</summary>
    private static int LastAtMost(long[] starts, long value)
    {
        int low = 0;
        for (int length = starts.Length; length > 1;)
        {
            int half = length >> 1;
            low += half & -Unsafe.BitCast<bool, byte>(starts[low + half] <= value);
            length -= half;
        }

        return low;
    }
}
