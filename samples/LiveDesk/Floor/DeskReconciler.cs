using LiveDesk.Agents;
using LiveDesk.Cases;
using LiveDesk.Monitor;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Floor;

/// <summary>Holds what the desk has in memory to what is stored, again and again: a host that ended between storing a change and telling it has told nobody, and a connection that broke in between has not told this one.</summary>
internal sealed class DeskReconciler(IDeskStore store, DeskFloor floor, DeskBoard board, AgentBook agents, IClock clock, TimeProvider time, ILogger<DeskReconciler> log) : PollingService(time, log)
{
    private const int Share = 10;

    private readonly TimeProvider time = time;
    private TimeSpan took;
    private long counted;
    private long countedBefore;

    /// <summary>Once a second; where that takes long, a tenth of the time at most.</summary>
    protected override TimeSpan Every => took * Share > TimeSpan.FromSeconds(1) ? took * Share : TimeSpan.FromSeconds(1);

    protected override async Task<bool> PassAsync(CancellationToken cancellation)
    {
        long begin = time.GetTimestamp();
        await ReconcileAsync(cancellation);
        took = time.GetElapsedTime(begin);
        return false;
    }

    /// <summary>Looks at all agents, and at everybody who waits, is served, is an emergency or stands as an alarm, stored or in memory.</summary>
    public async Task ReconcileAsync(CancellationToken cancellation)
    {
        await foreach (StoredHead stored in DeskFloor.Shelf(store, Shelves.Agent, cancellation))
        {
            await agents.LearnAsync(stored, cancellation);
        }

        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (string shelf in DeskBoard.Shown)
        {
            await foreach (StoredHead stored in DeskFloor.Shelf(store, shelf, cancellation))
            {
                there.Add(stored.Stream);
                Learn(stored);
            }
        }

        foreach (string stream in floor.Known.Select(contact => Streams.Case + contact).Concat(board.Known).Except(there, StringComparer.Ordinal))
        {
            if (await store.ReadAsync(stream, cancellation) is { } stored)
            {
                Learn(stored.Head);
            }
        }

        // Positions are given before they are stored: those of the round before last are all there by now.
        (counted, countedBefore) = (await board.CountAsync(clock.GetCurrentInstant(), countedBefore, cancellation), counted);
        floor.Wake();
    }

    private void Learn(StoredHead stored)
    {
        CaseStanding standing = CaseStanding.Of(stored);
        board.Learn(standing);
        if (!standing.IsAlarm)
        {
            floor.Learn(standing);
        }
    }
}
