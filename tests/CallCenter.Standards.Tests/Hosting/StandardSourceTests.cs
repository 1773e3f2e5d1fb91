using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Kpis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CallCenter.Standards.Tests.Hosting;

/// <summary>A standard in a host: checked at start, loaded again, never half and never lost.</summary>
public sealed class StandardSourceTests : IDisposable
{
    private static readonly string Bad = BankHost.Book.Replace("\"code\": \"example-bank\"", "\"code\": \"Example Bank\", \"colour\": \"red\"", StringComparison.Ordinal);

    private readonly BankHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task The_book_is_loaded_when_the_host_starts()
    {
        host.Write(BankHost.Book);
        await host.StartAsync();

        StandardSnapshot inForce = host.Source.Current;
        Assert.Equal("example-bank", inForce.Book.Code);
        Assert.Same(inForce.Book, inForce.Standard.Book);
        Assert.Same(inForce, host.Source.Current);
        Assert.Equal(64, inForce.Hash.Length);
        Assert.Equal(inForce.Standard.Kpis.Fingerprint, inForce.Fingerprint);
        Assert.Null(host.Source.LastReload);
        Assert.StartsWith($"Information: The standard is {inForce}, loaded from {host.PathOf("book.json")}.", Assert.Single(host.Logged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_book_ends_the_start_with_every_finding_in_the_message()
    {
        host.Write(Bad);

        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.False(StandardBook.TryParse(Bad, out _, out var findings));
        Assert.True(findings.Length >= 2);
        Assert.All(findings, finding => Assert.Contains(finding.ToString(), refused.Message, StringComparison.Ordinal));
        Assert.Contains(host.PathOf("book.json"), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_ends_the_start_and_is_read_once_it_is_there()
    {
        OptionsValidationException missing = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);
        Assert.Contains("book.json", missing.Message, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(host.Source.Reload);

        host.Write(BankHost.Book);
        Assert.Equal("example-bank", host.Source.Current.Book.Code);
    }

    [Fact]
    public void A_new_book_is_applied_and_told()
    {
        host.Write(BankHost.Book);
        StandardSnapshot before = host.Source.Current;
        var told = new List<StandardReload>();
        host.Source.Reloaded += (_, happened) => told.Add(happened.Reload);

        host.Write(BankHost.NextBook);
        StandardReload reload = host.Source.Reload();

        Assert.Equal(StandardReloadOutcome.Applied, reload.Outcome);
        Assert.Equal(("1.0.0", "2.0.0"), (before.Book.Version, host.Source.Current.Book.Version));
        Assert.NotEqual(before.Hash, host.Source.Current.Hash);
        Assert.Same(reload, Assert.Single(told));
        Assert.Same(reload, host.Source.LastReload);
        Assert.Contains(host.Logged, line => line.StartsWith($"Information: The standard is now {host.Source.Current}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bad")]
    [InlineData("half")]
    [InlineData("empty")]
    [InlineData("gone")]
    public async Task Where_the_new_book_is_bad_the_old_one_stays_and_it_is_told_why(string how)
    {
        host.Write(BankHost.Book);
        StandardSnapshot before = host.Source.Current;
        StandardReload? told = null;
        host.Source.Reloaded += (_, happened) => told = happened.Reload;
        switch (how)
        {
            case "bad":
                host.Write(Bad);
                break;
            case "half":
                host.Write(BankHost.NextBook[..(BankHost.NextBook.Length / 2)]);
                break;
            case "empty":
                host.Write("");
                break;
            default:
                File.Delete(host.PathOf("book.json"));
                break;
        }

        StandardReload reload = await host.Source.ReloadAsync();

        Assert.Equal(StandardReloadOutcome.Refused, reload.Outcome);
        Assert.Same(before, reload.InForce);
        Assert.Same(before, host.Source.Current);
        Assert.Same(reload, told);
        Assert.Equal(how == "gone", reload.Findings.IsEmpty);
        Assert.Equal(how == "gone", reload.Problem is not null);
        string[] reasons = [.. reload.Findings.Select(finding => finding.ToString()), .. reload.Problem is null ? Array.Empty<string>() : [reload.Problem]];
        string error = Assert.Single(host.Logged, line => line.StartsWith("Error:", StringComparison.Ordinal));
        HealthReportEntry health = (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["call-center-standard"];
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.All(reasons, reason => Assert.Contains(reason, error, StringComparison.Ordinal));
        Assert.All(reasons, reason => Assert.Contains(reason, health.Description, StringComparison.Ordinal));

        host.Write(BankHost.NextBook);
        Assert.Equal(StandardReloadOutcome.Applied, host.Source.Reload().Outcome);
        Assert.Equal(HealthStatus.Healthy, (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status);
    }

    [Fact]
    public async Task Without_any_book_the_host_is_unhealthy()
    {
        host.Write(Bad);

        HealthReportEntry health = (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["call-center-standard"];

        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Contains("/colour", health.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bytes_change_nothing_and_are_not_told()
    {
        host.Write(BankHost.Book);
        StandardSnapshot before = host.Source.Current;
        host.Source.Reloaded += static (_, _) => Assert.Fail("Nothing changed.");

        host.Write(BankHost.Book);

        Assert.Equal(StandardReloadOutcome.Unchanged, host.Source.Reload().Outcome);
        Assert.Same(before, host.Source.Current);
    }

    /// <summary>What says something else under the same version changes open work with no word: it is applied, and told.</summary>
    [Fact]
    public void A_book_edited_in_place_is_applied_with_findings()
    {
        host.Write(StandardBook.Shipped.ToJson());
        KpiDefinition kpi = StandardBook.Shipped.Kpis.Kpis.First(known => known.Target is not null);
        _ = host.Source.Current;

        host.Write((StandardBook.Shipped with { Kpis = StandardBook.Shipped.Kpis with { Kpis = StandardBook.Shipped.Kpis.Kpis.Change(kpi.Code, known => known with { Target = null }) } }).ToJson());
        StandardReload reload = host.Source.Reload();

        Assert.Equal(StandardReloadOutcome.Applied, reload.Outcome);
        Assert.Contains(reload.Findings, finding => finding.Pointer.StartsWith("/kpis", StringComparison.Ordinal));
        Assert.Contains(host.Logged, line => line.StartsWith("Warning: The standard is now", StringComparison.Ordinal) && line.Contains(reload.Findings[^1].ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_subscriber_that_fails_changes_nothing()
    {
        int told = 0;
        host.Write(BankHost.Book);
        _ = host.Source.Current;
        host.Source.Reloaded += static (_, _) => throw new InvalidOperationException("No.");
        host.Source.Reloaded += (_, _) => told++;

        host.Write(BankHost.NextBook);

        Assert.Equal(StandardReloadOutcome.Applied, host.Source.Reload().Outcome);
        Assert.Equal(1, told);
        Assert.Contains(host.Logged, line => line.StartsWith("Error: A subscriber", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scope_works_under_one_standard_from_its_beginning_to_its_end()
    {
        host.Write(BankHost.Book);
        using IServiceScope work = host.Services.CreateScope();
        StandardSnapshot before = work.ServiceProvider.GetRequiredService<StandardSnapshot>();

        host.Write(BankHost.NextBook);
        host.Source.Reload();
        using IServiceScope next = host.Services.CreateScope();

        Assert.Same(before, work.ServiceProvider.GetRequiredService<StandardSnapshot>());
        Assert.Same(before.Book, work.ServiceProvider.GetRequiredService<StandardBook>());
        Assert.Same(before.Standard, work.ServiceProvider.GetRequiredService<Standard>());
        Assert.Same(before.Standard.Kpis, work.ServiceProvider.GetRequiredService<KpiEvaluator>());
        Assert.Equal("2.0.0", next.ServiceProvider.GetRequiredService<StandardBook>().Version);
        Assert.All(
            typeof(Standard).GetProperties().Where(property => property.PropertyType.IsClass && property.PropertyType.Assembly == typeof(Standard).Assembly),
            property => Assert.Same(property.GetValue(host.Source.Current.Standard), next.ServiceProvider.GetRequiredService(property.PropertyType)));
    }

    /// <summary>Eight readers while two books take turns: book, compiled standard and hash always belong together, and a scope never changes.</summary>
    [Fact]
    public async Task Readers_never_see_a_half_book()
    {
        host.Write(BankHost.Book);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal) { [host.Source.Current.Book.Version] = host.Source.Current.Hash };
        host.Write(BankHost.NextBook);
        host.Source.Reload();
        hashes[host.Source.Current.Book.Version] = host.Source.Current.Hash;
        using var ended = new CancellationTokenSource();
        int[] seen = new int[8];

        Task[] readers = [.. Enumerable.Range(0, seen.Length).Select(reader => Task.Factory.StartNew(
            () =>
            {
                while (!ended.IsCancellationRequested)
                {
                    using IServiceScope work = host.Services.CreateScope();
                    StandardSnapshot one = work.ServiceProvider.GetRequiredService<StandardSnapshot>();
                    Assert.Same(one.Book, one.Standard.Book);
                    Assert.Equal(hashes[one.Book.Version], one.Hash);
                    Assert.Same(one.Standard, work.ServiceProvider.GetRequiredService<Standard>());
                    seen[reader]++;
                }
            },
            ended.Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];
        SpinWait.SpinUntil(() => seen.All(count => count > 0), TimeSpan.FromMinutes(1));
        Array.Clear(seen);
        for (int i = 0; i < 40; i++)
        {
            host.Write(i % 3 == 2 ? Bad : i % 2 == 0 ? BankHost.Book : BankHost.NextBook);
            host.Source.Reload();
        }

        SpinWait.SpinUntil(() => seen.All(count => count > 0), TimeSpan.FromMinutes(1));
        await ended.CancelAsync();
        await Task.WhenAll(readers);
        Assert.All(seen, count => Assert.True(count > 0));
    }

    [Fact]
    public async Task A_file_that_changes_is_read_again_once_it_has_settled()
    {
        using var watching = new BankHost { Options = static options => options.SettlingTime = Duration.FromMilliseconds(50) };
        watching.Write(BankHost.Book);
        await watching.StartAsync();
        var applied = new TaskCompletionSource<StandardReload>();
        watching.Source.Reloaded += (_, happened) => _ = happened.Reload.Outcome == StandardReloadOutcome.Applied && applied.TrySetResult(happened.Reload);

        watching.Write(BankHost.NextBook);
        StandardReload reload = await applied.Task.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("2.0.0", reload.InForce.Book.Version);
        Assert.Same(reload.InForce, watching.Source.Current);
    }
}
