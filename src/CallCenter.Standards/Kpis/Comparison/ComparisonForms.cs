using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>How comparisons of figures look in JSON.</summary>
internal static class ComparisonForms
{
    private static readonly Percentage UsualConfidence = Percentage.FromPercent(95);

    public static MembersForm<SampleMean> Mean { get; } = Form.OfValue<SampleMean>("样本均值", "Mean of a sample", static (m, e) =>
    {
        double mean = m.Required("mean", e?.Mean, As.Real, "均值", "Mean");
        double deviation = m.Required("standardDeviation", e?.StandardDeviation, As.Real, "标准差", "Standard deviation");
        long count = m.Required("count", e?.Count, As.LongCount, "样本量", "Count");
        return m.IsComplete && count != 0 ? new SampleMean(mean, deviation, count) : default;
    });

    public static MembersForm<SignificanceTest> Significance { get; } = Form.Of<SignificanceTest>("显著性检验", "Significance", static (m, e) => new(
        m.Required("method", e?.Method, As.OneOf<SignificanceMethod>(), "检验方法", "Method"),
        m.Required("pValue", e?.PValue, As.Real, "P 值", "P-value")));

    public static MembersForm<ProportionInterval> Interval { get; } = Form.Of<ProportionInterval>("比例置信区间", "Interval of a share", static (m, e) =>
    {
        long successes = m.Required("successes", e?.Successes, As.Quantity, "符合数", "Successes");
        long trials = m.Required("trials", e?.Trials, As.Quantity, "总数", "Trials");
        Percentage confidence = m.Default("confidence", e?.Confidence, UsualConfidence, As.Percentage, "置信水平", "Confidence");
        return m.IsComplete ? ProportionInterval.Wilson(successes, trials, confidence) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Mean),
        .. RegisteredForm.Of(Significance),
        .. RegisteredForm.Of(Interval),
        .. RegisteredForm.Of(As.OneOf<SignificanceMethod>()),
    ];
}
