using System.Threading.Channels;
using LiveDesk.Cases;

namespace LiveDesk.Cluster;

/// <summary>Tells the desk what was stored in this host, many changes at once, in order; what it could not tell it tells again. Once a second at least it asks for the desk, so that there is one.</summary>
internal sealed class DeskTeller : PollingService
{
    private const int MostAtATime = 256;

    private readonly IGrainFactory grains;
    private readonly DeskFeed feed;
    private readonly Channel<StoredChange> changes = Channel.CreateUnbounded<StoredChange>();
    private readonly List<StoredChange> untold = [];
    private readonly TimeProvider time;

    public DeskTeller(IGrainFactory grains, DeskFeed feed, TimeProvider time, ILogger<DeskTeller> log)
        : base(time, log)
    {
        this.grains = grains;
        this.feed = feed;
        this.time = time;
        feed.Changed += Take;
    }

    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    public override void Dispose()
    {
        feed.Changed -= Take;
        base.Dispose();
    }

    protected override async Task<bool> PassAsync(CancellationToken cancellation)
    {
        while (untold.Count < MostAtATime && changes.Reader.TryRead(out StoredChange? change))
        {
            untold.Add(change);
        }

        await grains.GetGrain<IDeskGrain>(GrainDesk.Main).FollowAsync(DeskJson.Write(untold.ToArray()));
        untold.Clear();
        return changes.Reader.TryPeek(out _);
    }

    protected override async Task PauseAsync(TimeSpan pause, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(changes.Reader.WaitToReadAsync(end.Token).AsTask(), Task.Delay(pause, time, end.Token));
        await end.CancelAsync();
    }

    private void Take(StoredChange change) => changes.Writer.TryWrite(change);
}
