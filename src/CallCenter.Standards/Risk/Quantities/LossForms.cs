using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How simulated losses look in JSON.</summary>
internal static class LossForms
{
    public static MembersForm<SimulatedRisk> Risk { get; } = Form.Of<SimulatedRisk>("模拟风险", "Risk", static (m, e) => new(
        m.Required("risk", e?.Risk, As.AnyText, "风险", "Risk"),
        m.Required("mean", e?.Mean, As.Real, "平均损失", "Mean"),
        m.Required("expectedLoss", e?.ExpectedLoss, As.Real, "预期损失", "Expected loss")));

    public static MembersForm<ExceedancePoint> Point { get; } = Form.OfValue<ExceedancePoint>("超越概率点", "Exceedance", static (m, e) => new(
        m.Required("loss", e?.Loss, As.Real, "损失", "Loss"),
        m.Required("probability", e?.Probability, As.Real, "概率", "Probability")));

    public static MembersForm<AnnualLosses> Annual { get; } = Form.Of<AnnualLosses>("年度损失", "Annual losses", static (m, e) =>
    {
        ImmutableArray<double> years = m.List("years", e?.Years, As.Real, "各年损失", "Years");
        return m.IsComplete ? AnnualLosses.Of([.. years]) : e!;
    });

    public static MembersForm<LossSimulation> Simulation { get; } = Form.Of<LossSimulation>("损失模拟", "Simulation", static (m, e) =>
    {
        ulong seed = m.Required("seed", e?.Seed, As.Seed, "随机种子", "Seed");
        double expected = m.Required("expectedLoss", e?.ExpectedLoss, As.Real, "预期损失", "Expected loss");
        AnnualLosses losses = m.Required("losses", e?.Losses, Annual, "年度损失", "Losses");
        ImmutableArray<SimulatedRisk> risks = m.List("risks", e?.Risks, Risk, "各风险", "Risks");
        return m.IsComplete ? new LossSimulation(seed, expected, losses, risks) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Risk),
        .. RegisteredForm.Of(Point),
        .. RegisteredForm.Of(Annual),
        .. RegisteredForm.Of(Simulation),
        .. Frequencies<PoissonFrequency>(),
        .. Frequencies<BernoulliFrequency>(),
        .. Frequencies<FixedFrequency>(),
        .. Severities<FixedLoss>(),
        .. Severities<UniformLoss>(),
        .. Severities<TriangularLoss>(),
        .. Severities<PertLoss>(),
        .. Severities<LognormalByQuantiles>(),
        .. Severities<LognormalByMoments>(),
        .. Severities<CompositeLoss>(),
    ];

    private static ImmutableArray<RegisteredForm> Frequencies<T>()
        where T : LossFrequency => RegisteredForm.Of(As.Case<LossFrequency, T>(QuantityForms.Frequency));

    private static ImmutableArray<RegisteredForm> Severities<T>()
        where T : LossSeverity => RegisteredForm.Of(As.Case<LossSeverity, T>(SeverityForms.Severity));
}
