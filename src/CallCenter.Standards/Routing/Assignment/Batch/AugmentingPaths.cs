using System.Numerics;

namespace CallCenter.Standards.Routing;

/// <summary>Finds, by Dijkstra's method over reduced costs, the cheapest way to make room for a free row: to a free column, or to leaving a row out.</summary>
internal sealed class AugmentingPaths
{
    private readonly CostTable table;
    private readonly long[] prices;
    private readonly int[] rowOfColumn;
    private readonly long[] distances;
    private readonly long[] closed;
    private readonly long[] rowsBefore;
    private readonly List<(int Column, long Distance)> passed = [];

    /// <param name="table">The costs.</param>
    /// <param name="prices">The prices of columns; each search lowers those it has to.</param>
    /// <param name="rowOfColumn">Who has each column, negative for nobody; changes between searches.</param>
    public AugmentingPaths(CostTable table, long[] prices, int[] rowOfColumn)
    {
        (this.table, this.prices, this.rowOfColumn) = (table, prices, rowOfColumn);
        distances = new long[table.Stride];
        closed = new long[table.Stride];
        rowsBefore = new long[table.Stride];
    }

    /// <summary>The row from which the last search came to a column.</summary>
    public int RowBefore(int column) => (int)rowsBefore[column];

    /// <summary>The free column at the end of the cheapest path, or the row that is left out, the other negative.</summary>
    public (int Column, int LeftOut) Find(int free)
    {
        passed.Clear();
        closed.AsSpan().Clear();
        distances.AsSpan().Fill(long.MaxValue);
        int row = free;
        int leftOut = free;
        long leavingOut = table.LeftOut;
        long nearest = Relax(free, start: 0);
        int column;
        while (true)
        {
            if (leavingOut <= nearest)
            {
                column = -1;
                break;
            }

            column = Nearest(nearest);
            row = rowOfColumn[column];
            if (row < 0)
            {
                leftOut = -1;
                break;
            }

            passed.Add((column, nearest));
            closed[column] = long.MaxValue;
            distances[column] = long.MaxValue;
            long offset = table.Row(row)[column] - prices[column] - nearest;
            if (table.LeftOut - offset < leavingOut)
            {
                (leavingOut, leftOut) = (table.LeftOut - offset, row);
            }

            nearest = Relax(row, offset);
        }

        long end = Math.Min(nearest, leavingOut);
        foreach ((int passedColumn, long distance) in passed)
        {
            prices[passedColumn] -= end - distance;
        }

        return (column, leftOut);
    }

    /// <summary>A column at a distance: the first free one, else the first.</summary>
    private int Nearest(long distance)
    {
        int first = distances.AsSpan().IndexOf(distance);
        int column = first;
        while (rowOfColumn[column] >= 0)
        {
            int next = distances.AsSpan(column + 1).IndexOf(distance);
            if (next < 0)
            {
                return first;
            }

            column += next + 1;
        }

        return column;
    }

    /// <summary>Goes on from a row; the least distance of a column that is not closed.</summary>
    private long Relax(int row, long start)
    {
        ReadOnlySpan<long> costs = table.Row(row);
        Span<long> to = distances;
        Span<long> from = rowsBefore;
        ReadOnlySpan<long> shut = closed;
        ReadOnlySpan<long> at = prices;
        var offset = new Vector<long>(start);
        var here = new Vector<long>(row);
        var nearest = new Vector<long>(long.MaxValue);
        for (int column = 0; column < costs.Length; column += Vector<long>.Count)
        {
            // Distances are never negative: a closed column's becomes the greatest there is, and is never less.
            Vector<long> distance = (new Vector<long>(costs[column..]) - new Vector<long>(at[column..]) - offset) | new Vector<long>(shut[column..]);
            Vector<long> known = new(to[column..]);
            Vector<long> isNearer = Vector.LessThan(distance, known);
            if (isNearer != Vector<long>.Zero)
            {
                known = Vector.ConditionalSelect(isNearer, distance, known);
                known.CopyTo(to[column..]);
                Vector.ConditionalSelect(isNearer, here, new Vector<long>(from[column..])).CopyTo(from[column..]);
            }

            nearest = Vector.Min(nearest, known);
        }

        long least = long.MaxValue;
        for (int lane = 0; lane < Vector<long>.Count; lane++)
        {
            least = Math.Min(least, nearest[lane]);
        }

        return least;
    }
}
