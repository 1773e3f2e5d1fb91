using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using LiveDesk.Cases;
using Orleans.Concurrency;

namespace LiveDesk.Cluster;

/// <summary>The desk in the one host that has it: a thin shell around a <see cref="DeskPost"/>. It does not wait for one question before it hears the next: all behind it is made for that.</summary>
[Reentrant]
internal sealed partial class DeskGrain(IServiceProvider services, ILogger<DeskGrain> log) : Grain, IDeskGrain
{
    private DeskPost post = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        post = await DeskPost.OpenAsync(services, () => DeactivateOnIdle(), cancellationToken);
        LogOpened(post.Term);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (post is not null)
        {
            await post.DisposeAsync();
        }
    }

    public Task FollowAsync(string changes)
    {
        foreach (StoredChange change in DeskJson.Read<StoredChange[]>(changes))
        {
            post.Follow(change);
        }

        return Task.CompletedTask;
    }

    public async Task<string> SetAgentAsync(string command, string digest, string agent) =>
        DeskJson.Write(OutcomeTold.Of(await post.Desk.SetAgentAsync(new(command, digest), StandardJson.Read<Agent>(agent), CancellationToken.None)));

    public async Task<string> GoAsync(string command, string digest, string agent, string state) =>
        DeskJson.Write(OutcomeTold.Of(await post.Desk.GoAsync(new(command, digest), agent, StandardJson.Read<AgentState>(state), CancellationToken.None)));

    public async Task<string> QueuesAsync() => DeskJson.Write(await post.Desk.QueuesAsync());

    public async Task<string> AgentsAsync() => DeskJson.Write(await post.Desk.AgentsAsync());

    public Task<string> ShowAsync(string culture, bool isPage) => post.Desk.ShowAsync(CultureInfo.GetCultureInfo(culture), isPage);

    [LoggerMessage(Level = LogLevel.Information, Message = "This host has the desk, in term {Term}.")]
    private partial void LogOpened(long term);
}
