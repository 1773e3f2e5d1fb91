using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using LiveDesk.Api;
using LiveDesk.Floor;

namespace LiveDesk.Monitor;

/// <summary>Tells the board anew twice a second, in each language once however many look at it, and only while somebody does.</summary>
internal sealed class MonitorFeed(IDesk desk, TimeProvider time, ILogger<MonitorFeed> log) : PollingService(time, log)
{
    private readonly ConcurrentDictionary<string, Told> told = new(StringComparer.Ordinal);
    private int watching;

    /// <summary>The board as it is told from now on, until whoever watches leaves.</summary>
    public async IAsyncEnumerable<string> WatchAsync(CultureInfo culture, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref watching);
        try
        {
            yield return await desk.ShowAsync(culture, isPage: false);
            while (true)
            {
                Told next = told.GetOrAdd(culture.Name, _ => new());
                yield return await next.Board.Task.WaitAsync(cancellation);
            }
        }
        finally
        {
            Interlocked.Decrement(ref watching);
        }
    }

    // What happens is to be seen within a second.
    protected override TimeSpan Every => TimeSpan.FromMilliseconds(500);

    protected override async Task<bool> PassAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref watching) == 0)
        {
            return false;
        }

        foreach (CultureInfo culture in (CultureInfo[])[RequestLanguage.Chinese, RequestLanguage.English])
        {
            if (told.ContainsKey(culture.Name))
            {
                string now = await desk.ShowAsync(culture, isPage: false);
                told.TryRemove(culture.Name, out Told? waiting);
                waiting!.Board.TrySetResult(now);
            }
        }

        return false;
    }

    private sealed class Told
    {
        public TaskCompletionSource<string> Board { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
