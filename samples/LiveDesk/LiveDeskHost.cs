using CallCenter.Standards.Book;
using LiveDesk.Api;
using LiveDesk.Cluster;
using LiveDesk.Monitor;
using LiveDesk.Security;
using LiveDesk.Telemetry;
using LiveDesk.Totals;
using NodaTime;

namespace LiveDesk;

/// <summary>Puts the host together.</summary>
internal static class LiveDeskHost
{
    /// <summary>The host, its store brought up to date and its floor taken up from it.</summary>
    /// <param name="args">Settings of the command line.</param>
    /// <param name="clock">The desk's clock; another one lets time jump.</param>
    /// <param name="adjust">What else a test or the demonstration sets.</param>
    public static async Task<WebApplication> CreateAsync(string[] args, IClock clock, Action<WebApplicationBuilder>? adjust = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        adjust?.Invoke(builder);
        LiveDeskOptions options = builder.Configuration.GetSection("LiveDesk").Get<LiveDeskOptions>() ?? new();
        options.Check();
        // Requests are logged with their query, and the way into the page has the token there.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        if (builder.Environment.IsDevelopment() && ScaledClock.Of(builder.Configuration, TimeProvider.System) is { } scaled)
        {
            clock = scaled;
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MostBytes;
        });
        DeskServices.Add(builder.Services, options, clock);
        if (options.Cluster is { } cluster)
        {
            string postgres = options.Postgres ?? throw new InvalidOperationException("LiveDesk:Cluster needs LiveDesk:Postgres: hosts of a cluster share a database.");
            builder.UseOrleans(silo => ClusterSetup.Add(silo, cluster, postgres));
        }

        builder.Services.AddHealthChecks().AddCallCenterStandards(DeskStandards.Bank);
        builder.Services.ConfigureHttpJsonOptions(http =>
        {
            http.SerializerOptions.TypeInfoResolverChain.Insert(0, DeskJsonContext.Default);
            http.SerializerOptions.TypeInfoResolverChain.Insert(0, StandardJson.Resolver);
        });
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Problems.Customize);
        builder.Services.AddOpenApi();
        SecuritySetup.Add(builder, options);
        TelemetrySetup.Add(builder);

        WebApplication app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapHealthChecks("/health").AllowAnonymous().DisableRateLimiting();
        app.MapOpenApi();
        DeskRoutes.Map(app);
        MonitorRoutes.Map(app);
        TotalsRoutes.Map(app);

        try
        {
            await DeskServices.OpenAsync(app.Services);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
