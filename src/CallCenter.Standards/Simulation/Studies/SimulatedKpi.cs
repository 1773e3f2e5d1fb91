using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Simulation;

/// <summary>A KPI of a simulated centre.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Value">Its mean over the simulated days, in the unit of the KPI.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SimulatedKpi(KpiDefinition Kpi, MeanInterval Value) : IExplained
{
    /// <summary>The KPI.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public KpiDefinition Kpi { get; init => field = Given.Value(value, nameof(Kpi)); } = Given.Value(Kpi);

    /// <summary>Its mean over the simulated days, in the unit of the KPI.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public MeanInterval Value { get; init => field = Given.Value(value, nameof(Value)); } = Given.Value(Value);

    /// <summary>The figure, in no language.</summary>
    public Explanation Explain() => StudySentences.Of(this);

    /// <summary>The figure, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The figure alone, or how sure it is.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
