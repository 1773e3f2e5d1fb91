using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using LiveDesk.Cases;
using LiveDesk.Floor;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Monitor;

/// <summary>What the monitor shows, kept up by every change that is stored: windows of figures, promises by when they fall due, alarms, emergencies. Reading it costs what it shows, not what there is.</summary>
internal sealed class DeskBoard : IDisposable
{
    /// <summary>How long before it is needed what falls due next is read in the background.</summary>
    public static readonly Duration Margin = Duration.FromMinutes(5);

    private static readonly Duration Coming = Duration.FromMinutes(15);
    private static readonly Duration Stretch = Duration.FromMinutes(30);
    private static readonly Duration Longest = Duration.FromHours(24);

    private readonly IStandardSource standards;
    private readonly DeskFloor floor;
    private readonly IDeskStore store;
    private readonly ServiceWindows windows;
    private readonly Lock gate = new();
    private readonly SemaphoreSlim reaching = new(1);
    private readonly LatestVersions versions = new();
    private readonly LatestVersions counted = new();
    private readonly ComingPromises promises = new();
    private readonly SortedDictionary<string, Alarm> alarms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Emergency> emergencies = new(StringComparer.Ordinal);

    public DeskBoard(IStandardSource standards, DeskFloor floor, DeskFeed feed, IDeskStore store)
    {
        this.standards = standards;
        this.floor = floor;
        this.store = store;
        windows = new(standards);
        feed.Changed += Follow;
    }

    /// <summary>Takes up what was stored: who waits or is served, emergencies and alarms by their heads, what falls due soon, and the contacts of the last day. What else is open stays in the store.</summary>
    public async Task OpenAsync(Instant now, CancellationToken cancellation)
    {
        foreach (string shelf in Shown)
        {
            await foreach (StoredHead stored in DeskFloor.Shelf(store, shelf, cancellation))
            {
                Learn(CaseStanding.Of(stored));
            }
        }

        await ReachAsync(now, Duration.Zero, cancellation);
        await CountAsync(now, 0, cancellation);
    }

    /// <summary>The shelves of all that is shown whenever it falls due.</summary>
    public static ImmutableArray<string> Shown { get; } = [Shelves.Waiting, Shelves.Served, Shelves.Emergency, Shelves.Alarm, Shelves.AlarmAnswered];

    /// <summary>Reads what falls due soon, where a moment is near the end of what was read, or outside of it because the clock has jumped.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="margin">How much longer than what is shown has to be known.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task ReachAsync(Instant now, Duration margin, CancellationToken cancellation)
    {
        if (Knows(now, margin))
        {
            return;
        }

        await reaching.WaitAsync(cancellation);
        try
        {
            if (!Knows(now, margin))
            {
                await ReadAsync(new(now, now + Stretch), cancellation);
            }
        }
        finally
        {
            reaching.Release();
        }
    }

    /// <summary>Counts the contacts of the last day that are stored behind a position and were not counted yet.</summary>
    /// <returns>The last position read.</returns>
    public async Task<long> CountAsync(Instant now, long after, CancellationToken cancellation)
    {
        const int Page = 1000;
        ImmutableArray<StoredEvent> page;
        do
        {
            page = await store.SinceAsync(now - Longest, [Kinds.Contact], after, Page, cancellation);
            foreach (StoredEvent happened in page)
            {
                Count(happened.Stream, happened.Data, happened.At);
                after = happened.Position;
            }
        }
        while (page.Length == Page);
        return after;
    }

    /// <summary>What there is to see at a moment that was reached.</summary>
    public BoardView At(Instant now)
    {
        ImmutableArray<WaitingPlace> line = floor.Unanswered;
        (KpiEvaluator kpis, MeasureTotals[] totals) = windows.At(now);
        lock (gate)
        {
            HashSet<string> late = [.. line.Select(place => Streams.Case + place.Contact.Id).Where(stream => promises.IsLate(stream, now))];
            ILookup<string, WaitingPlace> waiting = line.ToLookup(place => place.Queue ?? "");
            return new(
                now,
                [.. standards.Current.Standard.Routing.Catalogue.Queues.Select(queue => QueueView.Of(queue, [.. waiting[queue.Code]], late, kpis, totals, now))],
                [.. floor.Desk.Agents.GroupBy(agent => agent.Channels.Any(channel => channel.Load > 0) ? null : (AgentState?)agent.State).Select(state => new AgentsView(state.Key, state.Count())).OrderBy(view => view.State)],
                [.. promises.Between(now, now + Coming).Take(BoardView.Most)],
                [.. alarms.Values.Where(alarm => !alarm.IsAnswered)],
                [.. emergencies.Values.OrderBy(emergency => emergency.Since).Take(BoardView.Most)]);
        }
    }

