using System.Globalization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Simulating;

/// <summary>Compared KPIs as cells of a table and labels of a picture.</summary>
internal sealed class ScenarioFigures(ExplanationLanguage language, ToolWords words)
{
    private const KpiUnit Share = KpiUnit.Percent;

    public string Value(ComparedKpi kpi, MeanInterval value) => Figure(value.Mean, EnumCodes<KpiUnit>.CodeOf(kpi.Kpi.Unit));

    /// <summary>A share of clocks that were kept.</summary>
    public string Value(MeanInterval share) => Figure(share.Mean, EnumCodes<KpiUnit>.CodeOf(Share));

    /// <summary>The difference with its sign, and how far it may be off; of percentages in percentage points.</summary>
    public string Difference(ComparedKpi kpi) => Difference(kpi.Difference, kpi.Kpi.Unit);

    public string Difference(ComparedPromise promise) => Difference(promise.Difference, Share);

    public string Verdict(ComparedKpi kpi) => Verdict(kpi.Trend, kpi.Difference);

    public string Verdict(ComparedPromise promise) => Verdict(promise.Trend, promise.Difference);

    private string Difference(MeanInterval difference, KpiUnit unit) => words.Of(
        unit == KpiUnit.Percent ? "what-if.points" : "what-if.difference",
        ("sign", difference.Mean < 0 ? "−" : "+"),
        ("change", Apart(unit, Math.Abs(difference.Mean))),
        ("margin", Apart(unit, difference.Margin)));

    private string Verdict(KpiTrend trend, MeanInterval difference) => trend != KpiTrend.Unknown ? language.NameOf(trend) : words[difference.IsClear ? "what-if.differs" : "what-if.chance"];

    private string Apart(KpiUnit unit, double value) => unit == KpiUnit.Percent ? (value * 100).ToString("0.00", CultureInfo.InvariantCulture) : Figure(value, EnumCodes<KpiUnit>.CodeOf(unit));

    private string Figure(double value, string unit) => language.Figures.Text(ExplanationPart.Figure("value", value, unit), []);
}
