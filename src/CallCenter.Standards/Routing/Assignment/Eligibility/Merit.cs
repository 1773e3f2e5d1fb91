using System.Diagnostics;

namespace CallCenter.Standards.Routing;

/// <summary>
/// How good an agent is by one criterion, in whole numbers so that no order ever hangs on rounding: 0 is worst, <see cref="Whole"/> best.
/// </summary>
internal static class Merit
{
    /// <summary>
    /// The best. Divisible by the highest level times every number of skills that a contact can ask for, so that means of levels are whole;
    /// and so fine that two different shares of all channels' capacity (at most 2,000) are never the same.
    /// </summary>
    public const long Whole = SkillLevel.Highest * 720_720L;

    /// <summary>What one level of one skill is worth where a contact asks for as many.</summary>
    public static long OfLevel(int skills) => Whole / SkillLevel.Highest / skills;

    /// <summary>The free share of the capacity of all channels together.</summary>
    public static long OfRoom(Agent agent) => OfRoom(agent.Channels.AsSpan());

    /// <summary>The free share of the capacity of channels together.</summary>
    public static long OfRoom(ReadOnlySpan<ChannelLoad> channels)
    {
        long capacity = 0;
        long load = 0;
        foreach (ref readonly ChannelLoad channel in channels)
        {
            capacity += channel.Capacity;
            load += channel.Load;
        }

        return load >= capacity ? 0 : Whole - (Whole * load / capacity);
    }

    /// <summary>The share of the time without contacts.</summary>
    public static long OfRest(Agent agent) => OfRest(agent.Occupancy);

    /// <summary>The share of the time without contacts.</summary>
    public static long OfRest(Percentage occupancy) => Whole - (long)(occupancy.Ratio * Whole);

    /// <summary>The idle merit of whoever serves a contact: none, before whoever has been idle for however short a time; far enough from the end of the range that an instant can be added.</summary>
    public const long Busy = long.MinValue / 4;

    /// <summary>Since when there has been nothing to do, the earlier the greater: milliseconds before the Unix epoch; <see cref="Busy"/> while any channel has a load.</summary>
    public static long OfIdle(Agent agent)
    {
        foreach (ChannelLoad channel in agent.Channels)
        {
            if (channel.Load > 0)
            {
                return Busy;
            }
        }

        return -agent.IdleSince.ToUnixTimeMilliseconds();
    }

    /// <summary>An idle time in milliseconds, capped by a horizon; an instant to come counts as now.</summary>
    /// <param name="idle">As <see cref="OfIdle"/> gives it.</param>
    /// <param name="now">Milliseconds since the Unix epoch.</param>
    /// <param name="horizon">The cap, in milliseconds.</param>
    public static long Capped(long idle, long now, long horizon) => Math.Min(Math.Max(now + idle, 0), horizon);

    /// <summary>The mean level over the skills that a contact asks for.</summary>
    public static long OfSkills(Agent agent, AssignmentRequest request)
    {
        long levels = 0;
        foreach (SkillLevel asked in request.Skills)
        {
            levels += agent.LevelOf(asked.Skill);
        }

        return request.Skills.IsEmpty ? Whole : levels * OfLevel(request.Skills.Length);
    }

    /// <summary>How near the levels are to those that a contact asks for.</summary>
    public static long OfFit(Agent agent, AssignmentRequest request)
    {
        long apart = 0;
        foreach (SkillLevel asked in request.Skills)
        {
            apart += Math.Abs(agent.LevelOf(asked.Skill) - asked.Level);
        }

        return request.Skills.IsEmpty ? Whole : Whole - (apart * OfLevel(request.Skills.Length));
    }

    /// <summary>One criterion that stands alone in its step; idle time is neither capped nor scaled.</summary>
    public static long Of(AssignmentCriterion criterion, Agent agent, AssignmentRequest request) => criterion switch
    {
        AssignmentCriterion.PreferredOwner => agent.Code == request.PreferredOwner ? Whole : 0,
        AssignmentCriterion.BestSkill => OfSkills(agent, request),
        AssignmentCriterion.ProficiencyFit => OfFit(agent, request),
        AssignmentCriterion.LongestIdle => OfIdle(agent),
        AssignmentCriterion.LeastLoaded => OfRoom(agent),
        AssignmentCriterion.Fairness => OfRest(agent),
        _ => throw new UnreachableException(),
    };
}
