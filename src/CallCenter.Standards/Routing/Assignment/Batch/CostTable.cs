using System.Numerics;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Costs as the solver reads them: at least as many columns as rows, from 0 up, each row filled up to whole vectors. Leaving a row out costs more than any change of the other pairs can save;
/// a forbidden pair costs twice as much, so that it is never taken.
/// </summary>
internal sealed class CostTable
{
    private const long Greatest = 1L << 59;

    private readonly long[] costs;

    public CostTable(ReadOnlySpan<long> source, int rows, int columns, bool isTurned)
    {
        Rows = rows;
        Columns = columns;
        Stride = (columns + Vector<long>.Count - 1) / Vector<long>.Count * Vector<long>.Count;
        (long least, long greatest, HasForbidden) = Range(source);
        LeftOut = (rows * (greatest - least)) + 1;
        costs = new long[(long)rows * Stride];
        costs.AsSpan().Fill(2 * LeftOut);
        for (int row = 0; row < rows; row++)
        {
            Span<long> target = costs.AsSpan(row * Stride, columns);
            for (int column = 0; column < columns; column++)
            {
                long cost = source[isTurned ? (column * rows) + row : (row * columns) + column];
                if (cost != BatchAssignment.Forbidden)
                {
                    target[column] = cost - least;
                }
            }
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Columns with those that fill up the last vector.</summary>
    public int Stride { get; }

    public bool HasForbidden { get; }

    /// <summary>What leaving a row out costs.</summary>
    public long LeftOut { get; }

    public ReadOnlySpan<long> Row(int row) => costs.AsSpan(row * Stride, Stride);

    public static void Check(ReadOnlySpan<long> costs, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if (costs.Length != (long)rows * columns)
        {
            throw new ArgumentException($"There are {costs.Length} costs for {rows} rows of {columns}.", nameof(costs));
        }

        long bound = Greatest / Math.Max(1, Math.Min(rows, columns));
        foreach (long cost in costs)
        {
            if ((cost > bound && cost != BatchAssignment.Forbidden) || cost < -bound)
            {
                throw new ArgumentException($"Cost {cost} is beyond ±{bound}, the most for this size.", nameof(costs));
            }
        }
    }

    private static (long Least, long Greatest, bool HasForbidden) Range(ReadOnlySpan<long> costs)
    {
        long least = long.MaxValue;
        long greatest = long.MinValue;
        bool hasForbidden = false;
        foreach (long cost in costs)
        {
            bool isForbidden = cost == BatchAssignment.Forbidden;
            hasForbidden |= isForbidden;
            least = Math.Min(least, cost);
            greatest = isForbidden ? greatest : Math.Max(greatest, cost);
        }

        return greatest < least ? (0, 0, hasForbidden) : (least, greatest, hasForbidden);
    }
}
