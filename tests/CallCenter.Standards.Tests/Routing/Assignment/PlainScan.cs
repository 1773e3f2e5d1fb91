using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>The oracle: every agent looked at in turn, every share a fraction of decimals; nothing of it comes from the library.</summary>
internal static class PlainScan
{
    /// <summary>Shares are told apart to one part in as many.</summary>
    private const decimal Parts = 7_207_200;

    public static Agent? Choose(IEnumerable<Agent> agents, AssignmentRequest request, AssignmentStrategy strategy) =>
        InOrder(agents, request, strategy).FirstOrDefault();

    public static Agent[] InOrder(IEnumerable<Agent> agents, AssignmentRequest request, AssignmentStrategy strategy)
    {
        IOrderedEnumerable<Agent> order = agents.Where(agent => IsEligible(agent, request, strategy)).OrderBy(_ => 0);
        foreach (AssignmentStep step in strategy.Steps)
        {
            order = order.ThenByDescending(agent => Score(agent, request, step, strategy.IdleHorizon));
        }

        return [.. order.ThenBy(agent => agent.Code, StringComparer.Ordinal)];
    }

    /// <summary>The rows of requests, the one that goes first first: as if each had come later by the ageing of the steps above its priority, in seconds; where there is no ageing, priority by priority.</summary>
    public static int[] InLine(IReadOnlyList<AssignmentRequest> requests, IReadOnlyList<Duration> ageing)
    {
        decimal Come(AssignmentRequest request) => -Seconds(request.Waiting) + (ageing.Count == 0 ? 0 : ageing.Take(request.Priority ?? ageing.Count).Sum(Seconds));
        return [.. Enumerable.Range(0, requests.Count)
            .OrderBy(row => ageing.Count == 0 ? requests[row].Priority ?? int.MaxValue : 0)
            .ThenBy(row => Come(requests[row]))
            .ThenBy(row => requests[row].Priority ?? int.MaxValue)
            .ThenByDescending(row => requests[row].Waiting)];
    }

    public static int Ring(AssignmentRequest request, AssignmentStrategy strategy) => strategy.Rings.Count(ring => ring.After <= request.Waiting);

    public static bool IsEligible(Agent agent, AssignmentRequest request, AssignmentStrategy strategy)
    {
        Relaxation[] open = [.. strategy.Rings.Where(ring => ring.After <= request.Waiting).SelectMany(ring => ring.Relax)];
        bool IsOff(RelaxableRequirement requirement) => open.Any(relaxation => relaxation.Requirement == requirement);
        return agent.State == AgentState.Available
            && agent.Channels.Any(channel => channel.Channel == request.Channel && channel.Load < channel.Capacity)
            && agent.Channels.Sum(channel => channel.Load) < (agent.MostAtATime ?? int.MaxValue)
            && !agent.Channels.Any(other => other.Channel != request.Channel && other.Load > 0 && (other.IsExclusive || agent.Channels.Any(channel => channel.Channel == request.Channel && channel.IsExclusive)))
            && (!request.OwnerRequired || request.PreferredOwner is null || IsOff(RelaxableRequirement.Owner) || agent.Code == request.PreferredOwner)
            && (request.Team is null || IsOff(RelaxableRequirement.Team) || agent.Teams.Contains(request.Team))
            && (request.Region is null || IsOff(RelaxableRequirement.Region) || agent.Regions.Contains(request.Region))
            && (request.Language is null || IsOff(RelaxableRequirement.Language) || agent.Languages.Contains(request.Language))
            && (request.Authority is null || agent.Authorities.Any(held => held.Authority == request.Authority && (held.Limit ?? decimal.MaxValue) >= (request.Amount ?? 0)))
            && !agent.LockedSkills.Any(locked => request.Skills.Any(asked => asked.Skill == locked.Skill))
            && request.Skills.All(asked =>
            {
                Relaxation[] about = [.. open.Where(relaxation => relaxation.Requirement == RelaxableRequirement.Skill && (relaxation.Skill is null || relaxation.Skill == asked.Skill))];
                return about.Any(relaxation => relaxation.LowerBy is null) || Level(agent, asked.Skill) >= Math.Max(1, asked.Level - about.Sum(relaxation => relaxation.LowerBy!.Value));
            });
    }

    private static bool IsBusy(Agent agent) => agent.Channels.Any(channel => channel.Load > 0);

    private static int Level(Agent agent, string skill) => agent.Skills.Where(own => own.Skill == skill).Select(own => own.Level).FirstOrDefault();

    private static decimal Score(Agent agent, AssignmentRequest request, AssignmentStep step, Duration? horizon)
    {
        if (step.Criteria.Count(criterion => criterion.Weight > 0) == 1)
        {
            AssignmentCriterion only = step.Criteria.Single(criterion => criterion.Weight > 0).Criterion;
            return only == AssignmentCriterion.LongestIdle ? IsBusy(agent) ? decimal.MinValue : -agent.IdleSince.ToUnixTimeMilliseconds() : Share(agent, request, only);
        }

        // Multiplied by the horizon rather than divided by it: exact.
        decimal whole = horizon is { } time ? (decimal)time.TotalMilliseconds : 1;
        decimal idle = IsBusy(agent) ? 0 : Math.Clamp((decimal)(Centre.Now - agent.IdleSince).TotalMilliseconds, 0, whole);
        return step.Criteria.Sum(criterion => criterion.Weight * (criterion.Criterion == AssignmentCriterion.LongestIdle ? idle * Parts : whole * Share(agent, request, criterion.Criterion)));
    }

    private static decimal Share(Agent agent, AssignmentRequest request, AssignmentCriterion criterion)
    {
        int skills = Math.Max(1, request.Skills.Length);
        decimal capacity = agent.Channels.Sum(channel => channel.Capacity);
        return criterion switch
        {
            AssignmentCriterion.PreferredOwner => agent.Code == request.PreferredOwner ? Parts : 0,
            AssignmentCriterion.BestSkill => Parts / 10 / skills * request.Skills.Sum(asked => Level(agent, asked.Skill)),
            AssignmentCriterion.ProficiencyFit => Parts - (Parts / 10 / skills * request.Skills.Sum(asked => Math.Abs(Level(agent, asked.Skill) - asked.Level))),
            AssignmentCriterion.LeastLoaded => Parts - Math.Floor(Parts * Math.Min(capacity, agent.Channels.Sum(channel => channel.Load)) / capacity),
            _ => Parts - Math.Floor(Parts * agent.Occupancy.Ratio),
        };
    }

    private static decimal Seconds(Duration time) => time.BclCompatibleTicks / 10_000_000m;
}
