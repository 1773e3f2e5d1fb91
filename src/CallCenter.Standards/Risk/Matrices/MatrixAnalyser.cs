using System.Collections.Immutable;

namespace CallCenter.Standards.Risk;

/// <summary>Checks a compiled matrix; the conditions are told on <see cref="RiskMatrixAnalysis"/>.</summary>
internal sealed class MatrixAnalyser
{
    private readonly RiskMatrix matrix;
    private readonly ImmutableArray<MatrixCell> cells;
    private readonly ImmutableArray<MatrixCell> green;
    private readonly ImmutableArray<MatrixCell> red;
    private readonly CellRisks risks;

    private MatrixAnalyser(RiskMatrix matrix)
    {
        this.matrix = matrix;
        int highest = matrix.Levels.Levels.Length - 1;
        cells = [.. matrix.Cells];
        green = [.. cells.Where(cell => matrix.LevelAt(cell) == 0)];
        red = [.. cells.Where(cell => matrix.LevelAt(cell) == highest)];
        risks = new CellRisks(matrix);
    }

    public static RiskMatrixAnalysis Analyse(RiskMatrix matrix) => new MatrixAnalyser(matrix).Analyse();

    /// <summary>The cells with a lower level than the cell before them in their row or column.</summary>
    public static MatrixCondition Monotone(RiskMatrix matrix) => Where(
        from cell in matrix.Cells
        from next in new[] { cell with { Likelihood = cell.Likelihood + 1 }, cell with { Impact = cell.Impact + 1 } }
        where IsInside(matrix, next) && matrix.LevelAt(next) < matrix.LevelAt(cell)
        select new CellOffence(cell, next));

    /// <summary>The cells whose value lies in the band of another level.</summary>
    public static MatrixCondition BandsAgree(RiskMatrix matrix) => Where(
        from cell in matrix.Cells
        where matrix.Levels.UpTo is not null
        let rating = matrix.Rate(cell)
        where rating.Band != rating.Level
        select new CellOffence(cell));

    public static ImmutableArray<ScaleLevel> Unreachable(RiskMatrix matrix) =>
        [.. matrix.Levels.Levels.Where((_, rank) => matrix.Cells.All(cell => matrix.LevelAt(cell) != rank))];

    private RiskMatrixAnalysis Analyse() => new()
    {
        UsesStatedIntervals = risks.AreStated,
        Monotone = Monotone(matrix),
        WeakConsistency = Pairs((low, high) => risks.Highest(low) > risks.Lowest(high)),
        Betweenness = Pairs((low, high) => high.Likelihood - low.Likelihood is 0 or 1 && high.Impact - low.Impact is 0 or 1),
        ConsistentColouring = Where(ConsistentColouring()),
        NoLowestBesideHighest = Pairs((low, high) => Math.Abs(high.Likelihood - low.Likelihood) + Math.Abs(high.Impact - low.Impact) == 1),
        NoHighestInFirstRowOrColumn = Alone(red, cell => cell.Likelihood == 0 || cell.Impact == 0),
        FirstRowAndColumnLowest = Alone(cells.Except(green), cell => cell.Likelihood == 0 || cell.Impact == 0),
        NoHighestInSecondRowOrColumn = Alone(red, cell => cell.Likelihood == 1 || cell.Impact == 1),
        UnreachableLevels = Unreachable(matrix),
        SameValueSameLevel = Where(SameValue()),
        BandsAgree = BandsAgree(matrix),
    };

    private static bool IsInside(RiskMatrix matrix, MatrixCell cell) => cell.Likelihood < matrix.Likelihood.Levels.Length && cell.Impact < matrix.Impact.Levels.Length;

    private static MatrixCondition Where(IEnumerable<CellOffence> offences) => new([.. offences]);

    private static MatrixCondition Alone(IEnumerable<MatrixCell> among, Func<MatrixCell, bool> offends) => Where(among.Where(offends).Select(cell => new CellOffence(cell)));

    private MatrixCondition Pairs(Func<MatrixCell, MatrixCell, bool> offends) =>
        Where(from low in green from high in red where offends(low, high) select new CellOffence(low, high));

    private IEnumerable<CellOffence> SameValue() =>
        from same in cells.GroupBy(matrix.ValueOf)
        let first = same.First()
        from cell in same
        where matrix.LevelAt(cell) != matrix.LevelAt(first)
        select new CellOffence(cell, first);

    private IEnumerable<CellOffence> ConsistentColouring()
    {
        foreach (MatrixCell cell in cells)
        {
            bool hasSmallAsGreen = green.Any(low => risks.Lowest(cell) < risks.Highest(low));
            bool hasGreatAsRed = red.Any(high => risks.Highest(cell) > risks.Lowest(high));
            bool isRight = green.Contains(cell) ? !hasGreatAsRed
                : red.Contains(cell) ? !hasSmallAsGreen
                : (hasSmallAsGreen && hasGreatAsRed) || (!BelongsToGreen(cell, hasGreatAsRed) && !BelongsToRed(cell, hasSmallAsGreen) && LiesBetween(cell));
            if (!isRight)
            {
                yield return new CellOffence(cell);
            }
        }
    }

    private bool BelongsToGreen(MatrixCell cell, bool hasGreatAsRed) => !hasGreatAsRed && green.Any(low => risks.Lowest(cell) <= risks.Lowest(low));

    private bool BelongsToRed(MatrixCell cell, bool hasSmallAsGreen) => !hasSmallAsGreen && red.Any(high => risks.Highest(cell) >= risks.Highest(high));

    private bool LiesBetween(MatrixCell cell) => green.Any(low => red.Any(high => risks.LiesBetween(low, cell, high)));
}
