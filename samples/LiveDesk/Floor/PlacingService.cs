using CallCenter.Standards.Routing;
using LiveDesk.Cases;
using NodaTime;

namespace LiveDesk.Floor;

/// <summary>Gives contacts that wait to agents, as soon as one of either comes, and when waiting opens a ring.</summary>
internal sealed partial class PlacingService(DeskFloor floor, CaseEngine engine, IClock clock, TimeProvider time, LiveDeskOptions options, ILogger<PlacingService> log) : BackgroundService
{
    private readonly SemaphoreSlim signal = new(1, 1);

    public override void Dispose()
    {
        signal.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        floor.Ready += Signal;
        try
        {
            while (true)
            {
                using var pause = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                Task poll = Task.Delay(options.PollEvery, time, pause.Token);
                await Task.WhenAny(signal.WaitAsync(pause.Token), poll);
                await pause.CancelAsync();
                stoppingToken.ThrowIfCancellationRequested();
                await PlaceAsync(stoppingToken);
            }
        }
        finally
        {
            floor.Ready -= Signal;
        }
    }

    private async Task PlaceAsync(CancellationToken cancellation)
    {
        HashSet<string> open = floor.ChannelsWithRoom();
        if (open.Count == 0)
        {
            return;
        }

        var storing = new List<Task>();
        foreach (WaitingPlace place in floor.Waiting)
        {
            if (open.Contains(place.Request.Request.Channel) && floor.Reserve(place, clock.GetCurrentInstant()) is { } reservation)
            {
                storing.Add(StoreAsync(reservation, cancellation));
            }
        }

        await Task.WhenAll(storing);
    }

    private async Task StoreAsync(Reservation reservation, CancellationToken cancellation)
    {
        bool isStored = false;
        try
        {
            isStored = await engine.DecideAsync(Streams.Case + reservation.Contact, null, (held, now) => CaseCommands.Place(held, now, reservation), cancellation) is DeskOutcome.Done;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure, reservation.Contact);
        }
        finally
        {
            if (!isStored)
            {
                // The caller hung up meanwhile, or it could not be stored: the agent is free again.
                floor.Desk.Release(reservation.Contact, clock.GetCurrentInstant());
            }

            floor.Placed(reservation.Contact);
        }
    }

    private void Signal()
    {
        try
        {
            signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody said so already.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Contact {Contact} was not placed; it waits on.")]
    private partial void LogFailed(Exception failure, string contact);
}
