using LiveDesk.Storage;
using LiveDesk.Storage.Postgres;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests.Storage;

/// <summary>The same laws on PostgreSQL: one server for all tests, a database for each.</summary>
public sealed class PostgresDeskStoreTests(PostgresServer server) : DeskStoreLaws, IClassFixture<PostgresServer>
{
    private string? database;

    [SkippableFact]
    public async Task Two_hosts_that_share_it_make_no_step_twice_and_see_the_same_cases()
    {
        SkipUnlessThere();
        string shared = await server.NewDatabaseAsync();
        await using Desk one = await Desk.OpenAsync(("LiveDesk:Postgres", shared));
        await using Desk other = await Desk.OpenAsync(("LiveDesk:Postgres", shared));
        string[] cases = [.. Enumerable.Range(1, 8).Select(number => $"c-{number}")];
        await one.AgentAsync("ann", capacity: 20);
        foreach (string id in cases)
        {
            (await one.ContactAsync(id, "complaint")).Ok();
            await one.UntilPlacedAsync(id);
            (await one.CommandAsync(id, "answer", "ann", "service-agent")).Ok();
            (await one.CommandAsync(id, "accept", "ann", "service-agent")).Ok();
        }

        one.Clock.Advance(Duration.FromHours(5));
        other.Clock.Advance(Duration.FromHours(5));
        foreach (string id in cases)
        {
            await one.UntilStepsAsync(id, 2);
        }

        foreach (string id in cases)
        {
            StoredStream stored = (await other.Store.ReadAsync("case/" + id, CancellationToken.None))!;
            string[] steps = [.. stored.Events.Where(happened => happened.Kind == "step").Select(happened => happened.Data)];
            Assert.Equal(steps.Distinct(StringComparer.Ordinal), steps);
            Assert.Equal((await one.GetAsync("/cases/" + id)).Body, (await other.GetAsync("/cases/" + id)).Body);
        }
    }

    [SkippableFact]
    public async Task What_was_stored_before_it_could_be_found_by_when_it_falls_due_is_found_after_the_migration()
    {
        SkipUnlessThere();
        string shared = await server.NewDatabaseAsync();
        var log = new Crashes.PostgresLog(shared);
        (long, string)[] Dues() => [.. log.Query("select due, stream from dues order by due, stream", row => (row.GetInt64(0), row.GetString(1)))];
        await using Desk desk = await Desk.OpenAsync(("LiveDesk:Postgres", shared));
        desk.Clock.Advance(Duration.FromMilliseconds(700));
        await desk.AnsweredAsync("c-1", "ann", "emergency");
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent")).Ok();
        (await desk.SendAsync(HttpMethod.Post, "/contacts/c-1/end", desk.Token("ann", "service-agent"), "{}")).Ok();
        (await desk.ContactAsync("c-2", "complaint")).Ok();
        await desk.StopAsync();
        (long, string)[] before = Dues();
        Assert.NotEmpty(before);
        log.Query(
            "drop table dues; drop index events_by_kind; create index events_by_time on events (at); update streams set shelf = 'open' where shelf = 'emergency'; delete from schema_version where version = 4",
            row => row.GetInt32(0));

        await desk.RestartAsync();
        Assert.Equal(before, Dues());
        Assert.Equal(["case/c-1"], (await desk.Store.OnShelfAsync("emergency", "", 10, CancellationToken.None)).Select(head => head.Stream));
    }

    internal override async Task<IDeskStore> OpenAsync() => new PostgresDeskStore(database ??= await server.NewDatabaseAsync(), Time);

    protected override Task EndAsync() => Task.CompletedTask;

    protected override Task<bool> IsThereAsync() => Task.FromResult(server.Missing is null);

    protected override void SkipUnlessThere() => Skip.IfNot(server.Missing is null, server.Missing);
}
