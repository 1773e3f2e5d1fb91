using System.Diagnostics.CodeAnalysis;
using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers standards that are read from files and loaded again.</summary>
[SuppressMessage("Style", "IDE0130:Namespace does not match folder structure", Justification = "Registration methods live where every host looks for them.")]
public static class CallCenterStandardsHostingExtensions
{
    /// <summary>
    /// Registers a host's standard: <see cref="IStandardSource"/> as a singleton; <see cref="StandardSnapshot"/>, <see cref="StandardBook"/>, <see cref="Standard"/> and the evaluator of each of its areas as scoped services, so that
    /// a scope works under one standard from its beginning to its end; and <see cref="IClock"/> where the host has none. The standard is loaded and checked when the host starts.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Says where the book comes from.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">A book is registered already: a host has one, unless banks are told apart by keys.</exception>
    public static IServiceCollection AddCallCenterStandards(this IServiceCollection services, Action<StandardOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.Any(service => service.ServiceType == typeof(StandardBook) && !service.IsKeyedService))
        {
            throw new InvalidOperationException("Another standard book is registered already, and a host has one: a second would be passed over. Register the book once, or give each bank a key.");
        }

        AddShared(services, Options.Options.DefaultName, configure);
        services.AddSingleton(static provider => NewSource(provider, Options.Options.DefaultName));
        services.AddSingleton<IStandardSource>(static provider => provider.GetRequiredService<StandardSource>());
        services.AddSingleton<IHostedService>(static provider => new StandardStartup(provider.GetRequiredService<StandardSource>()));
        services.AddScoped(static provider => provider.GetRequiredService<StandardSource>().Current);
        services.AddScoped(static provider => provider.GetRequiredService<StandardSnapshot>().Book);
        services.AddScoped(static provider => provider.GetRequiredService<StandardSnapshot>().Standard);
        foreach (Section section in Sections.All)
        {
            section.Accept(new ScopedAreas(services));
        }

        return services;
    }

    /// <summary>
    /// Registers the standard of one of several banks in a host, as <see cref="AddCallCenterStandards(IServiceCollection, Action{StandardOptions})"/> does, each service with the bank's key:
    /// <c>[FromKeyedServices("north")] Standard standard</c>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="bank">The key, such as the bank's code.</param>
    /// <param name="configure">Says where the book comes from.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">A book is registered with the key already.</exception>
    public static IServiceCollection AddCallCenterStandards(this IServiceCollection services, string bank, Action<StandardOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(bank);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.Any(service => service.ServiceType == typeof(StandardBook) && service.IsKeyedService && bank.Equals(service.ServiceKey)))
        {
            throw new InvalidOperationException($"A standard book is registered for '{bank}' already: a second would be passed over. Register it once.");
        }

        AddShared(services, bank, configure);
        services.AddKeyedSingleton(bank, static (provider, key) => NewSource(provider, (string)key!));
        services.AddKeyedSingleton<IStandardSource>(bank, static (provider, key) => provider.GetRequiredKeyedService<StandardSource>(key));
        services.AddSingleton<IHostedService>(provider => new StandardStartup(provider.GetRequiredKeyedService<StandardSource>(bank)));
        services.AddKeyedScoped(bank, static (provider, key) => provider.GetRequiredKeyedService<StandardSource>(key).Current);
        services.AddKeyedScoped(bank, static (provider, key) => provider.GetRequiredKeyedService<StandardSnapshot>(key).Book);
        services.AddKeyedScoped(bank, static (provider, key) => provider.GetRequiredKeyedService<StandardSnapshot>(key).Standard);
        foreach (Section section in Sections.All)
        {
            section.Accept(new KeyedAreas(services, bank));
        }

        return services;
    }

    private static void AddShared(IServiceCollection services, string bank, Action<StandardOptions> configure)
    {
        services.AddOptions<StandardOptions>(bank).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StandardOptions>, StandardOptionsCheck>());
        services.TryAddSingleton(TimeProvider.System);
#pragma warning disable RS0030 // Where the system's clock enters, as in the core's registration.
        services.TryAddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
    }

    private static StandardSource NewSource(IServiceProvider provider, string bank) => new(
        bank,
        provider.GetRequiredService<IOptionsMonitor<StandardOptions>>().Get(bank),
        provider.GetRequiredService<IClock>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetService<ILogger<StandardSource>>() ?? NullLogger<StandardSource>.Instance);

    /// <summary>Registers the evaluator of each section in scopes.</summary>
    private sealed class ScopedAreas(IServiceCollection services) : ISectionVisitor
    {
        public void Visit<TCatalogue, TPart>(Section<TCatalogue, TPart> section)
            where TCatalogue : class
            where TPart : class => services.AddScoped(provider => section.Of(provider.GetRequiredService<Standard>()));
    }

    /// <summary>Registers the evaluator of each section in scopes, with a bank's key.</summary>
    private sealed class KeyedAreas(IServiceCollection services, string bank) : ISectionVisitor
    {
        public void Visit<TCatalogue, TPart>(Section<TCatalogue, TPart> section)
            where TCatalogue : class
            where TPart : class => services.AddKeyedScoped(bank, (provider, key) => section.Of(provider.GetRequiredKeyedService<Standard>(key)));
    }
}
