using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>How indicators look in JSON; limits and margin are written in the indicator's unit.</summary>
internal static class IndicatorForms
{
    private static readonly Form<IndicatorLimits> AnyLimits = LimitsOf(Bound.Any);
    private static readonly Form<IndicatorLimits> PercentLimits = LimitsOf(Bound.Percent);
    private static readonly Form<IndicatorLimits> TimeLimits = LimitsOf(Bound.Time);
    private static readonly Form<IndicatorLimits> NumberLimits = LimitsOf(Bound.Number);

    public static MembersForm<RiskIndicator> Indicator { get; } = Form.Of<RiskIndicator>("风险指标", "Indicator", static (m, e) =>
    {
        string code = m.Code(e?.Code);
        LocalizedText name = m.Name(e?.Name);
        string category = m.Required("category", e?.Category, As.Code, "风险类别", "Category");
        string? kpi = m.Optional("kpi", e?.Kpi, As.Code, "取数指标", "KPI");
        LocalizedText? manual = m.Optional("manual", e?.Manual, As.Localized, "人工统计方式", "Counted by hand");
        IndicatorUnit? unit = m.RequiredOrNull("unit", e?.Unit, As.OneOf<IndicatorUnit>(), "单位", "Unit");
        return new()
        {
            Code = code,
            Name = name,
            Category = category,
            Kpi = kpi,
            Manual = manual,
            Unit = unit ?? default,
            Direction = m.Required("direction", e?.Direction, As.OneOf<IndicatorDirection>(), "优劣方向", "Direction"),
            Amber = m.Required("amber", e?.Amber, LimitsIn(unit), "黄色预警界限", "Amber limits"),
            Red = m.Required("red", e?.Red, LimitsIn(unit), "红色预警界限", "Red limits"),
            Margin = m.Default("margin", e?.Margin, 0, BoundIn(unit), "恢复幅度", "Margin"),
            Periods = m.Default("periods", e?.Periods, 1, As.Count, "连续期数", "Periods"),
            Informs = m.OptionalList("informs", e?.Informs, As.Code, "关联风险", "Informs"),
            Provenance = m.Provenance(e?.Provenance),
        };
    });

    /// <summary>Limits by themselves, their bounds as numbers: the ratio for percent, seconds for time.</summary>
    public static Form<IndicatorLimits> Limits => NumberLimits;

    public static MembersForm<IndicatorValue> Value { get; } = Form.OfValue<IndicatorValue>("指标值", "Value", static (m, e) => new(
        m.Required("period", e?.Period, As.Date, "期间", "Period"),
        m.Optional("value", e?.Value, As.Number, "数值", "Value")));

    public static MembersForm<IndicatorReading> Reading { get; } = Form.Of<IndicatorReading>("指标读数", "Reading", static (m, e) => new(
        m.Required("indicator", e?.Indicator, Indicator, "风险指标", "Indicator"),
        m.Required("period", e?.Period, As.Date, "期间", "Period"),
        m.Optional("value", e?.Value, As.Number, "数值", "Value"),
        m.Required("status", e?.Status, As.OneOf<IndicatorStatus>(), "状态", "Status"),
        m.Optional("previousValue", e?.PreviousValue, As.Number, "上期数值", "Previous value"),
        m.Default("periodsBeyond", e?.PeriodsBeyond, 0, As.Count, "连续超限期数", "Periods beyond"),
        m.Flag("newlyBreached", e?.IsNewlyBreached, "新近超限", "Newly breached")));

    /// <summary>The form of limits in a unit; null where it is not known, so that bounds of every unit will do.</summary>
    private static Form<IndicatorLimits> LimitsIn(IndicatorUnit? unit) => unit switch
    {
        null => AnyLimits,
        IndicatorUnit.Percent => PercentLimits,
        IndicatorUnit.Time => TimeLimits,
        _ => NumberLimits,
    };

    private static Form<decimal> BoundIn(IndicatorUnit? unit) => unit switch
    {
        null => Bound.Any,
        IndicatorUnit.Percent => Bound.Percent,
        IndicatorUnit.Time => Bound.Time,
        _ => Bound.Number,
    };

    private static Form<IndicatorLimits> LimitsOf(Form<decimal> bound) => Form.Of<IndicatorLimits>("预警界限", "Limits", (m, e) => new(
        m.Optional("atLeast", e?.AtLeast, bound, "不低于", "At least"),
        m.Optional("atMost", e?.AtMost, bound, "不高于", "At most")));
}
