using System.Diagnostics.CodeAnalysis;
using CallCenter.Standards.Book;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a standard in a host.</summary>
[SuppressMessage("Style", "IDE0130:Namespace does not match folder structure", Justification = "Registration methods live where every host looks for them.")]
public static class CallCenterStandardsServiceCollectionExtensions
{
    /// <summary>
    /// Registers the shipped standard: <see cref="StandardBook"/>, <see cref="Standard"/>, the evaluator of each of its areas and <see cref="IClock"/>, each as a singleton and only
    /// where the host has none of its own. The book is compiled at the first use.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCallCenterStandards(this IServiceCollection services) =>
        services.AddCallCenterStandards(static _ => StandardBook.Shipped);

    /// <summary>Registers a standard by a host's book, as <see cref="AddCallCenterStandards(IServiceCollection)"/> does the shipped one.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="book">The book; where it has errors, resolving <see cref="Standard"/> throws <see cref="StandardBookException"/>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCallCenterStandards(this IServiceCollection services, StandardBook book) =>
        services.AddCallCenterStandards(_ => book);

    /// <summary>Registers a standard by a book made from the host's services, as <see cref="AddCallCenterStandards(IServiceCollection)"/> does the shipped one.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="book">Gives the book, once; what it throws passes through.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCallCenterStandards(this IServiceCollection services, Func<IServiceProvider, StandardBook> book)
    {
        services.TryAddSingleton(book);
        services.TryAddSingleton(static provider => provider.GetRequiredService<StandardBook>().Compile());
        services.AddArea(static standard => standard.Calendars);
        services.AddArea(static standard => standard.Organization);
        services.AddArea(static standard => standard.Kpis);
        services.AddArea(static standard => standard.Risk);
        services.AddArea(static standard => standard.ServiceLevels);
        services.AddArea(static standard => standard.Workflows);
        services.AddArea(static standard => standard.Scripts);
        services.AddArea(static standard => standard.Routing);
#pragma warning disable RS0030 // The one place where the system's clock enters.
        services.TryAddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        return services;
    }

    private static void AddArea<T>(this IServiceCollection services, Func<Standard, T> area)
        where T : class => services.TryAddSingleton(provider => area(provider.GetRequiredService<Standard>()));
}
