using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using LiveDesk.Agents;
using LiveDesk.Api;
using LiveDesk.Cases;
using LiveDesk.Floor;
using LiveDesk.Monitor;
using LiveDesk.Security;
using LiveDesk.Storage;
using LiveDesk.Storage.Postgres;
using LiveDesk.Storage.Sqlite;
using LiveDesk.Telemetry;
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
        if (builder.Environment.IsDevelopment() && ScaledClock.Of(builder.Configuration, TimeProvider.System) is { } scaled)
        {
            clock = scaled;
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MostBytes;
        });
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IDeskStore>(services => options.Postgres is { } postgres
            ? new PostgresDeskStore(postgres, services.GetRequiredService<TimeProvider>())
            : new SqliteDeskStore(options.Database, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddCallCenterStandards(DeskStandards.Bank, standard =>
        {
            if (options.Book is { } book)
            {
                standard.FromFile(book);
            }
        });
        builder.Services.AddSingleton<IStandardSource>(services => new DeskStandards(
            services.GetRequiredKeyedService<IStandardSource>(DeskStandards.Bank), services.GetRequiredService<IClock>(), services.GetRequiredService<ILogger<DeskStandards>>()));
        builder.Services.AddSingleton<DeskFeed>();
        builder.Services.AddSingleton<CaseEngine>();
        builder.Services.AddSingleton<DeskFloor>();
        builder.Services.AddSingleton<AgentBook>();
        builder.Services.AddSingleton<INotifier, LogNotifier>();
        builder.Services.AddSingleton<DeskBoard>();
        builder.Services.AddSingleton<MonitorFeed>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MonitorFeed>());
        builder.Services.AddHostedService<AlarmWatch>();
        builder.Services.AddHostedService<PlacingService>();
        builder.Services.AddHostedService<WakeService>();
        builder.Services.AddHostedService<OutboxService>();
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

        app.Services.GetRequiredService<FloorTelemetry>();
        IDeskStore store = app.Services.GetRequiredService<IDeskStore>();
        await store.MigrateAsync(CancellationToken.None);
        await app.Services.GetRequiredService<DeskFloor>().OpenAsync(store, CancellationToken.None);
        await app.Services.GetRequiredService<DeskBoard>().OpenAsync(store, clock.GetCurrentInstant(), CancellationToken.None);
        return app;
    }
}
