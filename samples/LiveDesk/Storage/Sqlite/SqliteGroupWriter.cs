using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace LiveDesk.Storage.Sqlite;

/// <summary>
/// The one writer of a SQLite file: takes all that is asked for at the moment into one transaction, and answers when it is on the disk. A piece of work that fails takes only itself back. One flush of the disk serves everybody who waits for it.
/// </summary>
internal sealed class SqliteGroupWriter : IAsyncDisposable
{
    private const int MostInGroup = 512;

    private readonly SqliteConnection connection;
    private readonly Channel<Work> queue = Channel.CreateUnbounded<Work>(new() { SingleReader = true });
    private readonly Task loop;

    public SqliteGroupWriter(SqliteConnection connection)
    {
        this.connection = connection;
        loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Does a piece of work in the next transaction.</summary>
    /// <returns>Its result, once the transaction is durable.</returns>
    public Task<T> DoAsync<T>(Func<SqliteConnection, T> work)
    {
        var piece = new Work<T>(work);
        return queue.Writer.TryWrite(piece) ? piece.Task : throw new ObjectDisposedException(nameof(SqliteGroupWriter));
    }

    /// <summary>Finishes what was asked for, and takes nothing more.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
    }

    private void Run()
    {
        var group = new List<Work>(MostInGroup);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < MostInGroup && queue.Reader.TryRead(out Work? work))
            {
                group.Add(work);
            }

            Commit(group);
        }
    }

    private void Commit(List<Work> group)
    {
        try
        {
            connection.Run("begin immediate");
            foreach (Work work in group)
            {
                connection.Run("savepoint work");
                connection.Run(work.Try(connection) ? "release work" : "rollback to work; release work");
            }

            connection.Run("commit");
        }
        catch (SqliteException failure)
        {
            TakeBack();
            group.ForEach(work => work.Fail(failure));
            return;
        }

        group.ForEach(work => work.Finish());
    }

    private void TakeBack()
    {
        try
        {
            connection.Run("rollback");
        }
        catch (SqliteException)
        {
            // Nothing was begun, or SQLite has taken it back by itself.
        }
    }

    private abstract class Work
    {
        public abstract bool Try(SqliteConnection connection);

        public abstract void Finish();

        public abstract void Fail(Exception failure);
    }

    private sealed class Work<T>(Func<SqliteConnection, T> work) : Work
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? failed;
        private T result = default!;

        public Task<T> Task => done.Task;

        public override bool Try(SqliteConnection connection)
        {
            try
            {
                result = work(connection);
                return true;
            }
            catch (Exception failure)
            {
                failed = failure;
                return false;
            }
        }

        public override void Finish()
        {
            if (failed is null)
            {
                done.TrySetResult(result);
            }
            else
            {
                done.TrySetException(failed);
            }
        }

        public override void Fail(Exception failure) => done.TrySetException(failed ?? failure);
    }
}
