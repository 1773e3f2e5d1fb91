using System.Net;
using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using LiveDesk.Cases;
using LiveDesk.Storage;

namespace CallCenter.Standards.LiveDesk.Tests.Floor;

public sealed class AgentTests
{
    [Theory]
    [InlineData("phone")]
    [InlineData("chat")]
    [InlineData(null)]
    public async Task An_agent_who_serves_more_than_was_set_serves_on_after_a_restart(string? channel)
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann", capacity: 2);
        await desk.ContactAsync("c-1");
        await desk.ContactAsync("c-2");
        await desk.UntilPlacedAsync("c-1");
        await desk.UntilPlacedAsync("c-2");
        StoredStream stored = (await desk.Store.ReadAsync("agent/ann", CancellationToken.None))!;
        // As another host may have stored it, which did not see what this one had given.
        string less = StandardJson.Write(StandardJson.Read<Agent>(stored.Head.Head) with { Channels = channel is null ? [] : [new(channel, 1)] });
        Assert.IsType<CommitAnswer.Committed>(await desk.Store.CommitAsync(
            new() { Stream = "agent/ann", ExpectedVersion = stored.Head.Version, Events = [new(Kinds.Agent, desk.Clock.Now, less)], Shelf = Shelves.Agent, Head = less }, CancellationToken.None));
        await desk.RestartAsync();

        Assert.Equal(2, (int)(await desk.GetAsync("/agents")).Json[0]!["load"]!);
        (await desk.CommandAsync("c-1", "answer", "ann", "service-agent")).Ok();
        (await desk.SendAsync(HttpMethod.Put, "/agents/ann/state", desk.Token("ann", "service-agent"), """{"state":"wrap-up"}""")).Ok();
        (await desk.SendAsync(HttpMethod.Post, "/contacts/c-1/end", desk.Token("ann", "service-agent"), "{}")).Ok();
    }

    [Fact]
    public async Task A_contact_of_an_agent_whom_nobody_has_set_does_not_keep_the_host_from_starting()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann");
        StoredStream stored = (await desk.Store.ReadAsync("case/c-1", CancellationToken.None))!;
        await desk.Store.CommitAsync(
            new() { Stream = "case/c-1", ExpectedVersion = stored.Head.Version, Shelf = Shelves.Served, Head = stored.Head.Head.Replace("\"agent\":\"ann\"", "\"agent\":\"zed\"", StringComparison.Ordinal) }, CancellationToken.None);
        await desk.RestartAsync();
        Assert.Equal([("ann", 0), ("zed", 1)], (await desk.GetAsync("/agents")).Json.AsArray().Select(agent => ((string)agent!["agent"]!, (int)agent["load"]!)).Order());
    }

    [Fact]
    public async Task A_setting_that_has_no_room_for_what_the_agent_serves_is_refused()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann", capacity: 2);
        await desk.ContactAsync("c-1");
        await desk.ContactAsync("c-2");
        await desk.UntilPlacedAsync("c-1");
        await desk.UntilPlacedAsync("c-2");
        Assert.Equal(["holds-contacts"], (await desk.AgentAsync("ann", capacity: 1)).Refused(HttpStatusCode.Conflict).Reasons);
    }

    [Fact]
    public async Task An_agent_that_was_stored_and_not_heard_of_is_taken_as_stored_without_a_restart()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        StoredStream stored = (await desk.Store.ReadAsync("agent/ann", CancellationToken.None))!;
        string away = StandardJson.Write(StandardJson.Read<Agent>(stored.Head.Head) with { State = AgentState.Break });
        Assert.IsType<CommitAnswer.Committed>(await desk.Store.CommitAsync(
            new() { Stream = "agent/ann", ExpectedVersion = stored.Head.Version, Events = [new(Kinds.Agent, desk.Clock.Now, away)], Shelf = Shelves.Agent, Head = away }, CancellationToken.None));

        await Desk.UntilAsync(async () => (string)(await desk.GetAsync("/agents")).Json[0]!["state"]! == "break", "the agent is on a break");
    }

    [Fact]
    public async Task An_agents_command_that_comes_again_is_given_its_first_answer_whatever_has_changed_since()
    {
        await using Desk desk = await Desk.OpenAsync();
        Answer set = (await desk.AgentAsync("ann", capacity: 1, command: "set-1")).Ok();
        Task<Answer> Break(string command) => desk.SendAsync(HttpMethod.Put, "/agents/ann/state", desk.Token("ann", "service-agent"), """{"state":"break"}""", command);
        Answer first = (await Break("break-1")).Ok();
        (await desk.AgentAsync("ann", capacity: 2)).Ok();
        await desk.ContactAsync("c-1");
        await desk.ContactAsync("c-2");
        await desk.UntilPlacedAsync("c-1");
        await desk.UntilPlacedAsync("c-2");

        // The first setting would have no room now; it was carried out then, and that is its answer.
        Answer again = (await desk.AgentAsync("ann", capacity: 1, command: "set-1")).Ok();
        Assert.Equal((set.Body, true), (again.Body, again.IsReplayed));
        Assert.Equal((first.Body, true), ((await Break("break-1")).Ok() is var repeated ? repeated.Body : "", repeated.IsReplayed));
        Assert.Equal(2, (int)(await desk.GetAsync("/agents")).Json[0]!["load"]!);
        Assert.Equal("available", (string)(await desk.GetAsync("/agents")).Json[0]!["state"]!);
        Assert.Equal(["command-reused"], (await desk.AgentAsync("ann", capacity: 3, command: "set-1")).Refused(HttpStatusCode.UnprocessableEntity).Reasons);
    }
}
