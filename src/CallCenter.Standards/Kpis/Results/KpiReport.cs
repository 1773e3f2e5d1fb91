using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>KPI results for one group, in catalogue order. A plain value; equal to another with equal parts.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record KpiReport : IExplained
{
    private readonly Listed<string> dimensions;
    private readonly Listed<StandardFingerprint> otherStandards;
    private readonly Listed<KpiResult> results;

    /// <summary>The group; the default key for everything.</summary>
    public GroupKey Group { get; init; }

    /// <summary>The names of the dimensions that the group has its values of; empty for everything.</summary>
    public ImmutableArray<string> Dimensions
    {
        get => dimensions;
        init => dimensions = value;
    }

    /// <summary>The time that the records are of, from its start to before its end; null where nobody said: <c>report with { Period = day }</c>.</summary>
    public Interval? Period { get; init; }

    /// <summary>The standard that the KPIs are of.</summary>
    public StandardFingerprint Standard { get; init; }

    /// <summary>
    /// The other standards that some of the records were counted under, each once: the time that they are of crosses a change of what figures depend on. What those do not have, or define otherwise, has no figure here. Empty where
    /// all of them were counted under <see cref="Standard"/>.
    /// </summary>
    public ImmutableArray<StandardFingerprint> OtherStandards
    {
        get => otherStandards;
        init => otherStandards = value;
    }

    /// <summary>How many records were of an instant at which no standard was in force, and are in no figure; 0 in the report of a group, since nobody grouped them.</summary>
    public long Outside { get; init; }

    /// <summary>The results, one for each KPI asked for.</summary>
    public required ImmutableArray<KpiResult> Results
    {
        get => results;
        init => results = value;
    }

    /// <summary>The result of a KPI.</summary>
    /// <exception cref="UnknownCodeException">The report has no such KPI.</exception>
    public KpiResult this[string code] => Find(code) ?? throw new UnknownCodeException("KPI", code, Results.Select(result => result.Kpi.Code));

    /// <summary>The result of a KPI; null where the report has none.</summary>
    public KpiResult? Find(string code) => Results.FirstOrDefault(result => result.Kpi.Code == code);

    /// <summary>How the KPIs stand together, in no language.</summary>
    public Explanation Explain() => ReportExplanation.Of(this);

    /// <summary>How the KPIs stand together, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How many targets are met alone, or with a line for each KPI, the missed first.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
