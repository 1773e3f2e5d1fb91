using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// The agents of a centre at work: choosing one and reserving its room is one step, so that nobody is loaded above its capacity and no contact is given twice, however many threads ask. Thread-safe: one lock is held for each call, some
/// microseconds long. Of its state the <see cref="Agents"/> and <see cref="Reservations"/> are all that has to be kept; a desk opened with them goes on.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("A lock around agents and reservations, which are written.")]
public sealed class AssignmentDesk
{
    private readonly object gate = new();
    private readonly AgentIndex index;
    private readonly Dictionary<string, AgentState> live = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reservation> reservations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Reservation>> held = new(StringComparer.Ordinal);
    private readonly AssignmentWords words;
    private readonly Dictionary<string, AgentState> rostered = new(StringComparer.Ordinal);

    /// <summary>A desk for any strategies, whatever words they know; <see cref="AssignmentEvaluator.OpenDesk"/> opens one that tells unknown words.</summary>
    /// <param name="agents">The agents, each code once; their loads hold the contacts of the reservations.</param>
    /// <param name="reservations">Contacts that agents have been given and still serve.</param>
    /// <exception cref="ArgumentException">A code or contact is given twice, a reservation is of an agent who is not here, or an agent's load is less than its reservations.</exception>
    public AssignmentDesk(IEnumerable<Agent> agents, IEnumerable<Reservation> reservations)
        : this(agents, reservations, AssignmentWords.Any)
    {
    }

    internal AssignmentDesk(IEnumerable<Agent> agents, IEnumerable<Reservation> reservations, AssignmentWords words)
    {
        this.words = words;
        index = new AgentIndex(agents);
        foreach (Agent agent in index.Agents)
        {
            live.Add(agent.Code, agent.State);
        }

        foreach (Reservation reservation in Given.Items(reservations))
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reservation.Contact, nameof(reservations));
            if (!this.reservations.TryAdd(reservation.Contact, reservation))
            {
                throw new ArgumentException($"Contact '{reservation.Contact}' is reserved twice.", nameof(reservations));
            }

