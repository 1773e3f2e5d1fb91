using CallCenter.Standards.Hosting;
using CallCenter.Standards.Kpis;
using LiveDesk.Storage;
using LiveDesk.Totals;
using NodaTime;
using NodaTime.Text;
using Orleans.Concurrency;

namespace LiveDesk.Cluster;

/// <summary>A share of the teams in the one host that counts it. Gone with its host, it is counted from the log by another one.</summary>
[Reentrant]
internal sealed class TeamTotalsGrain(IDeskStore store, IStandardSource standards, TimeProvider time) : Grain, ITeamTotalsGrain, IDisposable
{
    private DayTotals totals = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        totals = new(store, standards, time, new((int)this.GetPrimaryKeyLong(), CentreTotalsGrain.Shares));
        return Task.CompletedTask;
    }

    public async Task<byte[]> OfAsync(string day) => (await totals.OfAsync(LocalDatePattern.Iso.Parse(day).Value)).ToBytes();

    public void Dispose() => totals?.Dispose();
}

/// <summary>The centre: asks all shares of the teams, wherever they are, and merges what they say.</summary>
[Reentrant]
internal sealed class CentreTotalsGrain(IGrainFactory grains) : Grain, ICentreTotalsGrain
{
    /// <summary>The one centre.</summary>
    public const string Main = "main";

    /// <summary>Into how many shares the teams are parted.</summary>
    public const int Shares = 4;

    public async Task<byte[]> OfAsync(string day)
    {
        byte[][] shares = await Task.WhenAll(Enumerable.Range(0, Shares).Select(share => grains.GetGrain<ITeamTotalsGrain>(share).OfAsync(day)));
        return shares.Select(share => MeasureTotals.FromBytes(share)).Aggregate((sum, share) => sum.Merge(share)).ToBytes();
    }
}

/// <summary>Asks the host of the cluster that has the centre.</summary>
internal sealed class GrainTotals(IGrainFactory grains) : ITotals
{
    public async Task<MeasureTotals> OfAsync(LocalDate day) =>
        MeasureTotals.FromBytes(await grains.GetGrain<ICentreTotalsGrain>(CentreTotalsGrain.Main).OfAsync(LocalDatePattern.Iso.Format(day)));
}
