using System.Runtime.CompilerServices;

namespace CallCenter.Standards.Decisions.Tables.Index;

/// <summary>Few ordinals, or few between the first cut and the last: one row for each, the ones beyond share the outermost.</summary>
/// <param name="low">One below the first ordinal with a row of its own.</param>
/// <param name="rows">The rows from <paramref name="low"/> on.</param>
/// <param name="missing">The row of a missing value.</param>
internal readonly struct DirectLookup(long low, int[] rows, int missing) : IOrdinalLookup
{
    private readonly long high = low + rows.Length - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(long ordinal) => ordinal == Ordinal.Missing ? missing : rows[(int)(Math.Clamp(ordinal, low, high) - low)];
}

/// <summary>Ordinals in sorted pieces, the first of which is the missing value.</summary>
/// <param name="starts">Where the pieces begin, ascending.</param>
/// <param name="rows">The row of each piece.</param>
internal readonly struct SortedLookup(long[] starts, int[] rows) : IOrdinalLookup
{
    /// <summary>A binary search without a branch on the data: which half holds the value is a coin toss that no predictor learns.</summary>
    public int Find(long ordinal)
    {
        int low = 0;
        for (int length = starts.Length; length > 1;)
        {
            int half = length >> 1;
            low += half & -Unsafe.BitCast<bool, byte>(starts[low + half] <= ordinal);
            length -= half;
        }

        return rows[low];
    }
}
