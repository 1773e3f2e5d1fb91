using System.Collections;
using System.Runtime.CompilerServices;

namespace CallCenter.Standards.Logs;

/// <summary>
/// A log that is being read: its entries, drawn one after the other, synchronously or not. Memory holds what is open and the piece just read, however long the log. It is read once.
/// Who draws sees how far it is by <see cref="Tally"/>, and ends it by drawing no more or by the token.
/// </summary>
public sealed class LogReading : IEnumerable<LogEntry>
{
    private readonly Func<LogSink, LogFeed> open;
    private readonly CancellationToken cancellation;
    private readonly LogSink sink = new();
    private bool begun;

    internal LogReading(Func<LogSink, LogFeed> open, CancellationToken cancellation)
    {
        this.open = open;
        this.cancellation = cancellation;
    }

    /// <summary>How rows were judged so far.</summary>
    public LogTally Tally => sink.Tally;

    /// <summary>The first 1,000 rejected rows so far, for who asks for one kind of record only; <see cref="LogTally.Rejected"/> counts all.</summary>
    public IReadOnlyList<RejectedEntry> Rejected => sink.Rejected;

    /// <summary>The events that the reader does not know, with the number of rows, so far; the first 100 names.</summary>
    public IReadOnlyDictionary<string, long> UnknownEvents => sink.UnknownEvents;

    /// <summary>
    /// What was not settled at the end, as rows of the source: put before the next input (<see cref="LogInput.Text"/>), they continue it as if both were one. Empty before the end, and where the reader was not told
    /// that more follows.
    /// </summary>
    public string Carried => sink.Carried;

    /// <summary>The entries, in the order in which they are settled.</summary>
    /// <exception cref="InvalidOperationException">It is being read, or was.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public IEnumerator<LogEntry> GetEnumerator()
    {
        Begin();
        using LogFeed feed = open(sink);
        while (feed.Step(sink))
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < sink.Entries.Count; i++)
            {
                yield return sink.Entries[i];
            }

            sink.Entries.Clear();
        }
    }

    /// <summary>The entries, drawn without holding a thread while the source is waited for.</summary>
    /// <param name="ended">Ends the reading, as the reading's own token does.</param>
    /// <exception cref="InvalidOperationException">It is being read, or was.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async IAsyncEnumerable<LogEntry> DrawAsync([EnumeratorCancellation] CancellationToken ended = default)
    {
        Begin();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, ended);
        using LogFeed feed = open(sink);
        while (await feed.StepAsync(sink, both.Token).ConfigureAwait(false))
        {
            both.Token.ThrowIfCancellationRequested();
            for (int i = 0; i < sink.Entries.Count; i++)
            {
                yield return sink.Entries[i];
            }

            sink.Entries.Clear();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The records of one kind alone, such as <c>ContactRecord</c>. All else is read and counted, and rejected rows are kept as <see cref="Rejected"/> says.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    public IEnumerable<T> Of<T>()
    {
        foreach (LogEntry entry in this)
        {
            if (entry is LogRecord<T> record)
            {
                yield return record.Value;
            }
        }
    }

    private void Begin()
    {
        if (begun)
        {
            throw new InvalidOperationException("A log is read once; read it anew from its reader.");
        }

        begun = true;
    }
}
