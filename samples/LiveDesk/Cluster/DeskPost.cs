using CallCenter.Standards.Hosting;
using LiveDesk.Agents;
using LiveDesk.Cases;
using LiveDesk.Floor;
using LiveDesk.Monitor;
using LiveDesk.Storage;
using LiveDesk.Telemetry;
using NodaTime;

namespace LiveDesk.Cluster;

/// <summary>All that belongs to the desk of a cluster, in the host that has it for a term: floor, board and agents, the placing of contacts, alarms, messages. It is read from the store when the term begins, and nothing of it has to be handed over.</summary>
internal sealed class DeskPost : IAsyncDisposable
{
    private readonly DeskTerm term;
    private readonly DeskFeed feed = new();
    private readonly DeskFloor floor;
    private readonly DeskBoard board;
    private readonly AgentBook agents;
    private readonly DeskSeat seat;
    private readonly PollingService[] work;

    private DeskPost(IServiceProvider services, DeskTerm term)
    {
        T The<T>()
            where T : notnull => services.GetRequiredService<T>();

        this.term = term;
        seat = The<DeskSeat>();
        IStandardSource standards = The<IStandardSource>();
        (IDeskStore store, ICases cases, IClock clock, TimeProvider time, LiveDeskOptions options) = (The<IDeskStore>(), The<ICases>(), The<IClock>(), The<TimeProvider>(), The<LiveDeskOptions>());
        floor = new(standards, feed, The<ILogger<DeskFloor>>());
        board = new(standards, floor, feed, store);
        agents = new(store, floor, clock, The<DeskTelemetry>(), term);
        Desk = new(floor, board, agents, standards, clock);
        work =
        [
            new PlacingService(floor, cases, clock, time, options, The<ILogger<PlacingService>>(), term),
            new AlarmWatch(floor, board, cases, clock, time, options, The<ILogger<AlarmWatch>>(), term),
            new OutboxService(store, The<INotifier>(), The<DeskTelemetry>(), time, options, The<ILogger<OutboxService>>()),
            new BoardAhead(board, clock, time, The<ILogger<BoardAhead>>()),
            new DeskReconciler(store, floor, board, agents, clock, time, The<ILogger<DeskReconciler>>()),
        ];
    }

    public LocalDesk Desk { get; }

    public long Term => term.Number;

    /// <summary>Takes the desk on: begins a term, reads what was stored, and goes to work.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="lost">Called when the desk is another host's.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<DeskPost> OpenAsync(IServiceProvider services, Action lost, CancellationToken cancellation)
    {
        IDeskStore store = services.GetRequiredService<IDeskStore>();
        Instant now = services.GetRequiredService<IClock>().GetCurrentInstant();
        DeskTerm term = await DeskTerm.BeginAsync(store, now, cancellation);
        term.Lost += lost;
        var post = new DeskPost(services, term);
        await post.floor.OpenAsync(store, cancellation);
        await post.board.OpenAsync(now, cancellation);
        post.seat.Take(post.floor, post.board);
        foreach (PollingService service in post.work)
        {
            // Not on the grain's own scheduler, which answers questions meanwhile.
            await Task.Run(() => service.StartAsync(CancellationToken.None), cancellation);
        }

        return post;
    }

    /// <summary>Hears what was stored, in this host or another one, once or several times, early or late.</summary>
    public void Follow(StoredChange change) => feed.Tell(change);

    public async ValueTask DisposeAsync()
    {
        seat.Leave(floor);
        await Task.WhenAll(work.Select(service => Task.Run(() => service.StopAsync(CancellationToken.None))));
        Array.ForEach(work, service => service.Dispose());
        agents.Dispose();
        board.Dispose();
        floor.Dispose();
    }
}
