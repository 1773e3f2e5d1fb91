using System.Collections.Immutable;

namespace CallCenter.Standards.Risk;

/// <summary>The points of cells and their risks: on the intervals that both scales state, or on cells of equal width from 0 on.</summary>
internal sealed class CellRisks
{
    private readonly ImmutableArray<Rational> rows;
    private readonly ImmutableArray<Rational> columns;

    public CellRisks(RiskMatrix matrix)
    {
        // Negative numbers would turn products around: no likelihood is negative, and no impact of a risk.
        AreStated = matrix.Likelihood.Levels[0].From >= 0 && matrix.Impact.Levels[0].From >= 0;
        rows = Bounds(matrix.Likelihood);
        columns = Bounds(matrix.Impact);
    }

    public bool AreStated { get; }

    /// <summary>The least risk of a cell's points.</summary>
    public Rational Lowest(MatrixCell cell) => rows[cell.Likelihood] * columns[cell.Impact];

    /// <summary>What the risks of a cell's points stay below; in the last row and column they reach it.</summary>
    public Rational Highest(MatrixCell cell) => rows[cell.Likelihood + 1] * columns[cell.Impact + 1];

    /// <summary>Whether a rising line runs from inside one cell through the inside of another into a third.</summary>
    public bool LiesBetween(MatrixCell low, MatrixCell cell, MatrixCell high)
    {
        if (high.Likelihood < low.Likelihood || high.Impact < low.Impact)
        {
            return false;
        }

        // At the share t of the way, points of the line fill the rectangle between the corners' weighted means; the cell has to overlap it, on both axes for one t.
        (Rational from, Rational to) = (Rational.Zero, Rational.One);
        Narrow(rows, low.Likelihood, cell.Likelihood, high.Likelihood, ref from, ref to);
        Narrow(columns, low.Impact, cell.Impact, high.Impact, ref from, ref to);
        return from < to;
    }

    /// <summary>Cuts the shares down to those with <c>(1 − t) · low + t · high</c> below the middle's end, and the same of their ends above its beginning.</summary>
    private static void Narrow(ImmutableArray<Rational> bounds, int low, int middle, int high, ref Rational from, ref Rational to)
    {
        if (low == high)
        {
            to = middle == low ? to : from;
            return;
        }

        Rational before = (bounds[middle + 1] - bounds[low]) / (bounds[high] - bounds[low]);
        Rational after = (bounds[middle] - bounds[low + 1]) / (bounds[high + 1] - bounds[low + 1]);
        to = before < to ? before : to;
        from = after > from ? after : from;
    }

    private ImmutableArray<Rational> Bounds(OrdinalScale scale) => AreStated
        ? [.. scale.Levels.Select(level => Rational.Of(level.From!.Value)), Rational.Of(scale.UpTo!.Value)]
        : [.. Enumerable.Range(0, scale.Levels.Length + 1).Select(bound => Rational.Of(bound, 1))];
}
