using LiveDesk.Cases;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Sealing;

/// <summary>Holds a host's master key to the one that its store was begun with: under another one nothing that is stored opens, and what came in would not open under the first.</summary>
internal static class KeyCheck
{
    private const string Of = "live-desk: the key that this store was begun with";

    /// <exception cref="InvalidOperationException">The key is another one.</exception>
    public static async Task HoldAsync(IDeskStore store, MasterKey master, Instant now, CancellationToken cancellation)
    {
        string mine = $$"""{"digest":"{{master.Digest(Of)}}"}""";
        StoredStream? stored = await store.ReadAsync(Streams.Key, cancellation);
        if (stored is null)
        {
            await store.CommitAsync(new() { Stream = Streams.Key, ExpectedVersion = 0, Events = [new(Kinds.Key, now, "{}")], Shelf = Shelves.Desk, Head = mine }, cancellation);
            // Another host may have begun it at the same time.
            stored = await store.ReadAsync(Streams.Key, cancellation);
        }

        if (stored!.Head.Head != mine)
        {
            throw new InvalidOperationException("LiveDesk:MasterKey is not the key that this store was begun with: nothing in it would open. Give the first one, or another store.");
        }
    }
}
