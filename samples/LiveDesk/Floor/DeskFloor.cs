using System.Collections.Immutable;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Routing;
using LiveDesk.Cases;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Floor;

/// <summary>
/// Who waits and who serves whom, in memory: what the log says of it, kept up by every change that is stored, and read again from heads at start. Agents are given contacts here first, so that no two get one; it holds once it is stored.
/// </summary>
internal sealed partial class DeskFloor : IDisposable
{
    /// <summary>The strategy of assignment.</summary>
    public const string Strategy = "owner-then-skill";

    private readonly IStandardSource standards;
    private readonly ILogger<DeskFloor> log;
    private readonly Lock gate = new();
    private readonly LatestVersions versions = new();
    private readonly Dictionary<string, WaitingPlace> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (WaitingPlace Place, Reservation Given)> ringing = new(StringComparer.Ordinal);
    private SortedSet<WaitingPlace> line;
    private Assigner orderedBy;
    private readonly HashSet<string> placing = new(StringComparer.Ordinal);

    public DeskFloor(IStandardSource standards, DeskFeed feed, ILogger<DeskFloor> log)
    {
        this.log = log;
        this.standards = standards;
        orderedBy = Assigner;
        line = Ordered([], orderedBy);
        Desk = standards.Current.Standard.Routing.Assignment.OpenDesk([]);
        feed.Changed += Follow;
    }

    /// <summary>Says that somebody waits, or an agent has room.</summary>
    public event Action? Ready;

    /// <summary>The agents and their contacts.</summary>
    public AssignmentDesk Desk { get; private set; }

    private Assigner Assigner => standards.Current.Standard.Routing.Assignment[Strategy];

    /// <summary>Those who wait, in the order in which they are served.</summary>
    public ImmutableArray<WaitingPlace> Waiting
    {
        get
        {
            lock (gate)
            {
                return [.. Line];
            }
        }
    }

    /// <summary>Those who wait to be answered, whether an agent was given the contact or not, each with its place in the line.</summary>
    public ImmutableArray<WaitingPlace> Unanswered
    {
        get
        {
            lock (gate)
            {
                return [.. Line, .. ringing.Values.Select(given => given.Place)];
            }
        }
    }

    /// <summary>What agents were given, have not answered, and will not: they left.</summary>
    public ImmutableArray<Reservation> Left
    {
        get
        {
            Reservation[] given;
            lock (gate)
            {
                given = [.. ringing.Values.Select(known => known.Given)];
            }

            return [.. given.Where(reservation => Desk.Find(reservation.Agent) is { State: not AgentState.Available })];
        }
    }

    /// <summary>Takes up what was stored: agents with their loads, contacts that are served, and those that wait. What was stored is so, whether an agent's settings still have room for it or not.</summary>
    public async Task OpenAsync(IDeskStore store, CancellationToken cancellation)
    {
        var served = new List<Reservation>();
        await foreach (StoredHead head in Shelf(store, Shelves.Served, cancellation))
        {
            CaseStanding known = CaseStanding.Of(head);
            versions.IsNews(known.Stream, known.Version);
            served.Add(known.Reservation!);
            if (known.IsUnanswered)
            {
                ringing.Add(known.Id, (PlaceOf(known.Request!, known.Queue, known.Since), known.Reservation!));
            }
        }

        ILookup<(string Agent, string Channel), Reservation> loads = served.ToLookup(reservation => (reservation.Agent, reservation.Channel));
        var agents = new List<Agent>();
        await foreach (StoredHead head in Shelf(store, Shelves.Agent, cancellation))
        {
            Agent agent = CallCenter.Standards.Book.StandardJson.Read<Agent>(head.Head);
            agents.Add(Holding(agent, channel => loads[(agent.Code, channel)].Count(), loads.Where(load => load.Key.Agent == agent.Code).Select(load => load.Key.Channel)));
        }

        foreach (string unknown in served.Select(reservation => reservation.Agent).Except(agents.Select(agent => agent.Code), StringComparer.Ordinal).ToArray())
        {
            LogUnknown(unknown);
            agents.Add(Holding(new() { Code = unknown, State = AgentState.OffShift }, channel => loads[(unknown, channel)].Count(), loads.Where(load => load.Key.Agent == unknown).Select(load => load.Key.Channel)));
        }

        Desk = standards.Current.Standard.Routing.Assignment.OpenDesk(agents, served);
        await foreach (StoredHead stored in Shelf(store, Shelves.Waiting, cancellation))
        {
            Learn(CaseStanding.Of(stored));
        }
    }

    /// <summary>An agent with the loads that it has: a channel has room for them at least, whatever was set.</summary>
    /// <param name="agent">The agent as it was set.</param>
    /// <param name="loadOf">How many contacts of a channel it serves.</param>
    /// <param name="channels">The channels that it serves contacts of.</param>
    public Agent Holding(Agent agent, Func<string, int> loadOf, IEnumerable<string> channels)
    {
        ChannelLoad[] all =
        [
            .. agent.Channels.Select(channel => channel with { Load = loadOf(channel.Channel), Capacity = Math.Max(channel.Capacity, loadOf(channel.Channel)) }),
            .. channels.Where(channel => agent.On(channel) is null).Select(channel => new ChannelLoad(channel, loadOf(channel), loadOf(channel))),
        ];
        foreach (ChannelLoad channel in all.Where(channel => !(agent.On(channel.Channel)?.Capacity >= channel.Load)))
        {
            LogOverFull(agent.Code, channel.Load, channel.Channel);
        }

        return agent with { Channels = [.. all] };
    }

