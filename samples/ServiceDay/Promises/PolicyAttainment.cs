using CallCenter.Standards;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels.Policies;

namespace ServiceDay.Promises;

/// <summary>How one promise of a policy was kept over a log; every clock counts in exactly one of the four states.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Target">The promise.</param>
/// <param name="Met">Clocks stopped in time.</param>
/// <param name="Breached">Clocks that fell due before they ended, or have fallen due and are open.</param>
/// <param name="Cancelled">Clocks ended in time without an outcome, such as by a customer who gave up.</param>
/// <param name="Open">Clocks that are open and not yet due.</param>
public sealed record PolicyAttainment(ServiceLevelPolicy Policy, ServiceTarget Target, int Met, int Breached, int Cancelled, int Open)
{
    /// <summary>All clocks.</summary>
    public int Clocks => Met + Breached + Cancelled + Open;

    /// <summary>The share of decided clocks that were met; null where none is decided.</summary>
    public Percentage? Attainment => Met + Breached == 0 ? null : Percentage.FromRatio((decimal)Met / (Met + Breached));

    /// <summary>The attainment against the goal.</summary>
    public KpiStatus Status => Attainment is not { } share ? KpiStatus.NoData
        : Target.Goal is not { } goal ? KpiStatus.NoTarget
        : share >= goal ? KpiStatus.Met
        : KpiStatus.Missed;
}
