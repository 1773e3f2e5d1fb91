using LiveDesk.Cases;

namespace LiveDesk.Cluster;

/// <summary>
/// A case in the one host that has it: a thin shell around <see cref="CaseEngine"/>, whose memory holds what its events came to. Its wake-ups are rows of the table of timers, which any host claims, and its truth is the event table: two
/// grains of one case, as a split network may make, cost a decision made again and nothing else.
/// </summary>
internal sealed class CaseGrain(CaseEngine engine) : Grain, ICaseGrain
{
    public async Task<string> AskAsync(string ask, string? command, string? digest) => DeskJson.Write(OutcomeTold.Of(await engine.AskAsync(
        this.GetPrimaryKeyString(), DeskJson.Read<CaseAsk>(ask), command is null ? null : new(command, digest!), CancellationToken.None)));
}
