namespace LiveDesk.Cluster;

/// <summary>A case, wherever in the cluster it is. What is said is the desk's own JSON: the same forms as are stored.</summary>
internal interface ICaseGrain : IGrainWithStringKey
{
    /// <summary>Asks something of the case.</summary>
    /// <param name="ask">A <see cref="Cases.CaseAsk"/>.</param>
    /// <param name="command">The command's identity; null where nobody commands.</param>
    /// <param name="digest">The digest of what the command asks; null where nobody commands.</param>
    /// <returns>An <see cref="OutcomeTold"/>.</returns>
    Task<string> AskAsync(string ask, string? command, string? digest);
}
