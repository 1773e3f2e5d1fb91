using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Simulation;

/// <summary>A KPI in two scenarios.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="AsIs">As it is.</param>
/// <param name="Other">In the other scenario.</param>
/// <param name="Difference">The other less the one as it is, day by day; much narrower than the two figures by themselves, since each day meets the same chances in both.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ComparedKpi(KpiDefinition Kpi, MeanInterval AsIs, MeanInterval Other, MeanInterval Difference) : IExplained
{
    /// <summary>The KPI.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public KpiDefinition Kpi { get; init => field = Given.Value(value, nameof(Kpi)); } = Given.Value(Kpi);

    /// <summary>As it is.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public MeanInterval AsIs { get; init => field = Given.Value(value, nameof(AsIs)); } = Given.Value(AsIs);

    /// <summary>In the other scenario.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public MeanInterval Other { get; init => field = Given.Value(value, nameof(Other)); } = Given.Value(Other);

    /// <summary>The other less the one as it is, day by day; much narrower than the two figures by themselves, since each day meets the same chances in both.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public MeanInterval Difference { get; init => field = Given.Value(value, nameof(Difference)); } = Given.Value(Difference);

    /// <summary>Whether the other scenario is better or worse; the same where nothing differs on any day, unknown where the difference may be chance or is one of a band; risen or fallen where the KPI says neither more nor less is better.</summary>
    public KpiTrend Trend => Difference is { Mean: 0, Margin: 0 } ? KpiTrend.Same
        : !Difference.IsClear ? KpiTrend.Unknown
        : Kpi switch
        {
            { Direction: KpiDirection.Higher } => Difference.Mean > 0 ? KpiTrend.Better : KpiTrend.Worse,
            { Direction: KpiDirection.Lower } => Difference.Mean < 0 ? KpiTrend.Better : KpiTrend.Worse,
            { Direction: KpiDirection.Band, Target: not null } => KpiTrend.Unknown,
            _ => Difference.Mean > 0 ? KpiTrend.Rose : KpiTrend.Fell,
        };

    /// <summary>The difference, in no language.</summary>
    public Explanation Explain() => StudySentences.Of(this);

    /// <summary>The difference, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The difference alone, or the figures of both scenarios too.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
