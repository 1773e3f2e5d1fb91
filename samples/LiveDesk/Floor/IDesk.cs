using System.Globalization;
using CallCenter.Standards.Routing;
using LiveDesk.Api;
using LiveDesk.Cases;

namespace LiveDesk.Floor;

/// <summary>The desk that places contacts, its agents and its board: in this process, or in the one host of the cluster that has it.</summary>
internal interface IDesk
{
    /// <summary>Sets an agent: its skills, channels and all else but its load.</summary>
    Task<DeskOutcome> SetAgentAsync(CommandContent command, Agent agent, CancellationToken cancellation);

    /// <summary>Takes an agent to another state.</summary>
    Task<DeskOutcome> GoAsync(CommandContent command, string agent, AgentState state, CancellationToken cancellation);

    /// <summary>Who waits where.</summary>
    Task<QueueOut[]> QueuesAsync();

    /// <summary>The agents and their load.</summary>
    Task<AgentOut[]> AgentsAsync();

    /// <summary>The board of the monitor in a language, alone or with the page around it.</summary>
    Task<string> ShowAsync(CultureInfo culture, bool isPage);
}
