using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>How control charts and their readings look in JSON.</summary>
internal static class ChartForms
{
    public static MembersForm<ControlChart> Chart { get; } = Form.Of<ControlChart>("控制图", "Control chart", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Kpi = m.Required("kpi", e?.Kpi, As.Code, "取数指标", "KPI"),
        Kind = m.Required("kind", e?.Kind, As.OneOf<ControlChartKind>(), "类型", "Kind"),
        Rules = m.List("rules", e?.Rules, As.OneOf<ControlRule>(), "判异规则", "Rules"),
        LeastPoints = m.Required("leastPoints", e?.LeastPoints, As.Count, "最少点数", "Least points"),
        Provenance = m.Provenance(e?.Provenance),
    });

    private static readonly MembersForm<ChartPoint> Point = Form.Of<ChartPoint>("待绘数据点", "Point to draw", static (m, e) =>
    {
        string label = m.Required("label", e?.Label, As.Text, "标签", "Label");
        decimal? value = m.Optional("value", e?.Value, As.Number, "数值", "Value");
        Proportion? share = m.Optional("share", e?.Share, ResultForms.Proportion, "占比", "Share");
        return m.IsComplete ? new ChartPoint { Label = label, Value = value, Share = share } : e!;
    });

    private static readonly MembersForm<ChartedPoint> Charted = Form.Of<ChartedPoint>("控制图数据点", "Point of a control chart", static (m, e) => new()
    {
        Label = m.Required("label", e?.Label, As.AnyText, "标签", "Label"),
        Value = m.Optional("value", e?.Value, As.Real, "数值", "Value"),
        Count = m.Optional("count", e?.Count, As.LongCount, "样本量", "Count"),
        Low = m.Optional("low", e?.Low, As.Real, "控制下限", "Low"),
        High = m.Optional("high", e?.High, As.Real, "控制上限", "High"),
        Signals = m.OptionalList("signals", e?.Signals, As.OneOf<ControlRule>(), "异常信号", "Signals"),
    });

    private static readonly MembersForm<ControlChartReading> Reading = Form.Of<ControlChartReading>("控制图读数", "Reading of a control chart", static (m, e) => new()
    {
        Chart = m.Required("chart", e?.Chart, Chart, "控制图", "Chart"),
        Unit = m.Required("unit", e?.Unit, As.OneOf<KpiUnit>(), "单位", "Unit"),
        Centre = m.Optional("centre", e?.Centre, As.Real, "中心线", "Centre"),
        Baseline = m.Required("baseline", e?.Baseline, As.Count, "基期点数", "Baseline"),
        Points = m.List("points", e?.Points, Charted, "控制图数据点", "Points"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Chart),
        .. RegisteredForm.Of(Point),
        .. RegisteredForm.Of(Charted),
        .. RegisteredForm.Of(Reading),
        .. RegisteredForm.Of(As.OneOf<ControlChartKind>()),
        .. RegisteredForm.Of(As.OneOf<ControlRule>()),
    ];
}
