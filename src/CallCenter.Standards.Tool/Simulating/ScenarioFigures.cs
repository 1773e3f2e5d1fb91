using System.Globalization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Simulating;

/// <summary>Compared KPIs as cells of a table and labels of a picture.</summary>
internal sealed class ScenarioFigures(ExplanationLanguage language, ToolWords words)
{
    public string Value(ComparedKpi kpi, MeanInterval value) => Figure(value.Mean, EnumCodes<KpiUnit>.CodeOf(kpi.Kpi.Unit));

    /// <summary>The difference with its sign, and how far it may be off; of percentages in percentage points.</summary>
    public string Difference(ComparedKpi kpi) => words.Of(
        kpi.Kpi.Unit == KpiUnit.Percent ? "what-if.points" : "what-if.difference",
        ("sign", kpi.Difference.Mean < 0 ? "−" : "+"),
        ("change", Apart(kpi, Math.Abs(kpi.Difference.Mean))),
        ("margin", Apart(kpi, kpi.Difference.Margin)));

    public string Verdict(ComparedKpi kpi) => kpi.Trend is KpiTrend.Better or KpiTrend.Worse or KpiTrend.Same ? language.NameOf(kpi.Trend) : words[kpi.Difference.IsClear ? "what-if.differs" : "what-if.chance"];

    private string Apart(ComparedKpi kpi, double value) => kpi.Kpi.Unit == KpiUnit.Percent ? (value * 100).ToString("0.00", CultureInfo.InvariantCulture) : Figure(value, EnumCodes<KpiUnit>.CodeOf(kpi.Kpi.Unit));

    private string Figure(double value, string unit) => language.Figures.Text(ExplanationPart.Figure("value", value, unit), []);
}
