using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>How figures look in JSON.</summary>
internal static class ResultForms
{
    /// <summary>A time from its start to before its end.</summary>
    internal static MembersForm<Interval> Interval { get; } = Form.OfValue<Interval>("期间", "Period", static (m, e) =>
    {
        Instant? start = m.Optional("start", e is { HasStart: true } from ? from.Start : null, As.Instant, "开始", "Start");
        Instant? end = m.Optional("end", e is { HasEnd: true } to ? to.End : null, As.Instant, "结束", "End");
        return m.IsComplete ? new Interval(start, end) : e.GetValueOrDefault();
    });

    /// <summary>A fingerprint as it writes itself.</summary>
    internal static Form<StandardFingerprint> Fingerprint { get; } = new TextForm<StandardFingerprint>(
        static (string text, out StandardFingerprint fingerprint) => (fingerprint = default) is var none && (text == none.ToString() || StandardFingerprint.TryParse(text, out fingerprint)),
        static fingerprint => fingerprint.ToString(),
        "A fingerprint is 64 hexadecimal digits, a slash and the version of the time zones' data.",
        "^[0-9a-f]{0,64}/.*$");

    /// <summary>The values of a group, one for each dimension; null for a missing one.</summary>
    internal static Form<GroupKey> Group { get; } = new GroupForm();

    public static MembersForm<MeasureCoverage> Coverage { get; } = Form.OfValue<MeasureCoverage>("数据覆盖", "Coverage", static (m, e) =>
    {
        var all = m.Required("all", e?.All, As.LongCount, "全部", "All");
        var recorded = m.Required("recorded", e?.Recorded, As.LongCount, "有记录", "Recorded");
        var known = m.Required("known", e?.Known, As.LongCount, "已知", "Known");
        return m.IsComplete ? new MeasureCoverage(all, recorded, known) : e.GetValueOrDefault();
    });

    public static MembersForm<MeasureGap> Gap { get; } = Form.Of<MeasureGap>("度量缺口", "Gap of a measure", static (m, e) =>
    {
        var measure = m.Required("measure", e?.Measure, As.AnyText, "改进对象", "Measure");
        var coverage = m.Required("coverage", e?.Coverage, Coverage, "数据覆盖", "Coverage");
        var definition = m.Required("definition", e?.Definition, As.AnyText, "定义", "Definition");
        var others = m.List("others", e?.Others, As.AnyText, "其他口径", "Others");
        return m.IsComplete ? new MeasureGap(measure, coverage, definition, others) : e!;
    });

    public static MembersForm<Proportion> Proportion { get; } = Form.OfValue<Proportion>("比例", "Proportion", static (m, e) =>
    {
        var successes = m.Required("successes", e?.Successes, As.LongCount, "达标数", "Successes");
        var count = m.Required("count", e?.Count, As.LongCount, "总数", "Count");
        return m.IsComplete ? new Proportion(successes, count) : e.GetValueOrDefault();
    });

    public static MembersForm<SampleMean> SampleMean { get; } = Form.OfValue<SampleMean>("样本均值", "Mean of a sample", static (m, e) =>
    {
        var mean = m.Required("mean", e?.Mean, As.Real, "均值", "Mean");
        var standardDeviation = m.Required("standardDeviation", e?.StandardDeviation, As.Real, "标准差", "Standard deviation");
        var count = m.Required("count", e?.Count, As.LongCount, "总数", "Count");
        return m.IsComplete ? new SampleMean(mean, standardDeviation, count) : e.GetValueOrDefault();
    });

    public static MembersForm<KpiResult> Result { get; } = Form.Of<KpiResult>("指标结果", "Result of a KPI", static (m, e) => new()
    {
        Kpi = m.Required("kpi", e?.Kpi, KpiForms.Kpi, "指标", "KPI"),
        Value = m.Optional("value", e?.Value, As.Real, "值", "Value"),
        Numerator = m.Optional("numerator", e?.Numerator, As.Real, "分子", "Numerator"),
        Denominator = m.Optional("denominator", e?.Denominator, As.Real, "分母", "Denominator"),
        Share = m.Optional("share", e?.Share, Proportion, "比例", "Share"),
        Status = m.Required("status", e?.Status, As.OneOf<KpiStatus>(), "状态", "Status"),
        Gap = m.Required("gap", e?.Gap, As.OneOf<KpiGap>(), "缺口", "Gap"),
        Coverage = m.Required("coverage", e?.Coverage, Coverage, "数据覆盖", "Coverage"),
        EarlierValue = m.Optional("earlierValue", e?.EarlierValue, As.Real, "上期值", "Earlier value"),
        Trend = m.Required("trend", e?.Trend, As.OneOf<KpiTrend>(), "趋势", "Trend"),
        Numbers = m.Required("numbers", e?.Numbers, As.AnyText, "计算过程", "Numbers"),
    });

    public static MembersForm<KpiReport> Report { get; } = Form.Of<KpiReport>("指标报告", "Report", static (m, e) => new()
    {
        Group = m.Required("group", e?.Group, Group, "分组", "Group"),
        Period = m.Optional("period", e?.Period, Interval, "统计期间", "Period"),
        Standard = m.Required("standard", e?.Standard, Fingerprint, "标准指纹", "Standard"),
        Results = m.List("results", e?.Results, Result, "结果", "Results"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Coverage),
        .. RegisteredForm.Of(Gap),
        .. RegisteredForm.Of(Proportion),
        .. RegisteredForm.Of(SampleMean),
        .. RegisteredForm.Of(Result),
        .. RegisteredForm.Of(Report),
        .. RegisteredForm.Of(Group),
        .. RegisteredForm.Of(Fingerprint),
        .. RegisteredForm.Of(As.OneOf<KpiStatus>()),
        .. RegisteredForm.Of(As.OneOf<KpiTrend>()),
        .. RegisteredForm.Of(As.OneOf<KpiGap>()),
        .. RegisteredForm.Of(As.OneOf<SignificanceMethod>()),
        .. RegisteredForm.Of(As.OneOf<TimeUnit>()),
    ];
}
