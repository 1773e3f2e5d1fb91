using LiveDesk.Cases;
using LiveDesk.Storage;

namespace LiveDesk.Cluster;

/// <summary>Asks the host of the cluster that has the case.</summary>
internal sealed class GrainCases(IGrainFactory grains) : ICases
{
    public async Task<DeskOutcome> AskAsync(string stream, CaseAsk ask, CommandContent? command, CancellationToken cancellation) =>
        DeskJson.Read<OutcomeTold>(await AnswerAsync(stream, DeskJson.Write(ask), command, cancellation)).ToOutcome();

    private async Task<string> AnswerAsync(string stream, string ask, CommandContent? command, CancellationToken cancellation)
    {
        try
        {
            return await grains.GetGrain<ICaseGrain>(stream).AskAsync(ask, command?.Id, command?.Digest).WaitAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new UnheardException(stream, failure);
        }
    }
}
