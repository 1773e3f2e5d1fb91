using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Kpis;

/// <summary>How results look in JSON.</summary>
internal static class ResultForms
{
    /// <summary>A finite number with the shortest digits that read back as it.</summary>
    public static Form<double> Real { get; } = new RealForm();

    /// <summary>An ISO-8601 interval, two dots at an open end.</summary>
    public static Form<Interval> Period { get; } = new TextForm<Interval>(
        TryPeriod, TextOf, $"An interval such as 2026-01-31T00:00:00Z/2026-02-01T00:00:00Z is needed here.", "^[^/]+/[^/]+$");

    public static Form<Proportion> Proportion { get; } = new TextForm<Proportion>(
        TryProportion,
        static share => string.Create(CultureInfo.InvariantCulture, $"{share.Successes}/{share.Count}"),
        $"A share such as 90/100 is needed here, at most all of 1 or more.",
        "^[0-9]+/[1-9][0-9]*$");

    public static MembersForm<KpiResult> Result { get; } = Form.Of<KpiResult>("指标结果", "KPI result", static (m, e) => new()
    {
        Kpi = m.Required("kpi", e?.Kpi, KpiForms.Kpi, "指标", "KPI"),
        Value = m.Optional("value", e?.Value, Real, "数值", "Value"),
        Numerator = m.Optional("numerator", e?.Numerator, Real, "分子", "Numerator"),
        Denominator = m.Optional("denominator", e?.Denominator, Real, "分母", "Denominator"),
        Share = m.Optional("share", e?.Share, Proportion, "占比", "Share"),
        Margin = m.Optional("margin", e?.Margin, Real, "误差范围", "Margin"),
        Status = m.Required("status", e?.Status, As.OneOf<KpiStatus>(), "达标情况", "Status"),
        Gap = m.Default("gap", e?.Gap, KpiGap.None, As.OneOf<KpiGap>(), "无数据原因", "Gap"),
        Coverage = m.Required("coverage", e?.Coverage, TotalsForms.Coverage, "覆盖情况", "Coverage"),
        EarlierValue = m.Optional("earlierValue", e?.EarlierValue, Real, "上期数值", "Earlier value"),
        Trend = m.Default("trend", e?.Trend, KpiTrend.Unknown, As.OneOf<KpiTrend>(), "变化趋势", "Trend"),
        Numbers = m.Required("numbers", e?.Numbers, As.Text, "代入数值的公式", "Numbers"),
        FormulaInNames = m.Optional("formulaInNames", e?.FormulaInNames, As.Localized, "以名称表示的公式", "Formula in names"),
    });

    public static MembersForm<KpiReport> Report { get; } = Form.Of<KpiReport>("指标报告", "KPI report", static (m, e) => new()
    {
        Group = m.Required("group", e?.Group, TotalsForms.Key, "分组", "Group"),
        Dimensions = m.OptionalList("dimensions", e?.Dimensions, As.AnyText, "维度", "Dimensions"),
        Period = m.Optional("period", e?.Period, Period, "期间", "Period"),
        Standard = m.Default("standard", e?.Standard, default, TotalsForms.Fingerprint, "所依据的标准", "Standard"),
        OtherStandards = m.OptionalList("otherStandards", e?.OtherStandards, TotalsForms.Fingerprint, "涉及的其他标准", "Other standards"),
        Outside = m.Default("outside", e?.Outside, 0, As.LongCount, "无生效标准的记录数", "Outside"),
        Results = m.List("results", e?.Results, Result, "结果", "Results"),
    });

    public static MembersForm<MeasureGap> Gap { get; } = Form.Of<MeasureGap>("度量缺口", "Measure gap", static (m, e) => new(
        m.Required("measure", e?.Measure, As.Text, "度量", "Measure"),
        m.Required("coverage", e?.Coverage, TotalsForms.Coverage, "覆盖情况", "Coverage"),
        m.Required("definition", e?.Definition, As.Text, "定义", "Definition"),
        m.OptionalList("others", e?.Others, As.Text, "其他定义", "Others")));

    public static MembersForm<ShareDifference> Difference { get; } = Form.Of<ShareDifference>("比例差置信区间", "Difference of shares", static (m, e) =>
    {
        Proportion before = m.Required("before", e?.Before, Proportion, "改进前计数", "Before");
        Proportion after = m.Required("after", e?.After, Proportion, "改进后计数", "After");
        Percentage confidence = m.Default("confidence", e?.Confidence, Percentage.FromPercent(95), As.Percentage, "置信水平", "Confidence");
        return m.IsComplete ? ShareDifference.Newcombe(before, after, confidence) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Proportion),
        .. RegisteredForm.Of(Difference),
        .. RegisteredForm.Of(Result),
        .. RegisteredForm.Of(Report),
        .. RegisteredForm.Of(Gap),
        .. RegisteredForm.Of(As.OneOf<KpiStatus>()),
        .. RegisteredForm.Of(As.OneOf<KpiTrend>()),
        .. RegisteredForm.Of(As.OneOf<KpiGap>()),
    ];

    /// <summary>An interval as ISO-8601 writes it.</summary>
    public static string TextOf(Interval period) => $"{(period.HasStart ? Write(period.Start) : Open)}/{(period.HasEnd ? Write(period.End) : Open)}";

    private const string Open = "..";

    private static string Write(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static bool TryPeriod(string text, out Interval period)
    {
        string[] ends = text.Split('/');
        Instant? start = null;
        Instant? end = null;
        bool isRead = ends.Length == 2 && TryEnd(ends[0], out start) && TryEnd(ends[1], out end) && !(start > end);
        period = isRead ? new Interval(start, end) : default;
        return isRead;
    }

    private static bool TryEnd(string text, out Instant? end)
    {
        bool isRead = InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out Instant instant);
        end = isRead ? instant : null;
        return isRead || text == Open;
    }

    private static bool TryProportion(string text, out Proportion share)
    {
        share = default;
        string[] sides = text.Split('/');
        if (sides.Length != 2 || !long.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out long successes)
            || !long.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out long count) || count < 1 || successes > count)
        {
            return false;
        }

        share = new Proportion(successes, count);
        return true;
    }

    private sealed class RealForm : Form<double>
    {
        public override FormKind Kind => FormKind.Number;

        public override bool TryRead(in JsonElement json, FormReader reader, out double value)
        {
            value = 0;
            return reader.Is(json, JsonValueKind.Number)
                && ((json.TryGetDouble(out value) && double.IsFinite(value)) || reader.Fail(json, FindingRules.BadFormat, $"The number is beyond what can be kept."));
        }

        public override void Write(FormWriter writer, double value) => writer.Json.WriteNumberValue(value);
    }
}
