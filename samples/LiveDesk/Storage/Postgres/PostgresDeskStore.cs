using System.Collections.Immutable;
using NodaTime;
using Npgsql;

namespace LiveDesk.Storage.Postgres;

/// <summary>The store in a PostgreSQL database that several hosts share: a transaction for each commit, timers claimed by <c>for update skip locked</c>.</summary>
internal sealed class PostgresDeskStore(string connectionString, TimeProvider time) : IDeskStore
{
    // One program migrates at a time; the others wait and find it done.
    private const long MigrationLock = 0x4C69_7665_4465_736B;

    private const string FindCommand = "select command, stream, digest, answer from commands where command = $1";

    /// <summary>Statements that come again and again are parsed and planned once a connection.</summary>
    private const int Prepared = 64;

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(Preparing(connectionString));

    public async Task<int> MigrateAsync(CancellationToken cancellation)
    {
        ImmutableArray<(int Number, string Sql)> scripts = MigrationScripts.Of("Postgres");
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancellation);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.RunAsync("select pg_advisory_xact_lock($1)", cancellation, MigrationLock);
        await connection.RunAsync("create table if not exists schema_version (version integer primary key)", cancellation);
        int version = (await connection.QueryAsync("select coalesce(max(version), 0) from schema_version", static row => row.GetInt32(0), cancellation))[0];
        MigrationScripts.CheckKnown(version, scripts);
        foreach ((int number, string sql) in scripts.Skip(version))
        {
            await connection.RunAsync(sql, cancellation);
            await connection.RunAsync("insert into schema_version (version) values ($1)", cancellation, number);
        }

