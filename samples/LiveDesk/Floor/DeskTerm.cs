using LiveDesk.Cases;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Floor;

/// <summary>
/// The term of a desk: a number that each host takes a new one of, in the store, before it looks at who waits. What the desk asks for hangs on it, so that of two that both believe they have the desk, one places contacts, and the other's decisions
/// are refused by the store, whatever the network or the cluster says.
/// </summary>
internal sealed class DeskTerm(long number)
{
    private int isLost;

    /// <summary>The desk is another host's now.</summary>
    public event Action? Lost;

    public long Number => number;

    /// <summary>Begins the next term: all that was asked for under the one before is stored by now, or never will be.</summary>
    public static async Task<DeskTerm> BeginAsync(IDeskStore store, Instant now, CancellationToken cancellation)
    {
        while (true)
        {
            long before = (await store.ReadAsync(Streams.MainDesk, cancellation))?.Head.Version ?? 0;
            if (await store.CommitAsync(
                new() { Stream = Streams.MainDesk, ExpectedVersion = before, Events = [new(Kinds.DeskOpened, now, "{}")], Shelf = Shelves.Desk, Head = "{}" },
                cancellation) is CommitAnswer.Committed(var term))
            {
                return new(term);
            }
        }
    }

    /// <summary>Hears why something was not done: perhaps that the term has ended.</summary>
    public void Hear(DeskRefusal refusal)
    {
        if (refusal.Reasons.Any(reason => reason.Code == DeskRefusal.DeskMoved))
        {
            Lose();
        }
    }

    /// <summary>The term has ended.</summary>
    public void Lose()
    {
        if (Interlocked.Exchange(ref isLost, 1) == 0)
        {
            Lost?.Invoke();
        }
    }
}