    /// <summary>The alarms that have not ceased, answered or not.</summary>
    public ImmutableArray<Alarm> Standing
    {
        get
        {
            lock (gate)
            {
                return [.. alarms.Values];
            }
        }
    }

    /// <summary>The alarm of a queue that has not ceased, answered or not; null where there is none.</summary>
    public Alarm? AlarmOf(string queue)
    {
        lock (gate)
        {
            return alarms.Values.FirstOrDefault(alarm => alarm.Queue == queue);
        }
    }

    private void Follow(StoredChange change)
    {
        foreach (NewEvent happened in change.Events.Where(happened => happened.Kind == Kinds.Contact))
        {
            Count(change.After.Stream, happened.Data, happened.At);
        }

        Learn(change.After);
    }

    /// <summary>Counts what became of a contact, once however often and from wherever it is told.</summary>
    private void Count(string stream, string data, Instant at)
    {
        if (counted.IsNews(stream, 1))
        {
            ContactRecord record = StandardJson.Read<ContactRecord>(data);
            windows.Add(in record, at);
        }
    }

    /// <summary>Takes a case as it stands. What is older than what was heard of it says nothing.</summary>
    public void Learn(CaseStanding after)
    {
        // The same version again is taken, since what it has falling due may have been too far away before.
        if (versions.IsLatest(after.Stream, after.Version))
        {
            lock (gate)
            {
                Put(after);
            }
        }
    }

    /// <summary>The streams of emergencies that nobody has handled yet, and of alarms that have not ceased.</summary>
    public ImmutableArray<string> Known
    {
        get
        {
            lock (gate)
            {
                return [.. emergencies.Keys, .. alarms.Keys];
            }
        }
    }

    public void Dispose()
    {
        reaching.Dispose();
        versions.Dispose();
        counted.Dispose();
    }

    private bool Knows(Instant now, Duration margin)
    {
        lock (gate)
        {
            return promises.Knows(now, now + Coming + margin);
        }
    }

    /// <summary>Reads all that falls due in a stretch of time. What is in memory and not found there is looked at by itself: a host that ended may not have told of it.</summary>
    private async Task ReadAsync(Interval stretch, CancellationToken cancellation)
    {
        lock (gate)
        {
            promises.Begin(stretch);
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        await foreach (StoredHead stored in DeskFloor.Pages(after => store.FallingDueAsync(stretch.Start, stretch.End, after, DeskFloor.Page, cancellation)))
        {
            found.Add(stored.Stream);
            Learn(CaseStanding.Of(stored));
        }

        ImmutableArray<string> here;
        lock (gate)
        {
            here = promises.Streams;
        }

        foreach (string stream in here.Except(found, StringComparer.Ordinal))
        {
            if (await store.ReadAsync(stream, cancellation) is { } stored)
            {
                Learn(CaseStanding.Of(stored.Head));
            }
        }

        lock (gate)
        {
            promises.End();
        }
    }

    private void Put(CaseStanding after)
    {
        promises.Put(after.Stream, after.Promises, after.IsUnanswered);
        if (after.IsAlarm)
        {
            alarms.Remove(after.Stream);
            if (!after.IsEnded)
            {
                alarms.Add(after.Stream, new(after.Id, after.Queue ?? "", after.Since, after.Promises is [var answer, ..] ? answer.Due : null, after.State == "answered"));
            }
        }
        else
        {
            emergencies.Remove(after.Stream);
            if (after.IsOpenEmergency)
            {
                emergencies.Add(after.Stream, new(after.Id, after.State, after.Since, after.Reservation?.Agent));
            }
        }
    }
}
