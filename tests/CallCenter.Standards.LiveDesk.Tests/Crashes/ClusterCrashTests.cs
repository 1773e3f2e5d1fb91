using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CallCenter.Standards.LiveDesk.Tests.Storage;
using NodaTime;
using Xunit.Abstractions;

namespace CallCenter.Standards.LiveDesk.Tests.Crashes;

/// <summary>
/// Three hosts, each a process, and a PostgreSQL are ended by SIGKILL at random, connections are cut, each host's clock is set back and forth, and commands come twice through different hosts: nothing that was accepted is lost, and nothing happens twice.
/// Longer by <c>LIVE_DESK_CONTACTS</c>, <c>LIVE_DESK_KILLS</c> and <c>LIVE_DESK_SEED</c>.
/// </summary>
public sealed class ClusterCrashTests(PostgresServer server, ITestOutputHelper output) : IClassFixture<PostgresServer>
{
    private const int Hosts = 3;
    private const int Callers = 8;
    private const int Agents = 6;
    private const int Capacity = 2;

    [SkippableFact]
    public async Task Nothing_is_lost_and_nothing_happens_twice_when_hosts_of_a_cluster_and_their_database_are_killed_at_random()
    {
        Skip.IfNot(server.Missing is null, server.Missing);
        int seed = CrashSettings.Of("LIVE_DESK_SEED", 1);
        int most = CrashSettings.Of("LIVE_DESK_CONTACTS", 90);
        int kills = CrashSettings.Of("LIVE_DESK_KILLS", 4);
        var random = new Random(seed);
        string database = await server.NewDatabaseAsync() + ";Maximum Pool Size=24";
        Instant anchor = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        // A second is a minute.
        Instant begin = Instant.FromUtc(2026, 3, 10, 0, 30);
        HostProcess[] hosts =
        [
            .. Enumerable.Range(0, Hosts).Select(_ => new HostProcess(
                [$"--LiveDesk:Postgres={database}", $"--LiveDesk:Cluster:SiloPort={PostgresServer.FreePort().ToString(CultureInfo.InvariantCulture)}", "--LiveDesk:Cluster:ProbeEvery=00:00:00.500"], begin, anchor, speed: 60)),
        ];
        try
        {
            var took = Stopwatch.StartNew();
            await Task.WhenAll(hosts.Select(host => host.StartAsync(Duration.Zero)));
            using var callers = new Callers([.. hosts.Select(host => host.Address)], new CrashTokens().Of, seed);
            await CrashAgents.SetAsync(callers, random, Agents, Capacity);
            using var end = new CancellationTokenSource();
            Task[] calling = [.. Enumerable.Range(1, Callers).Select(caller => Task.Run(() => callers.RunAsync(caller, most, end.Token)))];
            int[] ended = new int[4];
            for (int i = 0; i < kills; i++)
            {
                await callers.ComeToAsync(most * i / kills, calling);
                await Task.Delay(random.Next(500, 1500));
                // Each kind once, then any.
                int kind = i < ended.Length ? i : random.Next(ended.Length);
                ended[kind]++;
                switch (kind)
                {
                    case 0:
                        HostProcess host = hosts[random.Next(Hosts)];
                        await host.KillAsync();
                        await host.StartAsync(Duration.FromMinutes(random.Next(-90, 90)));
                        break;
                    case 1:
                        await server.KillAsync();
                        break;
                    case 2:
                        await PostgresServer.CutAsync(database);
                        break;
                    default:
                        await server.KillBackendAsync(database, random);
                        break;
                }
            }

            await Task.WhenAll(calling);
            // Two days later on all hosts: what nobody handled fell due meanwhile, and its ladders are climbed.
            await Task.WhenAll(hosts.Select(async host =>
            {
                await host.KillAsync();
                await host.StartAsync(Duration.FromDays(2));
            }));
            var oracle = new LogOracle(new PostgresLog(database));
            await oracle.SettledAsync(begin + Duration.FromDays(2) + ((Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) - anchor) * 60));
            Assert.All(await Task.WhenAll(hosts.Select(host => host.StopAsync())), code => Assert.Equal(0, code));

            ImmutableArray<string> faults = oracle.Judge(callers, Capacity);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"seed {seed}: {oracle.Cases} cases, {oracle.Events} events, {oracle.Steps} steps, {callers.Accepted.Count} commands accepted, {callers.Refused.Count} refused, {callers.Repeats} sent again; ended: {ended[0]} hosts, {ended[1]} databases, {ended[2]} times all connections, {ended[3]} connections by SIGKILL; {hosts.Sum(host => host.OwnEnds.Count)} hosts ended by themselves and were started again; {took.Elapsed.TotalMinutes:0.0} minutes"));
            Assert.True(faults.IsEmpty, $"Seed {seed}:\n{string.Join("\n", faults.Take(40))}");
            Assert.True(oracle.Cases >= Math.Min(most, 50) && oracle.Steps > 0 && callers.Repeats > 0, "The run was too short to show anything.");
        }
        finally
        {
            foreach (HostProcess host in hosts)
            {
                foreach (string end in host.OwnEnds)
                {
                    output.WriteLine(end);
                }

                await host.DisposeAsync();
            }
        }
    }
}
