using CallCenter.Standards.Explanations;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tool.Consoles;

namespace CallCenter.Standards.Tool.Analysis;

/// <summary>A risk matrix, drawn, with what can be said of how sane it is.</summary>
internal sealed record CheckedMatrix(RiskMatrix Matrix, RiskMatrixAnalysis Analysis)
{
    private const int MostCells = 4;

    /// <summary>Whether something is to be put right: Cox's conditions are stricter than most published matrices, and are only told.</summary>
    public bool IsWrong => !Analysis.Monotone.Holds || !Analysis.BandsAgree.Holds || !Analysis.UnreachableLevels.IsEmpty;

    private IEnumerable<(string Name, MatrixCondition Condition)> Conditions =>
    [
        ("monotone", Analysis.Monotone), ("same-value", Analysis.SameValueSameLevel), ("bands", Analysis.BandsAgree), ("weak-consistency", Analysis.WeakConsistency), ("betweenness", Analysis.Betweenness), ("colouring", Analysis.ConsistentColouring),
    ];

    public static void Write(IEnumerable<CheckedMatrix> matrices, Page page, ToolConsole console)
    {
        foreach (CheckedMatrix matrix in matrices)
        {
            matrix.Write(page, console.Words, ExplanationLanguage.Of(console.Culture).Tag);
        }
    }

    private void Write(Page page, Words.ToolWords words, string tag)
    {
        page.Heading(words.Of("titled", ("name", Matrix.Definition.Name.In(tag)), ("code", Matrix.Code)));
        page.Table(
            [words["analyze.column.likelihood"], .. Matrix.Impact.Levels.Select(level => level.Name.In(tag))],
            words: 1 + Matrix.Impact.Levels.Length,
            Matrix.Likelihood.Levels.Reverse().Select(row => new[] { row.Name.In(tag) }.Concat(Matrix.Impact.Levels.Select(column => Matrix.Rate(row.Code, column.Code).Level.Name.In(tag))).ToArray()));
        foreach ((string name, MatrixCondition condition) in Conditions)
        {
            page.Line(
                condition.Holds ? words.Of("analyze.holds", ("condition", words["analyze.matrix." + name]))
                    : words.Of("analyze.broken", ("condition", words["analyze.matrix." + name]), ("count", condition.Offences.Length), ("cells", condition.Offences.Take(MostCells).Select(offence => CellOf(offence.Cell, tag)))),
                condition.Holds ? Tone.Good : Tone.Doubtful,
                indent: 2);
        }

        if (!Analysis.UnreachableLevels.IsEmpty)
        {
            page.Line(words.Of("analyze.unreachable-levels", ("levels", Analysis.UnreachableLevels.Select(level => level.Name.In(tag)))), Tone.Doubtful, indent: 2);
        }
    }

    private string CellOf(MatrixCell cell, string tag) => $"{Matrix.Likelihood.Levels[cell.Likelihood].Name.In(tag)} × {Matrix.Impact.Levels[cell.Impact].Name.In(tag)}";
}
