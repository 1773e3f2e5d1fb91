using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>A KPI and the places of what findings point at: those of a service level, whose formula is written out of other members, all at its own.</summary>
/// <param name="Definition">The KPI.</param>
/// <param name="Place">Its place.</param>
/// <param name="Formula">The place of its formula.</param>
/// <param name="Unit">The place of its unit.</param>
internal sealed record KpiSource(KpiDefinition Definition, Place Place, Place Formula, Place Unit)
{
    public static KpiSource Of(Located<KpiDefinition> kpi) => new(kpi.Value, kpi.Place, kpi.At(k => k.Formula), kpi.At(k => k.Unit));

    public static KpiSource Of(Located<AnsweringServiceLevel> level) => new(level.Value.ToKpi(), level.Place, level.Place, level.Place);

    /// <summary>Reports what is wrong at a position of the formula.</summary>
    public FormulaTerm? Fail(FindingList findings, FindingRule rule, int position, FindingWords message)
    {
        string at = (position + 1).ToString(CultureInfo.InvariantCulture);
        findings.Add(rule, Formula.Pointer, Definition.Formula, $"'{Definition.Code}', character {at}: {message}.");
        return null;
    }
}
