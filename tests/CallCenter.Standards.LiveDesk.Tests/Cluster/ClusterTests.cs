using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.LiveDesk.Tests.Storage;
using CallCenter.Standards.Routing;
using LiveDesk;
using LiveDesk.Api;
using LiveDesk.Cases;
using LiveDesk.Floor;
using LiveDesk.Storage;
using LiveDesk.Totals;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Orleans.Serialization;

namespace CallCenter.Standards.LiveDesk.Tests.Cluster;

/// <summary>Three hosts as one desk: an Orleans test cluster over one PostgreSQL.</summary>
public sealed class ClusterTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [SkippableFact]
    public async Task Contacts_that_come_in_through_several_hosts_are_placed_once_each_and_by_one_of_them()
    {
        await using SiloCluster cluster = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(1, 4).Select(number => cluster.AgentAsync(cluster.Hosts[number % 3], $"A{number}", capacity: 3)));
        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => cluster.ContactAsync(cluster.Hosts[number % 3], $"c-{number}")));

        await cluster.UntilServedAsync(12);
        await EvenAsync(cluster, served: 12, capacity: 3);
        Assert.Single(cluster.Hosts, host => host.GetRequiredService<DeskSeat>().Floor is not null);
        (string answered, string agent) = await ServedAsync(cluster);
        Assert.IsType<DeskOutcome.Done>(await cluster.CommandAsync(cluster.Hosts[0], answered, "answer", agent, "service-agent"));
        Assert.IsType<DeskOutcome.Done>(await cluster.CommandAsync(cluster.Hosts[1], answered, "accept", agent, "service-agent"));
        foreach (IServiceProvider host in cluster.Hosts)
        {
            await Desk.UntilAsync(async () => (await host.GetRequiredService<IDesk>().QueuesAsync()).Sum(queue => queue.Waiting) == 19, "every host says the same of who waits");
            Assert.Equal(12, (await host.GetRequiredService<IDesk>().AgentsAsync()).Sum(known => known.Load));
        }
    }

    [SkippableFact]
    public async Task A_failure_of_the_database_comes_to_another_host_as_what_it_is()
    {
        await using SiloCluster cluster = await OpenAsync();
        Serializer serializer = cluster.Hosts[0].GetRequiredService<Serializer>();

        Exception told = serializer.Deserialize<Exception>(serializer.SerializeToArray<Exception>(new PostgresException("the database system is not yet accepting connections", "FATAL", "FATAL", PostgresErrorCodes.CannotConnectNow)))!;

        Assert.Contains(PostgresErrorCodes.CannotConnectNow, Assert.IsType<PostgresException>(told).Message, StringComparison.Ordinal);
        Assert.IsType<NpgsqlException>(serializer.Deserialize<Exception>(serializer.SerializeToArray<Exception>(new NpgsqlException("away"))));
    }

    [SkippableFact]
    public async Task A_command_that_is_sent_through_two_hosts_is_carried_out_once()
    {
        await using SiloCluster cluster = await OpenAsync();
        DeskOutcome[] outcomes = await Task.WhenAll(cluster.Hosts.Concat(cluster.Hosts).Select(host => cluster.ContactAsync(host, "c-1")));

        Receipt[] receipts = [.. outcomes.Select(outcome => Assert.IsType<DeskOutcome.Done>(outcome).Receipt)];
        Assert.Single(receipts.Distinct());
        Assert.Single(outcomes, outcome => outcome is DeskOutcome.Done { IsRepeat: false });
        var refused = Assert.IsType<DeskOutcome.Refused>(await cluster.CommandAsync(cluster.Hosts[2], "c-1", "solve", "ann", "service-agent"));
        Assert.All(refused.Refusal.Reasons, reason => Assert.NotEqual(reason.In(RequestLanguage.English), reason.In(RequestLanguage.Chinese)));
    }

    [SkippableFact]
    public async Task When_the_host_that_has_the_desk_is_gone_another_one_goes_on_with_it()
    {
        await using SiloCluster cluster = await OpenAsync();
        await cluster.AgentAsync(cluster.Hosts[0], "ann", capacity: 2);
        await Task.WhenAll(Enumerable.Range(1, 6).Select(number => cluster.ContactAsync(cluster.Hosts[number % 3], $"c-{number}")));
        await cluster.UntilServedAsync(2);
        await cluster.KillHostOfDeskAsync();

        Assert.Equal(2, cluster.Hosts.Length);
        await UntilDoneAsync(() => cluster.AgentAsync(cluster.Hosts[0], "bob", capacity: 3));
        await cluster.UntilServedAsync(5);
        (string answered, string agent) = await ServedAsync(cluster);
        await UntilDoneAsync(() => cluster.CommandAsync(cluster.Hosts[0], answered, "answer", agent, "service-agent"));
        await UntilDoneAsync(() => cluster.CommandAsync(cluster.Hosts[1], answered, "accept", agent, "service-agent"));
        cluster.Clock.Advance(Duration.FromHours(5));
        await Desk.UntilAsync(async () => (await cluster.Store.ReadAsync("case/" + answered, CancellationToken.None))!.Events.Any(happened => happened.Kind == "step"), "a step falls due");
        await EvenAsync(cluster, served: 5, capacity: 3);
    }

    [SkippableFact]
    public async Task Every_host_tells_the_totals_of_the_log_by_team_and_of_the_centre_also_when_one_of_them_is_gone()
    {
        Skip.IfNot(server.Missing is null, server.Missing);
        string database = await server.NewDatabaseAsync();
        await using SiloCluster cluster = await SiloCluster.OpenAsync(database);
        await cluster.AgentAsync(cluster.Hosts[0], "ann", capacity: 4, "north", "night");
        await cluster.AgentAsync(cluster.Hosts[1], "bob", capacity: 4, "south");
        await cluster.AgentAsync(cluster.Hosts[2], "cid", capacity: 4);
        await Task.WhenAll(Enumerable.Range(1, 15).Select(number => cluster.ContactAsync(cluster.Hosts[number % 3], $"c-{number}")));
        await cluster.UntilServedAsync(12);
        cluster.Clock.Advance(Duration.FromSeconds(25));
        int told = 0;
        foreach (CaseStanding served in (await cluster.Store.OnShelfAsync(Shelves.Served, "", 100, CancellationToken.None)).Select(CaseStanding.Of))
        {
            Assert.IsType<DeskOutcome.Done>(await cluster.CommandAsync(cluster.Hosts[told++ % 3], served.Id, "answer", served.Reservation!.Agent, "service-agent"));
        }

        string waits = CaseStanding.Of((await cluster.Store.OnShelfAsync(Shelves.Waiting, "", 1, CancellationToken.None))[0]).Id;
        Assert.IsType<DeskOutcome.Done>(await cluster.CommandAsync(cluster.Hosts[2], waits, "abandon", "ivr", "system"));
        LocalDate today = new(2026, 3, 10);
        await EqualAsync(13);
        Assert.Equal(["", "north", "south"], (await cluster.Hosts[0].GetRequiredService<ITotals>().OfAsync(today)).RollUp("team").Groups.Select(group => group.Values[0] ?? ""));

        await cluster.KillHostOfDeskAsync();
        waits = CaseStanding.Of((await cluster.Store.OnShelfAsync(Shelves.Waiting, "", 1, CancellationToken.None))[0]).Id;
        await UntilDoneAsync(() => cluster.CommandAsync(cluster.Hosts[0], waits, "abandon", "ivr", "system"));
        await EqualAsync(14);
        Assert.Empty((await cluster.Hosts[0].GetRequiredService<ITotals>().OfAsync(today.PlusDays(1))).Groups);
        await EqualAsync(14);

        // The log is read by SQL of the test's own, and counted all at once.
        async Task EqualAsync(int contacts)
        {
            ContactRecord[] records = [.. new Crashes.PostgresLog(database).Query("select data from events where kind = 'contact'", row => StandardJson.Read<ContactRecord>(row.GetString(0)))];
            Assert.Equal(contacts, records.Length);
            KpiEvaluator kpis = cluster.Hosts[0].GetRequiredService<IStandardSource>().Current.Standard.Kpis;
            MeasureAccumulator<ContactRecord> all = kpis.Accumulate(ContactRecord.Schema, DayTotals.Recorded, Grouping.By("team"), Grouping.By("queue"));
            foreach (ContactRecord record in records)
            {
                all.Add(in record);
            }

            foreach (IServiceProvider host in cluster.Hosts)
            {
                MeasureTotals? totals = null;
                await Desk.UntilAsync(async () => (totals = await AnswerAsync(() => host.GetRequiredService<ITotals>().OfAsync(today))) is not null, "a host tells totals");
                Assert.Equal(all.ToTotals(), totals);
                KpiResult level = kpis.Evaluate("service-level", totals!.RollUp());
                Assert.Equal((records.Count(record => record.Outcome == ContactOutcome.Answered && record.Wait <= Duration.FromSeconds(20)), (double)contacts), (level.Numerator, level.Denominator));
            }
        }
    }

    /// <summary>An answer; null while the others do not know yet that a host is gone.</summary>
    private static async Task<T?> AnswerAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (failure is TimeoutException or OrleansException)
        {
            return null;
        }
    }

    [Fact]
    public void A_command_without_documents_is_told_to_another_host_as_it_came()
    {
        var ask = new GiveCommand("m-1", "system", DeskJson.Read<CommandIn>("""{"command":"answer"}"""), new("ivr", ["system"], [], [])) { Expected = 3, Term = 2 };
        var told = Assert.IsType<GiveCommand>(DeskJson.Read<CaseAsk>(DeskJson.Write<CaseAsk>(ask)));
        Assert.Equal(("m-1", "answer", 3L, 2L), (told.CommandId, told.Body.Command, told.Expected, told.Term));
        Assert.Empty(told.Body.Documents);
    }

    [SkippableFact]
    public async Task A_desk_whose_term_is_over_places_nobody_whatever_it_believes()
    {
        await using SiloCluster cluster = await OpenAsync();
        await cluster.ContactAsync(cluster.Hosts[0], "c-1");
        await Desk.UntilAsync(async () => await cluster.Store.ReadAsync(Streams.MainDesk, CancellationToken.None) is not null, "a host has the desk");
        long term = (await cluster.Store.ReadAsync(Streams.MainDesk, CancellationToken.None))!.Head.Version;
        var given = new Reservation("c-1", "nobody", "phone");
        ICases cases = cluster.Hosts[1].GetRequiredService<ICases>();
        var late = Assert.IsType<DeskOutcome.Refused>(await cases.AskAsync("case/c-1", new PlaceContact(given) { Term = term - 1 }, null, CancellationToken.None));

        Assert.Equal(DeskRefusal.DeskMoved, Assert.Single(late.Refusal.Reasons).Code);
        Assert.DoesNotContain((await cluster.Store.ReadAsync("case/c-1", CancellationToken.None))!.Events, happened => happened.Kind == "placed");
        Assert.IsType<DeskOutcome.Done>(await cases.AskAsync("case/c-1", new PlaceContact(given) { Term = term }, null, CancellationToken.None));
    }

    /// <summary>A contact that is served, and by whom.</summary>
    private static async Task<(string Contact, string Agent)> ServedAsync(SiloCluster cluster)
    {
        Reservation given = CaseStanding.Of((await cluster.Store.OnShelfAsync(Shelves.Served, "", 1, CancellationToken.None))[0]).Reservation!;
        return (given.Contact, given.Agent);
    }

    /// <summary>Every contact that is served was given once, and no agent has more than it has room for.</summary>
    private static async Task EvenAsync(SiloCluster cluster, int served, int capacity)
    {
        ImmutableArray<StoredEvent> placed = await cluster.Store.SinceAsync(Instant.FromUtc(2026, 1, 1, 0, 0), ["placed"], 0, 1000, CancellationToken.None);
        Assert.Equal(served, placed.Length);
        Assert.Equal(served, placed.Select(happened => happened.Stream).Distinct(StringComparer.Ordinal).Count());
        Assert.All(placed.GroupBy(happened => StandardJson.Read<Reservation>(happened.Data).Agent), agent => Assert.True(agent.Count() <= capacity, agent.Key));
    }

    /// <summary>Until the others know that a host is gone, what is asked of it fails, and is asked again.</summary>
    private static async Task UntilDoneAsync(Func<Task<DeskOutcome>> ask)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                Assert.IsType<DeskOutcome.Done>(await ask());
                return;
            }
            catch (Exception failure) when (failure is not Xunit.Sdk.XunitException && i < 20)
            {
                await Task.Delay(200);
            }
        }
    }

    private async Task<SiloCluster> OpenAsync()
    {
        Skip.IfNot(server.Missing is null, server.Missing);
        return await SiloCluster.OpenAsync(await server.NewDatabaseAsync());
    }
}
