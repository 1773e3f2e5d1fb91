using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Routing;
using LiveDesk.Agents;
using LiveDesk.Api;
using LiveDesk.Cases;
using LiveDesk.Monitor;
using NodaTime;

namespace LiveDesk.Floor;

/// <summary>The desk of this process.</summary>
internal sealed class LocalDesk(DeskFloor floor, DeskBoard board, AgentBook agents, IStandardSource standards, IClock clock) : IDesk
{
    public Task<DeskOutcome> SetAgentAsync(CommandContent command, Agent agent, CancellationToken cancellation) => agents.SetAsync(command, agent, cancellation);

    public Task<DeskOutcome> GoAsync(CommandContent command, string agent, AgentState state, CancellationToken cancellation) => agents.GoAsync(command, agent, state, cancellation);

    public Task<QueueOut[]> QueuesAsync() => Task.FromResult(floor.Unanswered.GroupBy(place => place.Queue ?? "", StringComparer.Ordinal).OrderBy(queue => queue.Key, StringComparer.Ordinal)
        .Select(queue => new QueueOut(queue.Key, queue.Count(), Duration.Max(Duration.Zero, clock.GetCurrentInstant() - queue.Min(place => place.Contact.Since)))).ToArray());

    public Task<AgentOut[]> AgentsAsync() => Task.FromResult(floor.Desk.Agents.Select(agent => new AgentOut(agent.Code, agent.State, agent.Channels.Sum(channel => channel.Load))).ToArray());

    public async Task<string> ShowAsync(CultureInfo culture, bool isPage)
    {
        Instant moment = clock.GetCurrentInstant();
        await board.ReachAsync(moment, Duration.Zero, CancellationToken.None);
        BoardView now = board.At(moment);
        Standard standard = standards.Current.Standard;
        return (isPage ? MonitorPage.Page(now, standard, culture) : MonitorPage.Board(now, standard, culture)).ToString();
    }
}
