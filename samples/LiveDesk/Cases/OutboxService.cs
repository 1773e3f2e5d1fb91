using System.Collections.Immutable;
using LiveDesk.Storage;
using LiveDesk.Telemetry;

namespace LiveDesk.Cases;

/// <summary>
/// Tells others what the outbox holds, at least once; each message is confirmed as soon as it was told. They are told in the order stored, but for one that fails: those behind it go on, and it is tried again after a pause that doubles.
/// </summary>
internal sealed partial class OutboxService(IDeskStore store, INotifier notifier, DeskTelemetry telemetry, TimeProvider time, LiveDeskOptions options, ILogger<OutboxService> log) : PollingService(time, log)
{
    private const int MostAtATime = 100;

    private readonly ILogger<OutboxService> log = log;
    private readonly FailurePauses failing = new(time, options.PollEvery);

    protected override TimeSpan Every => options.PollEvery;

    protected override async Task<bool> PassAsync(CancellationToken cancellation) => await TellAsync(cancellation) >= MostAtATime;

    /// <summary>Tells what is to be told now.</summary>
    /// <returns>How many messages were told.</returns>
    public async Task<int> TellAsync(CancellationToken cancellation)
    {
        int told = 0;
        // Those that fail stay where they are: as many more are read, so that they never fill the page.
        ImmutableArray<OutboxMessage> messages = await store.UndeliveredAsync(MostAtATime + failing.Count, cancellation);
        failing.KeepOnly(messages.Select(message => message.Id));
        foreach (OutboxMessage message in messages.Where(message => failing.IsDue(message.Id)))
        {
            try
            {
                await notifier.TellAsync(message, cancellation);
            }
#pragma warning disable CA1031 // Whatever the other side throws is about this message, and not about those behind it.
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogNotTold(failure, message.Id, failing.Failed(message.Id));
                telemetry.Told(message.Topic, isTold: false);
                continue;
            }

            await store.ConfirmAsync([message.Id], cancellation);
            failing.Done(message.Id);
            telemetry.Told(message.Topic, isTold: true);
            told++;
        }

        return told;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Message} was not told, the {Times}. time; it is told again.")]
    private partial void LogNotTold(Exception failure, string message, int times);
}

/// <summary>Where messages go: a bank's own paging, mail or ticket system. It knows a repeat by the message's identity.</summary>
internal interface INotifier
{
    Task TellAsync(OutboxMessage message, CancellationToken cancellation);
}

/// <summary>Tells messages to the log, without what is in them.</summary>
internal sealed partial class LogNotifier(ILogger<LogNotifier> log) : INotifier
{
    public Task TellAsync(OutboxMessage message, CancellationToken cancellation)
    {
        LogTold(message.Topic, message.Id);
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Topic}: {Message}")]
    private partial void LogTold(string topic, string message);
}
