namespace CallCenter.Standards.Hosting;

/// <summary>The standard in force in a host, whichever that is at the moment. Safe on any thread; nobody waits while another standard is loaded.</summary>
public interface IStandardSource
{
    /// <summary>
    /// Tells of every load after the first that applied a new book or refused one, and of the first after a refusal that found what is in force. Raised on the thread that loads; what a subscriber throws is logged, and changes nothing.
    /// </summary>
    event EventHandler<StandardReloadEventArgs>? Reloaded;

    /// <summary>What is in force: book, compiled standard and hashes that belong together. A unit of work takes it once. Loaded where nothing was yet.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Nothing was loaded yet, and the book has errors or could not be read; every finding is in the message.</exception>
    StandardSnapshot Current { get; }

    /// <summary>What came of the last load after the first; null before it.</summary>
    StandardReload? LastReload { get; }

    /// <summary>Loads the standard again now. Where the new book is bad the old one stays, and the answer says why.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Nothing was loaded yet, and the book has errors or could not be read.</exception>
    StandardReload Reload();

    /// <summary>As <see cref="Reload"/>, on another thread.</summary>
    /// <param name="cancellation">Ends the wait before loading begins.</param>
    Task<StandardReload> ReloadAsync(CancellationToken cancellation = default);
}
