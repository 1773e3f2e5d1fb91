using System.Collections.Immutable;
using CallCenter.Standards.Routing;
using LiveDesk;
using LiveDesk.Cases;
using LiveDesk.Floor;
using LiveDesk.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests.Floor;

/// <summary>Contacts whose placing is stored or not without the desk being told, as when the host that has the case ends in between.</summary>
public sealed class PlacingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_agent_keeps_its_place_for_a_contact_until_it_is_known_what_came_of_giving_it(bool isStored)
    {
        await using Desk desk = await Desk.OpenAsync();
        PlacingService own = desk.Services.GetServices<IHostedService>().OfType<PlacingService>().Single();
        await own.StopAsync(CancellationToken.None);
        await desk.AgentAsync("ann");
        await desk.ContactAsync("c-1");
        desk.Clock.Advance(Duration.FromSeconds(1));
        await desk.ContactAsync("c-2");
        var cases = new DeafCases(desk.Services.GetRequiredService<ICases>(), isStored, times: 3);
        using var placing = new PlacingService(
            desk.Services.GetRequiredService<DeskFloor>(), cases, desk.Clock, TimeProvider.System, desk.Services.GetRequiredService<LiveDeskOptions>(), NullLogger<PlacingService>.Instance);
        await placing.StartAsync(CancellationToken.None);

        int most = 0;
        await Desk.UntilAsync(
            async () =>
            {
                ImmutableArray<StoredHead> served = await desk.Store.OnShelfAsync(Shelves.Served, "", 10, CancellationToken.None);
                most = Math.Max(most, served.Length);
                return cases.Asked > 3 && served.Length > 0;
            },
            "the contact was placed");
        await Task.Delay(200);
        ImmutableArray<StoredHead> placed = await desk.Store.OnShelfAsync(Shelves.Served, "", 10, CancellationToken.None);
        await placing.StopAsync(CancellationToken.None);

        Assert.Equal(["case/c-1"], placed.Select(head => head.Stream));
        Assert.Equal(1, most);
        Reservation held = Assert.Single(desk.Services.GetRequiredService<DeskFloor>().Desk.Reservations);
        Assert.Equal(("c-1", "ann"), (held.Contact, held.Agent));
    }

    /// <summary>Cases that are asked, whose first answer is not heard, and which cannot be asked the next times.</summary>
    private sealed class DeafCases(ICases cases, bool isStored, int times) : ICases
    {
        private int asked;

        public int Asked => Volatile.Read(ref asked);

        public async Task<DeskOutcome> AskAsync(string stream, CaseAsk ask, CommandContent? command, CancellationToken cancellation)
        {
            int now = Interlocked.Increment(ref asked);
            bool isHeard = now > times;
            DeskOutcome? outcome = isHeard || (isStored && now == 1) ? await cases.AskAsync(stream, ask, command, cancellation) : null;
            return isHeard ? outcome!
                : now == 1 ? throw new UnheardException(stream, new IOException("The host that has the case has ended."))
                : throw new InvalidOperationException("The database is not there.");
        }
    }
}
