using System.Globalization;
using LiveDesk.Cases;
using LiveDesk.Floor;
using NodaTime;

namespace LiveDesk.Monitor;

/// <summary>
/// Raises an alarm where somebody of a queue waits too long, and lets it cease where all wait well below that. An alarm is a case of its own, with the promise of the book to be answered (D10: within five minutes), its ladder, and its timer.
/// </summary>
internal sealed partial class AlarmWatch(DeskFloor floor, DeskBoard board, CaseEngine engine, IClock clock, TimeProvider time, LiveDeskOptions options, ILogger<AlarmWatch> log) : BackgroundService
{
    /// <summary>Looks at every queue once.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        Instant now = clock.GetCurrentInstant();
        Dictionary<string, Duration> waits = floor.Waiting.GroupBy(place => place.Queue ?? "", StringComparer.Ordinal).ToDictionary(queue => queue.Key, queue => now - queue.Min(place => place.Contact.Since), StringComparer.Ordinal);
        foreach ((string queue, Duration wait) in waits.Where(queue => queue.Value >= Duration.FromTimeSpan(options.AlarmWait)))
        {
            if (board.AlarmOf(queue) is null)
            {
                await engine.DecideAsync(
                    string.Create(CultureInfo.InvariantCulture, $"{Streams.Alarm}{queue}/{now.ToUnixTimeMilliseconds()}"),
                    null,
                    (held, at) => CaseCommands.Tell(held with { Queue = queue, Since = at }, at, new() { Id = "raised", At = at, Code = "raised", Policies = [new("alarm")] }),
                    cancellation);
            }
        }

        foreach (Alarm alarm in board.At(now).Alarms)
        {
            if (waits.GetValueOrDefault(alarm.Queue) <= Duration.FromTimeSpan(options.CalmWait))
            {
                await engine.DecideAsync(Streams.Alarm + alarm.Id, null, (held, at) => CaseCommands.Tell(held, at, new() { Id = "cleared", At = at, Code = "cleared" }), cancellation);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }

            await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Alarms could not be looked at; they are looked at again.")]
    private partial void LogFailed(Exception failure);
}
