using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Incoming;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>Triages the contacts of a log in one pass, and gives them to its agents at the end.</summary>
internal sealed class RoutingRun(Standard standard, IncomingContacts incoming, string? explain)
{
    private readonly RoutingEvaluator routing = standard.Routing;
    private readonly Dictionary<RouteKey, Route> byKey = [];
    private readonly List<Route> routes = [];
    private readonly Dictionary<string, int> agents = new(StringComparer.Ordinal);
    private readonly List<(Asking Asking, string? Id)> given = [];
    private readonly List<(RoutingExplanation Explanation, int? Asking)> explained = [];

    /// <summary>Adds a contact.</summary>
    public void Add(in ContactRecord contact, string? id)
    {
        Contact facts = incoming.Of(contact);
        TriageDecision triage = routing.Triage(facts);
        TransferDecision transfer = routing.Transfer(facts);
        Route route = RouteOf(RouteKey.Of(facts, triage, transfer));
        route.Add(contact);
        int? asking = Asking.IsOne(contact) ? given.Count : null;
        if (asking is not null)
        {
            given.Add((Asking.Of(contact, route.Index, AgentOf(contact)), id));
        }

        if (explain is not null && id == explain)
        {
            explained.Add((new RoutingExplanation(id, routing.Explain(facts), transfer, contact.Transferred, asking is not null, contact.Agent, []), asking));
        }
    }

    /// <summary>What came of all contacts.</summary>
    public RoutingDay ToDay(DateTimeZone zone)
    {
        (ImmutableArray<string> names, ImmutableArray<Asking> askings, int[] places) = InOrder();
        LoggedAgents? known = agents.Count == 0 ? null : LoggedAgents.Of(names, askings, routes);
        HashSet<int> watched = [.. explained.Select(one => one.Asking).OfType<int>().Select(place => places[place])];
        ImmutableArray<ReplayOutcome> replays = known is null ? [] : [.. routing.Assignment.All.Select((assigner, at) => new Replay(assigner, known, askings, routes, at == 0 ? watched : []).Run())];
        ReplayOutcome? first = replays.IsEmpty ? null : replays[0];
        return new RoutingTotals(standard, routes, known, first).ToDay(zone) with
        {
            Assignment = first is null ? null : new AssignmentDay
            {
                Agents = known!.All.Length,
                Log = AsLogged(askings),
                Strategies = [.. replays.Select(replay => replay.Figures)],
                Unplaced = first.Unplaced,
            },
            Explained = [.. explained.Select(one => one.Explanation with { Moments = one.Asking is { } asking && first is not null ? first.Moments[places[asking]] : [] })],
        };
    }

    /// <summary>
    /// The agents by name and the contacts by when they asked, those of one moment by their identities and then by what is known of them, so that the order of the log's rows changes nothing; and where each contact went.
    /// </summary>
    private (ImmutableArray<string> Names, ImmutableArray<Asking> Askings, int[] Places) InOrder()
    {
        string[] names = [.. agents.Keys.Order(StringComparer.Ordinal)];
        int[] newAgents = new int[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            newAgents[agents[names[i]]] = i;
        }

        Asking[] named = [.. given.Select(one => one.Asking with { Agent = one.Asking.Agent < 0 ? -1 : newAgents[one.Asking.Agent] })];
        string[] keys = [.. routes.Select(route => route.Key.ToString())];
        int[] order =
        [
            .. Enumerable.Range(0, named.Length).OrderBy(place => named[place].Asked).ThenBy(place => given[place].Id, StringComparer.Ordinal)
                .ThenBy(place => keys[named[place].Route], StringComparer.Ordinal).ThenBy(place => named[place].Wait).ThenBy(place => named[place].Handling).ThenBy(place => named[place].Agent),
        ];
        int[] places = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }

        return ([.. names], [.. order.Select(place => named[place])], places);
    }

    private static ServiceFigures AsLogged(ImmutableArray<Asking> askings)
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
        return new ServiceFigures(new Placements(atOnce, later, askings.Length - answered), answered == 0 ? null : Duration.FromTicks(waited / answered));
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
