using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>A cell that breaks a condition, alone or against another one.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Against">The cell it is held against; null where it breaks the condition by itself.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CellOffence(MatrixCell Cell, MatrixCell? Against = null);

/// <summary>Whether a condition holds, and where not.</summary>
/// <param name="Offences">The offending cells, row by row; empty where it holds.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record MatrixCondition(ImmutableArray<CellOffence> Offences)
{
    private readonly Listed<CellOffence> offences = Offences;

    /// <summary>The offending cells, row by row; empty where it holds.</summary>
    public ImmutableArray<CellOffence> Offences
    {
        get => offences;
        init => offences = value;
    }

    /// <summary>Whether no cell breaks the condition.</summary>
    public bool Holds => Offences.IsEmpty;
}

/// <summary>
/// How sane a matrix is. Red cells are those of the highest level of its scale, green ones those of the lowest; the risk of a point is its likelihood × impact. After Cox (2008), “What's wrong with risk
/// matrices?”, Risk Analysis 28(2), each of his conditions by itself.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskMatrixAnalysis
{
    private readonly Listed<ScaleLevel> unreachableLevels;

    /// <summary>Whether both scales state intervals, from 0 or more, on which risks are measured; otherwise the cells count as equally wide.</summary>
    public required bool UsesStatedIntervals { get; init; }

    /// <summary>The level never falls where likelihood or impact rises; an offence is a cell and the next one in a row or column, with a lower level.</summary>
    public required MatrixCondition Monotone { get; init; }

    /// <summary>No point of a green cell has a higher risk than a point of a red one; an offence is a green cell and a red one.</summary>
    public required MatrixCondition WeakConsistency { get; init; }

    /// <summary>No rising line passes from green to red without another level between; an offence is a green cell and the red one above it, beside it or diagonally beyond.</summary>
    public required MatrixCondition Betweenness { get; init; }

    /// <summary>
    /// Equal risks have equal colours as far as cells allow. No green cell has points as great as points of a red one, and no red cell points as small as points of a green one. A cell whose least risk is
    /// not above that of a green cell is green, unless it has points as great as a red one's; a cell whose greatest risk is not below that of a red cell is red, unless it has points as small as a green
    /// one's. Every other cell either has both, or lies on a rising line from a green to a red cell.
    /// </summary>
    public required MatrixCondition ConsistentColouring { get; init; }

    /// <summary>No green cell shares an edge with a red one (Cox's lemma 1); an offence is a green cell and a red one.</summary>
    public required MatrixCondition NoLowestBesideHighest { get; init; }

    /// <summary>No red cell stands in the row of the lowest likelihood or the column of the lowest impact (Cox's lemma 2).</summary>
    public required MatrixCondition NoHighestInFirstRowOrColumn { get; init; }

    /// <summary>The row of the lowest likelihood and the column of the lowest impact are all green; follows from weak consistency, betweenness and consistent colouring (Cox's theorem 1).</summary>
    public required MatrixCondition FirstRowAndColumnLowest { get; init; }

    /// <summary>No red cell stands in the second row or column; follows likewise.</summary>
    public required MatrixCondition NoHighestInSecondRowOrColumn { get; init; }

    /// <summary>The levels that no cell has, the lowest first.</summary>
    public required ImmutableArray<ScaleLevel> UnreachableLevels
    {
        get => unreachableLevels;
        init => unreachableLevels = value;
    }

    /// <summary>Cells of one value but different levels, each against the first cell of that value.</summary>
    public required MatrixCondition SameValueSameLevel { get; init; }

    /// <summary>The bands of the value say what the cells say; an offence is a cell whose value lies in the band of another level, or in none. Holds where the levels have no intervals.</summary>
    public required MatrixCondition BandsAgree { get; init; }
}
