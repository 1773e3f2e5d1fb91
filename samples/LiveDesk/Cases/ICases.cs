namespace LiveDesk.Cases;

/// <summary>Whoever decides on cases: this process, or the host of the cluster that has the case.</summary>
internal interface ICases
{
    /// <summary>Asks something of a case.</summary>
    /// <param name="stream">Its stream.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="command">The identity and content of the command; null where time or the desk itself asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="Storage.UnheardException">It is not known whether it is done. After any other exception it is not.</exception>
    Task<DeskOutcome> AskAsync(string stream, CaseAsk ask, CommandContent? command, CancellationToken cancellation);
}
