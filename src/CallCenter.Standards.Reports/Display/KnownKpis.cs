using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.Display;

/// <summary>Which KPIs of a report have data, for every page and console alike.</summary>
internal static class KnownKpis
{
    /// <summary>Those with data.</summary>
    public static KpiResult[] With(KpiReport report) => [.. report.Results.Where(static result => result.Value is not null)];

    /// <summary>Those without, each of which has its reason (<see cref="KpiResult.Gap"/>).</summary>
    public static KpiResult[] Without(KpiReport report) => [.. report.Results.Where(static result => result.Value is null)];

    /// <summary>A KPI without data, and why.</summary>
    public static string Reason(KpiResult result, Wording wording) => $"{wording.In(result.Kpi.Name)}{wording.In("：", ": ")}{wording.WordFor(result.Gap)}";
}