    /// <summary>The contacts that wait, or that somebody serves.</summary>
    public ImmutableArray<string> Known
    {
        get
        {
            lock (gate)
            {
                return [.. places.Keys.Except(placing, StringComparer.Ordinal).Union(Desk.Reservations.Select(reservation => reservation.Contact).Except(placing, StringComparer.Ordinal), StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Takes a contact as it was found: whoever changed it last, it waits or does not, and whoever served it may be free again. What is not newer than all that was heard of it says nothing.</summary>
    public void Learn(CaseStanding found)
    {
        if (!versions.IsNews(found.Stream, found.Version))
        {
            return;
        }

        bool isPlacing;
        lock (gate)
        {
            isPlacing = placing.Contains(found.Id);
        }

        // While it is being given to an agent, that is over when it is stored or refused, and not before.
        if (found.Reservation is null && !isPlacing)
        {
            Desk.Release(found.Id, found.Moment);
        }

        if (found.IsWaiting)
        {
            Add(found.Request!, found.Queue, found.Since);
        }
        else
        {
            Remove(found.Id);
        }

        lock (gate)
        {
            if (found is { IsUnanswered: true, Reservation: { } given })
            {
                ringing[found.Id] = (PlaceOf(found.Request!, found.Queue, found.Since), given);
            }
            else
            {
                ringing.Remove(found.Id);
            }
        }
    }

    /// <summary>The channels on which some agent has room: nobody else who waits needs to be looked at.</summary>
    public HashSet<string> ChannelsWithRoom() =>
    [
        .. Desk.Agents.Where(agent => agent.State == AgentState.Available)
            .SelectMany(agent => agent.Channels.Select(channel => channel.Channel).Where(agent.HasRoomOn)),
    ];

    /// <summary>Gives a contact that waits to an agent, in memory.</summary>
    /// <returns>Who has it now; null where nobody is eligible, or it is being stored already.</returns>
    public Reservation? Reserve(WaitingPlace place, Instant now)
    {
        lock (gate)
        {
            if (!places.ContainsKey(place.Contact.Id) || !placing.Add(place.Contact.Id))
            {
                return null;
            }
        }

        Duration waited = Duration.Max(Duration.Zero, now - place.Contact.Since);
        Placement placement = Desk.Assign(Assigner, place.Contact.Id, place.Request.Request with { Waiting = waited }, now);
        if (placement.Outcome == PlacementOutcome.Given)
        {
            return new(place.Contact.Id, placement.Choice.Agent!.Code, place.Request.Request.Channel);
        }

        Placed(place.Contact.Id);
        return null;
    }

    /// <summary>That giving a contact is over, whether it was stored or not.</summary>
    public void Placed(string contact)
    {
        lock (gate)
        {
            placing.Remove(contact);
        }
    }

    public void Dispose() => versions.Dispose();

    /// <summary>That somebody waits, or an agent has room.</summary>
    public void Wake() => Ready?.Invoke();

    /// <summary>How many heads are read at a time.</summary>
    public const int Page = 1000;

    /// <summary>All heads of a shelf, page by page.</summary>
    public static IAsyncEnumerable<StoredHead> Shelf(IDeskStore store, string shelf, CancellationToken cancellation) =>
        Pages(after => store.OnShelfAsync(shelf, after, Page, cancellation));

    /// <summary>All heads that are read page by page.</summary>
    /// <param name="read">Reads at most a page behind a stream.</param>
    public static async IAsyncEnumerable<StoredHead> Pages(Func<string, Task<ImmutableArray<StoredHead>>> read)
    {
        string after = "";
        ImmutableArray<StoredHead> page;
        do
        {
            page = await read(after);
            foreach (StoredHead head in page)
            {
                yield return head;
                after = head.Stream;
            }
        }
        while (page.Length == Page);
    }

    /// <summary>The line by the order of the standard in force; put in order anew when another one comes into force. Asked for behind the gate.</summary>
    private SortedSet<WaitingPlace> Line
    {
        get
        {
            Assigner now = Assigner;
            if (!ReferenceEquals(now, orderedBy))
            {
                line = Ordered(line, now);
                orderedBy = now;
            }

            return line;
        }
    }

    private static SortedSet<WaitingPlace> Ordered(IEnumerable<WaitingPlace> places, Assigner by) =>
        new(places, Comparer<WaitingPlace>.Create((one, other) => one.Contact == other.Contact ? 0 : WaitingLine.IsBefore(one.Contact, other.Contact, by) ? -1 : 1));

    private void Follow(StoredChange change)
    {
        if (!change.After.IsAlarm)
        {
            Learn(change.After);
            Wake();
        }
    }

    private WaitingPlace PlaceOf(DeskRequest request, string? queue, Instant since) =>
        new(new(request.Contact, request.Request.Priority ?? standards.Current.Standard.Routing.Catalogue.Priorities.Length, since), request, queue);

    private void Add(DeskRequest request, string? queue, Instant since)
    {
        WaitingPlace place = PlaceOf(request, queue, since);
        lock (gate)
        {
            if (places.TryAdd(request.Contact, place))
            {
                Line.Add(place);
            }
        }
    }

    private void Remove(string contact)
    {
        lock (gate)
        {
            if (places.Remove(contact, out WaitingPlace? place))
            {
                Line.Remove(place);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Agent {Agent} serves {Load} of {Channel}, which it was not set to have room for; it is taken to have.")]
    private partial void LogOverFull(string agent, int load, string channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Agent {Agent} serves contacts and was never set; it is taken to be off shift.")]
    private partial void LogUnknown(string agent);
}

/// <summary>A contact that waits: its place in the line, what it needs, and its queue.</summary>
internal sealed record WaitingPlace(WaitingContact Contact, DeskRequest Request, string? Queue);
