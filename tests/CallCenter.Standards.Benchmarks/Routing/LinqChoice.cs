using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Routing;

/// <summary>The choice as an application writes it without the library: filter, then order, over a list.</summary>
internal sealed class LinqChoice(Agent[] agents, AssignmentRequest request, ChoiceKind kind)
{
    private static readonly double Horizon = Duration.FromHours(1).TotalMilliseconds;

    public Agent? Choose()
    {
        IEnumerable<Agent> eligible = agents.Where(agent =>
            agent.State == AgentState.Available
            && HasRoom(agent)
            && (request.Language is null || agent.Languages.Contains(request.Language))
            && HasSkills(agent));
        IOrderedEnumerable<Agent> order = kind switch
        {
            ChoiceKind.Ordinary or ChoiceKind.FewEligible => eligible.OrderByDescending(agent => agent.LevelOf(request.Skills[0].Skill)).ThenBy(agent => agent.IdleSince),
            ChoiceKind.Weighed => eligible.OrderByDescending(Weighed),
            _ => eligible.OrderBy(agent => agent.IdleSince).ThenBy(Load),
        };
        return order.ThenBy(agent => agent.Code, StringComparer.Ordinal).FirstOrDefault();
    }

    private bool HasRoom(Agent agent)
    {
        foreach (ChannelLoad load in agent.Channels)
        {
            if (load.Channel == request.Channel)
            {
                return load.HasRoom;
            }
        }

        return false;
    }

    private bool HasSkills(Agent agent)
    {
        foreach (SkillLevel asked in request.Skills)
        {
            if (agent.LevelOf(asked.Skill) < asked.Level)
            {
                return false;
            }
        }

        return true;
    }

    private double Weighed(Agent agent)
    {
        double levels = 0;
        foreach (SkillLevel asked in request.Skills)
        {
            levels += agent.LevelOf(asked.Skill);
        }

        return (3 * levels / 10 / request.Skills.Length) + (2 * (Workforce.Now - agent.IdleSince).TotalMilliseconds / Horizon) + 1 - Load(agent);
    }

    private static double Load(Agent agent)
    {
        double capacity = 0;
        double load = 0;
        foreach (ChannelLoad channel in agent.Channels)
        {
            capacity += channel.Capacity;
            load += channel.Load;
        }

        return load / capacity;
    }
}
