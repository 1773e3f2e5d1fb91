using System.Collections.Immutable;
using NodaTime;

namespace LiveDesk.Storage;

/// <summary>
/// Where the desk keeps what happened: streams of events that only grow, heads, commands carried out, timers and an outbox, all changed in one transaction. Thread-safe; several processes may share what is behind it.
/// </summary>
internal interface IDeskStore : IAsyncDisposable
{
    /// <summary>Brings the schema to the newest version, one numbered script after the other.</summary>
    /// <returns>The version it has now.</returns>
    /// <exception cref="InvalidOperationException">The schema is newer than this program.</exception>
    Task<int> MigrateAsync(CancellationToken cancellation);

    /// <summary>Stores a decision, whole and durably before the task ends. A command that was carried out before is told first, a version that is not the expected one next.</summary>
    /// <exception cref="UnheardException">It is not known whether it is stored. After any other exception it is not.</exception>
    Task<CommitAnswer> CommitAsync(StreamCommit commit, CancellationToken cancellation);

    /// <summary>A stream with all its events; null where there is none.</summary>
    Task<StoredStream?> ReadAsync(string stream, CancellationToken cancellation);

    /// <summary>A command that was carried out; null where none has the identity.</summary>
    Task<StoredCommand?> FindCommandAsync(string command, CancellationToken cancellation);

    /// <summary>The heads of a shelf by the ordinal order of their streams.</summary>
    /// <param name="shelf">The shelf.</param>
    /// <param name="after">The last stream read; empty to begin.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<ImmutableArray<StoredHead>> OnShelfAsync(string shelf, string after, int most, CancellationToken cancellation);

    /// <summary>The heads of streams of which something falls due in the seconds from one instant to another, both included, by the ordinal order of their streams. It costs what falls due then, not what there is.</summary>
    /// <param name="from">The first moment.</param>
    /// <param name="until">The last moment.</param>
    /// <param name="after">The last stream read; empty to begin.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<ImmutableArray<StoredHead>> FallingDueAsync(Instant from, Instant until, string after, int most, CancellationToken cancellation);

    /// <summary>Claims streams whose timer is due, the earliest first. Nobody else is given them until the lease ends, or a commit sets their timer anew.</summary>
    /// <param name="now">The moment by the desk's clock, which decides what is due.</param>
    /// <param name="lease">How long the claim holds, by the store's own clock.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<ImmutableArray<string>> ClaimDueAsync(Instant now, Duration lease, int most, CancellationToken cancellation);

    /// <summary>Messages that nobody has confirmed yet, in the order stored.</summary>
    Task<ImmutableArray<OutboxMessage>> UndeliveredAsync(int most, CancellationToken cancellation);

    /// <summary>Notes that messages were delivered.</summary>
    Task ConfirmAsync(ImmutableArray<string> messages, CancellationToken cancellation);

    /// <summary>Events of some kinds that happened since an instant, in the order stored.</summary>
    Task<ImmutableArray<StoredEvent>> SinceAsync(Instant since, ImmutableArray<string> kinds, long after, int most, CancellationToken cancellation);
}
