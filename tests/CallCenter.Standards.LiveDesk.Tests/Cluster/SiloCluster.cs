using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using LiveDesk;
using LiveDesk.Cases;
using LiveDesk.Cluster;
using LiveDesk.Floor;
using LiveDesk.Sealing;
using LiveDesk.Security;
using LiveDesk.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Orleans.TestingHost;

namespace CallCenter.Standards.LiveDesk.Tests.Cluster;

/// <summary>Three hosts of the desk as an Orleans test cluster, on one store, by one clock that the test moves.</summary>
internal sealed class SiloCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster cluster;

    private SiloCluster(InProcessTestCluster cluster) => this.cluster = cluster;

    public StandingClock Clock { get; } = new(Instant.FromUtc(2026, 3, 10, 1, 0));

    /// <summary>The services of each host that is up.</summary>
    public IServiceProvider[] Hosts => [.. cluster.Silos.Where(silo => silo.IsActive).Select(silo => silo.ServiceProvider)];

    public IDeskStore Store => Hosts[0].GetRequiredService<IDeskStore>();

    public static async Task<SiloCluster> OpenAsync(string postgres)
    {
        SiloCluster? made = null;
        var builder = new InProcessTestClusterBuilder(3);
        builder.Options.InitializeClientOnDeploy = false;
        var options = new LiveDeskOptions { Postgres = postgres, MasterKey = Convert.ToBase64String(new byte[32]), PollEvery = TimeSpan.FromMilliseconds(20), Cluster = new() { ProbeEvery = TimeSpan.FromMilliseconds(500) } };
        builder.ConfigureSilo((_, silo) => ClusterSetup.Tune(silo, options.Cluster));
        builder.ConfigureSiloHost((_, host) =>
        {
            host.Logging.ClearProviders();
            DeskServices.Add(host.Services, options, made!.Clock);
            host.Services.AddHostedService<Opening>();
        });
        made = new(builder.Build());
        await made.cluster.DeployAsync();
        return made;
    }

    public Task<DeskOutcome> ContactAsync(IServiceProvider host, string id, string? command = null)
    {
        var contact = new Contact { Channel = Channels.Phone, Need = Needs.Complaint, Complexity = Complexity.Ordinary, Segment = "ordinary", Language = "zh" };
        command ??= id + ".open";
        return AskAsync(host, id, new OpenContact(command, "ivr", "system", contact), command);
    }

    public Task<DeskOutcome> CommandAsync(IServiceProvider host, string id, string code, string person, string role) =>
        AskAsync(host, id, new GiveCommand($"{id}.{code}", role, new(code), new Caller(person, [role], [], [])), $"{id}.{code}");

    public Task<DeskOutcome> AgentAsync(IServiceProvider host, string code, int capacity, params string[] teams) => host.GetRequiredService<IDesk>().SetAgentAsync(
        CommandContent.Of(host.GetRequiredService<MasterKey>(), "set-" + code, "lin", "agent", code),
        new Agent
        {
            Code = code,
            Skills = [.. StandardBook.Shipped.Routing.Skills.Select(skill => new SkillLevel(skill.Code, skill.Levels))],
            Languages = ["zh", "en"],
            Teams = [.. teams],
            Authorities = [.. StandardBook.Shipped.Organization.Actions.Select(action => new AuthorityLimit(action.Code))],
            Channels = [new("phone", capacity)],
        },
        CancellationToken.None);

    public async Task UntilServedAsync(int count) => await Desk.UntilAsync(
        async () => (await Store.OnShelfAsync(Shelves.Served, "", 1000, CancellationToken.None)).Length >= count, $"{count} contacts are served");

    /// <summary>Ends the host that has a grain, with nothing said to the others.</summary>
    public async Task KillHostOfDeskAsync()
    {
        IServiceProvider has = Hosts.Single(host => host.GetRequiredService<DeskSeat>().Floor is not null);
        SiloAddress address = has.GetRequiredService<ILocalSiloDetails>().SiloAddress;
        await cluster.KillSiloAsync(cluster.Silos.Single(silo => silo.SiloAddress == address));
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private static Task<DeskOutcome> AskAsync(IServiceProvider host, string id, CaseAsk ask, string command) =>
        host.GetRequiredService<ICases>().AskAsync(Streams.Case + id, ask, CommandContent.Of(host.GetRequiredService<MasterKey>(), command, "who", id, ask.GetType().Name), CancellationToken.None);

    /// <summary>Opens the store before the host joins the others.</summary>
    private sealed class Opening(IServiceProvider services) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken) => DeskServices.OpenAsync(services);

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
