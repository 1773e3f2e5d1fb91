using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace LiveDesk.Storage.Sqlite;

/// <summary>The store in one file of SQLite: write-ahead log, flushed at each commit, one writer that commits in groups; readers beside it.</summary>
internal sealed class SqliteDeskStore : IDeskStore
{
    private readonly string connectionString;
    private readonly SqliteConnection writing;
    private readonly SqliteGroupWriter writer;
    private readonly TimeProvider time;

    /// <summary>Opens the file, and makes it where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock of leases.</param>
    public SqliteDeskStore(string path, TimeProvider time)
    {
        this.time = time;
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
        writing = Open();
        // FULL flushes the write-ahead log before a commit is answered: what was accepted survives a loss of power, not only of the process.
        writing.Run("pragma journal_mode = wal");
        writing.Run("pragma synchronous = full");
        // What is deleted is overwritten: a key that was destroyed is in no free page.
        writing.Run("pragma secure_delete = on");
        writer = new(writing);
    }

    public Task<int> MigrateAsync(CancellationToken cancellation) => writer.DoAsync(static connection =>
    {
        ImmutableArray<(int Number, string Sql)> scripts = MigrationScripts.Of("Sqlite");
        connection.Run("create table if not exists schema_version (version integer primary key)");
        int version = connection.Query("select coalesce(max(version), 0) from schema_version", static row => row.GetInt32(0))[0];
        MigrationScripts.CheckKnown(version, scripts);
        foreach ((int number, string sql) in scripts.Skip(version))
        {
            connection.Run(sql);
            connection.Run("insert into schema_version (version) values ($1)", number);
        }

        return scripts.Length;
    });

    public async Task<CommitAnswer> CommitAsync(StreamCommit commit, CancellationToken cancellation)
    {
        CommitAnswer answer = await writer.DoAsync(connection => Store(connection, commit));
        if (commit.DestroysKey && answer is CommitAnswer.Committed)
        {
            Forget();
        }

        return answer;
    }

    public Task<StoredStream?> ReadAsync(string stream, CancellationToken cancellation) => Task.FromResult(Reading(connection =>
    {
        // One transaction, so that head and events are of one moment.
        using SqliteTransaction moment = connection.BeginTransaction(deferred: true);
        return connection.Query("select stream, version, shelf, head from streams where stream = $1", Head, stream) is [StoredHead head]
            ? new StoredStream(head, [.. connection.Query("select position, stream, version, kind, at, data from events where stream = $1 order by version", Event, stream)])
            {
                Key = connection.Query("select wrapped from keys where stream = $1", static row => row.GetString(0), stream) is [string wrapped] ? wrapped : null,
            }
            : null;
    }));

    public Task<StoredCommand?> FindCommandAsync(string command, CancellationToken cancellation) => Task.FromResult(Reading(connection => Find(connection, command)));

    public Task<ImmutableArray<StoredHead>> OnShelfAsync(string shelf, string after, int most, CancellationToken cancellation) => Task.FromResult(Reading(connection => connection.Query(
        "select stream, version, shelf, head from streams where shelf = $1 and stream > $2 order by stream limit $3", Head, shelf, after, most).ToImmutableArray()));

    public Task<ImmutableArray<StoredHead>> FallingDueAsync(Instant from, Instant until, string after, int most, CancellationToken cancellation) => Task.FromResult(Reading(connection => connection.Query(
        """
        select streams.stream, version, shelf, head
        from (select distinct stream from dues where due between $1 and $2 and stream > $3 order by stream limit $4) as soon join streams on streams.stream = soon.stream
        order by streams.stream
        """,
        Head,
        StoredTime.Second(from), StoredTime.Second(until), after, most).ToImmutableArray()));

    public Task<ImmutableArray<string>> ClaimDueAsync(Instant now, Duration lease, int most, CancellationToken cancellation) => writer.DoAsync(connection => connection.Query(
        """
        update timers set claimed_until = $1
        where stream in (select stream from timers where due <= $2 and claimed_until <= $3 order by due limit $4)
        returning stream
        """,
        static row => row.GetString(0),
        StoredTime.After(time, lease), now.ToUnixTimeTicks(), StoredTime.Now(time), most).ToImmutableArray());

    public Task<ImmutableArray<OutboxMessage>> UndeliveredAsync(int most, CancellationToken cancellation) => Task.FromResult(Reading(connection => connection.Query(
        "select message, topic, data from outbox where delivered = 0 order by place limit $1",
        static row => new OutboxMessage(row.GetString(0), row.GetString(1), row.GetString(2)),
        most).ToImmutableArray()));

