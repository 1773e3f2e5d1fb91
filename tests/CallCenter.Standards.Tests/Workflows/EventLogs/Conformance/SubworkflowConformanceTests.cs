using CallCenter.Standards.Workflows;
using static CallCenter.Standards.Tests.Workflows.EventLogs.Conformance.SampleFlow;

namespace CallCenter.Standards.Tests.Workflows.EventLogs.Conformance;

/// <summary>A workflow inside a state: in a log it shows by its own events, or by how it ends only.</summary>
public sealed class SubworkflowConformanceTests
{
    private static readonly WorkflowDefinition Inner = Of("inner", "asked", ["kept", "lost"], "asked -k> kept", "asked -l> lost", "asked -w> asked");

    private static readonly WorkflowDefinition Outer = WithInner(Of("outer", "new", ["done", "gone"], "new -s> sent", "sent -w> gone", "sent -x> gone", "back -d> done"));

    [Theory]
    [InlineData("oskbd")]
    [InlineData("oslf")]
    [InlineData("oswwkbd")]
    [InlineData("osx")]
    public void Its_events_are_those_of_the_case(string activities) => Assert.Empty(Align(Compile(Inner), activities).Deviations);

    [Theory]
    [InlineData("oskd", "in 'sent/kept': 'b' left no event before 'd'")]
    [InlineData("osbd", "in 'sent/asked': 'k' left no event before 'b'")]
    public void What_it_leaves_out_is_told_with_the_state_that_it_is_in(string activities, params string[] deviations) =>
        Assert.Equal(deviations, Align(Compile(Inner), activities).Deviations.Select(found => found.ToString()));

    [Fact]
    public void A_command_that_both_know_goes_to_the_inner_one()
    {
        Assert.False(Align(Compile(Inner), "osw").Fits);
        Assert.True(Align(Compile(), "osw").Fits);
    }

    [Theory]
    [InlineData("osbd", true)]
    [InlineData("osf", true)]
    [InlineData("oskbd", false)]
    public void One_that_is_not_given_shows_by_how_it_ends(string activities, bool fits) => Assert.Equal(fits, Align(Compile(), activities).Fits);

    [Fact]
    public void A_state_inside_is_named_with_the_one_around_it()
    {
        var mapping = new ActivityMapping { Activities = [new("S", ActivityMeaning.State, "sent"), new("A", ActivityMeaning.State, "sent/asked"), new("K", ActivityMeaning.State, "sent/kept"), new("D", ActivityMeaning.State, "done")], StatesMayRepeat = true };

        WorkflowConformance conformance = WorkflowConformance.Compile(Outer, mapping, Inner);

        Assert.True(Align(conformance, "SAAKD").Fits);
        Assert.True(Align(conformance, "AKD").Fits);
        Assert.True(Align(conformance, "SASKSD").Fits);
        Assert.False(Align(conformance, "SAD").Fits);
    }

    [Fact]
    public void A_workflow_inside_itself_is_not_opened_again()
    {
        WorkflowDefinition itself = WithInner(Of("outer", "new", ["done", "gone"], "new -s> sent", "back -d> done"), "outer");

        Assert.True(Align(WorkflowConformance.Compile(itself, ActivityMapping.OfHistories(itself), itself), "osbd").Fits);
    }

    [Fact]
    public void Histories_know_the_events_of_both() => Assert.Equal(
        ["b", "d", "f", "k", "l", "o", "s", "w", "x"], ActivityMapping.OfHistories(Outer, Inner).Activities.Select(mapped => mapped.Activity));

    private static WorkflowConformance Compile(params WorkflowDefinition[] inner) => WorkflowConformance.Compile(Outer, ActivityMapping.OfHistories(Outer, inner), inner);

    private static WorkflowDefinition WithInner(WorkflowDefinition flow, string inner = "inner") => WorkflowConformanceTests.Copy(flow, states:
    [
        .. flow.States.Select(state => state.Code != "sent" ? state : new WorkflowState
        {
            Code = state.Code,
            Name = state.Name,
            Subworkflow = new Subworkflow { Workflow = inner, Returns = [new SubworkflowReturn { Outcome = "kept", To = "back", Event = "b" }, new SubworkflowReturn { Outcome = "lost", To = "gone", Event = "f" }] },
        }),
    ]);
}
