using CallCenter.Standards.Hosting;
using LiveDesk.Agents;
using LiveDesk.Cases;
using LiveDesk.Cluster;
using LiveDesk.Floor;
using LiveDesk.Monitor;
using LiveDesk.Sealing;
using LiveDesk.Storage;
using LiveDesk.Storage.Postgres;
using LiveDesk.Storage.Sqlite;
using LiveDesk.Telemetry;
using LiveDesk.Totals;
using NodaTime;

namespace LiveDesk;

/// <summary>The services of a host that are not about HTTP: the same engine, whether it is on its own or one of several.</summary>
internal static class DeskServices
{
    public static void Add(IServiceCollection services, LiveDeskOptions options, IClock clock)
    {
        services.AddSingleton(options);
        services.AddSingleton(clock);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IDeskStore>(known => options.Postgres is { } postgres
            ? new PostgresDeskStore(postgres, known.GetRequiredService<TimeProvider>())
            : new SqliteDeskStore(options.Database, known.GetRequiredService<TimeProvider>()));
        services.AddCallCenterStandards(DeskStandards.Bank, standard =>
        {
            if (options.Book is { } book)
            {
                standard.FromFile(book);
            }
        });
        services.AddSingleton<IStandardSource>(known => new DeskStandards(
            known.GetRequiredKeyedService<IStandardSource>(DeskStandards.Bank), known.GetRequiredService<IClock>(), known.GetRequiredService<ILogger<DeskStandards>>()));
        if (options.Postgres is null)
        {
            services.AddSingleton(_ => new FileLease(options.Database));
        }

        services.AddSingleton<MasterKey>();
        services.AddSingleton<ILegalHolds, NoLegalHolds>();
        services.AddSingleton<Disposal>();
        services.AddSingleton<DeskFeed>();
        services.AddSingleton<DeskSeat>();
        services.AddSingleton<DeskTelemetry>();
        services.AddSingleton<FloorTelemetry>();
        services.AddSingleton<CaseEngine>();
        services.AddSingleton<INotifier, LogNotifier>();
        services.AddSingleton<MonitorFeed>();
        services.AddHostedService(known => known.GetRequiredService<MonitorFeed>());
        services.AddHostedService<WakeService>();
        if (options.Cluster is null)
        {
            AddAlone(services);
        }
        else
        {
            services.AddSingleton<ICases, GrainCases>();
            services.AddSingleton<IDesk, GrainDesk>();
            services.AddSingleton<ITotals, GrainTotals>();
            services.AddHostedService<DeskTeller>();
        }
    }

    /// <summary>Brings the store up to date, and takes up from it what this host keeps in memory.</summary>
    public static async Task OpenAsync(IServiceProvider services)
    {
        // Asked for here, so that a host with a bad key does not even start.
        MasterKey master = services.GetRequiredService<MasterKey>();
        services.GetService<FileLease>();
        services.GetRequiredService<FloorTelemetry>();
        IDeskStore store = services.GetRequiredService<IDeskStore>();
        await store.MigrateAsync(CancellationToken.None);
        await KeyCheck.HoldAsync(store, master, services.GetRequiredService<IClock>().GetCurrentInstant(), CancellationToken.None);
        if (services.GetService<DeskFloor>() is { } floor)
        {
            DeskBoard board = services.GetRequiredService<DeskBoard>();
            await floor.OpenAsync(store, CancellationToken.None);
            await board.OpenAsync(services.GetRequiredService<IClock>().GetCurrentInstant(), CancellationToken.None);
            services.GetRequiredService<DeskSeat>().Take(floor, board);
        }
    }

    private static void AddAlone(IServiceCollection services)
    {
        services.AddSingleton<ICases>(known => known.GetRequiredService<CaseEngine>());
        services.AddSingleton<DeskFloor>();
        services.AddSingleton<DeskBoard>();
        services.AddSingleton(known => new AgentBook(known.GetRequiredService<IDeskStore>(), known.GetRequiredService<DeskFloor>(), known.GetRequiredService<IClock>(), known.GetRequiredService<DeskTelemetry>()));
        services.AddSingleton<IDesk, LocalDesk>();
        services.AddSingleton<ITotals>(known => new DayTotals(known.GetRequiredService<IDeskStore>(), known.GetRequiredService<IStandardSource>(), known.GetRequiredService<TimeProvider>(), TeamShare.All));
        services.AddHostedService<AlarmWatch>();
        services.AddHostedService<BoardAhead>();
        services.AddHostedService<PlacingService>();
        services.AddHostedService<OutboxService>();
        services.AddHostedService<DeskReconciler>();
    }
}
