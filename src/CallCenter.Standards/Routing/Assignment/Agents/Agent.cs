using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// An agent as assignment sees it at a moment: what it may be given, and how much it has to do (D3.1). A change of state is a new value: <c>agent with { State = AgentState.Break }</c>.
/// Codes are of the host's choosing, compared ordinally.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Agent
{
    private readonly Listed<SkillLevel> skills;
    private readonly Listed<SkillLock> locks;
    private readonly Listed<string> languages;
    private readonly Listed<string> teams;
    private readonly Listed<string> regions;
    private readonly Listed<AuthorityLimit> authorities;
    private readonly Listed<ChannelLoad> channels;

    /// <summary>The agent's code, such as a staff number; not blank. Ties are broken by it, ordinally.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public required string Code { get; init => field = AgentFacts.Code(value); }

    /// <summary>The skills with their levels, each skill once.</summary>
    /// <exception cref="ArgumentException">A blank or repeated skill, or a level out of range.</exception>
    public ImmutableArray<SkillLevel> Skills
    {
        get => skills;
        init => skills = AgentFacts.Skills(value);
    }

    /// <summary>The skills the agent may not use until it is qualified for them, whether it has them or not; a skill once for each qualification that is not met. A contact that asks for one is never given to it (D9).</summary>
    /// <exception cref="ArgumentException">A blank skill or qualification, or one given twice.</exception>
    public ImmutableArray<SkillLock> LockedSkills
    {
        get => locks;
        init => locks = AgentFacts.Locks(value);
    }

    /// <summary>The languages the agent serves in.</summary>
    /// <exception cref="ArgumentException">A blank one.</exception>
    public ImmutableArray<string> Languages
    {
        get => languages;
        init => languages = AgentFacts.Codes(value);
    }

    /// <summary>The teams the agent belongs to.</summary>
    /// <exception cref="ArgumentException">A blank one.</exception>
    public ImmutableArray<string> Teams
    {
        get => teams;
        init => teams = AgentFacts.Codes(value);
    }

    /// <summary>The regions the agent serves (D5.7).</summary>
    /// <exception cref="ArgumentException">A blank one.</exception>
    public ImmutableArray<string> Regions
    {
        get => regions;
        init => regions = AgentFacts.Codes(value);
    }

    /// <summary>The authorities the agent holds, each once (D2.5).</summary>
    /// <exception cref="ArgumentException">A blank or repeated authority, or a limit that is no amount.</exception>
    public ImmutableArray<AuthorityLimit> Authorities
    {
        get => authorities;
        init => authorities = AgentFacts.Authorities(value);
    }

    /// <summary>The channels the agent serves, each once, at most 20; no other is given to it.</summary>
    /// <exception cref="ArgumentException">A blank or repeated channel, a number out of range, or too many.</exception>
    public ImmutableArray<ChannelLoad> Channels
    {
        get => channels;
        init => channels = AgentFacts.Channels(value);
    }

    /// <summary>The most contacts at a time over all channels, 1 to 100; null where the capacities of the channels are all that counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int? MostAtATime { get; init => field = AgentFacts.Total(value); }

    /// <summary>Whether the agent takes contacts; <see cref="AgentState.Available"/> unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a state.</exception>
    public AgentState State
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "There is no such state.");
    }

    /// <summary>Since when the agent has had nothing to do; told apart to the millisecond. Means nothing while any channel has a load: whoever serves a contact is not idle.</summary>
    public Instant IdleSince { get; init; }

    /// <summary>The share of the working time so far that the agent spent on contacts, 0 % to 100 %; what fairness evens out, told apart to a millionth.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public Percentage Occupancy { get; init => field = AgentFacts.Share(value); }

    /// <summary>The level of a skill; 0 where the agent lacks it.</summary>
    public int LevelOf(string skill)
    {
        foreach (SkillLevel own in Skills)
        {
            if (own.Skill == skill)
            {
                return own.Level;
            }
        }

        return 0;
    }

    /// <summary>The first qualification that a skill is locked for; null where it is not locked. Does not allocate.</summary>
    public string? LockOf(string skill)
    {
        foreach (SkillLock own in LockedSkills)
        {
            if (own.Skill == skill)
            {
                return own.Qualification;
            }
        }

        return null;
    }

    /// <summary>The load of a channel; null where the agent does not serve it.</summary>
    public ChannelLoad? On(string channel)
    {
        foreach (ChannelLoad own in Channels)
        {
            if (own.Channel == channel)
            {
                return own;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether another contact of a channel fits: the channel has room, the total is not reached, and nothing exclusive is in the way; false where the agent does not serve the channel. Does not allocate.
    /// </summary>
    public bool HasRoomOn(string channel) => ChannelLoad.HasRoomOn(channel, Channels.AsSpan(), MostAtATime);

    /// <summary>The authority of a code; null where the agent does not hold it.</summary>
    public AuthorityLimit? Holds(string authority)
    {
        foreach (AuthorityLimit own in Authorities)
        {
            if (own.Authority == authority)
            {
                return own;
            }
        }

        return null;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
