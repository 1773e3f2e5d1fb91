using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Conformance;

/// <summary>What the library says to the inputs of a case, by the names that cases use.</summary>
internal static class StaffingCases
{
    public static Dictionary<string, object?> Loss(StaffingInputs inputs)
    {
        double load = inputs.Real("offeredLoad") ?? inputs.Traffic().OfferedLoad;
        double servers = inputs.Real("servers") ?? inputs.Needed("agents");
        var lines = new ErlangB(load, servers);
        double wait = new ErlangC(load, servers).WaitProbability;
        return new()
        {
            ["offeredLoad"] = load,
            ["blocking"] = new LogFigure(lines.Blocking, lines.LogBlocking),
            ["blockingFraction"] = lines.Blocking,
            ["carriedLoad"] = lines.CarriedLoad,
            ["occupancy"] = lines.Occupancy,
            ["erlangC_waitProbability"] = wait,
            ["erlangC_fraction"] = wait,
        };
    }

    public static Dictionary<string, object?> Delay(StaffingInputs inputs)
    {
        Traffic traffic = inputs.Traffic();
        double agents = inputs.Real("agents") ?? inputs.Needed("servers");
        var queue = new ServiceQueue(traffic, agents);
        Dictionary<string, object?> figures = Of(queue, inputs.Seconds("targetSeconds"));
        figures["blocking"] = new ErlangB(traffic.OfferedLoad, agents).Blocking;
        figures["meanWaitOfDelayedSeconds"] = queue.MeanWaitSeconds / queue.WaitProbability;
        return figures;
    }

    public static Dictionary<string, object?> Patience(StaffingInputs inputs) => Of(
        new ServiceQueue(inputs.Traffic(), inputs.Real("agents") ?? inputs.Needed("servers"), inputs.Patience() ?? throw new KeyNotFoundException("input meanPatienceSeconds is missing")),
        inputs.Seconds("targetSeconds"));

    public static Dictionary<string, object?> Required(StaffingInputs inputs)
    {
        if (inputs.IsTrue("lossModel"))
        {
            double load = inputs.Real("offeredLoad") ?? inputs.Traffic().OfferedLoad;
            int servers = ErlangB.LeastServers(load, inputs.Share("targetBlocking") ?? throw new KeyNotFoundException("input targetBlocking is missing"));
            var lines = new ErlangB(load, servers);
            return new() { ["servers"] = servers, ["agents"] = servers, ["blocking"] = lines.Blocking, ["occupancy"] = lines.Occupancy };
        }

        Duration? target = inputs.Seconds("targetSeconds");
        StaffingRequirement requirement = new StaffingRules
        {
            ServiceLevel = inputs.Share("targetServiceLevel") is { } level ? new ServiceLevelGoal(level, target ?? throw new KeyNotFoundException("input targetSeconds is missing")) : null,
            AnsweredWait = inputs.Seconds("maxAsaSeconds") ?? inputs.Seconds("targetAsaSeconds"),
            Abandonment = inputs.Share("maxAbandonment") ?? inputs.Share("targetAbandonment"),
            Occupancy = inputs.Share("maxOccupancy"),
            Shrinkage = inputs.Share("shrinkage") ?? default,
            Patience = inputs.Patience(),
        }.Require(inputs.Traffic());
        Dictionary<string, object?> figures = requirement.Queue is { } queue ? Of(queue, target) : [];
        figures["agents"] = requirement.Agents;
        figures["servers"] = requirement.Agents;
        figures["scheduledAgents"] = requirement.ScheduledAgents;
        return figures;
    }

    private static Dictionary<string, object?> Of(ServiceQueue queue, Duration? target)
    {
        var figures = new Dictionary<string, object?>
        {
            ["offeredLoad"] = queue.Traffic.OfferedLoad,
            ["stable"] = !queue.IsOverloaded,
            ["overload"] = queue.IsOverloaded,
            ["overloaded"] = queue.IsOverloaded,
            ["waitProbability"] = queue.WaitProbability,
            ["abandonment"] = queue.Abandonment,
            ["meanWaitAllSeconds"] = queue.MeanWaitSeconds,
            ["asaSeconds"] = queue.AnsweredWaitSeconds,
            ["asaOfServedSeconds"] = queue.AnsweredWaitSeconds,
            ["occupancy"] = queue.Occupancy,
            ["meanQueueLength"] = queue.MeanQueueLength,
        };
        if (target is { } time)
        {
            figures["serviceLevel"] = queue.ServiceLevel(time);
            figures["serviceLevel_servedWithinT_over_offered"] = queue.ServiceLevel(time);
            figures["serviceLevel_answeredOnly"] = queue.ServiceLevel(time, NamedServiceLevel.ServiceLevelAnswered);
            figures["serviceLevel_excludingShortAbandons"] = queue.ServiceLevel(time, NamedServiceLevel.ServiceLevelExcludingShortAbandons);
            figures["serviceLevel_abandonsWithinTCountAsMet"] = queue.ServiceLevel(time, NamedServiceLevel.ServiceLevelAbandonsMet);
            figures["abandonedWithinT_over_offered"] = queue.AbandonedWithin(time);
            figures["probWaitGreaterThanT"] = queue.WaitingBeyond(time);
        }

        return figures;
    }
}
