using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>An agent while a log is played again: what it serves, whether it is on duty, and how long it was busy. Times in ticks.</summary>
internal sealed class Desk(Agent facts)
{
    private readonly int[] load = new int[facts.Channels.Length];
    private int served, calls, duties;
    private long idleSince, busySince, busy, onDutySince, onDuty;

    /// <summary>Whether another contact may fit: not beside a call, and not where every channel is full.</summary>
    public bool HasRoom
    {
        get
        {
            if (duties == 0 || calls > 0)
            {
                return false;
            }

            for (int i = 0; i < load.Length; i++)
            {
                if (load[i] < facts.Channels[i].Capacity)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public void Come(long now)
    {
        onDutySince = now;
        idleSince = now;
        duties++;
    }

    public void Leave(long now)
    {
        onDuty += now - onDutySince;
        duties--;
    }

    public void Begin(string channel, long now)
    {
        load[PlaceOf(channel)]++;
        calls += LoggedAgents.IsVoice(channel) ? 1 : 0;
        if (served++ == 0)
        {
            busySince = now;
        }
    }

    public void End(string channel, long now)
    {
        load[PlaceOf(channel)]--;
        calls -= LoggedAgents.IsVoice(channel) ? 1 : 0;
        if (--served == 0)
        {
            busy += now - busySince;
            idleSince = now;
        }
    }

    /// <summary>The agent as assignment sees it now.</summary>
    public Agent At(long now)
    {
        bool isWriting = served > calls;
        return facts with
        {
            State = duties == 0 ? AgentState.Offline : calls > 0 ? AgentState.Engaged : AgentState.Available,
            Channels = [.. facts.Channels.Select((channel, at) => channel with { Load = isWriting && LoggedAgents.IsVoice(channel.Channel) ? channel.Capacity : load[at] })],
            IdleSince = Instant.FromUnixTimeTicks(idleSince),
            Occupancy = OccupancyAt(now),
        };
    }

    private Percentage OccupancyAt(long now)
    {
        long worked = onDuty + (duties > 0 ? now - onDutySince : 0);
        long spent = busy + (served > 0 ? now - busySince : 0);
        return worked == 0 ? default : Percentage.FromRatio(Math.Min(1m, (decimal)spent / worked));
    }

    private int PlaceOf(string channel)
    {
        int place = 0;
        while (facts.Channels[place].Channel != channel)
        {
            place++;
        }

        return place;
    }
}
