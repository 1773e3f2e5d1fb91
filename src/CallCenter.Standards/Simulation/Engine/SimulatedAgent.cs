using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Simulation;

/// <summary>An agent at work in a simulation: on duty or not, and what it serves. Times in milliseconds.</summary>
internal sealed class SimulatedAgent
{
    private readonly Agent facts;
    private readonly ChannelLoad[] channels;
    private AgentColumns? columns;
    private SlotSet[] rooms = [];
    private AgentState duty;
    private long idleSince, busySince, busy, onDutySince, onDuty;
    private int served;

    public SimulatedAgent(Agent facts, int place)
    {
        this.facts = facts;
        Place = place;
        channels = [.. facts.Channels.Select(static channel => channel with { Load = 0 })];
        duty = AgentState.Offline;
        Team = facts.Teams.FirstOrDefault();
    }

    /// <summary>Its place in the list of agents.</summary>
    public int Place { get; }

    public string Code => facts.Code;

    /// <summary>The first of its teams; null where it has none.</summary>
    public string? Team { get; }

    /// <summary>What it can do, as it would be with nothing to do.</summary>
    public Agent Idle => facts with { State = AgentState.Available, Channels = [.. facts.Channels.Select(static channel => channel with { Load = 0 })] };

    public bool IsAvailable => duty == AgentState.Available;

    /// <summary>Whether another contact of a channel fits beside what it serves.</summary>
    public bool HasRoomOn(string channel) => ChannelLoad.HasRoomOn(channel, channels, facts.MostAtATime);

    /// <summary>How long it has been busy so far.</summary>
    public long BusyAt(long now) => busy + (served > 0 ? now - busySince : 0);

    /// <summary>How long it has been on duty so far, or busy beyond it.</summary>
    public long OnDutyAt(long now) => onDuty + (IsOnDuty(duty) || served > 0 ? now - onDutySince : 0);

    /// <summary>The state changes by the roster.</summary>
    public void Be(AgentState state, long now)
    {
        bool was = IsOnDuty(duty) || served > 0;
        duty = state;
        Count(was, now);
        if (state == AgentState.Available && served == 0)
        {
            idleSince = now;
        }
    }

    public void Begin(string channel, long now)
    {
        bool was = IsOnDuty(duty) || served > 0;
        Change(channel, +1);
        if (served++ == 0)
        {
            busySince = now;
        }

        Count(was, now);
    }

    public void End(string channel, long now)
    {
        Change(channel, -1);
        if (--served == 0)
        {
            busy += now - busySince;
            idleSince = now;
        }

        Count(was: true, now);
    }

    /// <summary>Takes its slot, that of its place, among those that assignment chooses from.</summary>
    public void Enter(AgentColumns all)
    {
        columns = all;
        all.Replace(Place, before: null, Idle with { State = duty });
        rooms = [.. channels.Select(channel => all.HasRoom(channel.Channel)!)];
    }

    /// <summary>Shows assignment how it is.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="withOccupancy">Whether the strategy looks at how busy it was.</param>
    public void Show(long now, bool withOccupancy)
    {
        long rest = withOccupancy && OnDutyAt(now) is > 0 and var worked ? Merit.OfRest(Percentage.FromRatio(Math.Min(1m, (decimal)BusyAt(now) / worked))) : Merit.Whole;
        columns!.Work(Place, IsAvailable, served > 0 ? Merit.Busy : -idleSince, Merit.OfRoom(channels), rest);
        for (int i = 0; i < rooms.Length; i++)
        {
            rooms[i].Put(Place, HasRoomOn(channels[i].Channel));
        }
    }

    private void Count(bool was, long now)
    {
        bool does = IsOnDuty(duty) || served > 0;
        if (was && !does)
        {
            onDuty += now - onDutySince;
        }
        else if (!was && does)
        {
            onDutySince = now;
        }
    }

    private static bool IsOnDuty(AgentState state) => state is AgentState.Available or AgentState.Break;

    private void Change(string channel, int by)
    {
        int place = 0;
        while (channels[place].Channel != channel)
        {
            place++;
        }

        channels[place] = channels[place] with { Load = channels[place].Load + by };
    }
}
