using System.Diagnostics.CodeAnalysis;
using CallCenter.Standards.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the health of a standard.</summary>
[SuppressMessage("Style", "IDE0130:Namespace does not match folder structure", Justification = "Registration methods live where every host looks for them.")]
public static class CallCenterStandardsHealthChecks
{
    private const string UsualName = "call-center-standard";

    /// <summary>
    /// Tells whether the standard in force is what its files say: healthy where it is; degraded where the last load was refused, with every finding, and where its timeline has nothing for the time; unhealthy where there is none.
    /// </summary>
    /// <param name="checks">The host's health checks.</param>
    /// <param name="bank">The bank's key; null for the only one of a host.</param>
    /// <param name="name">The name of the check; <c>call-center-standard</c>, with the bank's key after a hyphen, unless given.</param>
    /// <param name="tags">Tags to choose checks by; none unless given.</param>
    /// <returns>The same checks.</returns>
    public static IHealthChecksBuilder AddCallCenterStandards(this IHealthChecksBuilder checks, string? bank = null, string? name = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(checks);
        return checks.Add(new HealthCheckRegistration(
            name ?? (bank is null ? UsualName : $"{UsualName}-{bank}"),
            provider => new StandardHealthCheck(bank is null ? provider.GetRequiredService<IStandardSource>() : provider.GetRequiredKeyedService<IStandardSource>(bank)),
            failureStatus: null,
            tags));
    }
}
