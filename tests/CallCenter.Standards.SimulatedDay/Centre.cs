namespace CallCenter.Standards.SimulatedDay;

/// <summary>
/// Plays the day event by event: a contact goes to the free agent who has been idle longest, or waits; a free agent takes
/// emergencies first, then who has waited longest; who runs out of patience leaves, and some call again.
/// </summary>
internal sealed class Centre(IReadOnlyList<Agent> agents, Demand demand)
{
    // The lines that can wait at once; further calls get the busy tone.
    private const int Lines = 9;

    private readonly PriorityQueue<Action<int>, (int Time, int Order)> events = new();
    private readonly List<Visit> waiting = [];
    private readonly List<Visit> log = [];
    private int order;

    /// <summary>Plays all visits to their end.</summary>
    /// <returns>The visits and those who called again, by arrival.</returns>
    public List<Visit> Play(IEnumerable<Visit> visits)
    {
        foreach (Visit visit in visits)
        {
            Expect(visit);
        }

        foreach ((Agent agent, int from) in agents.SelectMany(a => a.Duty.Select(d => (a, d.From))))
        {
            At(from, now => Free(agent, now));
        }

        while (events.TryDequeue(out Action<int>? happen, out (int Time, int Order) at))
        {
            happen(at.Time);
        }

        return [.. log.OrderBy(v => v.Arrival)];
    }

    private void At(int time, Action<int> happen) => events.Enqueue(happen, (time, order++));

    private void Expect(Visit visit)
    {
        log.Add(visit);
        if (visit.Outcome.Length == 0)
        {
            At(visit.AsksAt, now => Ask(visit, now));
        }
    }

    private void Ask(Visit visit, int now)
    {
        Agent? agent = agents.Where(a => a.IsFree(now) && a.CanServe(visit.Queue)).MinBy(a => (a.Busy, a.IdleSince));
        if (agent is not null)
        {
            visit.Queued = false;
            Serve(visit, agent, now);
        }
        else if (visit.Channel == "phone" && waiting.Count(w => w.Channel == "phone") >= Lines)
        {
            visit.Outcome = "blocked";
            CallAgain(visit, now);
        }
        else
        {
            visit.Queued = true;
            waiting.Add(visit);
            At(now + visit.Patience, later => GiveUp(visit, later));
        }
    }

    private void Serve(Visit visit, Agent agent, int now)
    {
        visit.Outcome = "answered";
        visit.Agent = agent;
        visit.Wait = now - visit.AsksAt;
        agent.Busy++;
        At(now + visit.Talk + visit.WrapUp, later =>
        {
            agent.Busy--;
            Free(agent, later);
        });
    }

    private void Free(Agent agent, int now)
    {
        agent.IdleSince = now;
        while (agent.IsFree(now)
            && waiting.Where(w => agent.CanServe(w.Queue)).MinBy(w => (w.Queue != "phone-emergency", w.AsksAt)) is { } next)
        {
            waiting.Remove(next);
            Serve(next, agent, now);
        }
    }

    private void GiveUp(Visit visit, int now)
    {
        if (waiting.Remove(visit))
        {
            visit.Outcome = "abandoned";
            visit.Wait = visit.Patience;
            CallAgain(visit, now);
        }
    }

    private void CallAgain(Visit visit, int now)
    {
        if (visit.RedialAfter is { } delay && now + delay < ArrivalCurve.SecondsOfDay)
        {
            Expect(demand.Redial(visit, now + delay));
        }
    }
}
