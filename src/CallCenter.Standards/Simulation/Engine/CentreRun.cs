using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>One play of a centre, event by event.</summary>
internal sealed class CentreRun
{
    /// <summary>How many events pass between two looks at whether the run was ended.</summary>
    private const int BetweenLooks = 1_024;

    private readonly Assigner assigner;
    private readonly RosterEvaluator? roster;
    private readonly IEnumerator<Visit> visits;
    private readonly SimulatedAgent[] agents;
    private readonly Dictionary<string, SimulatedAgent> byCode;
    private readonly AgentColumns columns;
    private readonly bool weighsOccupancy;
    private readonly bool keepsOwners;
    private readonly EventQueue queue = new();
    private readonly WaitingClasses classes;
    private readonly List<WaitingClass> waiting = [];
    private readonly Dictionary<string, Lines> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BotLine> bots = new(StringComparer.Ordinal);
    private readonly Queue<EndedVisit> ended = new();
    private long asked;
    private int atCentre;

    public CentreRun(SimulationModel model, Assigner assigner, RosterEvaluator? roster, IEnumerator<Visit> visits)
    {
        this.assigner = assigner;
        this.roster = roster;
        this.visits = visits;
        keepsOwners = model.FirstContactOwnership;
        agents = [.. model.Agents.Select(static (agent, place) => new SimulatedAgent(agent, place))];
        byCode = agents.ToDictionary(static agent => agent.Code, StringComparer.Ordinal);
        weighsOccupancy = assigner.Strategy.Steps.Any(static step => step.Criteria.Any(static weighed => weighed.Criterion == AssignmentCriterion.Fairness));
        classes = new WaitingClasses(assigner.Strategy.Rings, agents);
        columns = new AgentColumns(Math.Max(1, (agents.Length + 63) / 64));
        Array.ForEach(agents, agent => agent.Enter(columns));
        foreach ((SimulatedAgent agent, int rank) in agents.OrderBy(static agent => agent.Code, StringComparer.Ordinal).Select(static (agent, rank) => (agent, rank)))
        {
            columns.Code.Put(agent.Place, -rank);
        }

        foreach (ChannelLines channel in model.Lines)
        {
            lines[channel.Channel] = new Lines(channel.Most);
        }

        foreach (BotSessions bot in model.Bots)
        {
            bots[bot.Bot] = new BotLine(bot.Most);
        }
    }

    /// <summary>How many lines there are.</summary>
    internal int Classes => classes.Count;