        await transaction.CommitAsync(cancellation);
        return scripts.Length;
    }

    public async Task<CommitAnswer> CommitAsync(StreamCommit commit, CancellationToken cancellation)
    {
        try
        {
            CommitAnswer answer = await StoreAsync(commit, cancellation);
            if (commit.DestroysKey && answer is CommitAnswer.Committed)
            {
                // What is deleted stays in its page until this.
                await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancellation);
                await connection.RunAsync("vacuum keys", cancellation);
            }

            return answer;
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.UniqueViolation && failure.ConstraintName == "commands_pkey")
        {
            // The same command was carried out at the same time, and is stored now.
            return CommitAnswer.To(commit.Command!, (await FindCommandAsync(commit.Command!.Id, cancellation))!);
        }
        catch (NpgsqlException failure) when (failure is not PostgresException { SqlState: ['2' or '4', ..] })
        {
            // Errors of the classes 2x and 4x are about what was asked: it is rolled back. Those of connections and of the server itself may come behind a commit.
            throw new UnheardException(commit.Stream, failure);
        }
    }

    public async Task<StoredStream?> ReadAsync(string stream, CancellationToken cancellation)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancellation);
        // One snapshot, so that head and events are of one moment.
        await using NpgsqlTransaction moment = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        return await connection.QueryAsync("select stream, version, shelf, head from streams where stream = $1", Head, cancellation, stream) is [StoredHead head]
            ? new StoredStream(head, [.. await connection.QueryAsync("select position, stream, version, kind, at, data from events where stream = $1 order by version", Event, cancellation, stream)])
            {
                Key = await connection.QueryAsync("select wrapped from keys where stream = $1", static row => row.GetString(0), cancellation, stream) is [string wrapped] ? wrapped : null,
            }
            : null;
    }

    public async Task<StoredCommand?> FindCommandAsync(string command, CancellationToken cancellation)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(FindCommand, Command, cancellation, command) is [StoredCommand found] ? found : null;
    }

    public Task<ImmutableArray<StoredHead>> OnShelfAsync(string shelf, string after, int most, CancellationToken cancellation) => ReadingAsync(
        "select stream, version, shelf, head from streams where shelf = $1 and stream > $2 order by stream limit $3", Head, cancellation, shelf, after, most);

    public Task<ImmutableArray<StoredHead>> FallingDueAsync(Instant from, Instant until, string after, int most, CancellationToken cancellation) => ReadingAsync(
        """
        select streams.stream, version, shelf, head
        from (select distinct stream from dues where due between $1 and $2 and stream > $3 order by stream limit $4) as soon join streams on streams.stream = soon.stream
        order by streams.stream
        """,
        Head,
        cancellation,
        StoredTime.Second(from), StoredTime.Second(until), after, most);

    public Task<ImmutableArray<string>> ClaimDueAsync(Instant now, Duration lease, int most, CancellationToken cancellation) => ReadingAsync(
        """
        update timers set claimed_until = $1
        where stream in (select stream from timers where due <= $2 and claimed_until <= $3 order by due limit $4 for update skip locked)
        returning stream
        """,
        static row => row.GetString(0),
        cancellation,
        StoredTime.After(time, lease), now.ToUnixTimeTicks(), StoredTime.Now(time), most);

    public Task<ImmutableArray<OutboxMessage>> UndeliveredAsync(int most, CancellationToken cancellation) => ReadingAsync(
        "select message, topic, data from outbox where not delivered order by place limit $1",
        static row => new OutboxMessage(row.GetString(0), row.GetString(1), row.GetString(2)),
        cancellation,
        most);

    public async Task ConfirmAsync(ImmutableArray<string> messages, CancellationToken cancellation)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancellation);
        await connection.RunAsync("update outbox set delivered = true where message = any($1)", cancellation, (object)messages.ToArray());
    }

    public Task<ImmutableArray<StoredEvent>> SinceAsync(Instant since, ImmutableArray<string> kinds, long after, int most, CancellationToken cancellation) => ReadingAsync(
        "select position, stream, version, kind, at, data from events where at >= $1 and position > $2 and kind = any($3) order by position limit $4",
        Event,
        cancellation,
        since.ToUnixTimeTicks(), after, kinds.ToArray(), most);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static NpgsqlConnectionStringBuilder Preparing(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.MaxAutoPrepare = settings.MaxAutoPrepare == 0 ? Prepared : settings.MaxAutoPrepare;
        return settings;
    }

    private static StoredCommand Command(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3));

    private static StoredHead Head(NpgsqlDataReader row) => new(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3));

    private static StoredEvent Event(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), StoredTime.Of(row.GetInt64(4)), row.GetString(5));

    /// <summary>Two exchanges: what is asked before anything is decided, and all that is written with the end of the transaction. Where the first refuses, the connection takes the transaction back as it returns to its pool.</summary>
    private async Task<CommitAnswer> StoreAsync(StreamCommit commit, CancellationToken cancellation)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancellation);
        long version = commit.ExpectedVersion + commit.Events.Length;
        (bool isTaken, StoredCommand? stored, bool isHeld) = await TakeAsync(connection, commit, version, cancellation);
        if (stored is not null)
        {
            return CommitAnswer.To(commit.Command!, stored);
        }

        if (!isTaken)
        {
            return new CommitAnswer.Conflict(await connection.QueryAsync("select version from streams where stream = $1", static row => row.GetInt64(0), cancellation, commit.Stream) is [long known] ? known : 0);
        }

        if (!isHeld)
        {
            return new CommitAnswer.Fenced();
        }

        await WriteAsync(connection, commit, cancellation);
        return new CommitAnswer.Committed(version);
    }

    private static async Task<(bool IsTaken, StoredCommand? Stored, bool IsHeld)> TakeAsync(NpgsqlConnection connection, StreamCommit commit, long version, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add("begin");
        // The head's row is taken first: whoever decides on the same stream waits here, and then sees the version that this one leaves, or the command where it was the same.
        if (commit.ExpectedVersion == 0)
        {
            batch.Add("insert into streams (stream, version, shelf, head) values ($1, $2, $3, $4) on conflict (stream) do nothing returning version", commit.Stream, version, commit.Shelf, commit.Head);
        }
        else
        {
            batch.Add("update streams set version = $2, shelf = $3, head = $4 where stream = $1 and version = $5 returning version", commit.Stream, version, commit.Shelf, commit.Head, commit.ExpectedVersion);
        }

        batch.Add(FindCommand, commit.Command?.Id ?? "");
        // Shared with all that hang on it; whoever moves it on waits for these, and these see that it has moved.
        batch.Add("select version from streams where stream = $1 for share", commit.Fence?.Stream ?? "");
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellation);
        bool isTaken = await reader.ReadAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        StoredCommand? stored = await reader.ReadAsync(cancellation) ? Command(reader) : null;
        await reader.NextResultAsync(cancellation);
        return (isTaken, stored, commit.Fence is not { } fence || (await reader.ReadAsync(cancellation) && reader.GetInt64(0) == fence.Version));
    }

    private static async Task WriteAsync(NpgsqlConnection connection, StreamCommit commit, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        long version = commit.ExpectedVersion;
        foreach (NewEvent happened in commit.Events)
        {
            batch.Add("insert into events (stream, version, kind, at, data) values ($1, $2, $3, $4, $5)", commit.Stream, ++version, happened.Kind, happened.At.ToUnixTimeTicks(), happened.Data);
        }

        if (commit.Command is { } command)
        {
            batch.Add("insert into commands (command, stream, digest, answer) values ($1, $2, $3, $4)", command.Id, commit.Stream, command.Digest, command.Answer);
        }

        if (commit.Due is { Gone.IsEmpty: false } less)
        {
            batch.Add("delete from dues where stream = $1 and due = any($2)", commit.Stream, less.Gone.ToArray());
        }

        if (commit.Due is { Come.IsEmpty: false } more)
        {
            batch.Add("insert into dues (due, stream) select due, $1 from unnest($2) as due on conflict do nothing", commit.Stream, more.Come.ToArray());
        }

        if (commit.NewKey is { } key)
        {
            batch.Add("insert into keys (stream, wrapped) values ($1, $2)", commit.Stream, key);
        }

        if (commit.DestroysKey)
        {
            batch.Add("delete from keys where stream = $1", commit.Stream);
        }

        if (commit.WakeAt is { } wake)
        {
            batch.Add(
                "insert into timers (stream, due, claimed_until) values ($1, $2, 0) on conflict (stream) do update set due = excluded.due, claimed_until = 0", commit.Stream, StoredTime.Ceiling(wake));
        }
        else
        {
            batch.Add("delete from timers where stream = $1", commit.Stream);
        }

        foreach (OutboxMessage message in commit.Outbox)
        {
            batch.Add("insert into outbox (message, topic, data) values ($1, $2, $3) on conflict (message) do nothing", message.Id, message.Topic, message.Data);
        }

        batch.Add("commit");
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<ImmutableArray<T>> ReadingAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object[] values)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancellation);
        return [.. await connection.QueryAsync(sql, read, cancellation, values)];
    }
}
