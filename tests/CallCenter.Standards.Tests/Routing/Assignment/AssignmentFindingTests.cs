using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Book;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>Bad strategies and rings: each fault is found once, at its place.</summary>
public sealed class AssignmentFindingTests
{
    private const string Mixed = "/routing/assignment/strategies/0";

    [Theory]
    [InlineData("\"steps\":[{\"criteria\":[{\"criterion\":\"best-skill\"}]},{\"criteria\":[{\"criterion\":\"least-loaded\"}]}]", "\"steps\":[]", "CCS7201 /routing/assignment/strategies/1/steps")]
    [InlineData("[{\"criterion\":\"preferred-owner\"}]", "[]", $"CCS7201 {Mixed}/steps/0/criteria")]
    [InlineData("{\"criterion\":\"fairness\"}", "{\"criterion\":\"fairness\"},{\"criterion\":\"fairness\"}", $"CCS7201 {Mixed}/steps/1/criteria/2")]
    [InlineData("{\"criterion\":\"preferred-owner\"}", "{\"criterion\":\"preferred-owner\",\"weight\":0}", $"CCS7202 {Mixed}/steps/0/criteria")]
    [InlineData("\"weight\":3", "\"weight\":-1", $"CCS7202 {Mixed}/steps/1/criteria/0/weight")]
    [InlineData("\"weight\":3", "\"weight\":1001", $"CCS7202 {Mixed}/steps/1/criteria/0/weight")]
    [InlineData("\"weight\":3", "\"weight\":1.5", $"CCS1008 {Mixed}/steps/1/criteria/0/weight")]
    [InlineData("\"criterion\":\"fairness\"", "\"criterion\":\"fair\"", $"CCS1007 {Mixed}/steps/1/criteria/1/criterion")]
    [InlineData("\"idleHorizon\":\"PT30M\",", "", $"CCS7203 {Mixed}/idleHorizon")]
    [InlineData("\"PT30M\"", "\"PT0S\"", $"CCS7203 {Mixed}/idleHorizon")]
    [InlineData("\"PT30M\"", "\"PT24H0.001S\"", $"CCS7203 {Mixed}/idleHorizon")]
    [InlineData("\"PT30M\"", "\"PT0.0005S\"", $"CCS7203 {Mixed}/idleHorizon")]
    [InlineData(",{\"criterion\":\"fairness\"}", "", $"CCS7203 {Mixed}/idleHorizon")]
    [InlineData("\"after\":\"PT20S\"", "\"after\":\"PT0S\"", $"CCS7204 {Mixed}/rings/0/after")]
    [InlineData("\"after\":\"PT40S\"", "\"after\":\"PT20S\"", $"CCS7204 {Mixed}/rings/1/after")]
    [InlineData("\"after\":\"PT40S\"", "\"after\":\"PT10S\"", $"CCS7204 {Mixed}/rings/1/after")]
    [InlineData("\"after\":\"PT40S\"", "\"after\":\"soon\"", $"CCS1008 {Mixed}/rings/1/after")]
    [InlineData("[{\"requirement\":\"team\"}]", "[]", $"CCS7205 {Mixed}/rings/0/relax")]
    [InlineData("\"requirement\":\"team\"", "\"requirement\":\"team\",\"skill\":\"service\"", $"CCS7205 {Mixed}/rings/0/relax/0")]
    [InlineData("\"requirement\":\"team\"", "\"requirement\":\"team\",\"lowerBy\":1", $"CCS7205 {Mixed}/rings/0/relax/0")]
    [InlineData("\"requirement\":\"team\"", "\"requirement\":\"authority\"", $"CCS1007 {Mixed}/rings/0/relax/0/requirement")]
    [InlineData("\"lowerBy\":1", "\"lowerBy\":0", $"CCS7205 {Mixed}/rings/1/relax/0")]
    [InlineData("\"lowerBy\":1", "\"lowerBy\":10", $"CCS7205 {Mixed}/rings/1/relax/0")]
    [InlineData("\"skill\":\"service\",\"lowerBy\"", "\"skill\":\"servce\",\"lowerBy\"", $"CCS1011 {Mixed}/rings/1/relax/0/skill")]
    [InlineData("\"code\":\"plain\"", "\"code\":\"mixed\"", "CCS1010 /routing/assignment/strategies/1/code")]
    [InlineData("\"code\":\"plain\"", "\"code\":\"Plain\"", "CCS1009 /routing/assignment/strategies/1/code")]
    public void Each_fault_is_found_at_its_place(string old, string @new, params string[] places) =>
        Assert.Equal(places, ExampleBook.Places(ExampleBook.FindingsOf(RoutingBook.With(old, @new))));

    [Theory]
    [InlineData("\"criterion\":\"least-loaded\"", "\"criterion\":\"best-skill\"", "CCS7206 /routing/assignment/strategies/1/steps/1")]
    [InlineData("{\"requirement\":\"language\"}", "{\"requirement\":\"team\"}", $"CCS7207 {Mixed}/rings/1/relax/1")]
    [InlineData("{\"requirement\":\"team\"}", "{\"requirement\":\"skill\"}", $"CCS7207 {Mixed}/rings/1/relax/0")]
    public void What_can_never_matter_is_a_warning(string old, string @new, string place)
    {
        Assert.True(StandardBook.TryParse(RoutingBook.With(old, @new), out _, out ImmutableArray<Finding> findings));
        Assert.Equal([place], ExampleBook.Places(findings));
    }

    [Fact]
    public void More_than_eight_steps_are_too_many()
    {
        var step = new AssignmentStep([new(AssignmentCriterion.BestSkill), new(AssignmentCriterion.Fairness)]);
        Assert.NotNull(Assigner.Compile(Centre.Strategy([.. Enumerable.Repeat(step, 8)])));
        FindingsException exception = Assert.Throws<FindingsException>(() => Assigner.Compile(Centre.Strategy([.. Enumerable.Repeat(step, 9)])));
        Assert.Equal("CCS7201", Assert.Single(exception.Findings).Code);
    }

    [Fact]
    public void A_ring_opens_within_what_books_can_hold()
    {
        AssignmentStrategy strategy = Centre.Strategy(new AssignmentStep([new(AssignmentCriterion.BestSkill)])) with { Rings = [new(Duration.FromDays(10_000_001), [new(RelaxableRequirement.Team)])] };
        Assert.Equal("CCS7204", Assert.Single(Assert.Throws<FindingsException>(() => Assigner.Compile(strategy)).Findings).Code);
    }
}