    public Task ConfirmAsync(ImmutableArray<string> messages, CancellationToken cancellation) => writer.DoAsync(connection =>
        messages.Sum(message => connection.Run("update outbox set delivered = 1 where message = $1", message)));

    public Task<ImmutableArray<StoredEvent>> SinceAsync(Instant since, ImmutableArray<string> kinds, long after, int most, CancellationToken cancellation) => Task.FromResult(Reading(connection => connection.Query(
        "select position, stream, version, kind, at, data from events indexed by events_by_kind where at >= $1 and position > $2 and kind in (select value from json_each($3)) order by position limit $4",
        Event,
        since.ToUnixTimeTicks(), after, System.Text.Json.JsonSerializer.Serialize(kinds), most).ToImmutableArray()));

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await writing.DisposeAsync();
        using var pool = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(pool);
    }

    private static CommitAnswer Store(SqliteConnection connection, StreamCommit commit)
    {
        if (commit.Command is { } mark && Find(connection, mark.Id) is { } stored)
        {
            return CommitAnswer.To(mark, stored);
        }

        long version = connection.Query("select version from streams where stream = $1", static row => row.GetInt64(0), commit.Stream) is [long known] ? known : 0;
        if (version != commit.ExpectedVersion)
        {
            return new CommitAnswer.Conflict(version);
        }

        if (commit.Fence is { } fence && !connection.Query("select version from streams where stream = $1", static row => row.GetInt64(0), fence.Stream).Contains(fence.Version))
        {
            return new CommitAnswer.Fenced();
        }

        foreach (NewEvent happened in commit.Events)
        {
            connection.Run(
                "insert into events (stream, version, kind, at, data) values ($1, $2, $3, $4, $5)", commit.Stream, ++version, happened.Kind, happened.At.ToUnixTimeTicks(), happened.Data);
        }

        connection.Run(
            "insert into streams (stream, version, shelf, head) values ($1, $2, $3, $4) on conflict (stream) do update set version = $2, shelf = $3, head = $4",
            commit.Stream, version, commit.Shelf, commit.Head);
        if (commit.Command is { } command)
        {
            connection.Run("insert into commands (command, stream, digest, answer) values ($1, $2, $3, $4)", command.Id, commit.Stream, command.Digest, command.Answer);
        }

        foreach (long gone in commit.Due?.Gone ?? [])
        {
            connection.Run("delete from dues where due = $1 and stream = $2", gone, commit.Stream);
        }

        foreach (long come in commit.Due?.Come ?? [])
        {
            connection.Run("insert into dues (due, stream) values ($1, $2) on conflict do nothing", come, commit.Stream);
        }

        if (commit.NewKey is { } key)
        {
            connection.Run("insert into keys (stream, wrapped) values ($1, $2)", commit.Stream, key);
        }

        if (commit.DestroysKey)
        {
            connection.Run("delete from keys where stream = $1", commit.Stream);
        }

        if (commit.WakeAt is { } wake)
        {
            connection.Run("insert into timers (stream, due, claimed_until) values ($1, $2, 0) on conflict (stream) do update set due = $2, claimed_until = 0", commit.Stream, StoredTime.Ceiling(wake));
        }
        else
        {
            connection.Run("delete from timers where stream = $1", commit.Stream);
        }

        foreach (OutboxMessage message in commit.Outbox)
        {
            connection.Run("insert into outbox (message, topic, data) values ($1, $2, $3) on conflict (message) do nothing", message.Id, message.Topic, message.Data);
        }

        return new CommitAnswer.Committed(version);
    }

    private static StoredCommand? Find(SqliteConnection connection, string command) => connection.Query(
        "select command, stream, digest, answer from commands where command = $1",
        static row => new StoredCommand(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)),
        command) is [StoredCommand found] ? found : null;

    private static StoredHead Head(SqliteDataReader row) => new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3));

    private static StoredEvent Event(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), StoredTime.Of(row.GetInt64(4)), row.GetString(5));

    /// <summary>Cuts the write-ahead log, which has what was written before: so that a key that was destroyed is not there either.</summary>
    private void Forget()
    {
        using SqliteConnection connection = Open();
        connection.Run("pragma wal_checkpoint(truncate)");
    }

    private T Reading<T>(Func<SqliteConnection, T> read)
    {
        using SqliteConnection connection = Open();
        return read(connection);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
