using System.Collections.Immutable;

namespace CallCenter.Standards.Routing;

/// <summary>What choosing looks at, column by column: sets for what is required, values for what is preferred. Each change costs as much as differs.</summary>
internal sealed class AgentColumns
{
    private readonly Dictionary<string, SkillColumn> skills = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AuthorityColumn> authorities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlotSet> rooms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlotSet> locked = new(StringComparer.Ordinal);

    public AgentColumns(int words)
    {
        Words = words;
        Available = new SlotSet(words);
        Idle = new OrderColumn(words);
        Room = new OrderColumn(words);
        Rest = new OrderColumn(words);
        Code = new OrderColumn(words);
    }

    /// <summary>The words of each set; 64 slots a word.</summary>
    public int Words { get; private set; }

    public SlotSet Available { get; }

    public CodeSets Languages { get; } = new();

    public CodeSets Teams { get; } = new();

    public CodeSets Regions { get; } = new();

    public OrderColumn Idle { get; }

    public OrderColumn Room { get; }

    public OrderColumn Rest { get; }

    /// <summary>The ordinal order of codes, the first the highest.</summary>
    public OrderColumn Code { get; }

    public SkillColumn? Skill(string skill) => skills.GetValueOrDefault(skill);

    /// <summary>The agents that a skill is locked for; null where it is for none.</summary>
    public SlotSet? Locked(string skill) => locked.GetValueOrDefault(skill);

    public AuthorityColumn? Authority(string authority) => authorities.GetValueOrDefault(authority);

    public SlotSet? HasRoom(string channel) => rooms.GetValueOrDefault(channel);

    public void Resize(int words)
    {
        Words = words;
        Available.Resize(words);
        Array.ForEach([Languages, Teams, Regions], sets => sets.Resize(words));
        Array.ForEach([Idle, Room, Rest, Code], column => column.Resize(words));
        foreach (SlotSet room in rooms.Values)
        {
            room.Resize(words);
        }

        foreach (SlotSet skill in locked.Values)
        {
            skill.Resize(words);
        }

        foreach (SkillColumn skill in skills.Values)
        {
            skill.Resize(words);
        }

        foreach (AuthorityColumn authority in authorities.Values)
        {
            authority.Resize(words);
        }
    }

    /// <summary>Puts an agent in the place of another, or of none.</summary>
    public void Replace(int slot, Agent? before, Agent after)
    {
        Available.Put(slot, after.State == AgentState.Available);
        Idle.Put(slot, Merit.OfIdle(after));
        Rest.Put(slot, Merit.OfRest(after));
        ReplaceCodes(slot, before, after);
        if (before is null || before.Channels != after.Channels || before.MostAtATime != after.MostAtATime)
        {
            Room.Put(slot, Merit.OfRoom(after));
            PutRooms(slot, before?.Channels ?? [], after);
        }
    }

    /// <summary>Changes what changes while an agent works, its loads apart.</summary>
    /// <param name="slot">Its slot.</param>
    /// <param name="isAvailable">Whether it may be given contacts.</param>
    /// <param name="idle">As <see cref="Merit.OfIdle"/> gives it.</param>
    /// <param name="room">As <see cref="Merit.OfRoom(Agent)"/> gives it.</param>
    /// <param name="rest">As <see cref="Merit.OfRest(Agent)"/> gives it.</param>
    public void Work(int slot, bool isAvailable, long idle, long room, long rest)
    {
        Available.Put(slot, isAvailable);
        Idle.Put(slot, idle);
        Room.Put(slot, room);
        Rest.Put(slot, rest);
    }

    /// <summary>Takes an agent out.</summary>
    public void Remove(int slot, Agent before)
    {
        Available.Put(slot, isIn: false);
        Array.ForEach([Idle, Room, Rest, Code], column => column.Put(slot, long.MinValue));
        PutRooms(slot, before.Channels, Nobody);
        ReplaceCodes(slot, before, Nobody);
    }

    private static Agent Nobody { get; } = new() { Code = "-" };

    private void ReplaceCodes(int slot, Agent? before, Agent after)
    {
        Languages.Replace(slot, before?.Languages ?? [], after.Languages, Words);
        Teams.Replace(slot, before?.Teams ?? [], after.Teams, Words);
        Regions.Replace(slot, before?.Regions ?? [], after.Regions, Words);
        if (before is null || before.Skills != after.Skills)
        {
            PutSkills(slot, before?.Skills ?? [], after.Skills);
        }

        if (before is null || before.LockedSkills != after.LockedSkills)
        {
            PutLocks(slot, before?.LockedSkills ?? [], after.LockedSkills);
        }

        if (before is null || before.Authorities != after.Authorities)
        {
            PutAuthorities(slot, before?.Authorities ?? [], after.Authorities);
        }
    }

    private void PutRooms(int slot, ImmutableArray<ChannelLoad> before, Agent after)
    {
        foreach (ChannelLoad channel in before)
        {
            rooms[channel.Channel].Put(slot, isIn: false);
        }

        foreach (ChannelLoad channel in after.Channels)
        {
            if (!rooms.TryGetValue(channel.Channel, out SlotSet? room))
            {
                rooms.Add(channel.Channel, room = new SlotSet(Words));
            }

            room.Put(slot, after.HasRoomOn(channel.Channel));
        }
    }

    private void PutSkills(int slot, ImmutableArray<SkillLevel> before, ImmutableArray<SkillLevel> after)
    {
        foreach (SkillLevel skill in before)
        {
            skills[skill.Skill].Put(slot, level: 0);
        }

        foreach (SkillLevel skill in after)
        {
            if (!skills.TryGetValue(skill.Skill, out SkillColumn? column))
            {
                skills.Add(skill.Skill, column = new SkillColumn(Words));
            }

            column.Put(slot, skill.Level);
        }
    }

    private void PutLocks(int slot, ImmutableArray<SkillLock> before, ImmutableArray<SkillLock> after)
    {
        foreach (SkillLock skill in before)
        {
            locked[skill.Skill].Put(slot, isIn: false);
        }

        foreach (SkillLock skill in after)
        {
            if (!locked.TryGetValue(skill.Skill, out SlotSet? agents))
            {
                locked.Add(skill.Skill, agents = new SlotSet(Words));
            }

            agents.Put(slot, isIn: true);
        }
    }

    private void PutAuthorities(int slot, ImmutableArray<AuthorityLimit> before, ImmutableArray<AuthorityLimit> after)
    {
        foreach (AuthorityLimit authority in before)
        {
            authorities[authority.Authority].Put(slot, held: null);
        }

        foreach (AuthorityLimit authority in after)
        {
            if (!authorities.TryGetValue(authority.Authority, out AuthorityColumn? column))
            {
                authorities.Add(authority.Authority, column = new AuthorityColumn(Words));
            }

            column.Put(slot, authority);
        }
    }
}
