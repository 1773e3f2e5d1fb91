using System.Diagnostics.Metrics;
using LiveDesk.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Standards.LiveDesk.Tests;

/// <summary>Telemetry that nobody looks at, for what is made without a host.</summary>
internal static class Unwatched
{
    public static DeskTelemetry Telemetry { get; } = new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());
}
