using System.Collections.Immutable;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>An agent at work in a simulation: on duty or not, and what it serves. Times in milliseconds.</summary>
internal sealed class SimulatedAgent
{
    private readonly Agent facts;
    private readonly ChannelLoad[] channels;
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
    public bool HasRoomOn(string channel)
    {
        bool fits = false, isExclusive = false, hasOthers = false;
        int load = 0;
        foreach (ref readonly ChannelLoad own in channels.AsSpan())
        {
            load += own.Load;
            if (own.Channel == channel)
            {
                (fits, isExclusive) = (own.HasRoom, own.IsExclusive);
            }
            else if (own.Load > 0)
            {
                hasOthers = true;
                if (own.IsExclusive)
                {
                    return false;
                }
            }
        }

        return fits && !(isExclusive && hasOthers) && !(load >= facts.MostAtATime);
    }

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

    /// <summary>The agent as assignment sees it.</summary>
    public Agent At(long now, bool withOccupancy) => facts with
    {
        State = duty,
        Channels = ImmutableArray.Create(channels),
        IdleSince = Instant.FromUnixTimeMilliseconds(idleSince),
        Occupancy = withOccupancy && OnDutyAt(now) is > 0 and var worked ? Percentage.FromRatio(Math.Min(1m, (decimal)BusyAt(now) / worked)) : default,
    };

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
