using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>Each refusal with its reason (D2.5, D3.1, D5.7).</summary>
public sealed class EligibilityTests
{
    private static readonly Agent Ann = new()
    {
        Code = "ann",
        Skills = [new("loans", 3)],
        Languages = ["zh", "en"],
        Teams = ["north"],
        Regions = ["beijing"],
        Authorities = [new("compensation", 200m), new("limit-change")],
        Channels = [new(Channels.Phone, 1), new(Channels.Chat, 2, 2)],
    };

    private static readonly AssignmentRequest Call = new() { Channel = Channels.Phone };

    private static readonly Assigner Assigner = Assigner.Compile(Centre.Strategy(new AssignmentStep([new(AssignmentCriterion.BestSkill)])));

    public static TheoryData<string, string> Refusals => new()
    {
        { "State", "state: requires available, has break" },
        { "Channel", "channel: requires video, has phone, chat" },
        { "Capacity", "capacity: requires chat, has 2 of 2" },
        { "Owner", "owner: requires bob, has ann" },
        { "Team", "team: requires south, has north" },
        { "Region", "region: requires shanghai, has beijing" },
        { "Language", "language: requires yue, has zh, en" },
        { "Skill", "skill: requires fraud 1" },
        { "SkillLevel", "skill-level: requires loans 4, has loans 3" },
        { "Authority", "authority: requires seizure, has compensation, limit-change" },
        { "AuthorityLimit", "authority-limit: requires compensation 200.01, has compensation 200" },
    };

    [Fact]
    public void Whoever_has_all_that_is_asked_for_is_eligible() => AssertGiven(Ann, Call with
    {
        Skills = [new("loans", 3)],
        Language = "en",
        Team = "north",
        Region = "beijing",
        Authority = "compensation",
        Amount = 200m,
        PreferredOwner = "ann",
        OwnerRequired = true,
    });

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Whatever_is_lacking_is_the_reason(string reason, string line)
    {
        (Agent agent, AssignmentRequest request) = reason switch
        {
            "State" => (Ann with { State = AgentState.Break }, Call),
            "Channel" => (Ann, Call with { Channel = Channels.Video }),
            "Capacity" => (Ann, Call with { Channel = Channels.Chat }),
            "Owner" => (Ann, Call with { PreferredOwner = "bob", OwnerRequired = true }),
            "Team" => (Ann, Call with { Team = "south" }),
            "Region" => (Ann, Call with { Region = "shanghai" }),
            "Language" => (Ann, Call with { Language = "yue" }),
            "Skill" => (Ann, Call with { Skills = [new("fraud", 1)] }),
            "SkillLevel" => (Ann, Call with { Skills = [new("loans", 4)] }),
            "Authority" => (Ann, Call with { Authority = "seizure" }),
            _ => (Ann, Call with { Authority = "compensation", Amount = 200.01m }),
        };
        Assert.Null(Assigner.Choose(new AgentIndex([agent]), request, Centre.Now).Agent);
        RefusedAgent refused = Assert.Single(Assigner.Explain([agent], request, Centre.Now).Refused);
        Assert.Equal([line], refused.Refusals.Select(refusal => refusal.ToString()));
    }

    [Fact]
    public void All_reasons_are_told_at_once()
    {
        AssignmentExplanation explanation = Assigner.Explain(
            [new Agent { Code = "new", State = AgentState.WrapUp }], Call with { Skills = [new("loans", 1), new("fraud", 2)], Language = "zh", Authority = "compensation", Amount = 5m }, Centre.Now);
        Assert.Equal(
            ["state: requires available, has wrap-up", "channel: requires phone", "language: requires zh", "skill: requires loans 1", "skill: requires fraud 2", "authority: requires compensation 5"],
            Assert.Single(explanation.Refused).Refusals.Select(refusal => refusal.ToString()));
    }

    [Fact]
    public void An_authority_without_a_limit_reaches_any_amount() => AssertGiven(Ann, Call with { Authority = "limit-change", Amount = 1_000_000_000_000_000m });

    [Fact]
    public void An_owner_that_is_not_required_is_only_preferred() => AssertGiven(Ann, Call with { PreferredOwner = "bob" });

    [Fact]
    public void Codes_are_compared_letter_by_letter() =>
        Assert.Null(Assigner.Choose(new AgentIndex([Ann]), Call with { Language = "ZH" }, Centre.Now).Agent);

    private static void AssertGiven(Agent agent, AssignmentRequest request)
    {
        Assert.Same(agent, Assigner.Choose(new AgentIndex([agent]), request, Centre.Now).Agent);
        Assert.Empty(Assigner.Explain([agent], request, Centre.Now).Refused);
    }
}
