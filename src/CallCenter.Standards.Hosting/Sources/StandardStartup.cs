using Microsoft.Extensions.Hosting;

namespace CallCenter.Standards.Hosting;

/// <summary>Loads a standard when the host starts, so that a bad book ends the start and not the first contact.</summary>
internal sealed class StandardStartup(IStandardSource source) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = source.Current;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
