using System.Globalization;
using LiveDesk.Cases;
using LiveDesk.Floor;
using NodaTime;

namespace LiveDesk.Monitor;

/// <summary>
/// Raises an alarm where somebody of a queue waits too long, and lets it cease where all wait well below that; until then it stands, answered or not, and no other one is raised. An alarm is a case of its own, with the promise of the book to be answered (D10: within five minutes), its ladder, and its timer.
/// </summary>
internal sealed partial class AlarmWatch(DeskFloor floor, DeskBoard board, ICases cases, IClock clock, TimeProvider time, LiveDeskOptions options, ILogger<AlarmWatch> log, DeskTerm? term = null) : PollingService(time, log)
{
    private readonly ILogger<AlarmWatch> log = log;

    /// <summary>Looks at every queue once.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        Instant now = clock.GetCurrentInstant();
        Dictionary<string, Duration> waits = floor.Unanswered.GroupBy(place => place.Queue ?? "", StringComparer.Ordinal).ToDictionary(queue => queue.Key, queue => now - queue.Min(place => place.Contact.Since), StringComparer.Ordinal);
        foreach ((string queue, Duration wait) in waits.Where(queue => queue.Value >= Duration.FromTimeSpan(options.AlarmWait)))
        {
            if (board.AlarmOf(queue) is null)
            {
                await TellAsync(
                    string.Create(CultureInfo.InvariantCulture, $"{Streams.Alarm}{queue}/{now.ToUnixTimeMilliseconds()}"),
                    new RaiseAlarm(queue) { Term = term?.Number },
                    cancellation);
            }
        }

        foreach (Alarm alarm in board.Standing)
        {
            if (waits.GetValueOrDefault(alarm.Queue) <= Duration.FromTimeSpan(options.CalmWait))
            {
                await TellAsync(Streams.Alarm + alarm.Id, new ClearAlarm { Term = term?.Number }, cancellation);
            }
        }
    }

    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    protected override async Task<bool> PassAsync(CancellationToken cancellation)
    {
        await LookAsync(cancellation);
        return false;
    }

    private async Task TellAsync(string stream, CaseAsk ask, CancellationToken cancellation)
    {
        try
        {
            if (await cases.AskAsync(stream, ask, null, cancellation) is DeskOutcome.Refused refused)
            {
                term?.Hear(refused.Refusal);
                LogRefused(stream, refused.Refusal.InWords);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One alarm that fails leaves the other queues watched.
            LogFailed(failure, stream);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Stream} was not told; it is tried again.")]
    private partial void LogFailed(Exception failure, string stream);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Stream} was not told: {Reasons}")]
    private partial void LogRefused(string stream, string reasons);
}
