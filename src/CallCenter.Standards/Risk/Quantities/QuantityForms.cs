using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How quantified risks look in JSON: a frequency and a severity are a kind, and the members that it has.</summary>
internal static class QuantityForms
{
    public static MembersForm<LossFrequency> Frequency { get; } = Form.Union(
        "发生频率",
        "Frequency",
        "kind",
        Form.Case<LossFrequency, PoissonFrequency>("poisson", Form.Of<PoissonFrequency>("泊松分布", "Poisson", static (m, e) => new(
            m.Required("perYear", e?.PerYear, As.Number, "年均次数", "Mean a year")))),
        Form.Case<LossFrequency, BernoulliFrequency>("bernoulli", Form.Of<BernoulliFrequency>("伯努利分布", "Bernoulli", static (m, e) => new(
            m.Required("probability", e?.Probability, As.Percentage, "发生概率", "Probability")))),
        Form.Case<LossFrequency, FixedFrequency>("fixed", Form.Of<FixedFrequency>("固定次数", "Fixed", static (m, e) => new(
            m.Required("perYear", e?.PerYear, As.Count, "每年次数", "Number a year")))));

    public static MembersForm<RiskQuantity> Quantity { get; } = Form.Of<RiskQuantity>("风险量化", "Quantified risk", static (m, e) => new()
    {
        Risk = m.Required("risk", e?.Risk, As.Code, "风险", "Risk"),
        Frequency = m.Required("frequency", e?.Frequency, Frequency, "发生频率", "Frequency"),
        Severity = m.Required("severity", e?.Severity, SeverityForms.Severity, "损失金额", "Severity"),
        Provenance = m.Provenance(e?.Provenance),
    });
}
