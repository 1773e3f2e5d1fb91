using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>What is likely not meant in a matrix; Cox's conditions are stricter than most published matrices, and are told by the analysis only.</summary>
internal static class MatrixWarnings
{
    public static void Add(RiskMatrix matrix, Located<RiskMatrixDefinition> definition, FindingList findings)
    {
        foreach (CellOffence offence in MatrixAnalyser.Monotone(matrix).Offences)
        {
            MatrixCell cell = offence.Against!.Value;
            findings.Add(RiskFindings.MatrixFalls, PlaceOf(cell, definition), LevelAt(matrix, cell).Code, $"Level '{LevelAt(matrix, cell)}' is below '{LevelAt(matrix, offence.Cell)}' of the cell before it.");
        }

        foreach (ScaleLevel level in MatrixAnalyser.Unreachable(matrix))
        {
            findings.Add(RiskFindings.MatrixUnreachable, definition.At(d => d.Levels), level.Code, $"No cell of matrix '{matrix.Code}' has level '{level}'.");
        }

        foreach (CellOffence offence in MatrixAnalyser.BandsAgree(matrix).Offences)
        {
            RiskRating rating = matrix.Rate(offence.Cell);
            findings.Add(RiskFindings.MatrixBand, PlaceOf(offence.Cell, definition), rating.Level.Code, $"The cell says '{rating.Level}', and its value {RiskNumbers.Text(rating.Value)} lies in {(rating.Band is null ? FindingWords.Of($"no band") : $"the band of '{rating.Band}'")}.");
        }
    }

    private static Place PlaceOf(MatrixCell cell, Located<RiskMatrixDefinition> definition) => definition.At(d => d.Cells).Item(cell.Likelihood).Item(cell.Impact);

    private static ScaleLevel LevelAt(RiskMatrix matrix, MatrixCell cell) => matrix.Levels.Levels[matrix.LevelAt(cell)];
}
