using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LiveDesk.Telemetry;

/// <summary>
/// Where telemetry goes: by OTLP to the address that the standard settings name, and nowhere without one. Requests are told by their routes and not by their addresses, which have identities in them; statements of the database without their values.
/// Logs stay where they are: what the framework adds to them has addresses.
/// </summary>
internal static class TelemetrySetup
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void Add(WebApplicationBuilder builder)
    {
        if (builder.Configuration[Endpoint] is null)
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? "live-desk"))
            .WithMetrics(metrics => metrics.AddMeter(DeskTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Npgsql").AddOtlpExporter())
            .WithTracing(traces => traces.AddSource(DeskTelemetry.Name, "Microsoft.AspNetCore", "Npgsql").AddOtlpExporter());
    }
}
