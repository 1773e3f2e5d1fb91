using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How the costs of an event look in JSON.</summary>
internal static class SeverityForms
{
    private const decimal UsualShape = 4;

    public static MembersForm<LossSeverity> Severity { get; } = Form.Union(
        "损失金额",
        "Severity",
        "kind",
        Form.Case<LossSeverity, FixedLoss>("fixed", Form.Of<FixedLoss>("固定金额", "Fixed", static (m, e) => new(
            m.Required("amount", e?.Amount, As.Amount, "金额", "Amount")))),
        Form.Case<LossSeverity, UniformLoss>("uniform", Form.Of<UniformLoss>("均匀分布", "Uniform", static (m, e) => new(
            Low(m, e?.Low),
            High(m, e?.High)))),
        Form.Case<LossSeverity, TriangularLoss>("triangular", Form.Of<TriangularLoss>("三角分布", "Triangular", static (m, e) => new(
            Low(m, e?.Low),
            Mode(m, e?.Mode),
            High(m, e?.High)))),
        Form.Case<LossSeverity, PertLoss>("pert", Form.Of<PertLoss>("PERT 分布", "PERT", static (m, e) => new(
            Low(m, e?.Low),
            Mode(m, e?.Mode),
            High(m, e?.High),
            m.Default("shape", e?.Shape, UsualShape, As.Number, "形状参数", "Shape")))),
        Form.Case<LossSeverity, LognormalByQuantiles>("lognormal-quantiles", Form.Of<LognormalByQuantiles>("对数正态分布（按分位数）", "Lognormal by quantiles", static (m, e) => new(
            Low(m, e?.Low),
            High(m, e?.High),
            m.Required("lowLevel", e?.LowLevel, As.Percentage, "下分位", "Lower level"),
            m.Required("highLevel", e?.HighLevel, As.Percentage, "上分位", "Upper level")))),
        Form.Case<LossSeverity, LognormalByMoments>("lognormal-moments", Form.Of<LognormalByMoments>("对数正态分布（按均值与标准差）", "Lognormal by moments", static (m, e) => new(
            m.Required("meanLoss", e?.MeanLoss, As.Amount, "平均损失", "Mean loss"),
            m.Required("standardDeviation", e?.StandardDeviation, As.Amount, "标准差", "Standard deviation")))),
        Form.Case<LossSeverity, CompositeLoss>("composite", Form.Of<CompositeLoss>("组合损失", "Composite", Composite)));

    /// <summary>The parts have the form that holds them.</summary>
    private static CompositeLoss Composite(Members m, CompositeLoss? e) => new(m.List("parts", e?.Parts, Severity, "组成部分", "Parts"));

    private static decimal Low(Members m, decimal? low) => m.Required("low", low, As.Amount, "最低金额", "Low", "e?.Low");

    private static decimal Mode(Members m, decimal? mode) => m.Required("mode", mode, As.Amount, "最可能金额", "Most likely", "e?.Mode");

    private static decimal High(Members m, decimal? high) => m.Required("high", high, As.Amount, "最高金额", "High", "e?.High");
}
