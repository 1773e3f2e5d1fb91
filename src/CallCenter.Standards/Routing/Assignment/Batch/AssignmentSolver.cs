namespace CallCenter.Standards.Routing;

/// <summary>
/// Solves one table: a start by the columns' least costs where all columns will be taken, augmenting row reduction, then a shortest augmenting path for each row left.
/// Prices of columns never rise; a column that nobody has keeps its price of zero unless all will be taken.
/// </summary>
internal sealed class AssignmentSolver
{
    private const int Free = -1;

    /// <summary>The row is left out for good.</summary>
    private const int Out = -2;

    private readonly CostTable table;
    private readonly long[] prices;
    private readonly int[] columnOfRow;
    private readonly int[] rowOfColumn;

    private readonly CancellationToken cancellation;

    public AssignmentSolver(CostTable table, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        this.table = table;
        prices = new long[table.Stride];
        columnOfRow = new int[table.Rows];
        rowOfColumn = new int[table.Stride];
        columnOfRow.AsSpan().Fill(Free);
        rowOfColumn.AsSpan().Fill(Free);
    }

    /// <summary>The column of each row, negative where it is left out.</summary>
    public int[] Solve()
    {
        if (table.Rows == table.Columns && !table.HasForbidden)
        {
            ReduceColumns();
        }

        ReduceRows();
        ReduceRows();
        var paths = new AugmentingPaths(table, prices, rowOfColumn);
        for (int row = 0; row < table.Rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (columnOfRow[row] == Free)
            {
                Augment(paths, row);
            }
        }

        return Array.ConvertAll(columnOfRow, column => Math.Max(column, -1));
    }

    /// <summary>Every column's price is its least cost, and goes to the row that has it, if that is free; then prices fall to what keeps those rows content.</summary>
    private void ReduceColumns()
    {
        int[] cheapest = new int[table.Columns];
        table.Row(0)[..cheapest.Length].CopyTo(prices);
        for (int row = 1; row < table.Rows; row++)
        {
            ReadOnlySpan<long> costs = table.Row(row);
            for (int column = 0; column < cheapest.Length; column++)
            {
                if (costs[column] < prices[column])
                {
                    prices[column] = costs[column];
                    cheapest[column] = row;
                }
            }
        }

        int[] wishes = new int[table.Rows];
        for (int column = cheapest.Length - 1; column >= 0; column--)
        {
            int row = cheapest[column];
            if (wishes[row]++ == 0)
            {
                Pair(row, column);
            }
        }

        for (int row = 0; row < table.Rows; row++)
        {
            if (wishes[row] == 1)
            {
                TransferReduction(row);
            }
        }
    }

    private void TransferReduction(int row)
    {
        ReadOnlySpan<long> costs = table.Row(row);
        int own = columnOfRow[row];
        long second = long.MaxValue;
        for (int column = 0; column < table.Columns; column++)
        {
            if (column != own)
            {
                second = Math.Min(second, costs[column] - prices[column]);
            }
        }

        if (second != long.MaxValue)
        {
            prices[own] -= second;
        }
    }

    /// <summary>
    /// Each free row takes its best column, at a price that leaves it as content as with the second best; who had the column looks on. Steps are limited: two rows that outbid each other
    /// by one could go on for as long as the costs are large; what is left free finds its path afterwards.
    /// </summary>
    private void ReduceRows()
    {
        int steps = 4 * table.Rows;
        for (int first = 0; first < table.Rows; first++)
        {
            int row = first;
            while (row >= 0 && columnOfRow[row] == Free && steps-- > 0)
            {
                row = Bid(row);
            }
        }
    }

    /// <summary>The row that has to look on at once; negative where there is none.</summary>
    private int Bid(int row)
    {
        TwoBest best = TwoBest.Of(table.Row(row), prices);
        if (best.First >= table.LeftOut)
        {
            columnOfRow[row] = Out;
            return -1;
        }

        long second = Math.Min(best.Second, table.LeftOut);
        int column = best.FirstColumn;
        if (best.First < second)
        {
            prices[column] -= second - best.First;
        }
        else if (rowOfColumn[column] != Free)
        {
            column = best.SecondColumn;
        }

        int before = rowOfColumn[column];
        if (before != Free)
        {
            columnOfRow[before] = Free;
        }

        Pair(row, column);
        return best.First < second ? before : -1;
    }

    private void Augment(AugmentingPaths paths, int free)
    {
        (int column, int leftOut) = paths.Find(free);
        if (leftOut >= 0)
        {
            column = columnOfRow[leftOut];
            columnOfRow[leftOut] = Out;
            if (leftOut == free)
            {
                return;
            }
        }

        int row;
        do
        {
            row = paths.RowBefore(column);
            (int next, rowOfColumn[column], columnOfRow[row]) = (columnOfRow[row], row, column);
            column = next;
        }
        while (row != free);
    }

    private void Pair(int row, int column)
    {
        columnOfRow[row] = column;
        rowOfColumn[column] = row;
    }
}
