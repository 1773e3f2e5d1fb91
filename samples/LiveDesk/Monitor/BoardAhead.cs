using NodaTime;

namespace LiveDesk.Monitor;

/// <summary>Reads what falls due next from the store before the board has to show it.</summary>
internal sealed class BoardAhead(DeskBoard board, IClock clock, TimeProvider time, ILogger<BoardAhead> log) : PollingService(time, log)
{
    protected override TimeSpan Every => TimeSpan.FromSeconds(10);

    protected override async Task<bool> PassAsync(CancellationToken cancellation)
    {
        await board.ReachAsync(clock.GetCurrentInstant(), DeskBoard.Margin, cancellation);
        return false;
    }
}
