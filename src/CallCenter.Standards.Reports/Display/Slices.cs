using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.Display;

/// <summary>Which slices of a dimension are worth a row.</summary>
internal static class Slices
{
    /// <summary>The slices that have contacts for a person; none where the log does not know the dimension.</summary>
    public static IReadOnlyList<KpiReport> Named(IReadOnlyCollection<KpiReport> slices) =>
        slices.All(s => s.Group.Values[0] is null) ? [] : [.. slices.Where(s => Volume.Of(s).Offered > 0)];
}
