using System.Collections.Concurrent;
using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Book;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>Choosing and reserving in one step, from any number of threads.</summary>
public sealed class AssignmentDeskTests
{
    private static readonly Assigner Strategy = ShippedRouting.Evaluator.Assignment["owner-then-skill"];
    private static readonly Instant Now = Centre.Now;
    private static readonly AssignmentRequest Chat = new() { Channel = Channels.Chat };

    [Fact]
    public void Sixteen_threads_never_load_an_agent_above_its_capacity_nor_give_a_contact_twice()
    {
        Agent[] agents = [.. Enumerable.Range(0, 20).Select(i => Serving($"a{i}", new(Channels.Chat, 3), new(Channels.Phone, 1, 0, IsExclusive: true)) with { MostAtATime = 3 })];
        var desk = new AssignmentDesk(agents, []);
        var given = new ConcurrentBag<(string Contact, string Agent, PlacementOutcome Outcome)>();
        var broken = new ConcurrentBag<string>();
        using var start = new Barrier(16);
        Thread[] threads =
        [
            .. Enumerable.Range(0, 16).Select(thread => new Thread(() =>
            {
                start.SignalAndWait();
                for (int i = 0; i < 200; i++)
                {
                    // Each contact is offered by four threads; every fifth is a call; every third is released by one of them.
                    string contact = $"c{(thread / 4 * 200) + i}";
                    Placement placement = desk.Assign(Strategy, contact, i % 5 == 0 ? new AssignmentRequest { Channel = Channels.Phone } : Chat, Now);
                    if (placement.Choice.Agent is { } agent)
                    {
                        given.Add((contact, agent.Code, placement.Outcome));
                        if (!IsWithin(agent))
                        {
                            broken.Add(agent.ToString());
                        }
                    }

                    if (thread % 4 == 0 && i % 3 == 0)
                    {
                        desk.Release($"c{(thread / 4 * 200) + (i / 2)}", Now);
                    }

                    if (i % 20 == 0)
                    {
                        desk.Change($"a{i % 16}", own => own with { Occupancy = Percentage.FromPercent(i % 100) });
                    }
                }
            })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Empty(broken);
        Assert.All(desk.Agents, agent => Assert.True(IsWithin(agent)));
        Assert.Equal(desk.Reservations.Length, desk.Reservations.Select(reservation => reservation.Contact).Distinct().Count());
        Assert.All(desk.Agents, agent => Assert.All(agent.Channels, channel => Assert.Equal(desk.Reservations.Count(held => held.Agent == agent.Code && held.Channel == channel.Channel), channel.Load)));

        // Whoever has a contact is the one that everybody was told, but for one that was released in between.
        Assert.All(given.GroupBy(one => one.Contact), same => Assert.True(same.Count(one => one.Outcome == PlacementOutcome.Given) >= same.Select(one => one.Agent).Distinct().Count()));
        Assert.Contains(given, one => one.Outcome == PlacementOutcome.GivenBefore);
    }

    [Fact]
    public void Two_hundred_contacts_at_once_go_to_two_hundred_places_each_once()
    {
        var desk = new AssignmentDesk(Enumerable.Range(0, 50).Select(i => Serving($"a{i}", new ChannelLoad(Channels.Chat, 4))), []);
        var placed = new ConcurrentDictionary<string, string>();
        Parallel.For(0, 300, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            if (desk.Assign(Strategy, $"c{i}", Chat, Now) is { Outcome: PlacementOutcome.Given } placement)
            {
                Assert.True(placed.TryAdd($"c{i}", placement.Choice.Agent!.Code));
            }
        });

        Assert.Equal(200, placed.Count);
        Assert.All(desk.Agents, agent => Assert.Equal(4, agent.Channels[0].Load));
        Assert.Equal(placed.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)), desk.Reservations.Select(held => (held.Contact, held.Agent)));
    }

    [Fact]
    public void The_same_contact_again_stays_with_its_agent_and_release_gives_the_room_back()
    {
        var desk = new AssignmentDesk([Serving("a", new ChannelLoad(Channels.Chat, 1))], []);

        Assert.Equal(PlacementOutcome.Given, desk.Assign(Strategy, "x", Chat, Now).Outcome);
        Assert.Equal((PlacementOutcome.GivenBefore, "a"), (desk.Assign(Strategy, "x", Chat, Now).Outcome, desk.Assign(Strategy, "x", Chat, Now).Choice.Agent!.Code));
        Assert.Equal(PlacementOutcome.Nobody, desk.Assign(Strategy, "y", Chat, Now).Outcome);
        Assert.True(desk.Release("x", Now + Duration.FromMinutes(3)));
        Assert.False(desk.Release("x", Now));
        Assert.Equal((0, Now + Duration.FromMinutes(3)), (desk.Find("a")!.Channels[0].Load, desk.Find("a")!.IdleSince));
        Assert.Equal(PlacementOutcome.Given, desk.Assign(Strategy, "y", Chat, Now).Outcome);
    }

    [Fact]
    public void A_change_keeps_what_was_given_meanwhile_and_cannot_hide_it()
    {
        var desk = new AssignmentDesk([Serving("a", new ChannelLoad(Channels.Chat, 2))], []);
        desk.Assign(Strategy, "x", Chat, Now);

        Assert.True(desk.Change("a", agent => agent with { State = AgentState.Break }));
        Assert.Equal((1, AgentState.Break), (desk.Find("a")!.Channels[0].Load, desk.Find("a")!.State));
        Assert.Throws<ArgumentException>(() => desk.Change("a", agent => agent with { Channels = [new(Channels.Chat, 2)] }));
        Assert.Throws<ArgumentException>(() => desk.Change("a", agent => agent with { Channels = [] }));
        Assert.Throws<ArgumentException>(() => desk.Change("a", agent => agent with { Channels = [new(Channels.Chat, 2, 3)] }));
        Assert.Throws<ArgumentException>(() => desk.Change("a", agent => agent with { Code = "b" }));
        Assert.Equal((1, AgentState.Break), (desk.Find("a")!.Channels[0].Load, desk.Find("a")!.State));
        Assert.False(desk.Change("b", agent => agent));
        Assert.Throws<ArgumentException>(() => desk.Add(Serving("a")));
    }

    [Fact]
    public void Contacts_of_an_agent_who_leaves_wait_again()
    {
        var desk = new AssignmentDesk([Serving("a", new ChannelLoad(Channels.Chat, 2))], []);
        desk.Assign(Strategy, "x", Chat, Now);
        desk.Assign(Strategy, "w", Chat, Now);

        Assert.Equal(["w", "x"], desk.Remove("a").AsEnumerable());
        Assert.Empty(desk.Remove("a"));
        Assert.Empty(desk.Reservations);
        desk.Add(Serving("a", new ChannelLoad(Channels.Chat, 2)));
        Assert.Equal(PlacementOutcome.Given, desk.Assign(Strategy, "x", Chat, Now).Outcome);
    }

    [Fact]
    public void A_desk_opened_with_what_was_kept_goes_on()
    {
        var before = new AssignmentDesk([Serving("a", new ChannelLoad(Channels.Chat, 1))], []);
        before.Assign(Strategy, "x", Chat, Now);
        var after = new AssignmentDesk(
            before.Agents.Select(agent => StandardJson.Read<Agent>(StandardJson.Write(agent))), before.Reservations.Select(held => StandardJson.Read<Reservation>(StandardJson.Write(held))));

        Assert.Equal(PlacementOutcome.GivenBefore, after.Assign(Strategy, "x", Chat, Now).Outcome);
        Assert.True(after.Release("x", Now));
        Assert.Throws<ArgumentException>(() => new AssignmentDesk([Serving("a", new ChannelLoad(Channels.Chat, 1))], before.Reservations));
        Assert.Throws<ArgumentException>(() => new AssignmentDesk([], before.Reservations));
        Assert.Throws<ArgumentException>(() => new AssignmentDesk(before.Agents, [.. before.Reservations, .. before.Reservations]));
    }

    [Fact]
    public void A_batch_is_given_and_reserved_in_one_step()
    {
        var desk = new AssignmentDesk([Serving("a", new ChannelLoad(Channels.Chat, 2)), Serving("b", new ChannelLoad(Channels.Chat, 2))], []);
        desk.Assign(Strategy, "x", Chat, Now);
        ImmutableArray<Placement> placed = desk.AssignAll(Strategy, [new("x", Chat), new("y", Chat with { Priority = 2 }), new("z", Chat with { Priority = 0 }), new("v", Chat with { Priority = 1 })], Now);

        Assert.Equal([PlacementOutcome.GivenBefore, PlacementOutcome.Nobody, PlacementOutcome.Given, PlacementOutcome.Given], placed.Select(one => one.Outcome));
        Assert.Equal(["v", "x", "z"], desk.Reservations.Select(held => held.Contact));
        Assert.Throws<ArgumentException>(() => desk.AssignAll(Strategy, [new("y", Chat), new("y", Chat)], Now));
    }

    [Fact]
    public void Whoever_is_off_duty_by_the_roster_is_given_nothing_until_the_shift_begins()
    {
        RosterEvaluator roster = new Roster
        {
            Zone = "UTC",
            Entries = [new RosterEntry { Agent = "a", Kind = RosterKind.Shift, On = ExceptionDays.On(new(2026, 11, 24)), Hours = [LocalInterval.Hours(10, 18)] }],
        }.Compile();
        var desk = new AssignmentDesk([Serving("a", new ChannelLoad(Channels.Chat, 1))], []);
        Instant ten = Instant.FromUtc(2026, 11, 24, 10, 0);

        Assert.Equal(ten, desk.Follow(roster, Now));
        Assert.Equal((AgentState.OffShift, PlacementOutcome.Nobody), (desk.Find("a")!.State, desk.Assign(Strategy, "x", Chat, Now).Outcome));
        Assert.True(desk.Change("a", agent => agent with { Occupancy = Percentage.FromPercent(1) }));
        Assert.Equal(AgentState.OffShift, desk.Find("a")!.State);
        Assert.Equal(ten + Duration.FromHours(8), desk.Follow(roster, ten));
        Assert.Equal(PlacementOutcome.Given, desk.Assign(Strategy, "x", Chat, ten).Outcome);
        desk.Change("a", agent => agent with { State = AgentState.WrapUp });
        Assert.Null(desk.Follow(roster, ten + Duration.FromHours(8)));
        Assert.Equal((AgentState.OffShift, 1), (desk.Find("a")!.State, desk.Reservations.Length));
    }

    [Fact]
    public void Words_that_the_standard_does_not_know_are_told()
    {
        AssignmentEvaluator shipped = ShippedRouting.Evaluator.Assignment;
        AssignmentDesk desk = shipped.OpenDesk([Serving("a", new ChannelLoad("CHAT", 1)) with { Skills = [new("complaint-handlng", 1), new("general-service", 10)] }]);

        Assert.Equal(
            ["CCS7210 /agents/a/skills/0", "CCS7211 /agents/a/skills/1", "CCS7210 /agents/a/channels"],
            ExampleBook.Places(desk.Check()).Where(place => !place.EndsWith("languages", StringComparison.Ordinal)));
        Finding told = Assert.Single(desk.Assign(Strategy, "x", new AssignmentRequest { Channel = "caht" }, Now).Findings);
        Assert.Equal(("CCS7210", "/request/channel", "caht"), (told.Code, told.Pointer, told.Value));
        Assert.Contains("'chat' is near", told.Message, StringComparison.Ordinal);
        Assert.Equal(["CCS7210 /request/skills/0", "CCS7210 /request/authority"], ExampleBook.Places(shipped.Check(new AssignmentRequest { Channel = Channels.Chat, Skills = [new("lones", 1)], Authority = "compensat" })));
        Assert.Empty(shipped.Check(new AssignmentRequest { Channel = Channels.Chat, Skills = [new("general-service", 1)] }));
    }

    /// <summary>A desk gives what choosing on its agents one after the other would have given.</summary>
    [Property(MaxTest = 200)]
    public void A_desk_gives_what_choosing_gives(DoNotSize<int> seed)
    {
        var centre = new Centre(seed.Item);
        Agent[] agents = centre.Agents(centre.Next(20));
        Assigner assigner = Assigner.Compile(centre.Strategy());
        var desk = new AssignmentDesk(agents, []);
        var plain = agents.ToDictionary(agent => agent.Code, StringComparer.Ordinal);
        for (int i = 0; i < 30; i++)
        {
            AssignmentRequest request = centre.Request(agents.Length);
            Agent? expected = PlainScan.Choose(plain.Values, request, assigner.Strategy);
            Placement placement = desk.Assign(assigner, $"c{i}", request, Now);

            Assert.Equal(expected?.Code, placement.Choice.Agent?.Code);
            if (expected is not null)
            {
                plain[expected.Code] = expected with { Channels = [.. expected.Channels.Select(own => own.Channel == request.Channel ? own with { Load = own.Load + 1 } : own)] };
                Assert.Equal(plain[expected.Code].Channels.AsEnumerable(), placement.Choice.Agent!.Channels);
            }
        }
    }

    private static bool IsWithin(Agent agent) =>
        agent.Channels.All(channel => channel.Load <= channel.Capacity)
        && agent.Channels.Sum(channel => channel.Load) <= agent.MostAtATime
        && !(agent.Channels.Any(channel => channel.IsExclusive && channel.Load > 0) && agent.Channels.Count(channel => channel.Load > 0) > 1);

    private static Agent Serving(string code, params ImmutableArray<ChannelLoad> channels) => new() { Code = code, Channels = channels };
}
