using System.Net;
using LiveDesk.Cases;
using LiveDesk.Monitor;
using LiveDesk.Sealing;
using LiveDesk.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests.Cases;

/// <summary>Who has not been answered waits, whatever was done about it.</summary>
public sealed class UnansweredTests
{
    [Fact]
    public async Task A_contact_that_was_not_answered_is_not_ended_and_its_customer_is_not_lost()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        await desk.ContactAsync("c-1");
        await desk.UntilPlacedAsync("c-1");

        Assert.Equal(["not-answered"], (await desk.SendAsync(HttpMethod.Post, "/contacts/c-1/end", desk.Token("ann", "service-agent"), "{}")).Refused(HttpStatusCode.Conflict).Reasons);
        Assert.Equal("ann", (string)(await desk.GetAsync("/cases/c-1")).Json["agent"]!);
        (await desk.CommandAsync("c-1", "answer", "ann", "service-agent")).Ok();
        (await desk.SendAsync(HttpMethod.Post, "/contacts/c-1/end", desk.Token("ann", "service-agent"), "{}")).Ok();
    }

    [Fact]
    public async Task An_agent_who_leaves_gives_back_what_was_not_answered_and_another_one_is_given_it_in_its_old_place()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        await desk.ContactAsync("c-1");
        await desk.UntilPlacedAsync("c-1");
        Instant since = (await desk.HeldAsync("c-1")).Since;
        desk.Clock.Advance(Duration.FromSeconds(30));
        await desk.ContactAsync("c-2");
        (await desk.SendAsync(HttpMethod.Put, "/agents/ann/state", desk.Token("ann", "service-agent"), """{"state":"break"}""")).Ok();
        await Desk.UntilAsync(async () => (int)(await desk.GetAsync("/agents")).Json[0]!["load"]! == 0, "the contact is given back");
        Assert.Null((await desk.HeldAsync("c-1")).Reservation);

        await desk.AgentAsync("bob");
        await desk.UntilPlacedAsync("c-1");
        HeldCase held = await desk.HeldAsync("c-1");
        Assert.Equal(("bob", since), (held.Reservation!.Agent, held.Since));
        Assert.Null((await desk.HeldAsync("c-2")).Reservation);
    }

    [Fact]
    public async Task Who_was_given_to_an_agent_and_not_answered_counts_as_waiting_and_raises_the_alarm_also_after_a_restart()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        await desk.ContactAsync("c-1", "complaint");
        await desk.UntilPlacedAsync("c-1");
        desk.Clock.Advance(Duration.FromSeconds(90));
        async Task<(int, string)> WaitingAsync()
        {
            QueueView seen = desk.Services.GetRequiredService<DeskBoard>().At(desk.Clock.Now).Queues.Single(queue => queue.Queue.Code == "complaints");
            Assert.Equal((1, Duration.FromSeconds(90)), (seen.Waiting, seen.LongestWait));
            System.Text.Json.Nodes.JsonNode queue = Assert.Single((await desk.GetAsync("/queues")).Json.AsArray())!;
            return ((int)queue["waiting"]!, (string)queue["queue"]!);
        }

        Assert.Equal((1, "complaints"), await WaitingAsync());
        await desk.RestartAsync();
        Assert.Equal((1, "complaints"), await WaitingAsync());
        desk.Clock.Advance(Duration.FromSeconds(30));
        await Desk.UntilAsync(async () => (await desk.GetAsync("/alarms")).Json.AsArray().Count == 1, "the alarm is raised");
        (await desk.CommandAsync("c-1", "answer", "ann", "service-agent")).Ok();
        Assert.Equal("[]", (await desk.GetAsync("/queues")).Body);
    }

    [Fact]
    public async Task What_another_host_has_ended_is_not_given_to_anybody_and_leaves_the_line()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.ContactAsync("c-1");
        await desk.ContactAsync("c-2");
        await using (var store = new SqliteDeskStore(desk.Database, TimeProvider.System))
        {
            using var other = new CaseEngine(store, new OneStandard(), new DeskFeed(), desk.Clock, Unwatched.Telemetry, desk.Services.GetRequiredService<MasterKey>(), desk.Services.GetRequiredService<Disposal>());
            Assert.IsType<DeskOutcome.Done>(await other.AskAsync(
                "case/c-1",
                new GiveCommand("other.abandon", "system", new("abandon"), new("ivr", ["system"], [], [])),
                null,
                CancellationToken.None));
        }

        await desk.AgentAsync("ann");
        await desk.UntilPlacedAsync("c-2");
        Assert.Equal(1, (int)Assert.Single((await desk.GetAsync("/queues")).Json.AsArray())!["waiting"]!);
        (await desk.CommandAsync("c-2", "answer", "ann", "service-agent")).Ok();
        Assert.Equal("[]", (await desk.GetAsync("/queues")).Body);
        Assert.Null((await desk.HeldAsync("c-1")).Reservation);
    }
}
