using LiveDesk;
using LiveDesk.Cases;
using LiveDesk.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallCenter.Standards.LiveDesk.Tests;

/// <summary>What the host does by itself goes on, whatever goes wrong.</summary>
public sealed class PollingServiceTests
{
    [Fact]
    public async Task A_pass_that_fails_is_made_again_and_ends_nothing()
    {
        using var service = new Failing(3);
        await service.StartAsync(CancellationToken.None);
        await service.Reached.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.False(service.ExecuteTask!.IsCompleted);
        await service.StopAsync(CancellationToken.None);
        Assert.True(service.Passes >= 5);
    }

    [Fact]
    public async Task All_that_the_host_does_by_itself_is_done_so()
    {
        await using Desk desk = await Desk.OpenAsync();
        IHostedService[] own = [.. desk.Services.GetServices<IHostedService>().Where(service => service.GetType().Assembly == typeof(PollingService).Assembly)];
        Assert.Equal(["AlarmWatch", "BoardAhead", "DeskReconciler", "MonitorFeed", "OutboxService", "PlacingService", "WakeService"], own.Select(service => service.GetType().Name).Order(StringComparer.Ordinal));
        Assert.All(own, service => Assert.IsAssignableFrom<PollingService>(service));
    }

    [Fact]
    public async Task A_contact_that_cannot_be_read_keeps_no_other_one_from_being_placed_and_the_host_from_nothing()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.ContactAsync("c-1");
        await desk.ContactAsync("c-2");
        // Its log was damaged behind the desk's back: what is stored and cannot be read fails whatever looks at it.
        Assert.IsType<CommitAnswer.Committed>(await desk.Store.CommitAsync(
            new() { Stream = "case/c-1", ExpectedVersion = (await desk.HeldAsync("c-1")).Version, Events = [new(Kinds.Case, desk.Clock.Now, "{")], Shelf = Shelves.Waiting, Head = "{" }, CancellationToken.None));
        await desk.AgentAsync("ann");
        await desk.UntilPlacedAsync("c-2");
        (await desk.CommandAsync("c-2", "answer", "ann", "service-agent")).Ok();
        Assert.All(desk.Services.GetServices<IHostedService>().OfType<BackgroundService>(), service => Assert.False(service.ExecuteTask!.IsCompleted, service.GetType().Name));
    }

    private sealed class Failing(int times) : PollingService(TimeProvider.System, NullLogger.Instance)
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Passes { get; private set; }

        protected override TimeSpan Every => TimeSpan.FromMilliseconds(1);

        protected override Task<bool> PassAsync(CancellationToken cancellation)
        {
            Passes++;
            if (Passes > times + 1)
            {
                Reached.TrySetResult();
            }

            return Passes <= times ? throw new InvalidOperationException("It went wrong.") : Task.FromResult(false);
        }
    }
}
