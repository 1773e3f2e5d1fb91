using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Simulation;

namespace CallCenter.Standards.Tool.Simulating;

/// <summary>The share of clocks of a promise that were kept, in two scenarios.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Target">The promise.</param>
/// <param name="AsIs">As it is.</param>
/// <param name="Other">In the other scenario.</param>
/// <param name="Difference">The other less the one as it is, day by day.</param>
internal sealed record ComparedPromise(ServiceLevelPolicy Policy, ServiceTarget Target, MeanInterval AsIs, MeanInterval Other, MeanInterval Difference)
{
    /// <summary>Better where more are kept.</summary>
    public KpiTrend Trend => Difference is { Mean: 0, Margin: 0 } ? KpiTrend.Same
        : !Difference.IsClear ? KpiTrend.Unknown
        : Difference.Mean > 0 ? KpiTrend.Better
        : KpiTrend.Worse;
}
