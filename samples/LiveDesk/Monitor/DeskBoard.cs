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
    private static readonly Duration Coming = Duration.FromMinutes(15);
    private static readonly Duration Longest = Duration.FromHours(24);

    private readonly IStandardSource standards;
    private readonly DeskFloor floor;
    private readonly ServiceWindows windows;
    private readonly Lock gate = new();
    private readonly LatestVersions versions = new();
    private readonly LatestVersions counted = new();
    private readonly Dictionary<string, ImmutableArray<OpenPromise>> promises = new(StringComparer.Ordinal);
    private readonly SortedSet<(Instant Due, string Stream, string Policy, string Target)> due = [];
    private readonly SortedDictionary<string, Alarm> alarms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Emergency> emergencies = new(StringComparer.Ordinal);

    public DeskBoard(IStandardSource standards, DeskFloor floor, DeskFeed feed)
    {
        this.standards = standards;
        this.floor = floor;
        windows = new(standards);
        feed.Changed += Follow;
    }

    /// <summary>Takes up what was stored: open cases and alarms by their heads, and the contacts of the last day.</summary>
    public async Task OpenAsync(IDeskStore store, Instant now, CancellationToken cancellation)
    {
        foreach (string shelf in (string[])[Shelves.Waiting, Shelves.Served, Shelves.Open, Shelves.Alarm, Shelves.AlarmAnswered])
        {
            await foreach (StoredHead stored in DeskFloor.Shelf(store, shelf, cancellation))
            {
                Learn(CaseStanding.Of(stored));
            }
        }

        await CountAsync(store, now, 0, cancellation);
    }

    /// <summary>Counts the contacts of the last day that are stored behind a position and were not counted yet.</summary>
    /// <returns>The last position read.</returns>
    public async Task<long> CountAsync(IDeskStore store, Instant now, long after, CancellationToken cancellation)
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

    /// <summary>What there is to see at a moment.</summary>
    public BoardView At(Instant now)
    {
        ImmutableArray<WaitingPlace> line = floor.Unanswered;
        (KpiEvaluator kpis, MeasureTotals[] totals) = windows.At(now);
        lock (gate)
        {
            HashSet<string> late = [.. due.TakeWhile(promise => promise.Due <= now).Select(promise => promise.Stream)];
            ILookup<string, WaitingPlace> waiting = line.ToLookup(place => place.Queue ?? "");
            return new(
                now,
                [.. standards.Current.Standard.Routing.Catalogue.Queues.Select(queue => QueueView.Of(queue, [.. waiting[queue.Code]], late, kpis, totals, now))],
                [.. floor.Desk.Agents.GroupBy(agent => agent.Channels.Any(channel => channel.Load > 0) ? null : (AgentState?)agent.State).Select(state => new AgentsView(state.Key, state.Count())).OrderBy(view => view.State)],
                [.. due.SkipWhile(promise => promise.Due <= now).TakeWhile(promise => promise.Due <= now + Coming).Take(BoardView.Most).Select(promise => new ComingBreach(promise.Stream, promise.Policy, promise.Target, promise.Due))],
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

    /// <summary>Takes a case as it stands. What is not newer than all that was heard of it says nothing.</summary>
    public void Learn(CaseStanding after)
    {
        if (versions.IsNews(after.Stream, after.Version))
        {
            Put(after.Stream, after.Queue, after.State, after.Since, after.Reservation?.Agent, after.IsEnded, after.Promises);
        }
    }

    public void Dispose()
    {
        versions.Dispose();
        counted.Dispose();
    }

    private void Put(string stream, string? queue, string state, Instant since, string? agent, bool isEnded, ImmutableArray<OpenPromise> open)
    {
        lock (gate)
        {
            foreach (OpenPromise promise in promises.GetValueOrDefault(stream, []))
            {
                due.Remove((promise.Due, stream, promise.Policy, promise.Target));
            }

            promises.Remove(stream);
            if (!open.IsEmpty)
            {
                promises.Add(stream, open);
                foreach (OpenPromise promise in open)
                {
                    due.Add((promise.Due, stream, promise.Policy, promise.Target));
                }
            }

            if (stream.StartsWith(Streams.Alarm, StringComparison.Ordinal))
            {
                alarms.Remove(stream);
                if (!isEnded)
                {
                    alarms.Add(stream, new(stream[Streams.Alarm.Length..], queue ?? "", since, open is [var answer, ..] ? answer.Due : null, state == "answered"));
                }
            }
            else if (queue == "emergency")
            {
                emergencies.Remove(stream);
                if (!isEnded && state is not ("feedback" or "callback"))
                {
                    emergencies.Add(stream, new(stream[Streams.Case.Length..], state, since, agent));
                }
            }
        }
    }
}
