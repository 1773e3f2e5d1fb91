using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using CallCenter.Standards.Hosting;
using LiveDesk.Api;
using NodaTime;

namespace LiveDesk.Monitor;

/// <summary>Tells the board anew each second, in each language once however many look at it, and only while somebody does.</summary>
internal sealed class MonitorFeed(DeskBoard board, IStandardSource standards, IClock clock, TimeProvider time, ILogger<MonitorFeed> log) : PollingService(time, log)
{
    private readonly ConcurrentDictionary<string, Told> told = new(StringComparer.Ordinal);
    private int watching;

    /// <summary>The board as it is told from now on, until whoever watches leaves.</summary>
    public async IAsyncEnumerable<string> WatchAsync(CultureInfo culture, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref watching);
        try
        {
            yield return Render(culture);
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

    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    protected override Task<bool> PassAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref watching) == 0)
        {
            return Task.FromResult(false);
        }

        foreach (CultureInfo culture in (CultureInfo[])[RequestLanguage.Chinese, RequestLanguage.English])
        {
            if (told.ContainsKey(culture.Name))
            {
                string now = Render(culture);
                told.TryRemove(culture.Name, out Told? waiting);
                waiting!.Board.TrySetResult(now);
            }
        }

        return Task.FromResult(false);
    }

    private string Render(CultureInfo culture) => MonitorPage.Board(board.At(clock.GetCurrentInstant()), standards.Current.Standard, culture).ToString();

    private sealed class Told
    {
        public TaskCompletionSource<string> Board { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
