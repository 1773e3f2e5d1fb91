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
        services.Add(new BookSource(null, static _ => StandardBook.Shipped));

    /// <summary>Registers a standard by a host's book, as <see cref="AddCallCenterStandards(IServiceCollection)"/> does the shipped one.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="book">The book; where it has errors, resolving <see cref="Standard"/> throws <see cref="StandardBookException"/>.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">Another book is registered already: a host has one.</exception>
    public static IServiceCollection AddCallCenterStandards(this IServiceCollection services, StandardBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return services.Add(new BookSource(book, _ => book));
    }

    /// <summary>Registers a standard by a book made from the host's services, as <see cref="AddCallCenterStandards(IServiceCollection)"/> does the shipped one.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="book">Gives the book, once; what it throws passes through.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">Another book is registered already: a host has one.</exception>
    public static IServiceCollection AddCallCenterStandards(this IServiceCollection services, Func<IServiceProvider, StandardBook> book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return services.Add(new BookSource(book, book));
    }

    private static IServiceCollection Add(this IServiceCollection services, BookSource source)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(StandardBook) && !service.IsKeyedService) is { } known && !source.IsServedBy(known))
        {
            throw new InvalidOperationException("Another standard book is registered already, and a host has one: a second would be passed over. Register the book once, or remove the other.");
        }

        services.TryAddSingleton<StandardBook>(source.Get);
        services.TryAddSingleton(static provider => provider.GetRequiredService<StandardBook>().Compile());
        var registration = new Registration(services);
        foreach (Section section in Sections.All)
        {
            section.Accept(registration);
        }

#pragma warning disable RS0030 // The one place where the system's clock enters.
        services.TryAddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        return services;
    }

    /// <summary>Where the book of a registration comes from.</summary>
    /// <param name="identity">The book, or what gives it; null for the shipped one.</param>
    /// <param name="book">Gives the book.</param>
    private sealed class BookSource(object? identity, Func<IServiceProvider, StandardBook> book)
    {
        private object? Identity => identity;

        public StandardBook Get(IServiceProvider provider) => book(provider);

        /// <summary>Whether a registration of a book is the same one; without a book of its own, any that the host made will do.</summary>
        public bool IsServedBy(ServiceDescriptor known) => known.ImplementationFactory?.Target is BookSource other
            ? Equals(identity, other.Identity)
            : identity is null || Equals(identity, known.ImplementationInstance);
    }

    /// <summary>Registers the evaluator of each section.</summary>
    private sealed class Registration(IServiceCollection services) : ISectionVisitor
    {
        public void Visit<TCatalogue, TPart>(Section<TCatalogue, TPart> section)
            where TCatalogue : class
            where TPart : class => services.TryAddSingleton(provider => section.Of(provider.GetRequiredService<Standard>()));
    }
}
