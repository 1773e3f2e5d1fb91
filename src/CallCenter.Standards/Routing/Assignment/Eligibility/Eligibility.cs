using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Routing;

/// <summary>Holds an agent against a requirement: every reason against it, in the order of <see cref="AssignmentRefusalReason"/>.</summary>
internal static class Eligibility
{
    /// <summary>Whether there is no reason against it; does not allocate.</summary>
    public static bool IsEligible(Agent agent, in Requirement requirement)
    {
        AssignmentRequest request = requirement.Request;
        bool fits = agent.State == AgentState.Available
            && agent.HasRoomOn(request.Channel)
            && (requirement.Owner is null || requirement.Owner == agent.Code)
            && (requirement.Team is null || agent.Teams.Contains(requirement.Team))
            && (requirement.Region is null || agent.Regions.Contains(requirement.Region))
            && (requirement.Language is null || agent.Languages.Contains(requirement.Language))
            && (request.Authority is null || (agent.Holds(request.Authority) is { } held && !(held.Limit < request.Amount)));
        for (int i = 0; fits && i < request.Skills.Length; i++)
        {
            fits = agent.LevelOf(request.Skills[i].Skill) >= requirement.Minimum(i) && agent.LockOf(request.Skills[i].Skill) is null;
        }

        return fits;
    }

    public static ImmutableArray<AssignmentRefusal> Refusals(Agent agent, in Requirement requirement)
    {
        AssignmentRequest request = requirement.Request;
        ImmutableArray<AssignmentRefusal>.Builder refusals = ImmutableArray.CreateBuilder<AssignmentRefusal>();
        if (agent.State != AgentState.Available)
        {
            refusals.Add(new(AssignmentRefusalReason.State, EnumCodes<AgentState>.CodeOf(AgentState.Available), EnumCodes<AgentState>.CodeOf(agent.State)));
        }

        if (agent.On(request.Channel) is not { } load)
        {
            refusals.Add(new(AssignmentRefusalReason.Channel, request.Channel, List([.. agent.Channels.Select(own => own.Channel)])));
        }
        else if (!load.HasRoom)
        {
            refusals.Add(new(AssignmentRefusalReason.Capacity, request.Channel, string.Create(CultureInfo.InvariantCulture, $"{load.Load} of {load.Capacity}")));
        }
        else if (!agent.HasRoomOn(request.Channel))
        {
            refusals.Add(new(AssignmentRefusalReason.Capacity, request.Channel, Busy(agent)));
        }

        AddUnlessAmong(refusals, AssignmentRefusalReason.Owner, requirement.Owner, [agent.Code]);
        AddUnlessAmong(refusals, AssignmentRefusalReason.Team, requirement.Team, agent.Teams);
        AddUnlessAmong(refusals, AssignmentRefusalReason.Region, requirement.Region, agent.Regions);
        AddUnlessAmong(refusals, AssignmentRefusalReason.Language, requirement.Language, agent.Languages);
        AddSkills(refusals, agent, requirement);
        AddAuthority(refusals, agent, request);
        AddLocks(refusals, agent, request);
        return refusals.ToImmutable();
    }

    private static void AddSkills(ImmutableArray<AssignmentRefusal>.Builder refusals, Agent agent, in Requirement requirement)
    {
        ImmutableArray<SkillLevel> asked = requirement.Request.Skills;
        for (int i = 0; i < asked.Length; i++)
        {
            int level = agent.LevelOf(asked[i].Skill);
            if (level < requirement.Minimum(i))
            {
                string required = new SkillLevel(asked[i].Skill, requirement.Minimum(i)).ToString();
                refusals.Add(level == 0
                    ? new(AssignmentRefusalReason.Skill, required, null)
                    : new(AssignmentRefusalReason.SkillLevel, required, new SkillLevel(asked[i].Skill, level).ToString()));
            }
        }
    }

    /// <summary>No ring gives a qualification up: whoever waits long is not served by somebody who must not serve.</summary>
    private static void AddLocks(ImmutableArray<AssignmentRefusal>.Builder refusals, Agent agent, AssignmentRequest request)
    {
        foreach (SkillLock own in agent.LockedSkills)
        {
            if (request.Skills.Any(asked => asked.Skill == own.Skill))
            {
                refusals.Add(new(AssignmentRefusalReason.Qualification, own.Qualification, null) { Skill = own.Skill });
            }
        }
    }

    private static void AddAuthority(ImmutableArray<AssignmentRefusal>.Builder refusals, Agent agent, AssignmentRequest request)
    {
        if (request.Authority is not { } authority)
        {
            return;
        }

        string required = request.Amount is { } amount ? Text(authority, amount) : authority;
        if (agent.Holds(authority) is not { } held)
        {
            refusals.Add(new(AssignmentRefusalReason.Authority, required, List([.. agent.Authorities.Select(own => own.Authority)])));
        }
        else if (held.Limit < request.Amount)
        {
            refusals.Add(new(AssignmentRefusalReason.AuthorityLimit, required, Text(authority, held.Limit.Value)));
        }
    }

    private static void AddUnlessAmong(ImmutableArray<AssignmentRefusal>.Builder refusals, AssignmentRefusalReason reason, string? required, ImmutableArray<string> own)
    {
        if (required is not null && !own.Contains(required))
        {
            refusals.Add(new(reason, required, List(own)));
        }
    }

    /// <summary>What an agent serves on all channels, such as <c>phone 1, chat 2</c>, and the most it may.</summary>
    private static string Busy(Agent agent) =>
        string.Join(", ", agent.Channels.Where(static own => own.Load > 0).Select(static own => string.Create(CultureInfo.InvariantCulture, $"{own.Channel} {own.Load}")))
        + (agent.MostAtATime is { } most ? string.Create(CultureInfo.InvariantCulture, $", at most {most}") : "");

    private static string? List(ImmutableArray<string> codes) => codes.IsEmpty ? null : string.Join(", ", codes);

    private static string Text(string authority, decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{authority} {amount}");
}
