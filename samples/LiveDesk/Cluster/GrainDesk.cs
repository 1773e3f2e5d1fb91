using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using LiveDesk.Api;
using LiveDesk.Cases;
using LiveDesk.Floor;

namespace LiveDesk.Cluster;

/// <summary>Asks the host of the cluster that has the desk.</summary>
internal sealed class GrainDesk(IGrainFactory grains) : IDesk
{
    /// <summary>The one desk: agents serve several queues, and who is best for a contact is a question over all of them.</summary>
    public const string Main = "main";

    private IDeskGrain Desk => grains.GetGrain<IDeskGrain>(Main);

    public async Task<DeskOutcome> SetAgentAsync(CommandContent command, Agent agent, CancellationToken cancellation) =>
        DeskJson.Read<OutcomeTold>(await Desk.SetAgentAsync(command.Id, command.Digest, StandardJson.Write(agent)).WaitAsync(cancellation)).ToOutcome();

    public async Task<DeskOutcome> GoAsync(CommandContent command, string agent, AgentState state, CancellationToken cancellation) =>
        DeskJson.Read<OutcomeTold>(await Desk.GoAsync(command.Id, command.Digest, agent, StandardJson.Write(state)).WaitAsync(cancellation)).ToOutcome();

    public async Task<QueueOut[]> QueuesAsync() => DeskJson.Read<QueueOut[]>(await Desk.QueuesAsync());

    public async Task<AgentOut[]> AgentsAsync() => DeskJson.Read<AgentOut[]>(await Desk.AgentsAsync());

    public Task<string> ShowAsync(CultureInfo culture, bool isPage) => Desk.ShowAsync(culture.Name, isPage);
}
