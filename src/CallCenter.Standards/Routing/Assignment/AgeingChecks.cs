using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What has to hold for the ageing of a strategy; each fault is a finding.</summary>
/// <param name="priorities">How many priorities there are; null where that is not known.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class AgeingChecks(int? priorities, FindingList findings)
{
    private static readonly Duration Greatest = Duration.FromDays(365);

    public void Check(Located<AssignmentStrategy> strategy)
    {
        LocatedList<Duration> ageing = strategy.Each(s => s.Ageing);
        foreach (Located<Duration> step in ageing)
        {
            if (step.Value <= Duration.Zero || step.Value > Greatest || step.Value.SubsecondNanoseconds % NodaConstants.NanosecondsPerTick != 0)
            {
                findings.Add(RoutingFindings.AgeingTimes, step.Place, null, $"The time is not positive, not whole ticks, or longer than 365 days.");
            }
        }

        string code = strategy.Value.Code;
        if (priorities is { } count && ageing.GivenCount > 0 && ageing.GivenCount != count - 1)
        {
            findings.Add(
                RoutingFindings.AgeingTimes, ageing.Place, code, $"Strategy '{code}' has {ageing.GivenCount} times for the steps between {count} priorities.");
        }
    }
}
