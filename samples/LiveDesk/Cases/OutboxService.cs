using System.Collections.Immutable;
using LiveDesk.Storage;

namespace LiveDesk.Cases;

/// <summary>Tells others what the outbox holds, at least once, in order; a message is confirmed once it was told.</summary>
internal sealed partial class OutboxService(IDeskStore store, INotifier notifier, TimeProvider time, LiveDeskOptions options, ILogger<OutboxService> log) : BackgroundService
{
    private const int MostAtATime = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            int told = 0;
            try
            {
                told = await TellAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }

            if (told < MostAtATime)
            {
                await Task.Delay(options.PollEvery, time, stoppingToken);
            }
        }
    }

    private async Task<int> TellAsync(CancellationToken cancellation)
    {
        ImmutableArray<OutboxMessage> messages = await store.UndeliveredAsync(MostAtATime, cancellation);
        foreach (OutboxMessage message in messages)
        {
            await notifier.TellAsync(message, cancellation);
        }

        if (!messages.IsEmpty)
        {
            await store.ConfirmAsync([.. messages.Select(message => message.Id)], cancellation);
        }

        return messages.Length;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Messages of the outbox were not told; they are told again.")]
    private partial void LogFailed(Exception failure);
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
