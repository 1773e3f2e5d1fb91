using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Reports.Promises;

/// <summary>How one promise of a policy was kept over a log.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Target">The promise.</param>
/// <param name="Counts">Its clocks by how they ended.</param>
internal sealed record PolicyAttainment(ServiceLevelPolicy Policy, ServiceTarget Target, ClockAttainment Counts)
{
    /// <summary>The share of decided clocks that were met; null where none is decided.</summary>
    public Percentage? Attainment => Counts.Share;

    /// <summary>The attainment against the goal.</summary>
    public KpiStatus Status => Attainment is null ? KpiStatus.NoData
        : Target.Goal is not { } goal ? KpiStatus.NoTarget
        : Counts.Reaches(goal) == true ? KpiStatus.Met
        : KpiStatus.Missed;
}
