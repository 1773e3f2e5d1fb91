using System.Collections.Immutable;
using LiveDesk.Cases;
using LiveDesk.Monitor;
using LiveDesk.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests.Monitor;

/// <summary>The board shows what falls due soon, whenever it was promised, though a host that starts leaves what falls due later in the store.</summary>
public sealed class ComingTests
{
    private static readonly string[] Shelves = ["waiting", "served", "emergency", "open", "alarm", "alarm-answered"];

    [Fact]
    public async Task What_falls_due_soon_is_shown_as_time_goes_on_jumps_and_a_host_starts_anew()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann", capacity: 5);
        foreach ((string id, string need) in new[] { ("c-1", "complaint"), ("c-2", "inquiry"), ("c-3", "emergency"), ("c-4", "complaint") })
        {
            (await desk.ContactAsync(id, need)).Ok();
            await desk.UntilPlacedAsync(id);
            desk.Clock.Advance(Duration.FromSeconds(7));
        }

        foreach (string id in (string[])["c-1", "c-2", "c-3"])
        {
            (await desk.CommandAsync(id, "answer", "ann", "service-agent")).Ok();
            (await desk.CommandAsync(id, "accept", "ann", "service-agent")).Ok();
            (await desk.SendAsync(HttpMethod.Post, $"/contacts/{id}/end", desk.Token("ann", "service-agent"), "{}")).Ok();
        }

        int seen = 0;
        var log = new Crashes.SqliteLog(desk.Database);
        for (int i = 0; i < 8; i++)
        {
            long soon = (desk.Clock.Now + Duration.FromMinutes(16)).ToUnixTimeSeconds();
            Instant[] next = [.. log.Query($"select due from dues where due > {soon} order by due limit 1", row => Instant.FromUnixTimeSeconds(row.GetInt64(0)))];
            if (next is not [var due])
            {
                break;
            }

            // Beyond what the host has read; into it as time goes on; read by a host that starts; and back again.
            await JumpAsync(due - Duration.FromMinutes(34));
            await JumpAsync(due - Duration.FromMinutes(14));
            await desk.RestartAsync();
            seen += await HoldsAsync(desk);
            await JumpAsync(due - Duration.FromMinutes(70));
            await JumpAsync(due - Duration.FromMinutes(1));
        }

        async Task JumpAsync(Instant to)
        {
            desk.Clock.Advance(to - desk.Clock.Now);
            seen += await HoldsAsync(desk);
        }

        Assert.True(seen > 10, $"Too little fell due to say anything: {seen}.");
    }

    [Fact]
    public async Task An_emergency_that_nobody_serves_any_more_and_nobody_has_handled_stays_in_sight_after_a_start()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann", "emergency");
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent")).Ok();
        (await desk.SendAsync(HttpMethod.Post, "/contacts/c-1/end", desk.Token("ann", "service-agent"), "{}")).Ok();
        Emergency shown = Assert.Single(desk.Services.GetRequiredService<DeskBoard>().At(desk.Clock.Now).Emergencies);
        await desk.RestartAsync();
        Assert.Equal(shown, Assert.Single(desk.Services.GetRequiredService<DeskBoard>().At(desk.Clock.Now).Emergencies));
        Assert.Equal(["case/c-1"], (await desk.Store.OnShelfAsync("emergency", "", 10, CancellationToken.None)).Select(head => head.Stream));
    }

    [Fact]
    public async Task What_was_stored_before_it_could_be_found_by_when_it_falls_due_is_found_after_the_migration()
    {
        await using Desk desk = await Desk.OpenAsync();
        desk.Clock.Advance(Duration.FromMilliseconds(700));
        await desk.AnsweredAsync("c-1", "ann", "emergency");
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent")).Ok();
        (await desk.SendAsync(HttpMethod.Post, "/contacts/c-1/end", desk.Token("ann", "service-agent"), "{}")).Ok();
        await desk.ContactAsync("c-2", "complaint");
        await desk.StopAsync();
        (long, string)[] Dues() => [.. new Crashes.SqliteLog(desk.Database).Query("select due, stream from dues order by due, stream", row => (row.GetInt64(0), row.GetString(1)))];
        (long, string)[] before = Dues();
        Assert.NotEmpty(before);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={desk.Database};Pooling=False"))
        {
            connection.Open();
            using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
            command.CommandText = """
                drop table dues; drop index events_by_kind; create index events_by_time on events (at);
                update streams set shelf = 'open' where shelf = 'emergency'; delete from schema_version where version = 3;
                """;
            command.ExecuteNonQuery();
        }

        await desk.RestartAsync();
        Assert.Equal(before, Dues());
        Assert.Single(desk.Services.GetRequiredService<DeskBoard>().At(desk.Clock.Now).Emergencies);
        await HoldsAsync(desk);
    }

    /// <summary>The page's promises are those of all stored heads that fall due within a quarter of an hour, found by reading every one of them.</summary>
    /// <returns>How many there are.</returns>
    private static async Task<int> HoldsAsync(Desk desk)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var stored = new HashSet<string>(StringComparer.Ordinal);
        // Timers that the jump made due are still at work.
        await Desk.UntilAsync(
            async () =>
            {
                string page = (await desk.GetAsync("/monitor?lang=en")).Ok().Body;
                Instant now = desk.Clock.Now;
                BoardView board = desk.Services.GetRequiredService<DeskBoard>().At(now);
                Assert.True(board.Coming.All(promise => promise.Due > now));
                ImmutableArray<StoredHead> heads = [.. (await Task.WhenAll(Shelves.Select(shelf => desk.Store.OnShelfAsync(shelf, "", 100, CancellationToken.None)))).SelectMany(shelf => shelf)];
                shown = [.. board.Coming.Select(promise => $"{promise.Stream} {promise.Policy}/{promise.Target} {promise.Due}")];
                stored = [.. heads.SelectMany(head => CaseStanding.Of(head).Promises.Where(promise => promise.Due > now && promise.Due - now <= Duration.FromMinutes(15)).Select(promise => $"{head.Stream} {promise.Policy}/{promise.Target} {promise.Due}"))];
                return shown.SetEquals(stored) && stored.All(promise => page.Contains(promise.Split(' ')[0].Split('/')[1], StringComparison.Ordinal));
            },
            "the board shows what the store says falls due");
        return stored.Count;
    }
}
