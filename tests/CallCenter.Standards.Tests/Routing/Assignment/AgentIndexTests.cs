using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

public sealed class AgentIndexTests
{
    private static readonly Agent Ann = new() { Code = "ann", Channels = [new(Channels.Phone, 1)] };

    [Fact]
    public void A_code_is_given_once() => Assert.Throws<ArgumentException>(() => new AgentIndex([Ann, Ann with { State = AgentState.Break }]));

    [Fact]
    public void Agents_are_found_by_code_and_replaced_by_code()
    {
        var index = new AgentIndex([Ann]);
        index.Put(Ann with { State = AgentState.Break });
        Assert.Equal((1, AgentState.Break), (index.Count, index.Find("ann")!.State));
        Assert.Null(index.Find("bob"));
        Assert.True(index.Remove("ann"));
        Assert.False(index.Remove("ann"));
        Assert.Equal(0, index.Count);
    }

    [Fact]
    public void Codes_squeezed_between_two_others_without_end_keep_their_order()
    {
        var order = new CodeOrder();
        order.AddAll(["a", "b"]);
        bool isRenumbered = false;
        string code = "a";
        for (int i = 0; i < 100; i++)
        {
            code += "a";
            isRenumbered |= order.Add(code);
        }

        string last = "b";
        for (int i = 0; i < 100; i++)
        {
            last = "a" + last;
            isRenumbered |= order.Add(last);
        }

        Assert.True(isRenumbered);
        Assert.Equal(order.Codes.Order(StringComparer.Ordinal), order.Codes);
        Assert.Equal(order.Codes, order.Codes.OrderBy(order.NumberOf));
    }

    [Fact]
    public void Facts_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Ann with { Code = " " });
        Assert.Throws<ArgumentException>(() => Ann with { Skills = [new("loans", 0)] });
        Assert.Throws<ArgumentException>(() => Ann with { Skills = [new("loans", 11)] });
        Assert.Throws<ArgumentException>(() => Ann with { Skills = [new("loans", 1), new("loans", 2)] });
        Assert.Throws<ArgumentException>(() => Ann with { Skills = default });
        Assert.Throws<ArgumentException>(() => Ann with { Languages = [""] });
        Assert.Throws<ArgumentException>(() => Ann with { Languages = default });
        Assert.Throws<ArgumentException>(() => Ann with { Authorities = [new("a"), new("a")] });
        Assert.Throws<ArgumentOutOfRangeException>(() => Ann with { Authorities = [new("a", -1m)] });
        Assert.Throws<ArgumentOutOfRangeException>(() => Ann with { Authorities = [new("a", 0.001m)] });
        Assert.Throws<ArgumentException>(() => Ann with { Channels = [new(Channels.Phone, 0)] });
        Assert.Throws<ArgumentException>(() => Ann with { Channels = [new(Channels.Phone, 101)] });
        Assert.Throws<ArgumentException>(() => Ann with { Channels = [new(Channels.Phone, 1, -1)] });
        Assert.Throws<ArgumentException>(() => Ann with { Channels = [new(" ", 1)] });
        Assert.Throws<ArgumentException>(() => Ann with { Channels = [new(Channels.Phone, 1), new(Channels.Phone, 2)] });
        Assert.Throws<ArgumentException>(() => Ann with { Channels = [.. Enumerable.Range(0, 21).Select(i => new ChannelLoad($"c{i}", 1))] });
        Assert.Throws<ArgumentOutOfRangeException>(() => Ann with { Occupancy = Percentage.FromPercent(101) });
        Assert.Throws<ArgumentOutOfRangeException>(() => Ann with { Occupancy = Percentage.FromPercent(-1) });
    }

    [Fact]
    public void Requests_out_of_range_are_refused()
    {
        var call = new AssignmentRequest { Channel = Channels.Phone };
        Assert.Throws<ArgumentException>(() => call with { Channel = "" });
        Assert.Throws<ArgumentException>(() => call with { Skills = [.. Enumerable.Range(0, 17).Select(i => new SkillLevel($"s{i}", 1))] });
        Assert.Throws<ArgumentException>(() => call with { Language = "" });
        Assert.Throws<ArgumentOutOfRangeException>(() => call with { Amount = -1m });
        Assert.Throws<ArgumentOutOfRangeException>(() => call with { Waiting = -Duration.Epsilon });
        Assert.Equal(16, (call with { Skills = [.. Enumerable.Range(0, 16).Select(i => new SkillLevel($"s{i}", 1))] }).Skills.Length);
    }

    [Fact]
    public void Sixteen_skills_at_the_highest_level_are_told_apart()
    {
        Agent master = Ann with { Skills = [.. Enumerable.Range(0, 16).Select(i => new SkillLevel($"s{i}", 10))] };
        Agent almost = master with { Code = "aa", Skills = master.Skills.SetItem(15, new("s15", 9)) };
        var request = new AssignmentRequest { Channel = Channels.Phone, Skills = [.. Enumerable.Range(0, 16).Select(i => new SkillLevel($"s{i}", 1))] };
        Assert.Same(master, Assigner.Compile(Centre.Strategy(new AssignmentStep([new(AssignmentCriterion.BestSkill)]))).Choose(new AgentIndex([almost, master]), request, Centre.Now).Agent);
        Assert.Same(almost, Assigner.Compile(Centre.Strategy(new AssignmentStep([new(AssignmentCriterion.ProficiencyFit)]))).Choose(new AgentIndex([almost, master]), request, Centre.Now).Agent);
    }

    [Fact]
    public void Texts_name_what_they_are()
    {
        Assert.Equal("ann", Ann.ToString());
        Assert.Equal("loans 3", new SkillLevel("loans", 3).ToString());
        Assert.Equal("made-up", Centre.Strategy().ToString());
    }
}
