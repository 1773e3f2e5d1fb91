using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Kpis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CallCenter.Standards.Tests.Hosting;

/// <summary>What a host registers, and what it cannot.</summary>
public sealed class HostRegistrationTests
{
    [Fact]
    public async Task Several_banks_have_a_standard_each_in_one_host()
    {
        using var host = new BankHost();
        host.Write(BankHost.Book, "north.json");
        host.Write(BankHost.NextBook, "south.json");
        using ServiceProvider banks = Banks(host).BuildServiceProvider(validateScopes: true);
        foreach (IHostedService service in banks.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        using IServiceScope work = banks.CreateScope();
        Assert.Equal("1.0.0", work.ServiceProvider.GetRequiredKeyedService<StandardBook>("north").Version);
        Assert.Equal("2.0.0", work.ServiceProvider.GetRequiredKeyedService<Standard>("south").Book.Version);
        Assert.Same(work.ServiceProvider.GetRequiredKeyedService<StandardSnapshot>("south").Standard.Kpis, work.ServiceProvider.GetRequiredKeyedService<KpiEvaluator>("south"));
        Assert.Null(work.ServiceProvider.GetService<StandardBook>());

        host.Write("{}", "north.json");
        Assert.Equal(StandardReloadOutcome.Refused, banks.GetRequiredKeyedService<IStandardSource>("north").Reload().Outcome);
        Assert.Equal(StandardReloadOutcome.Unchanged, banks.GetRequiredKeyedService<IStandardSource>("south").Reload().Outcome);
        HealthReport health = await banks.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal((HealthStatus.Degraded, HealthStatus.Healthy), (health.Entries["call-center-standard-north"].Status, health.Entries["call-center-standard-south"].Status));
    }

    /// <summary>One bank without a key beside others with one.</summary>
    [Fact]
    public void A_bank_with_a_key_stands_beside_the_shipped_standard()
    {
        using var host = new BankHost();
        host.Write(BankHost.Book);
        using ServiceProvider services = new ServiceCollection().AddCallCenterStandards("north", options => options.FromFile(host.PathOf("book.json"))).AddCallCenterStandards().BuildServiceProvider();

        Assert.Same(StandardBook.Shipped, services.GetRequiredService<StandardBook>());
        Assert.Equal("example-bank", services.GetRequiredKeyedService<IStandardSource>("north").Current.Book.Code);
    }

    [Fact]
    public void Without_a_file_it_is_the_shipped_book()
    {
        using ServiceProvider services = new ServiceCollection().AddCallCenterStandards(static (StandardOptions _) => { }).BuildServiceProvider();

        Assert.Same(StandardBook.Shipped, services.GetRequiredService<IStandardSource>().Current.Book);
        Assert.Equal(StandardReloadOutcome.Unchanged, services.GetRequiredService<IStandardSource>().Reload().Outcome);
        Assert.IsType<SystemClock>(services.GetRequiredService<IClock>());
    }

    [Fact]
    public void A_book_that_a_program_makes_is_made_anew_at_each_load()
    {
        int version = 0;
        using ServiceProvider services = new ServiceCollection()
            .AddCallCenterStandards((StandardOptions options) => options.FromBook(() => StandardBook.Shipped with { Version = $"1.0.{version++}" })).BuildServiceProvider();
        IStandardSource source = services.GetRequiredService<IStandardSource>();

        Assert.Equal("1.0.0", source.Current.Book.Version);
        Assert.Equal((StandardReloadOutcome.Applied, "1.0.1"), (source.Reload().Outcome, source.Current.Book.Version));
    }

    [Fact]
    public void A_second_book_is_refused_and_never_passed_over()
    {
        static void Nothing(StandardOptions options) => options.ReloadOnChange = false;

        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCallCenterStandards(Nothing).AddCallCenterStandards(Nothing));
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCallCenterStandards("north", Nothing).AddCallCenterStandards("north", Nothing));
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCallCenterStandards().AddCallCenterStandards(Nothing));
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCallCenterStandards(Nothing).AddCallCenterStandards(StandardBook.Shipped));
        Assert.Throws<InvalidOperationException>(() => new StandardOptions().FromFile("a.json").FromFile("b.json"));
        Assert.Throws<ArgumentException>(() => new StandardOptions().FromFile(" "));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(86_401)]
    public void Options_are_checked(int seconds)
    {
        using ServiceProvider services = new ServiceCollection().AddCallCenterStandards((StandardOptions options) => options.SettlingTime = Duration.FromSeconds(seconds)).BuildServiceProvider();

        Assert.Contains("SettlingTime", Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStandardSource>).Message, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
    }

    private static ServiceCollection Banks(BankHost host)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddCallCenterStandards("north", options => options.FromFile(host.PathOf("north.json")).ReloadOnChange = false);
        services.AddCallCenterStandards("south", options => options.FromFile(host.PathOf("south.json")).ReloadOnChange = false);
        services.AddHealthChecks().AddCallCenterStandards("north").AddCallCenterStandards("south");
        return services;
    }
}
