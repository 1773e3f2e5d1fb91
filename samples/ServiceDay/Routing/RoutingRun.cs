using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using NodaTime;
using ServiceDay.Incoming;

namespace ServiceDay.Routing;

/// <summary>Triages the contacts of a log in one pass, and gives them to its agents at the end.</summary>
internal sealed class RoutingRun(RoutingEvaluator routing, IncomingContacts incoming, string? explain)
{
    private readonly Dictionary<RouteKey, Route> byKey = [];
    private readonly List<Route> routes = [];
    private readonly Dictionary<string, int> agents = new(StringComparer.Ordinal);
    private readonly List<Asking> askings = [];
    private readonly List<(RoutingExplanation Explanation, int? Asking)> explained = [];

    /// <summary>Adds a contact.</summary>
    public void Add(in ContactRecord contact, string? id)
    {
        Contact facts = incoming.Of(contact);
        TriageDecision triage = routing.Triage(facts);
        TransferDecision transfer = routing.Transfer(facts);
        Route route = RouteOf(RouteKey.Of(facts, triage, transfer));
        route.Add(contact);
        int? asking = Asking.IsOne(contact) ? askings.Count : null;
        if (asking is not null)
        {
            askings.Add(Asking.Of(contact, route.Index, AgentOf(contact)));
        }

        if (explain is not null && id == explain)
        {
            explained.Add((new RoutingExplanation(id, routing.Explain(facts), transfer, contact.Transferred, asking is not null, contact.Agent, []), asking));
        }
    }

    /// <summary>What came of all contacts.</summary>
    public RoutingDay ToDay(DateTimeZone zone)
    {
        LoggedAgents? known = agents.Count == 0 ? null : LoggedAgents.Of([.. agents.Keys], askings, routes);
        ImmutableArray<ReplayOutcome> replays = known is null ? [] : [.. routing.Assignment.All.Select((assigner, at) => new Replay(assigner, known, askings, routes, at == 0 ? Watched() : []).Run())];
        ReplayOutcome? first = replays.IsEmpty ? null : replays[0];
        return new RoutingTotals(routing.Catalogue, routes, known, first).ToDay(zone) with
        {
            Assignment = first is null ? null : new AssignmentDay
            {
                Agents = known!.All.Length,
                Log = AsLogged(),
                Strategies = [.. replays.Select(replay => replay.Figures)],
                Unplaced = first.Unplaced,
            },
            Explained = [.. explained.Select(one => one.Explanation with { Moments = one.Asking is { } asking && first is not null ? first.Moments[asking] : [] })],
        };
    }

    private HashSet<int> Watched() => [.. explained.Select(one => one.Asking).OfType<int>()];

    private ServiceFigures AsLogged()
    {
        long atOnce = 0, later = 0, waited = 0;
        foreach (Asking asking in askings)
        {
            if (asking.IsAnswered)
            {
                atOnce += asking.Wait == 0 ? 1 : 0;
                later += asking.Wait == 0 ? 0 : 1;
                waited += asking.Wait;
            }
        }

        long answered = atOnce + later;
        return new ServiceFigures(new Placements(atOnce, later, askings.Count - answered), answered == 0 ? null : Duration.FromTicks(waited / answered));
    }

    private Route RouteOf(RouteKey key)
    {
        if (!byKey.TryGetValue(key, out Route? route))
        {
            byKey[key] = route = new Route(routes.Count, key);
            routes.Add(route);
        }

        return route;
    }

    private int AgentOf(in ContactRecord contact)
    {
        if (contact.Outcome != ContactOutcome.Answered || string.IsNullOrWhiteSpace(contact.Agent))
        {
            return -1;
        }

        if (!agents.TryGetValue(contact.Agent, out int place))
        {
            agents[contact.Agent] = place = agents.Count;
        }

        return place;
    }
}
