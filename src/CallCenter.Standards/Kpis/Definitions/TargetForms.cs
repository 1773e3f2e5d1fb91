using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>How targets look in JSON; their bounds are written in the KPI's unit.</summary>
internal static class TargetForms
{
    private static readonly Form<KpiTarget> Any = TargetIn(Bound.Any);
    private static readonly Form<KpiTarget> Percent = TargetIn(Bound.Percent);
    private static readonly Form<KpiTarget> Time = TargetIn(Bound.Time);
    private static readonly Form<KpiTarget> Number = TargetIn(Bound.Number);

    /// <summary>A target by itself, its bounds as numbers: the ratio for percent, seconds for time.</summary>
    public static Form<KpiTarget> Alone => Number;

    /// <summary>The form of targets in a unit; null where it is not known, so that bounds of every unit will do.</summary>
    public static Form<KpiTarget> In(KpiUnit? unit) => unit switch
    {
        null => Any,
        KpiUnit.Percent => Percent,
        KpiUnit.Time => Time,
        _ => Number,
    };

    /// <summary>The target hinders no check of its KPI's formula.</summary>
    private static Form<KpiTarget> TargetIn(Form<decimal> bound) => Form.Of<KpiTarget>("目标", "Target", (m, e) => new()
    {
        AtLeast = m.Optional("atLeast", e?.AtLeast, bound, "不低于", "At least"),
        Above = m.Optional("above", e?.Above, bound, "高于", "Above"),
        AtMost = m.Optional("atMost", e?.AtMost, bound, "不高于", "At most"),
        Below = m.Optional("below", e?.Below, bound, "低于", "Below"),
        AtRiskWithin = m.Default("atRiskWithin", e?.AtRiskWithin, 0, bound, "预警带宽", "At risk within"),
        Provenance = m.Provenance(e?.Provenance),
    }).AsNote(null!);
}
