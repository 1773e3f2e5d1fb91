using CallCenter.Standards.Cases;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Standards.LiveDesk.Tests;

/// <summary>The shipped standard, and never another one.</summary>
internal sealed class OneStandard : IStandardSource
{
    private static readonly IStandardSource Shipped = new ServiceCollection().AddCallCenterStandards(_ => { }).AddLogging().BuildServiceProvider().GetRequiredService<IStandardSource>();

    /// <summary>The rules of its cases.</summary>
    public static CaseRules<WorkItem> Cases { get; } = Shipped.Current.Standard.Cases(WorkItem.Schema);

    public event EventHandler<StandardReloadEventArgs>? Reloaded
    {
        add => Shipped.Reloaded += value;
        remove => Shipped.Reloaded -= value;
    }

    public StandardSnapshot Current => Shipped.Current;

    public StandardReload? LastReload => Shipped.LastReload;

    public StandardReload Reload() => Shipped.Reload();

    public Task<StandardReload> ReloadAsync(CancellationToken cancellation = default) => Shipped.ReloadAsync(cancellation);
}
