using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>What is given up after how long.</summary>
public sealed class RelaxationTests
{
    private static readonly Assigner Assigner = Assigner.Compile(Centre.Strategy(new AssignmentStep([new(AssignmentCriterion.BestSkill)])) with
    {
        Rings =
        [
            new(Duration.FromSeconds(10), [new(RelaxableRequirement.Owner)]),
            new(Duration.FromSeconds(20), [new(RelaxableRequirement.Skill, "loans", 2), new(RelaxableRequirement.Region)]),
            new(Duration.FromSeconds(30), [new(RelaxableRequirement.Skill, null, 2)]),
            new(Duration.FromSeconds(40), [new(RelaxableRequirement.Skill), new(RelaxableRequirement.Team), new(RelaxableRequirement.Language)]),
        ],
    });

    private static readonly AssignmentRequest Call = new()
    {
        Channel = Channels.Phone,
        Skills = [new("loans", 4), new("cards", 2)],
        Language = "en",
        Team = "north",
        Region = "beijing",
        PreferredOwner = "ann",
        OwnerRequired = true,
    };

    [Theory]
    [InlineData(0, 0, "loans 4, cards 2, en, north, beijing, owner")]
    [InlineData(9_999, 0, "loans 4, cards 2, en, north, beijing, owner")]
    [InlineData(10_000, 1, "loans 4, cards 2, en, north, beijing")]
    [InlineData(20_000, 2, "loans 2, cards 2, en, north")]
    [InlineData(30_000, 3, "loans 1, cards 1, en, north")]
    [InlineData(40_000, 4, "")]
    [InlineData(4_000_000, 4, "")]
    public void A_ring_is_open_from_its_time_on(int milliseconds, int ring, string left)
    {
        AssignmentExplanation explanation = Assigner.Explain([], Call with { Waiting = Duration.FromMilliseconds(milliseconds) }, Centre.Now);
        AssignmentRequest effective = explanation.Effective;
        Assert.Equal(ring, explanation.Choice.Ring);
        Assert.Equal(left, string.Join(", ", effective.Skills.Select(skill => skill.ToString()).Concat(new[] { effective.Language, effective.Team, effective.Region, effective.OwnerRequired ? "owner" : null }.OfType<string>())));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 20)]
    [InlineData(35, 40)]
    [InlineData(40, null)]
    public void Where_nobody_is_eligible_the_next_ring_says_when_to_ask_again(int waited, int? next)
    {
        AssignmentChoice choice = Assigner.Choose(new AgentIndex(), Call with { Waiting = Duration.FromSeconds(waited) }, Centre.Now);
        Assert.Null(choice.Agent);
        Assert.Equal(next, (int?)choice.NextRelaxation?.TotalSeconds);
    }

    [Fact]
    public void Rings_that_ask_no_less_of_this_contact_are_passed_over()
    {
        var request = new AssignmentRequest { Channel = Channels.Phone, Skills = [new("cards", 1)], PreferredOwner = "ann" };
        Assert.Equal(Duration.FromSeconds(40), Assigner.Choose(new AgentIndex(), request, Centre.Now).NextRelaxation);
        Assert.Null(Assigner.Choose(new AgentIndex(), request with { Skills = [] }, Centre.Now).NextRelaxation);
        Assert.Equal(Duration.FromSeconds(40), Assigner.Choose(new AgentIndex(), request with { Skills = [], Team = "north" }, Centre.Now).NextRelaxation);
        Assert.Equal(Duration.FromSeconds(40), Assigner.Choose(new AgentIndex(), request with { Skills = [], Language = "en" }, Centre.Now).NextRelaxation);
        Assert.Equal(Duration.FromSeconds(20), Assigner.Choose(new AgentIndex(), request with { Skills = [], Region = "beijing" }, Centre.Now).NextRelaxation);
    }

    [Fact]
    public void Who_is_eligible_only_in_a_later_ring_is_chosen_then()
    {
        var index = new AgentIndex([new Agent { Code = "bob", Skills = [new("loans", 2), new("cards", 2)], Languages = ["en"], Teams = ["north"], Channels = [new(Channels.Phone, 1)] }]);
        Assert.Null(Assigner.Choose(index, Call with { Waiting = Duration.FromSeconds(19) }, Centre.Now).Agent);
        AssignmentChoice choice = Assigner.Choose(index, Call with { Waiting = Duration.FromSeconds(20) }, Centre.Now);
        Assert.Equal(("bob", 2, null), (choice.Agent!.Code, choice.Ring, choice.NextRelaxation));
    }

    [Fact]
    public void Skills_given_up_still_decide_who_is_better()
    {
        Agent plain = new() { Code = "a", Channels = [new(Channels.Phone, 1)] };
        var index = new AgentIndex([plain, plain with { Code = "b", Skills = [new("cards", 1)] }]);
        Assert.Equal("b", Assigner.Choose(index, Call with { Waiting = Duration.FromSeconds(40) }, Centre.Now).Agent!.Code);
    }
}
