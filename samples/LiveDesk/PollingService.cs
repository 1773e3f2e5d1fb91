namespace LiveDesk;

/// <summary>
/// Does something again and again while the host runs. A pass that fails is logged and made again, after a pause that doubles each time up to half a minute; it never ends the host.
/// </summary>
internal abstract partial class PollingService(TimeProvider time, ILogger log) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>How long it pauses between passes.</summary>
    protected abstract TimeSpan Every { get; }

    /// <summary>Does it once.</summary>
    /// <returns>Whether there is more to do at once.</returns>
    protected abstract Task<bool> PassAsync(CancellationToken cancellation);

    /// <summary>Waits for the next pass.</summary>
    protected virtual Task PauseAsync(TimeSpan pause, CancellationToken cancellation) => Task.Delay(pause, time, cancellation);

    /// <summary>How long to pause after so many failures, one after the other.</summary>
    internal static TimeSpan PauseAfter(TimeSpan every, int failures) =>
        TimeSpan.FromTicks((long)Math.Min(LongestPause.Ticks, every.Ticks * Math.Pow(2, failures)));

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        int failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            bool isMore = false;
            try
            {
                isMore = await PassAsync(stoppingToken);
                failures = 0;
            }
#pragma warning disable CA1031 // Whatever went wrong: the next pass may go well, and the host has other things to do.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                failures++;
                LogFailed(failure, GetType().Name, failures);
            }

            if (failures > 0)
            {
                await Task.Delay(PauseAfter(Every, failures), time, stoppingToken);
            }
            else if (!isMore)
            {
                await PauseAsync(Every, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Service} failed, {Failures} times one after the other; it tries again.")]
    private partial void LogFailed(Exception failure, string service, int failures);
}
