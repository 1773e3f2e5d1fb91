using CallCenter.Standards.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CallCenter.Standards.Tests.Hosting;

/// <summary>A timeline in a host: the clock brings the next standard into force, whether or not a file changes.</summary>
public sealed class TimelineSourceTests : IDisposable
{
    private static readonly Instant July = Instant.FromUtc(2026, 6, 30, 16, 0); // midnight of 1 July in Shanghai

    private readonly SteppedClock clock = new(Instant.FromUtc(2026, 3, 1, 0, 0));
    private readonly BankHost host;

    public TimelineSourceTests()
    {
        host = HostOf(clock, static options => options.ReloadOnChange = false);
        Directory.CreateDirectory(host.PathOf("2026"));
        host.Write(BankHost.Book, "2026/first.json");
        host.Write(BankHost.NextBook, "2026/second.json");
        host.Write(Plan(""), "timeline.json");
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void The_standard_changes_with_the_day_and_it_is_told()
    {
        var told = new List<StandardReload>();
        host.Source.Reloaded += (_, happened) => told.Add(happened.Reload);
        StandardSnapshot first = host.Source.Current;

        clock.Now = July - Duration.FromTicks(1);
        Assert.Same(first, host.Source.Current);
        clock.Now = July;
        StandardSnapshot second = host.Source.Current;

        Assert.Equal(("1.0.0", "2.0.0"), (first.Book.Version, second.Book.Version));
        Assert.Same(first.Timeline, second.Timeline);
        Assert.Equal((StandardReloadOutcome.Applied, second), (Assert.Single(told).Outcome, told[0].InForce));
        Assert.Same(second, host.Source.Current);
        Assert.Equal(first.Standard, second.Timeline!.ByHash(first.Hash)!.Standard);
        Assert.Contains(host.Logged, line => line.StartsWith($"Information: The standard is now {second}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_last_sunset_the_last_standard_stays_and_it_is_told_once()
    {
        host.Write(Plan(", \"sunset\": \"2026-12-31\""), "timeline.json");
        clock.Now = July;
        StandardSnapshot last = host.Source.Current;

        clock.Now = Instant.FromUtc(2027, 5, 1, 0, 0);

        Assert.Equal(last.Hash, host.Source.Current.Hash);
        Assert.Equal(last.Hash, host.Source.Current.Hash);
        Assert.Single(host.Logged, line => line.StartsWith("Warning: The timeline of the standard in", StringComparison.Ordinal));
        HealthReportEntry health = (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["call-center-standard"];
        Assert.Equal((HealthStatus.Degraded, true), (health.Status, health.Description!.Contains("nothing for the time", StringComparison.Ordinal)));
        Assert.Equal(StandardReloadOutcome.Refused, host.Source.Reload().Outcome);
        Assert.Contains("No standard of the timeline is in force now.", host.Source.LastReload!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_day_the_start_ends()
    {
        clock.Now = Instant.FromUtc(2020, 1, 1, 0, 0);

        OptionsValidationException none = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Contains("No standard of the timeline is in force now.", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_timeline_that_is_bad_or_gone_leaves_what_is_in_force()
    {
        StandardSnapshot before = host.Source.Current;

        host.Write(BankHost.NextBook[..200], "2026/second.json");
        Assert.Equal((StandardReloadOutcome.Refused, "2026/second.json"), (host.Source.Reload().Outcome, host.Source.LastReload!.Findings[0].File));
        File.Delete(host.PathOf("2026/second.json"));
        Assert.Equal((StandardReloadOutcome.Refused, "CCS1040"), (host.Source.Reload().Outcome, host.Source.LastReload!.Findings[0].Code));
        host.Write("{", "timeline.json");
        Assert.Equal((StandardReloadOutcome.Refused, host.PathOf("timeline.json")), (host.Source.Reload().Outcome, host.Source.LastReload!.Findings[0].File));
        File.Delete(host.PathOf("timeline.json"));
        Assert.NotNull(host.Source.Reload().Problem);
        Assert.Same(before, host.Source.Current);

        host.Write(BankHost.NextBook, "2026/second.json");
        host.Write(Plan(""), "timeline.json");
        Assert.Equal(StandardReloadOutcome.Unchanged, host.Source.Reload().Outcome);
        host.Write(Plan(", \"effective\": \"2026-02-01\""), "timeline.json");
        Assert.Equal((StandardReloadOutcome.Applied, "2.0.0"), (host.Source.Reload().Outcome, host.Source.Current.Book.Version));
    }

    [Fact]
    public async Task Files_that_a_timeline_names_in_other_directories_are_watched()
    {
        using BankHost watching = HostOf(clock, static options => options.SettlingTime = Duration.FromMilliseconds(50));
        Directory.CreateDirectory(watching.PathOf("2026"));
        watching.Write(BankHost.Book, "2026/first.json");
        watching.Write(BankHost.NextBook, "2026/second.json");
        watching.Write(Plan(""), "timeline.json");
        await watching.StartAsync();
        var applied = new TaskCompletionSource<StandardReload>();
        watching.Source.Reloaded += (_, happened) => _ = happened.Reload.Outcome == StandardReloadOutcome.Applied && applied.TrySetResult(happened.Reload);

        watching.Write(BankHost.Book.Replace("\"80 %\"", "\"81 %\"", StringComparison.Ordinal), "2026/first.json");
        StandardReload reload = await applied.Task.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(0.81m, reload.InForce.Book.Kpis.Kpis[0].Target!.AtLeast);
    }

    /// <summary>Eight readers over the midnight: before it all have the old one, after it all have the new one, and it is told once.</summary>
    [Fact]
    public async Task Many_readers_change_over_once()
    {
        int told = 0;
        host.Source.Reloaded += (_, _) => Interlocked.Increment(ref told);
        StandardSnapshot first = host.Source.Current;
        using var ready = new Barrier(9);
        Task<StandardSnapshot[]>[] readers = [.. Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                ready.SignalAndWait();
                StandardSnapshot before = host.Source.Current;
                ready.SignalAndWait();
                ready.SignalAndWait();
                return new[] { before, host.Source.Current };
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];
        ready.SignalAndWait();
        ready.SignalAndWait();
        clock.Now = July;
        ready.SignalAndWait();

        StandardSnapshot[][] seen = await Task.WhenAll(readers);

        Assert.All(seen, pair => Assert.Same(first, pair[0]));
        Assert.Single(seen.Select(pair => pair[1]).Distinct());
        Assert.Equal("2.0.0", seen[0][1].Book.Version);
        Assert.Equal(1, told);
    }

    private static BankHost HostOf(IClock clock, Action<StandardOptions> configure)
    {
        BankHost made = null!;
        made = new BankHost
        {
            Register = services =>
            {
                services.AddSingleton(clock);
                services.AddCallCenterStandards(options => configure(options.Timeline(made.PathOf("timeline.json"))));
            },
        };
        return made;
    }

    private static string Plan(string more) =>
        $$"""{ "format": 1, "zone": "Asia/Shanghai", "standards": [ { "book": "2026/first.json" }, { "book": "2026/second.json"{{(more.Contains("effective", StringComparison.Ordinal) ? "" : ", \"effective\": \"2026-07-01\"")}}{{more}} } ] }""";
}
