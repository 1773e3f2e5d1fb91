using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>
/// Plays a log again: contacts ask at their times and are given to agents by a strategy, each agent busy as long as the contact took in the log. Who waits is served by priority, then by who asked first.
/// Who gave up in the log does so after the same wait; who was answered waits until somebody is free. A contact that nobody answered takes the mean of its queue, where an agent is found for it.
/// </summary>
internal sealed class Replay
{
    private readonly Assigner assigner;
    private readonly LoggedAgents agents;
    private readonly IReadOnlyList<Asking> askings;
    private readonly IReadOnlyList<Route> routes;
    private readonly ReplayTally tally;
    private readonly HandlingTimes handling;
    private readonly Desk[] desks;
    private readonly AgentIndex index;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly int[] servedBy;
    private readonly SortedSet<(int Priority, long Asked, int Asking)> waiting = [];
    private readonly PriorityQueue<Step, (long At, Happening What, int Which)> steps = new();

    public Replay(Assigner assigner, LoggedAgents agents, IReadOnlyList<Asking> askings, IReadOnlyList<Route> routes, IEnumerable<int> watched)
    {
        this.assigner = assigner;
        this.agents = agents;
        this.askings = askings;
        this.routes = routes;
        tally = new ReplayTally(routes.Count, watched);
        handling = HandlingTimes.Of(askings, routes);
        desks = [.. agents.All.Select(agent => new Desk(agent.Facts))];
        servedBy = new int[askings.Count];
        index = new AgentIndex(desks.Select(desk => desk.At(0)));
    }

    // In this order where several happen at one moment: agents get free before contacts ask, and contacts are served before anyone gives up.
    private enum Happening
    {
        Served,
        Came,
        Asked,
        Relaxed,
        GaveUp,
        Left,
    }

    public ReplayOutcome Run()
    {
        for (int agent = 0; agent < desks.Length; agent++)
        {
            places[agents.All[agent].Facts.Code] = agent;
            foreach ((long from, long to) in agents.All[agent].Duty)
            {
                Plan(Happening.Came, agent, from);
                Plan(Happening.Left, agent, to);
            }
        }

        for (int asking = 0; asking < askings.Count; asking++)
        {
            Plan(Happening.Asked, asking, askings[asking].Asked);
        }

        long last = 0;
        while (steps.TryDequeue(out Step step, out (long At, Happening What, int Which) when))
        {
            last = when.At;
            Happen(step, last);
        }

        foreach ((_, _, int asking) in waiting)
        {
            GiveUp(asking, last);
        }

        return tally.ToOutcome(assigner.Strategy);
    }

    private void Happen(Step step, long now)
    {
        switch (step.What)
        {
            case Happening.Served:
                int agent = servedBy[step.Which];
                desks[agent].End(ChannelOf(step.Which), now);
                Refresh(agent, now);
                break;
            case Happening.Came:
                desks[step.Which].Come(now);
                Refresh(step.Which, now);
                break;
            case Happening.Left:
                desks[step.Which].Leave(now);
                index.Put(desks[step.Which].At(now));
                break;
            case Happening.Asked:
                Ask(step.Which, now);
                break;
            case Happening.Relaxed when waiting.Contains(InLine(step.Which)):
                ServeOrAskLess(step.Which, now);
                break;
            case Happening.GaveUp when waiting.Remove(InLine(step.Which)):
                GiveUp(step.Which, now);
                break;
        }
    }

    private void Ask(int asking, long now)
    {
        if (routes[askings[asking].Route].Needs is null)
        {
            tally.Unplaced(askings[asking].Route, new UnplacedReason(UnplacedKind.UnknownChannel));
            return;
        }

        waiting.Add(InLine(asking));
        if (tally.IsWatched(asking))
        {
            Watch(asking, now);
        }

        if (!ServeOrAskLess(asking, now) && !askings[asking].IsAnswered)
        {
            Plan(Happening.GaveUp, asking, now + askings[asking].Wait);
        }
    }

    /// <summary>An agent has room: those who wait get it in their order.</summary>
    private void Refresh(int agent, long now)
    {
        index.Put(desks[agent].At(now));
        while (desks[agent].HasRoom && ServeFirst(agent, now))
        {
        }
    }

    private bool ServeFirst(int agent, long now)
    {
        foreach ((_, _, int asking) in waiting)
        {
            if (agents.All[agent].Facts.On(ChannelOf(asking)) is not null && TryServe(asking, now, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Serves a contact, or tries again when the strategy asks less of its agent.</summary>
    private bool ServeOrAskLess(int asking, long now)
    {
        if (TryServe(asking, now, out Duration? next))
        {
            return true;
        }

        if (next is { } waited)
        {
            Plan(Happening.Relaxed, asking, askings[asking].Asked + waited.BclCompatibleTicks);
        }

        return false;
    }

    private bool TryServe(int asking, long now, out Duration? next)
    {
        Asking contact = askings[asking];
        long waited = now - contact.Asked;
        AssignmentChoice choice = assigner.Choose(index, RequestOf(asking, now), Instant.FromUnixTimeTicks(now));
        next = choice.NextRelaxation;
        if (choice.Agent is null)
        {
            return false;
        }

        if (waited > 0 && tally.IsWatched(asking))
        {
            Watch(asking, now);
        }

        int agent = places[choice.Agent.Code];
        waiting.Remove(InLine(asking));
        servedBy[asking] = agent;
        desks[agent].Begin(ChannelOf(asking), now);
        index.Put(desks[agent].At(now));
        Plan(Happening.Served, asking, now + handling.Of(contact));
        tally.Placed(contact.Route, waited, choice.Ring);
        return true;
    }

    private void GiveUp(int asking, long now)
    {
        AssignmentMoment moment = MomentOf(asking, now);
        tally.Unplaced(askings[asking].Route, UnplacedReason.Of(moment.Why));
        if (moment.Waited > Duration.Zero && tally.IsWatched(asking))
        {
            tally.Watch(asking, moment);
        }
    }

    private void Watch(int asking, long now) => tally.Watch(asking, MomentOf(asking, now));

    private AssignmentMoment MomentOf(int asking, long now)
    {
        AssignmentRequest request = RequestOf(asking, now);
        var at = Instant.FromUnixTimeTicks(now);
        return new AssignmentMoment(at, request.Waiting, assigner.Explain(index.Agents, request, at));
    }

    private AssignmentRequest RequestOf(int asking, long now) => routes[askings[asking].Route].Needs! with { Waiting = Duration.FromTicks(now - askings[asking].Asked) };

    private (int Priority, long Asked, int Asking) InLine(int asking) => (routes[askings[asking].Route].Key.Priority ?? int.MaxValue, askings[asking].Asked, asking);

    private string ChannelOf(int asking) => routes[askings[asking].Route].Key.Channel!;

    private void Plan(Happening what, int which, long at) => steps.Enqueue(new Step(what, which), (at, what, which));

    private readonly record struct Step(Happening What, int Which);
}
