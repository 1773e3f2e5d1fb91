using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Simulation;

/// <summary>What a scenario changes: each KPI as it is and as it would be.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ComparedScenario : IExplained
{
    private readonly Listed<ComparedKpi> kpis;

    /// <summary>What is otherwise, for people.</summary>
    public required LocalizedText Name { get; init => field = Given.Value(value); }

    /// <summary>The KPIs in the order of the standard, those without any figure on both sides left out.</summary>
    public required ImmutableArray<ComparedKpi> Kpis
    {
        get => kpis;
        init => kpis = value;
    }

    /// <summary>The KPIs that are better, worse, the same, or of which that is not known.</summary>
    /// <param name="trend">Which of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a trend.</exception>
    public IEnumerable<ComparedKpi> Having(KpiTrend trend)
    {
        Given.Member(trend);
        return Kpis.Where(kpi => kpi.Trend == trend);
    }

    /// <summary>What it changes, in no language: how many KPIs are better and worse, and each that clearly differs.</summary>
    public Explanation Explain() => StudySentences.Of(this);

    /// <summary>What it changes, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How many KPIs are better and worse, or each of them that clearly differs too.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
