using System.Collections.Immutable;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Cases;

/// <summary>Lets time pass for the cases whose timer is due: moves are made, steps of escalation fall due, each stored once however many hosts look.</summary>
internal sealed partial class WakeService(IDeskStore store, ICases cases, IClock clock, TimeProvider time, LiveDeskOptions options, ILogger<WakeService> log) : PollingService(time, log)
{
    private const int MostAtATime = 64;

    private static readonly Duration Lease = Duration.FromSeconds(30);

    private readonly ILogger<WakeService> log = log;

    /// <summary>Wakes the cases that are due now.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> WakeAsync(CancellationToken cancellation)
    {
        ImmutableArray<string> due = await store.ClaimDueAsync(clock.GetCurrentInstant(), Lease, MostAtATime, cancellation);
        await Task.WhenAll(due.Select(stream => WakeAsync(stream, cancellation)));
        return due.Length;
    }

    protected override TimeSpan Every => options.PollEvery;

    protected override async Task<bool> PassAsync(CancellationToken cancellation) => await WakeAsync(cancellation) >= MostAtATime;

    private async Task WakeAsync(string stream, CancellationToken cancellation)
    {
        try
        {
            if (await cases.AskAsync(stream, new Wake(), null, cancellation) is DeskOutcome.Refused refused)
            {
                LogRefused(stream, refused.Refusal.InWords);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure, stream);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Stream} was not woken; its claim ends, and it is woken again.")]
    private partial void LogFailed(Exception failure, string stream);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Stream} cannot go on: {Reasons}")]
    private partial void LogRefused(string stream, string reasons);
}
