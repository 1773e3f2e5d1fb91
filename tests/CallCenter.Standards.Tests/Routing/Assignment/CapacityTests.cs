using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>What an agent has room for, and who of the busy ones goes first.</summary>
public sealed class CapacityTests
{
    private static readonly AssignmentRequest Chat = new() { Channel = Channels.Chat };
    private static readonly Instant Now = Centre.Now;

    [Fact]
    public void A_chat_goes_to_the_idle_and_not_to_the_one_with_three_of_four_who_was_idle_longest()
    {
        Agent full = Serving("full", new ChannelLoad(Channels.Chat, 4, 3)) with { IdleSince = Now - Duration.FromHours(2) };
        Agent idle = Serving("idle", new ChannelLoad(Channels.Chat, 4)) with { IdleSince = Now - Duration.FromMinutes(1) };

        Assert.All(ShippedRouting.Evaluator.Assignment.All, strategy => Assert.Equal("idle", strategy.Choose(new AgentIndex([full, idle]), Chat, Now).Agent!.Code));
    }

    [Fact]
    public void A_load_on_any_channel_ends_idleness()
    {
        Agent called = Serving("called", new ChannelLoad(Channels.Chat, 4), new ChannelLoad(Channels.Phone, 1, 1)) with { IdleSince = Now - Duration.FromHours(2) };
        Agent idle = Serving("idle", new ChannelLoad(Channels.Chat, 4)) with { IdleSince = Now - Duration.FromSeconds(1) };
        Assigner longest = Assigner.Compile(Centre.Strategy(new AssignmentStep([new(AssignmentCriterion.LongestIdle)])));

        Assert.Equal("idle", longest.Choose(new AgentIndex([called, idle]), Chat, Now).Agent!.Code);
        Assert.Equal([[1m], [-1m]], longest.Explain([called, idle], Chat, Now).Ranked.Select(ranked => ranked.Scores.ToArray()));
    }

    [Fact]
    public void Of_agents_who_are_all_busy_the_one_with_the_smaller_load_goes_first()
    {
        Agent three = Serving("a", new ChannelLoad(Channels.Chat, 4, 3)) with { IdleSince = Now - Duration.FromHours(2) };
        Agent one = Serving("b", new ChannelLoad(Channels.Chat, 4, 1)) with { IdleSince = Now };

        Assert.All(ShippedRouting.Evaluator.Assignment.All, strategy => Assert.Equal("b", strategy.Choose(new AgentIndex([three, one]), Chat, Now).Agent!.Code));
    }

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(0, 0, true)]
    [InlineData(0, 2, true)]
    public void No_chat_is_given_while_a_call_is_on(int calls, int chats, bool fits)
    {
        Agent agent = Serving("a", new ChannelLoad(Channels.Phone, 1, calls, IsExclusive: true), new ChannelLoad(Channels.Chat, 3, chats));

        Assert.Equal(fits, agent.HasRoomOn(Channels.Chat));
        Assert.Equal(calls + chats == 0, agent.HasRoomOn(Channels.Phone));
    }

    [Fact]
    public void A_total_holds_over_all_channels()
    {
        Agent agent = Serving("a", new ChannelLoad(Channels.Chat, 3, 1), new ChannelLoad(Channels.App, 3, 1)) with { MostAtATime = 2 };

        Assert.False(agent.HasRoomOn(Channels.Chat));
        Assert.True((agent with { MostAtATime = 3 }).HasRoomOn(Channels.Chat));
        AssignmentRefusal refusal = Assert.Single(Assert.Single(ShippedRouting.Evaluator.Assignment.All[0].Explain([agent], Chat, Now).Refused).Refusals);
        Assert.Equal("capacity: requires chat, has chat 1, app 1, at most 2", refusal.ToString());
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Serving("a", new ChannelLoad(Channels.Chat, 2, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Serving("a") with { State = (AgentState)200 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Serving("a") with { MostAtATime = 0 });
    }

    private static Agent Serving(string code, params ImmutableArray<ChannelLoad> channels) => new() { Code = code, Channels = channels };
}