            HeldBy(reservation.Agent).Add(reservation);
        }

        foreach (string code in held.Keys)
        {
            CheckHolds(index.Find(code) ?? throw new ArgumentException($"There is no agent '{code}'.", nameof(reservations)), nameof(reservations));
        }
    }

    /// <summary>The agents with their loads and states as they are now, in the ordinal order of their codes. Made at each call.</summary>
    public ImmutableArray<Agent> Agents
    {
        get
        {
            lock (gate)
            {
                return index.Agents;
            }
        }
    }

    /// <summary>The contacts that agents serve, in the ordinal order of their identities. Made at each call.</summary>
    public ImmutableArray<Reservation> Reservations
    {
        get
        {
            lock (gate)
            {
                return [.. reservations.Values.OrderBy(reservation => reservation.Contact, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>The agent of a code as it is now; null where there is none.</summary>
    public Agent? Find(string code)
    {
        lock (gate)
        {
            return index.Find(code);
        }
    }

    /// <summary>What is said of the agents in words that the standard does not know.</summary>
    public ImmutableArray<Finding> Check() => [.. Agents.SelectMany(agent => words.Of(agent))];

    /// <summary>Chooses the agent for a contact and gives it the contact, in one step. A contact that an agent has already stays with it.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="contact">The contact's identity; not blank.</param>
    /// <param name="request">What it needs.</param>
    /// <param name="now">The moment that idle times are reckoned to.</param>
    public Placement Assign(Assigner strategy, string contact, AssignmentRequest request, Instant now)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentException.ThrowIfNullOrWhiteSpace(contact);
        ArgumentNullException.ThrowIfNull(request);
        ImmutableArray<Finding> unknown = words.Of(request);
        lock (gate)
        {
            return (Before(contact) ?? Give(contact, request, strategy.Choose(index, request, now))) with { Findings = unknown };
        }
    }

    /// <summary>As <see cref="Assign"/> for many contacts at once, each agent one of them at most: <see cref="Assigner.ChooseAll"/> and the reservations in one step.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="contacts">The contacts, each identity once.</param>
    /// <param name="now">The moment that idle times are reckoned to.</param>
    /// <returns>For each contact what came of it, in their order.</returns>
    /// <exception cref="ArgumentException">A contact is blank, or given twice.</exception>
    public ImmutableArray<Placement> AssignAll(Assigner strategy, ImmutableArray<DeskRequest> contacts, Instant now)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        contacts = Given.Items(contacts.OrEmpty(), nameof(contacts));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (DeskRequest asked in contacts)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(asked.Contact, nameof(contacts));
            if (!seen.Add(asked.Contact))
            {
                throw new ArgumentException($"Contact '{asked.Contact}' is given twice.", nameof(contacts));
            }
        }

        lock (gate)
        {
            ImmutableArray<DeskRequest> waiting = [.. contacts.Where(asked => !reservations.ContainsKey(asked.Contact))];
            ImmutableArray<AssignmentChoice> choices = strategy.ChooseAll(index.Agents, [.. waiting.Select(asked => asked.Request)], now);
            var given = new Dictionary<string, Placement>(StringComparer.Ordinal);
            for (int i = 0; i < waiting.Length; i++)
            {
                given.Add(waiting[i].Contact, Give(waiting[i].Contact, waiting[i].Request, choices[i]));
            }

            return [.. contacts.Select(asked => (given.GetValueOrDefault(asked.Contact) ?? Before(asked.Contact)!) with { Findings = words.Of(asked.Request) })];
        }
    }

    /// <summary>Ends the service of a contact: its agent has the room again, and is idle since then where it serves nothing else.</summary>
    /// <returns>Whether the contact was with an agent; releasing it again changes nothing.</returns>
    public bool Release(string contact, Instant now)
    {
        lock (gate)
        {
            if (!reservations.Remove(contact, out Reservation? ended))
            {
                return false;
            }

            HeldBy(ended.Agent).Remove(ended);
            Agent agent = index.Find(ended.Agent)!;
            ImmutableArray<ChannelLoad> channels = Loaded(agent, ended.Channel, -1);
            index.Put(agent with { Channels = channels, IdleSince = channels.All(channel => channel.Load == 0) ? Instant.Max(agent.IdleSince, now) : agent.IdleSince });
            return true;
        }
    }

    /// <summary>Adds an agent.</summary>
    /// <exception cref="ArgumentException">There is one of its code; <see cref="Change"/> changes it.</exception>
    public void Add(Agent agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        lock (gate)
        {
            if (!live.TryAdd(agent.Code, agent.State))
            {
                throw new ArgumentException($"There is an agent '{agent.Code}' already.", nameof(agent));
            }

            index.Put(Rostered(agent));
        }
    }

    /// <summary>Changes an agent in one step, so that no contact that it was given meanwhile is lost.</summary>
    /// <param name="code">The agent's code.</param>
    /// <param name="change">Makes the agent anew from the agent as it is now, in the state that the host gave it last; it runs under the lock, and must not ask the desk.</param>
    /// <returns>Whether there is such an agent.</returns>
    /// <exception cref="ArgumentException">The new agent has another code, or its load is less than its reservations; nothing has changed.</exception>
    public bool Change(string code, Func<Agent, Agent> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (gate)
        {
            if (index.Find(code) is not { } before)
            {
                return false;
            }

            Agent after = change(before with { State = live[code] });
            if (after.Code != code)
            {
                throw new ArgumentException($"Agent '{code}' cannot become '{after.Code}'.", nameof(change));
            }

            CheckHolds(after, nameof(change));
            live[code] = after.State;
            index.Put(Rostered(after));
            return true;
        }
    }

    /// <summary>Takes an agent out.</summary>
    /// <returns>The contacts that it served, which wait again; empty where there are none, or no such agent.</returns>
    public ImmutableArray<string> Remove(string code)
    {
        lock (gate)
        {
            live.Remove(code);
            index.Remove(code);
            ImmutableArray<string> left = [.. HeldBy(code).Select(reservation => reservation.Contact).Order(StringComparer.Ordinal)];
            held.Remove(code);
            rostered.Remove(code);
            foreach (string contact in left)
            {
                reservations.Remove(contact);
            }

            return left;
        }
    }

    /// <summary>Lets the roster say who works, from now on until the next call: <see cref="RosterEvaluator.On"/> for every agent that is here. Contacts that an absent agent serves stay with it until they are released.</summary>
    /// <param name="follow">The roster.</param>
    /// <param name="now">The moment.</param>
    /// <returns>When to call again: the next moment at which the roster says something else of an agent; null where it never does.</returns>
    public Instant? Follow(RosterEvaluator follow, Instant now)
    {
        ArgumentNullException.ThrowIfNull(follow);
        lock (gate)
        {
            Instant? next = null;
            foreach (Agent agent in index.Agents)
            {
                rostered[agent.Code] = follow.StateOf(agent.Code, now).State;
                index.Put(Rostered(agent with { State = live[agent.Code] }));
                if (follow.NextChange(agent.Code, now) is { } at && !(next <= at))
                {
                    next = at;
                }
            }

            return next;
        }
    }

    private static ImmutableArray<ChannelLoad> Loaded(Agent agent, string channel, int more) =>
        [.. agent.Channels.Select(own => own.Channel == channel ? own with { Load = own.Load + more } : own)];

    private Placement? Before(string contact) => reservations.TryGetValue(contact, out Reservation? known)
        ? new Placement(PlacementOutcome.GivenBefore, new AssignmentChoice(index.Find(known.Agent), 0, null))
        : null;

    private Placement Give(string contact, AssignmentRequest request, AssignmentChoice choice)
    {
        if (choice.Agent is not { } chosen)
        {
            return new Placement(PlacementOutcome.Nobody, choice);
        }

        Agent loaded = chosen with { Channels = Loaded(chosen, request.Channel, 1) };
        index.Put(loaded);
        var reservation = new Reservation(contact, chosen.Code, request.Channel);
        reservations.Add(contact, reservation);
        HeldBy(chosen.Code).Add(reservation);
        return new Placement(PlacementOutcome.Given, choice with { Agent = loaded });
    }

    private List<Reservation> HeldBy(string agent)
    {
        if (!held.TryGetValue(agent, out List<Reservation>? own))
        {
            held.Add(agent, own = []);
        }

        return own;
    }

    private Agent Rostered(Agent agent) => rostered.TryGetValue(agent.Code, out AgentState state) ? agent with { State = RosterEvaluator.Together(agent.State, state) } : agent;

    private void CheckHolds(Agent agent, string parameter)
    {
        foreach (IGrouping<string, Reservation> held in HeldBy(agent.Code).GroupBy(reservation => reservation.Channel, StringComparer.Ordinal))
        {
            if (!(agent.On(held.Key)?.Load >= held.Count()))
            {
                throw new ArgumentException($"Agent '{agent.Code}' serves {held.Count()} of {held.Key}, which its load does not hold.", parameter);
            }
        }
    }
}