    public IEnumerable<SimulatedContact> Play(CancellationToken cancellation)
    {
        bool hasNext = visits.MoveNext();
        if (hasNext)
        {
            Open(visits.Current.Arrival);
        }

        long now = 0;
        for (long events = 0; hasNext || atCentre > 0; events++)
        {
            if (events % BetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            // A contact that comes for the first time comes before one that tries again at that moment, and after what agents do.
            if (hasNext && (queue.Count == 0 || visits.Current.Arrival < queue.NextAt || (visits.Current.Arrival == queue.NextAt && queue.NextKind >= Happening.Came)))
            {
                now = visits.Current.Arrival;
                atCentre++;
                Come(visits.Current, now);
                hasNext = visits.MoveNext();
            }
            else if (queue.Count > 0)
            {
                (now, Happening kind) = (queue.NextAt, queue.NextKind);
                Happen(kind, queue.Take(), now);
            }
            else
            {
                LeaveAll(now);
            }

            while (ended.TryDequeue(out EndedVisit one))
            {
                yield return new SimulatedContact(one.Visit.ToRecord(one.Outcome), one.Visit, one.IsLeft);
            }
        }
    }

    private void Open(long now)
    {
        foreach (SimulatedAgent agent in agents)
        {
            ChangeDuty(agent, now);
        }
    }

    private void Happen(Happening kind, object about, long now)
    {
        switch (kind)
        {
            case Happening.Done:
                Finish((Visit)about, now);
                break;
            case Happening.HungUp:
                ((Lines)about).Taken--;
                break;
            case Happening.Duty:
                ChangeDuty((SimulatedAgent)about, now);
                break;
            case Happening.Came:
                Come((Visit)about, now);
                break;
            case Happening.Asked:
                LeaveBot((Visit)about, now);
                break;
            case Happening.Relaxed when ((Visit)about).IsWaiting:
                ServeOrAskLess((Visit)about, now);
                break;
            case Happening.GaveUp when ((Visit)about).IsWaiting:
                GiveUp((Visit)about, now, isLeft: false);
                break;
        }
    }

    private void ChangeDuty(SimulatedAgent agent, long now)
    {
        var at = Instant.FromUnixTimeMilliseconds(now);
        agent.Be(roster?.StateOf(agent.Code, at).State ?? AgentState.Available, now);
        if (roster?.NextChange(agent.Code, at) is { } next)
        {
            queue.Plan((long)Math.Ceiling((next - NodaConstants.UnixEpoch).TotalMilliseconds), Happening.Duty, agent);
        }

        Refresh(agent, now);
    }

    private void Come(Visit visit, long now)
    {
        if (visit.Kind.Request is null)
        {
            End(visit, now, ContactOutcome.SelfServed);
        }
        else if (visit.Source?.Source.Bot is { } bot && bots.TryGetValue(bot, out BotLine? sessions))
        {
            visit.Bot = sessions;
            if (sessions.Enter(visit))
            {
                queue.Plan(visit.Asked, Happening.Asked, visit);
            }
        }
        else if (visit.Ivr > 0)
        {
            queue.Plan(visit.Asked, Happening.Asked, visit);
        }
        else
        {
            LeaveBot(visit, now);
        }
    }

    /// <summary>IVR or bot has done with a contact: it is settled, or a person is asked for. The next one takes the session.</summary>
    private void LeaveBot(Visit visit, long now)
    {
        if (visit.Bot?.Leave() is { } next)
        {
            next.BotWait = now - next.Arrival;
            queue.Plan(next.Asked, Happening.Asked, next);
        }

        if (visit.IsContained)
        {
            End(visit, now, ContactOutcome.SelfServed);
        }
        else
        {
            Ask(visit, now);
        }
    }

    private void Ask(Visit visit, long now)
    {
        Lines? own = lines.Count == 0 ? null : lines.GetValueOrDefault(visit.Facts.Channel!);
        if (own is not null && own.Taken >= own.Most)
        {
            End(visit, now, ContactOutcome.Blocked);
            TryAgain(visit, now, visit.Source?.Source.Redial, visit.Kind);
            return;
        }

        if (own is not null)
        {
            own.Taken++;
        }

        visit.Order = asked++;
        visit.IsWaiting = true;
        if (!ServeOrAskLess(visit, now))
        {
            visit.Queued = true;
            Enter(visit);
            if (visit.Patience < PatienceDraw.Endless)
            {
                queue.Plan(now + visit.Patience, Happening.GaveUp, visit);
            }
        }
    }

    private void Enter(Visit visit)
    {
        WaitingClass own = classes.Of(visit.Kind, waiting.Count);
        own.Enter(visit);
        if (!own.IsListed)
        {
            own.IsListed = true;
            waiting.Add(own);
        }
    }

    /// <summary>Serves a contact, or tries again when the strategy asks less of its agent.</summary>
    private bool ServeOrAskLess(Visit visit, long now)
    {
        SlotAnswer choice = Choose(visit, now);
        if (choice.Slot != SlotChoice.None)
        {
            Serve(visit, agents[choice.Slot], choice.Ring, now);
            return true;
        }

        if (choice.NextRelaxation is { } waited)
        {
            queue.Plan(visit.Asked + (long)Math.Ceiling(waited.TotalMilliseconds), Happening.Relaxed, visit);
        }

        return false;
    }

    private SlotAnswer Choose(Visit visit, long now)
    {
        AssignmentRequest request = visit.Kind.Request!;
        if (!keepsOwners && request.PreferredOwner is not null)
        {
            request = request with { PreferredOwner = null };
        }

        int owner = request.PreferredOwner is { } code && byCode.TryGetValue(code, out SimulatedAgent? known) ? known.Place : SlotChoice.None;
        return assigner.ChooseSlot(columns, request, Duration.FromMilliseconds(now - visit.Asked), owner, now);
    }

    private void Serve(Visit visit, SimulatedAgent agent, int ring, long now)
    {
        string channel = visit.Kind.Request!.Channel;
        visit.IsWaiting = false;
        visit.Wait = now - visit.Asked;
        visit.Ring = ring;
        visit.Agent = agent;
        agent.Begin(channel, now);
        agent.Show(now, weighsOccupancy);
        queue.Plan(now + visit.Talk + visit.WrapUp, Happening.Done, visit);
        if (lines.Count > 0 && lines.TryGetValue(channel, out Lines? own))
        {
            queue.Plan(now + visit.Talk, Happening.HungUp, own);
        }
    }

    private void Finish(Visit visit, long now)
    {
        SimulatedAgent agent = visit.Agent!;
        agent.End(visit.Kind.Request!.Channel, now);
        End(visit, now, ContactOutcome.Answered);
        if (visit.Source is { Source.Return: { } rule } source && !(visit.IsResolved && !visit.Kind.IsPassedOn))
        {
            Contact known = visit.Facts with { RepeatContacts = visit.Facts.RepeatContacts + 1, PriorOwner = keepsOwners ? agent.Code : null };
            TryAgain(visit, now, rule, source.KindOf(known));
        }

        Refresh(agent, now);
    }

    /// <summary>An agent's state or load changed: those who wait get what room there is, in their order.</summary>
    private void Refresh(SimulatedAgent agent, long now)
    {
        agent.Show(now, weighsOccupancy);
        while (agent.IsAvailable && FirstFor(agent, now) is { } visit && Choose(visit, now) is { Slot: not SlotChoice.None } choice)
        {
            Serve(visit, agents[choice.Slot], choice.Ring, now);
        }
    }

    private Visit? FirstFor(SimulatedAgent agent, long now)
    {
        Visit? first = null;
        WaitingClass? firstClass = null;
        for (int i = waiting.Count - 1; i >= 0; i--)
        {
            WaitingClass own = waiting[i];
            if (own.First is not { } visit)
            {
                own.IsListed = false;
                waiting.RemoveAt(i);
                continue;
            }

            if (own.Suits(agent, now - visit.Asked) && agent.HasRoomOn(own.Request.Channel) && (first is null || IsBefore(own, visit, firstClass!, first, now)))
            {
                (first, firstClass) = (visit, own);
            }
        }

        return first;
    }

    private bool IsBefore(WaitingClass one, Visit visit, WaitingClass other, Visit otherVisit, long now)
    {
        int order = assigner.Ageing.Compare(one.Priority, Duration.FromMilliseconds(now - visit.Asked), other.Priority, Duration.FromMilliseconds(now - otherVisit.Asked));
        return order != 0 ? order < 0 : visit.Order < otherVisit.Order;
    }

    private void GiveUp(Visit visit, long now, bool isLeft)
    {
        visit.IsWaiting = false;
        visit.Wait = now - visit.Asked;
        if (lines.GetValueOrDefault(visit.Facts.Channel!) is { } own)
        {
            own.Taken--;
        }

        End(visit, now, ContactOutcome.Abandoned, isLeft);
        if (!isLeft)
        {
            TryAgain(visit, now, visit.Source?.Source.Redial, visit.Kind);
        }
    }

    /// <summary>Nothing will happen any more, and some still wait: nobody who could serve them comes on duty again.</summary>
    private void LeaveAll(long now)
    {
        foreach (Visit visit in waiting.SelectMany(static own => own.All).Where(static visit => visit.IsWaiting).OrderBy(static visit => visit.Order).ToArray())
        {
            GiveUp(visit, now, isLeft: true);
        }
    }

    private void TryAgain(Visit visit, long now, ReturnRule? rule, ContactKind kind)
    {
        if (visit.Source?.Again(visit, now, rule, kind) is { } next)
        {
            atCentre++;
            queue.Plan(next.Arrival, Happening.Came, next);
        }
    }

    private void End(Visit visit, long now, ContactOutcome outcome, bool isLeft = false)
    {
        atCentre--;
        ended.Enqueue(new EndedVisit(visit, outcome, isLeft));
    }

    private readonly record struct EndedVisit(Visit Visit, ContactOutcome Outcome, bool IsLeft);

    private sealed class Lines(int most)
    {
        public int Most => most;

        public int Taken { get; set; }
    }
}
