using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How matrices at work, what they say, and how sane they are, look in JSON.</summary>
internal static class RatingForms
{
    public static MembersForm<MatrixCell> Cell { get; } = Form.OfValue<MatrixCell>("矩阵单元格", "Cell", static (m, e) => new(
        m.Required("likelihood", e?.Likelihood, As.Count, "可能性", "Likelihood"),
        m.Required("impact", e?.Impact, As.Count, "影响", "Impact")));

    public static MembersForm<RiskRating> Rating { get; } = Form.Of<RiskRating>("风险评级", "Rating", static (m, e) => new(
        m.Required("likelihood", e?.Likelihood, MatrixForms.Level, "可能性", "Likelihood"),
        m.Required("impact", e?.Impact, MatrixForms.Level, "影响", "Impact"),
        m.Required("level", e?.Level, MatrixForms.Level, "风险等级", "Level"),
        m.Required("value", e?.Value, As.Number, "风险值", "Value"),
        m.Optional("band", e?.Band, MatrixForms.Level, "风险值所属等级", "Band")));

    /// <summary>A matrix with the scales that it stands on; compiled again when it is read.</summary>
    public static MembersForm<RiskMatrix> Matrix { get; } = Form.Of<RiskMatrix>("风险矩阵", "Matrix", static (m, e) =>
    {
        RiskMatrixDefinition definition = m.Required("definition", e?.Definition, MatrixForms.Matrix, "定义", "Definition");
        ImmutableArray<OrdinalScale> scales = m.List("scales", e?.Scales, MatrixForms.Scale, "等级量表", "Scales");
        return m.IsComplete ? RiskMatrix.Compile(definition, scales) : e!;
    });

    public static MembersForm<CellOffence> Offence { get; } = Form.Of<CellOffence>("不符单元格", "Offending cell", static (m, e) => new(
        m.Required("cell", e?.Cell, Cell, "单元格", "Cell"),
        m.Optional("against", e?.Against, Cell, "对照单元格", "Against")));

    public static MembersForm<MatrixCondition> Condition { get; } = Form.Of<MatrixCondition>("矩阵条件", "Condition", static (m, e) => new(
        m.List("offences", e?.Offences, Offence, "不符之处", "Offences")));

    public static MembersForm<RiskMatrixAnalysis> Analysis { get; } = Form.Of<RiskMatrixAnalysis>("矩阵分析", "Analysis", static (m, e) => new()
    {
        UsesStatedIntervals = m.Flag("usesStatedIntervals", e?.UsesStatedIntervals, "采用给定区间", "Uses stated intervals"),
        Monotone = m.Required("monotone", e?.Monotone, Condition, "单调性", "Monotone"),
        WeakConsistency = m.Required("weakConsistency", e?.WeakConsistency, Condition, "弱一致性", "Weak consistency"),
        Betweenness = m.Required("betweenness", e?.Betweenness, Condition, "居间性", "Betweenness"),
        ConsistentColouring = m.Required("consistentColouring", e?.ConsistentColouring, Condition, "着色一致性", "Consistent colouring"),
        NoLowestBesideHighest = m.Required("noLowestBesideHighest", e?.NoLowestBesideHighest, Condition, "最低与最高不相邻", "No lowest beside highest"),
        NoHighestInFirstRowOrColumn = m.Required("noHighestInFirstRowOrColumn", e?.NoHighestInFirstRowOrColumn, Condition, "首行首列无最高等级", "No highest in first row or column"),
        FirstRowAndColumnLowest = m.Required("firstRowAndColumnLowest", e?.FirstRowAndColumnLowest, Condition, "首行首列均为最低等级", "First row and column lowest"),
        NoHighestInSecondRowOrColumn = m.Required("noHighestInSecondRowOrColumn", e?.NoHighestInSecondRowOrColumn, Condition, "次行次列无最高等级", "No highest in second row or column"),
        UnreachableLevels = m.OptionalList("unreachableLevels", e?.UnreachableLevels, MatrixForms.Level, "未出现的等级", "Unreachable levels"),
        SameValueSameLevel = m.Required("sameValueSameLevel", e?.SameValueSameLevel, Condition, "同值同级", "Same value, same level"),
        BandsAgree = m.Required("bandsAgree", e?.BandsAgree, Condition, "分值区间与等级一致", "Bands agree"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Cell),
        .. RegisteredForm.Of(Rating),
        .. RegisteredForm.Of(Matrix),
        .. RegisteredForm.Of(Offence),
        .. RegisteredForm.Of(Condition),
        .. RegisteredForm.Of(Analysis),
    ];
}
