using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.Display;

/// <summary>Orders KPIs by how far they are from their targets.</summary>
internal static class Ranking
{
    /// <summary>The KPIs that miss their targets, the furthest first: by the distance as a share of the bound.</summary>
    public static IReadOnlyList<KpiResult> Worst(KpiReport report, int count) =>
        [.. report.Results
            .Where(r => r.Status is KpiStatus.Missed or KpiStatus.AtRisk)
            .OrderByDescending(r => r.Status == KpiStatus.Missed)
            .ThenByDescending(Distance)
            .ThenBy(r => r.Kpi.Code, StringComparer.Ordinal)
            .Take(count)];

    /// <summary>Whether a target stands on a default that the bank has still to decide.</summary>
    public static bool IsAssumed(KpiResult result) => result.Kpi.Target?.Provenance.Kind == CallCenter.Standards.ProvenanceKind.Assumption;

    /// <summary>How far a KPI is beyond its bound, as a share of the bound.</summary>
    public static double Distance(KpiResult result)
    {
        double value = result.Value!.Value;
        (decimal? least, decimal? most) = (result.Kpi.Target!.AtLeast ?? result.Kpi.Target.Above, result.Kpi.Target.AtMost ?? result.Kpi.Target.Below);
        return Math.Max(Share((double?)least - value, least), Share(value - (double?)most, most));
    }

    private static double Share(double? distance, decimal? bound) =>
        distance is not { } known ? double.NegativeInfinity : bound == 0 ? known : known / Math.Abs((double)bound!.Value);
}
