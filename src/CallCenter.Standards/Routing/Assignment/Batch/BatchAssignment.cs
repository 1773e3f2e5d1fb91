namespace CallCenter.Standards.Routing;

/// <summary>
/// Pairs rows with columns, such as waiting contacts with agents, each at most once: first as many pairs as there can be, then at the least total cost. Costs are whole numbers, so that the
/// optimum is exact and the same everywhere; of several optima the same one is always given.
/// </summary>
/// <remarks>
/// Column reduction, reduction transfer and augmenting row reduction, then shortest augmenting paths: R. Jonker, A. Volgenant, "A Shortest Augmenting Path Algorithm for Dense and Sparse Linear
/// Assignment Problems", Computing 38 (1987), with a column of its own for each row, at a cost above any saving, that leaves the row out. Takes at most the square of the
/// smaller size times the larger one, and the memory of one copy of the costs.
/// </remarks>
public static class BatchAssignment
{
    /// <summary>The cost of a pair that must not be.</summary>
    public const long Forbidden = long.MaxValue;

    /// <summary>The least total cost among those with the most pairs.</summary>
    /// <param name="costs">The costs row by row, any sign; <see cref="Forbidden"/> for pairs that must not be. Each times the smaller of the two sizes is within ±2^59.</param>
    /// <param name="rows">How many rows; zero is allowed.</param>
    /// <param name="columns">How many columns; zero is allowed.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArgumentException">The number of costs is not rows × columns, or a cost is too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static BatchResult Solve(ReadOnlySpan<long> costs, int rows, int columns, CancellationToken cancellation = default)
    {
        CostTable.Check(costs, rows, columns);
        int[] pairs = rows <= columns
            ? new AssignmentSolver(new CostTable(costs, rows, columns, isTurned: false), cancellation).Solve()
            : Turned(new AssignmentSolver(new CostTable(costs, columns, rows, isTurned: true), cancellation).Solve(), rows);
        return new BatchResult(costs, columns, pairs);
    }

    /// <summary>Each row in turn takes the cheapest column left, the first of equal ones: what serving contacts one after the other comes to. For comparison.</summary>
    /// <param name="costs">The costs row by row, as for <see cref="Solve"/>.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    /// <exception cref="ArgumentException">The number of costs is not rows × columns, or a cost is too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public static BatchResult Greedy(ReadOnlySpan<long> costs, int rows, int columns)
    {
        CostTable.Check(costs, rows, columns);
        int[] pairs = new int[rows];
        bool[] isTaken = new bool[columns];
        for (int row = 0; row < rows; row++)
        {
            int cheapest = -1;
            for (int column = 0; column < columns; column++)
            {
                long cost = costs[(row * columns) + column];
                if (!isTaken[column] && cost != Forbidden && (cheapest < 0 || cost < costs[(row * columns) + cheapest]))
                {
                    cheapest = column;
                }
            }

            pairs[row] = cheapest;
            if (cheapest >= 0)
            {
                isTaken[cheapest] = true;
            }
        }

        return new BatchResult(costs, columns, pairs);
    }

    private static int[] Turned(int[] rowOfColumn, int rows)
    {
        int[] columnOfRow = new int[rows];
        columnOfRow.AsSpan().Fill(-1);
        for (int column = 0; column < rowOfColumn.Length; column++)
        {
            if (rowOfColumn[column] >= 0)
            {
                columnOfRow[rowOfColumn[column]] = column;
            }
        }

        return columnOfRow;
    }
}
