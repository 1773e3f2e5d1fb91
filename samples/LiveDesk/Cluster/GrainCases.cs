using LiveDesk.Cases;

namespace LiveDesk.Cluster;

/// <summary>Asks the host of the cluster that has the case.</summary>
internal sealed class GrainCases(IGrainFactory grains) : ICases
{
    public async Task<DeskOutcome> AskAsync(string stream, CaseAsk ask, CommandContent? command, CancellationToken cancellation) =>
        DeskJson.Read<OutcomeTold>(await grains.GetGrain<ICaseGrain>(stream).AskAsync(DeskJson.Write(ask), command?.Id, command?.Digest).WaitAsync(cancellation)).ToOutcome();
}
