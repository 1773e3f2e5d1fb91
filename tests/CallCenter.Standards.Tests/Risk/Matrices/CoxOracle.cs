namespace CallCenter.Standards.Tests.Risk.Matrices;

/// <summary>
/// Cox's conditions on 3 × 3 grids of equal cells with levels 0 (green), 1 and 2 (red), by looking at points: every cell holds 10 × 10 of them, and lines are drawn between points of every two cells.
/// Nothing of it comes from the library.
/// </summary>
internal static class CoxOracle
{
    private const int Side = 3;
    private const int Points = 10;

    private static readonly (int Row, int Column, int At)[] Cells = [.. Enumerable.Range(0, Side * Side).Select(at => (at / Side, at % Side, at))];

    /// <summary>For every two cells: the cells in between on some rising line, as bits; and the sets of cells that rising lines pass.</summary>
    private static readonly HashSet<int>[][] Lines = DrawLines();

    public static bool IsMonotone(int[] grid) =>
        (from a in Cells from b in Cells where b.Row >= a.Row && b.Column >= a.Column select grid[a.At] <= grid[b.At]).All(holds => holds);

    /// <summary>Risks of points: the coordinates in tenths of a cell, the far edge of a cell belonging to the next one.</summary>
    public static bool IsWeaklyConsistent(int[] grid) =>
        (from green in Cells where grid[green.At] == 0 from red in Cells where grid[red.At] == 2 select GreatestRisk(green) <= LeastRisk(red)).All(holds => holds);

    public static bool HasBetweenness(int[] grid) =>
        (from green in Cells where grid[green.At] == 0 from red in Cells where grid[red.At] == 2 from line in Lines[green.At][red.At] select Cells.Any(cell => (line >> cell.At & 1) == 1 && grid[cell.At] == 1)).All(holds => holds);

    public static bool IsColouredConsistently(int[] grid) => Cells.All(cell =>
    {
        bool smallAsGreen = Cells.Any(green => grid[green.At] == 0 && LeastRisk(cell) < GreatestRisk(green));
        bool greatAsRed = Cells.Any(red => grid[red.At] == 2 && GreatestRisk(cell) > LeastRisk(red));
        return grid[cell.At] switch
        {
            0 => !greatAsRed,
            2 => !smallAsGreen,
            _ when smallAsGreen && greatAsRed => true,
            _ when !greatAsRed && Cells.Any(green => grid[green.At] == 0 && LeastRisk(cell) <= LeastRisk(green)) => false,
            _ when !smallAsGreen && Cells.Any(red => grid[red.At] == 2 && GreatestRisk(cell) >= GreatestRisk(red)) => false,
            _ => (from green in Cells where grid[green.At] == 0 from red in Cells where grid[red.At] == 2 from line in Lines[green.At][red.At] select (line >> cell.At & 1) == 1).Any(on => on),
        };
    });

    public static bool HasGreenBesideRed(int[] grid) =>
        (from a in Cells from b in Cells where Math.Abs(a.Row - b.Row) + Math.Abs(a.Column - b.Column) == 1 select grid[a.At] == 0 && grid[b.At] == 2).Any(found => found);

    // In hundredths; the greatest is not reached but come as near to as one likes.
    private static int LeastRisk((int Row, int Column, int At) cell) => cell.Row * cell.Column * 100;

    private static int GreatestRisk((int Row, int Column, int At) cell) => (cell.Row + 1) * (cell.Column + 1) * 100;

    /// <summary>Follows every rising line between inner points of a grid of points from cell to cell, in whole numbers.</summary>
    private static HashSet<int>[][] DrawLines()
    {
        HashSet<int>[][] lines = [.. Cells.Select(_ => Cells.Select(_ => new HashSet<int>()).ToArray())];

        // Points at odd twentieths lie inside cells, never on an edge.
        int[] coordinates = [.. Enumerable.Range(0, Side * Points).Select(i => (2 * i) + 1)];
        foreach (int x in coordinates)
        {
            foreach (int y in coordinates)
            {
                foreach (int farX in coordinates.Where(far => far > x))
                {
                    foreach (int farY in coordinates.Where(far => far > y))
                    {
                        lines[CellAt(x, y)][CellAt(farX, farY)].Add(Passed(x, y, farX, farY));
                    }
                }
            }
        }

        return lines;
    }

    private static int CellAt(int x, int y) => (x / (2 * Points) * Side) + (y / (2 * Points));

    /// <summary>The cells a line passes, as bits: a step to the next row or column, or to both at once where the line goes through a corner.</summary>
    private static int Passed(int x, int y, int farX, int farY)
    {
        (int row, int column) = (x / (2 * Points), y / (2 * Points));
        int passed = 1 << ((row * Side) + column);
        while ((row * Side) + column != CellAt(farX, farY))
        {
            // The share of the way to the next edge of each axis, with a common denominator.
            long toRow = ((((row + 1) * 2 * Points) - x) * (long)(farY - y));
            long toColumn = ((((column + 1) * 2 * Points) - y) * (long)(farX - x));
            row += toRow <= toColumn ? 1 : 0;
            column += toColumn <= toRow ? 1 : 0;
            passed |= 1 << ((row * Side) + column);
        }

        return passed;
    }
}
