using LiveDesk.Cases;
using LiveDesk.Storage;

namespace LiveDesk.Cluster;

/// <summary>
/// A case in the one host that has it: a thin shell around <see cref="CaseEngine"/>, whose memory holds what its events came to. Its wake-ups are rows of the table of timers, which any host claims, and its truth is the event table: two
/// grains of one case, as a split network may make, cost a decision made again and nothing else.
/// </summary>
internal sealed partial class CaseGrain(CaseEngine engine, ILogger<CaseGrain> log) : Grain, ICaseGrain
{
    public async Task<string> AskAsync(string ask, string? command, string? digest)
    {
        try
        {
            return DeskJson.Write(OutcomeTold.Of(await engine.AskAsync(this.GetPrimaryKeyString(), DeskJson.Read<CaseAsk>(ask), command is null ? null : new(command, digest!), CancellationToken.None)));
        }
#pragma warning disable CA1031 // That nothing was done is told as an answer, whatever the reason; what comes as an exception may have been done.
        catch (Exception failure) when (failure is not UnheardException)
#pragma warning restore CA1031
        {
            LogFailed(failure, this.GetPrimaryKeyString());
            return DeskJson.Write(new OutcomeTold { Failure = failure.Message });
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing could be done about {Stream}.")]
    private partial void LogFailed(Exception failure, string stream);
}
