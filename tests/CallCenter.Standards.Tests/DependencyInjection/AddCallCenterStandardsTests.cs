using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Book;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CallCenter.Standards.Tests.DependencyInjection;

public sealed class AddCallCenterStandardsTests
{
    [Fact]
    public void The_shipped_standard_is_there_in_one_line()
    {
        using ServiceProvider host = new ServiceCollection().AddCallCenterStandards().BuildServiceProvider(validateScopes: true);

        Assert.Same(StandardBook.Shipped, host.GetRequiredService<StandardBook>());
        Assert.Same(StandardBook.Shipped.Compile(), host.GetRequiredService<Standard>());
        Assert.Same(host.GetRequiredService<Standard>().Kpis, host.GetRequiredService<KpiEvaluator>());
        Assert.IsType<SystemClock>(host.GetRequiredService<IClock>());
    }

    [Fact]
    public void Every_area_of_the_standard_is_a_service()
    {
        using ServiceProvider host = new ServiceCollection().AddCallCenterStandards().BuildServiceProvider(validateScopes: true);
        Standard standard = host.GetRequiredService<Standard>();

        Assert.All(
            typeof(Standard).GetProperties().Where(property => property.PropertyType.IsClass && property.PropertyType.Assembly == typeof(Standard).Assembly),
            property => Assert.Same(property.GetValue(standard), host.GetRequiredService(property.PropertyType)));
    }

    [Fact]
    public void Every_scope_gets_the_same_standard()
    {
        using ServiceProvider host = new ServiceCollection().AddCallCenterStandards().BuildServiceProvider(validateScopes: true);
        using IServiceScope first = host.CreateScope();
        using IServiceScope second = host.CreateScope();

        Assert.Same(first.ServiceProvider.GetRequiredService<KpiEvaluator>(), second.ServiceProvider.GetRequiredService<KpiEvaluator>());
    }

    [Fact]
    public void A_hosts_book_takes_the_place_of_the_shipped_one()
    {
        StandardBook book = StandardBook.Parse(ExampleBook.Json);
        using ServiceProvider host = new ServiceCollection().AddCallCenterStandards(book).BuildServiceProvider();

        Assert.Same(book, host.GetRequiredService<StandardBook>());
        Assert.Same(book, host.GetRequiredService<Standard>().Book);
    }

    [Fact]
    public void A_book_from_the_hosts_services_is_made_once()
    {
        int made = 0;
        using ServiceProvider host = new ServiceCollection()
            .AddSingleton(new BookFile(ExampleBook.Json))
            .AddCallCenterStandards(provider =>
            {
                made++;
                return StandardBook.Parse(provider.GetRequiredService<BookFile>().Json);
            })
            .BuildServiceProvider();

        Assert.Equal(0, made);
        Assert.Equal("example-bank", host.GetRequiredService<Standard>().Book.Code);
        Assert.Same(host.GetRequiredService<Standard>().Kpis, host.GetRequiredService<KpiEvaluator>());
        Assert.Equal(1, made);
    }

    [Fact]
    public void What_the_host_has_already_stays()
    {
        StandardBook book = StandardBook.Parse(ExampleBook.Json);
        var clock = new StoppedClock();
        using ServiceProvider host = new ServiceCollection().AddSingleton(book).AddSingleton<IClock>(clock).AddCallCenterStandards().BuildServiceProvider();

        Assert.Same(book, host.GetRequiredService<Standard>().Book);
        Assert.Same(clock, host.GetRequiredService<IClock>());
        Assert.Single(host.GetServices<IClock>());
    }

    [Fact]
    public void Registering_twice_registers_once()
    {
        ServiceCollection services = new();

        Assert.Same(services, services.AddCallCenterStandards().AddCallCenterStandards());
        Assert.Equal(Sections.All.Length + 3, services.DistinctBy(service => service.ServiceType).Count()); // its sections, the book, the standard, the clock
        Assert.Equal(Sections.All.Length + 3, services.Count);
        Assert.All(services, service => Assert.Equal(ServiceLifetime.Singleton, service.Lifetime));
    }

    [Fact]
    public void A_second_book_is_refused_and_never_passed_over()
    {
        StandardBook book = StandardBook.Parse(ExampleBook.Json);
        StandardBook same = StandardBook.Parse(ExampleBook.Json);

        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCallCenterStandards().AddCallCenterStandards(book));
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCallCenterStandards(book).AddCallCenterStandards());
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCallCenterStandards(book).AddCallCenterStandards(StandardBook.Shipped));
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCallCenterStandards(book).AddCallCenterStandards(_ => StandardBook.Shipped));
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddSingleton(StandardBook.Shipped).AddCallCenterStandards(book));
        using ServiceProvider host = new ServiceCollection().AddCallCenterStandards(book).AddCallCenterStandards(same).BuildServiceProvider();
        Assert.Same(book, host.GetRequiredService<StandardBook>());
    }

    [Fact]
    public void A_book_with_errors_fails_where_it_is_first_needed()
    {
        StandardBook shipped = StandardBook.Shipped;
        var book = new StandardBook { Code = "", Name = shipped.Name, Version = shipped.Version, Effective = shipped.Effective, Kpis = shipped.Kpis };
        using ServiceProvider host = new ServiceCollection().AddCallCenterStandards(book).BuildServiceProvider();

        Assert.Equal("/code", Assert.Single(Assert.Throws<StandardBookException>(host.GetRequiredService<KpiEvaluator>).Findings).Pointer);
    }

    private sealed record BookFile(string Json);

    private sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => NodaConstants.UnixEpoch;
    }
}
