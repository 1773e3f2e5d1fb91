using NodaTime;

namespace CallCenter.Standards.Benchmarks.Decisions;

/// <summary>The loop a programmer writes: the first rule all of whose parts hold.</summary>
public sealed class HandScan(RoutingRule[] rules, bool isWide)
{
    private readonly Duration[] waitTo = [.. rules.Select(rule => Duration.FromSeconds(rule.WaitTo))];
    private readonly Duration[] ageTo = [.. rules.Select(rule => Duration.FromSeconds(rule.AgeTo))];

    /// <summary>The position of the rule, or −1.</summary>
    public int First(in Call call)
    {
        for (int i = 0; i < rules.Length; i++)
        {
            RoutingRule rule = rules[i];
            if (call.Topic == rule.Topic && call.Level >= rule.LevelFrom && call.Level <= rule.LevelTo && call.Wait < waitTo[i] && (!isWide || Rest(rule, in call, ageTo[i])))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Rest(RoutingRule rule, in Call call, Duration ageTo) =>
        (rule.Region is null || rule.Region == call.Region)
        && (rule.Language is null || rule.Language == call.Language)
        && call.Amount >= rule.AmountFrom
        && (rule.Verified is null || rule.Verified == call.Verified)
        && call.Repeats >= rule.RepeatsFrom
        && (rule.Segment is null || rule.Segment == call.Segment)
        && call.Age < ageTo;
}
