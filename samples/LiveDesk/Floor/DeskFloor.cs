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
internal sealed class DeskFloor
{
    /// <summary>The strategy of assignment.</summary>
    public const string Strategy = "owner-then-skill";

    private readonly IStandardSource standards;
    private readonly Lock gate = new();
    private readonly Dictionary<string, WaitingPlace> places = new(StringComparer.Ordinal);
    private readonly SortedSet<WaitingPlace> line;
    private readonly HashSet<string> placing = new(StringComparer.Ordinal);

    public DeskFloor(IStandardSource standards, DeskFeed feed)
    {
        this.standards = standards;
        line = new(Comparer<WaitingPlace>.Create((one, other) => one.Contact == other.Contact ? 0 : WaitingLine.IsBefore(one.Contact, other.Contact, Assigner) ? -1 : 1));
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
                return [.. line];
            }
        }
    }

    /// <summary>Takes up what was stored: agents with their loads, contacts that are served, and those that wait.</summary>
    public async Task OpenAsync(IDeskStore store, CancellationToken cancellation)
    {
        var served = new List<Reservation>();
        await foreach (StoredHead head in Shelf(store, Shelves.Served, cancellation))
        {
            served.Add(DeskJson.Read<CaseHead>(head.Head).Reservation!);
        }

        ILookup<(string, string), Reservation> loads = served.ToLookup(reservation => (reservation.Agent, reservation.Channel));
        var agents = new List<Agent>();
        await foreach (StoredHead head in Shelf(store, Shelves.Agent, cancellation))
        {
            Agent agent = CallCenter.Standards.Book.StandardJson.Read<Agent>(head.Head);
            agents.Add(agent with { Channels = [.. agent.Channels.Select(channel => channel with { Load = loads[(agent.Code, channel.Channel)].Count() })] });
        }

        Desk = standards.Current.Standard.Routing.Assignment.OpenDesk(agents, served);
        await foreach (StoredHead stored in Shelf(store, Shelves.Waiting, cancellation))
        {
            CaseHead head = DeskJson.Read<CaseHead>(stored.Head);
            Add(head.Request!, head.Queue, head.Since);
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

    /// <summary>That somebody waits, or an agent has room.</summary>
    public void Wake() => Ready?.Invoke();

    /// <summary>All heads of a shelf, page by page.</summary>
    public static async IAsyncEnumerable<StoredHead> Shelf(IDeskStore store, string shelf, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        const int Page = 1000;
        string after = "";
        ImmutableArray<StoredHead> page;
        do
        {
            page = await store.OnShelfAsync(shelf, after, Page, cancellation);
            foreach (StoredHead head in page)
            {
                yield return head;
                after = head.Stream;
            }
        }
        while (page.Length == Page);
    }

    private void Follow(StoredChange change)
    {
        HeldCase after = change.After;
        if (after.IsAlarm)
        {
            return;
        }

        if (after.IsWaiting)
        {
            Add(after.Request!, after.Queue, after.Since);
        }
        else if (change.Before.IsWaiting)
        {
            Remove(after.Id);
        }

        if (change.Before.Reservation is not null && after.Reservation is null)
        {
            Desk.Release(after.Id, after.LastMoment);
        }

        Wake();
    }

    private void Add(DeskRequest request, string? queue, Instant since)
    {
        int rank = request.Request.Priority ?? standards.Current.Standard.Routing.Catalogue.Priorities.Length;
        var place = new WaitingPlace(new(request.Contact, rank, since), request, queue);
        lock (gate)
        {
            if (places.TryAdd(request.Contact, place))
            {
                line.Add(place);
            }
        }
    }

    private void Remove(string contact)
    {
        lock (gate)
        {
            if (places.Remove(contact, out WaitingPlace? place))
            {
                line.Remove(place);
            }
        }
    }
}

/// <summary>A contact that waits: its place in the line, what it needs, and its queue.</summary>
internal sealed record WaitingPlace(WaitingContact Contact, DeskRequest Request, string? Queue);
