using System.Globalization;
using NodaTime;
using Xunit.Abstractions;

namespace CallCenter.Standards.LiveDesk.Tests.Crashes;

/// <summary>
/// The host is ended by SIGKILL at random while it works, its clock is set back and forth, and commands come twice: nothing that was accepted is lost, and nothing happens twice. Longer by <c>LIVE_DESK_CONTACTS</c>, <c>LIVE_DESK_KILLS</c> and
/// <c>LIVE_DESK_SEED</c>.
/// </summary>
public sealed class NothingLostTests(ITestOutputHelper output)
{
    private const int Callers = 8;
    private const int Agents = 6;
    private const int Capacity = 2;

    [Fact]
    public async Task Nothing_is_lost_and_nothing_happens_twice_when_the_host_is_killed_at_random()
    {
        int seed = CrashSettings.Of("LIVE_DESK_SEED", 1);
        int most = CrashSettings.Of("LIVE_DESK_CONTACTS", 120);
        int kills = CrashSettings.Of("LIVE_DESK_KILLS", 1);
        var random = new Random(seed);
        using var folder = new TempFolder();
        string database = folder.File("desk.db");
        Instant anchor = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        // A second is a minute.
        Instant begin = Instant.FromUtc(2026, 3, 10, 0, 30);
        await using var host = new HostProcess([$"--LiveDesk:Database={database}"], begin, anchor, speed: 60);
        var tokens = new CrashTokens();
        using var callers = new Callers([host.Address], tokens.Of, seed);
        await host.StartAsync(Duration.Zero);
        await CrashAgents.SetAsync(callers, random, Agents, Capacity);
        using var end = new CancellationTokenSource();
        Task[] calling = [.. Enumerable.Range(1, Callers).Select(caller => Task.Run(() => callers.RunAsync(caller, most, end.Token)))];
        for (int i = 0; i < kills; i++)
        {
            await callers.ComeToAsync(most * i / kills, calling);
            await Task.Delay(random.Next(500, 1500));
            await host.KillAsync();
            await host.StartAsync(Duration.FromMinutes(random.Next(-90, 90)));
        }

        await Task.WhenAll(calling);
        // Two days later: work orders that nobody handled fell due meanwhile, and their ladders are climbed, each step at its own time; in a longer run the host is killed while they are.
        for (int i = 0; i < Math.Max(1, kills / 2); i++)
        {
            await host.KillAsync();
            await host.StartAsync(Duration.FromDays(2));
        }

        var oracle = new LogOracle(new SqliteLog(database));
        await oracle.SettledAsync(begin + Duration.FromDays(2) + ((Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) - anchor) * 60));
        Assert.Equal(0, await host.StopAsync());

        System.Collections.Immutable.ImmutableArray<string> faults = oracle.Judge(callers, Capacity);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"seed {seed}: {oracle.Cases} cases, {oracle.Events} events, {oracle.Steps} steps, {callers.Accepted.Count} commands accepted, {callers.Refused.Count} refused, {callers.Repeats} sent again, {kills} kills"));
        Assert.True(faults.IsEmpty, $"Seed {seed}:\n{string.Join("\n", faults.Take(40))}");
        Assert.True(oracle.Cases >= Math.Min(most, 50) && oracle.Steps > 0 && callers.Repeats > 0, "The run was too short to show anything.");
    }
}
