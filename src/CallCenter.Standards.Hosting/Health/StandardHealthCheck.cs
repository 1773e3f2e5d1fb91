using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CallCenter.Standards.Hosting;

/// <summary>Whether the standard in force is the one in its files: degraded where the last load was refused or the timeline has run out, since the host goes on by an older book; unhealthy where there is none at all.</summary>
internal sealed class StandardHealthCheck(IStandardSource source) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        StandardSnapshot inForce;
        try
        {
            inForce = source.Current;
        }
        catch (OptionsValidationException bad)
        {
            return HealthCheckResult.Unhealthy(bad.Message, bad);
        }

        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["book"] = inForce.Book.ToString(),
            ["hash"] = inForce.Hash,
            ["loadedAt"] = inForce.LoadedAt.ToString(),
        };
        if (inForce.IsOver)
        {
            return HealthCheckResult.Degraded($"{inForce} stays in force, since its timeline has nothing for the time.", data: data);
        }

        if (source.LastReload is not { Outcome: StandardReloadOutcome.Refused } refused)
        {
            return HealthCheckResult.Healthy($"{inForce} is in force.", data);
        }

        data["findings"] = refused.Findings.Select(finding => finding.ToString()).ToArray();
        return HealthCheckResult.Degraded($"{inForce} stays in force, since what its files say now was refused:{Environment.NewLine}{refused}", data: data);
    }
}
