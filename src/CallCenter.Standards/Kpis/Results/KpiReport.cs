using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>KPI results for one group, in catalogue order. A plain value; equal to another with equal parts.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record KpiReport
{
    private readonly Listed<string> dimensions;
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
}
