using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>Checks that a target fits its KPI.</summary>
internal static class TargetChecks
{
    public static void Check(KpiDefinition kpi, Located<KpiTarget>? target, FindingList findings)
    {
        if (target is not { } given)
        {
            return;
        }

        CheckDigits(given.Value.AtLeast, kpi.Unit, given.At(t => t.AtLeast), findings);
        CheckDigits(given.Value.AtMost, kpi.Unit, given.At(t => t.AtMost), findings);
        CheckDigits(given.Value.AtRiskWithin, kpi.Unit, given.At(t => t.AtRiskWithin), findings);
        bool fits = kpi.Direction switch
        {
            KpiDirection.Higher => given.Value is { AtLeast: not null, AtMost: null },
            KpiDirection.Lower => given.Value is { AtLeast: null, AtMost: not null },
            _ => given.Value.AtLeast <= given.Value.AtMost,
        };
        if (!fits || given.Value.AtRiskWithin < 0)
        {
            findings.Add(FindingRules.TargetBand, given.Place, null, $"The bounds of '{kpi.Code}' do not fit direction '{EnumCodes<KpiDirection>.CodeOf(kpi.Direction)}'.");
        }
    }

    /// <summary>Reports a bound that a program gave with more digits than its form can carry.</summary>
    private static void CheckDigits(decimal? bound, KpiUnit unit, Place place, FindingList findings)
    {
        if (bound is { } known && !CanWrite(known, unit))
        {
            findings.Add(FindingRules.TargetUnit, place, known.ToString(CultureInfo.InvariantCulture), $"The bound cannot be written exactly in unit '{EnumCodes<KpiUnit>.CodeOf(unit)}'.");
        }
    }

    private static bool CanWrite(decimal bound, KpiUnit unit) => unit switch
    {
        KpiUnit.Percent => Bound.HasPercent(bound),
        KpiUnit.Time => Bound.HasTime(bound),
        _ => true,
    };
}
