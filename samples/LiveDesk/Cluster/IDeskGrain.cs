namespace LiveDesk.Cluster;

/// <summary>The desk that places contacts, wherever in the cluster it is. What is said is the desk's own JSON.</summary>
internal interface IDeskGrain : IGrainWithStringKey
{
    /// <summary>Tells what was stored; nothing, to see that there is a desk.</summary>
    /// <param name="changes">An array of <see cref="Cases.StoredChange"/>.</param>
    Task FollowAsync(string changes);

    /// <summary>Sets an agent.</summary>
    /// <returns>An <see cref="OutcomeTold"/>.</returns>
    Task<string> SetAgentAsync(string command, string digest, string agent);

    /// <summary>Takes an agent to another state.</summary>
    /// <returns>An <see cref="OutcomeTold"/>.</returns>
    Task<string> GoAsync(string command, string digest, string agent, string state);

    Task<string> QueuesAsync();

    Task<string> AgentsAsync();

    Task<string> ShowAsync(string culture, bool isPage);
}
