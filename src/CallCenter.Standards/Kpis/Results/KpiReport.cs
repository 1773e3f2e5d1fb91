using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>KPI results for one group, in catalogue order.</summary>
public sealed class KpiReport
{
    internal KpiReport(GroupKey group, ImmutableArray<KpiResult> results)
    {
        Group = group;
        Results = results;
    }

    /// <summary>The group; the default key for everything.</summary>
    public GroupKey Group { get; }

    /// <summary>The results, one for each KPI asked for.</summary>
    public ImmutableArray<KpiResult> Results { get; }

    /// <summary>The result of a KPI.</summary>
    /// <exception cref="KeyNotFoundException">The report has no such KPI.</exception>
    public KpiResult this[string code] =>
        Results.FirstOrDefault(result => result.Kpi.Code == code) ?? throw new KeyNotFoundException($"The report has no KPI '{code}'.");
}
