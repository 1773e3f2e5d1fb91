using System.Runtime.CompilerServices;

namespace CallCenter.Standards.Decisions;

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

/// <summary>Ordinals in sorted pieces.</summary>
/// <param name="cuts">Where the pieces after the first begin.</param>
/// <param name="rows">The row of each piece.</param>
/// <param name="missing">The row of a missing value.</param>
internal readonly struct SortedLookup(SortedPoints cuts, int[] rows, int missing) : IOrdinalLookup
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(long ordinal) => ordinal == Ordinal.Missing ? missing : rows[cuts.LastAtMost(ordinal) + 1];
}
