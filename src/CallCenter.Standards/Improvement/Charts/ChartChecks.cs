using System.Globalization;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>Checks control charts.</summary>
/// <param name="kpis">The KPIs that may be named.</param>
/// <param name="stated">How a KPI is stated; null where that is not known.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class ChartChecks(Codes kpis, Func<string, (KpiUnit Unit, KpiDirection Direction)?> stated, FindingList findings)
{
    public const int MostPoints = 1_000;

    public void Check(LocatedList<ControlChart> charts)
    {
        Codes.Of($"control chart", charts, chart => chart.Code, findings);
        foreach (Located<ControlChart> chart in charts)
        {
            Check(chart);
        }
    }

    private void Check(Located<ControlChart> chart)
    {
        ControlChart value = chart.Value;
        if (chart.Each(c => c.Rules).IsComplete && (!value.Rules.Contains(ControlRule.BeyondLimits) || value.Rules.Distinct().Count() != value.Rules.Length))
        {
            findings.Add(ImprovementFindings.Chart, chart.At(c => c.Rules), value.Code, $"Chart '{Excerpt.Of(value.Code)}' does not tell points beyond its limits, or has a rule twice.");
        }

        if (value.LeastPoints is < 2 or > MostPoints)
        {
            findings.Add(ImprovementFindings.Chart, chart.At(c => c.LeastPoints), value.LeastPoints.ToString(CultureInfo.InvariantCulture), $"Limits that rest on {value.LeastPoints} points rest on none, or on more than {MostPoints}.");
        }

        if (kpis.Check(value.Kpi, chart.At(c => c.Kpi)) && value.Kind == ControlChartKind.Proportions && stated(value.Kpi) is { Unit: not KpiUnit.Percent })
        {
            findings.Add(ImprovementFindings.Chart, chart.At(c => c.Kind), value.Kpi, $"KPI '{Excerpt.Of(value.Kpi)}' is no share of counted things.");
        }
    }
}
