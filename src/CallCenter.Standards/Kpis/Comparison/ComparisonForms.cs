using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>How comparisons of figures look in JSON.</summary>
internal static class ComparisonForms
{
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

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Mean),
        .. RegisteredForm.Of(Significance),
        .. RegisteredForm.Of(As.OneOf<SignificanceMethod>()),
    ];
}
