using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Tests.Shared;
using CallCenter.Standards.Workflows;
using static CallCenter.Standards.Tests.Workflows.EventLogs.Conformance.SampleFlow;

namespace CallCenter.Standards.Tests.Workflows.EventLogs.Conformance;

[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class MappingFindingTests
{
    [Fact]
    public void What_the_workflow_does_not_have_is_found_all_at_once()
    {
        var mapping = new ActivityMapping
        {
            Activities = [new("a", ActivityMeaning.State, "activ"), new("b", ActivityMeaning.Command, "open"), new("c", ActivityMeaning.Event, "open"), new("d", ActivityMeaning.Command, "new")],
            Ignored = ["x", "b"],
            Roles = [new("1", "agent"), new("2", "agent"), new("1", "customer")],
        };

        FindingsException found = Assert.Throws<FindingsException>(() => Compare(Repair, mapping));

        Assert.Equal(["CCS1011 /activities/0", "CCS1011 /activities/2", "CCS1011 /activities/3", "CCS1010 /ignored/1", "CCS1010 /roles/2"], ExampleBook.Places(found.Findings));
        Assert.StartsWith("Workflow 'repair 1' has no state 'activ'; 'active' is near", found.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cost_of_an_activity_that_the_mapping_does_not_know_is_found_and_one_out_of_range_refused()
    {
        var mapping = ActivityMapping.OfHistories(Repair) with { Costs = [new("s"), new("sollve"), new("s")] };

        Assert.Equal(["CCS1011 /costs/1", "CCS1010 /costs/2"], ExampleBook.Places(Assert.Throws<FindingsException>(() => Compare(Repair, mapping)).Findings));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeviationCost("s") { StepWithoutEvent = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeviationCost("s") { EventWithoutStep = 101 });
    }

    [Fact]
    public void A_workflow_that_never_ends_has_no_whole_cases()
    {
        WorkflowDefinition endless = Of("endless", "a", ["end"], "a -x> b", "b -x> a");

        Assert.Equal(["CCS8308 /workflow"], ExampleBook.Places(Assert.Throws<FindingsException>(() => Compare(endless)).Findings));
        Assert.True(Align(Compare(endless, new ActivityMapping { Activities = Events("o", "x").Activities, CasesMayBeOpen = true }), "oxxx").Fits);
    }

    [Fact]
    public void A_step_to_a_state_that_does_not_exist_is_found()
    {
        WorkflowDefinition broken = WorkflowConformanceTests.With(Of("broken", "a", ["a"]), [new WorkflowStep { From = ["a"], To = "b", Event = "x", Roles = ["agent"] }, new WorkflowStep { From = ["c"], To = "a", Event = "x", Roles = ["agent"] }]);

        Assert.Equal(["CCS1011 /workflow", "CCS1011 /workflow"], ExampleBook.Places(Assert.Throws<FindingsException>(() => Compare(broken)).Findings));
    }

    /// <summary>Each of ten states runs a workflow of ten states, and so on: 10¹² states in all.</summary>
    [Fact]
    public void Workflows_inside_workflows_that_grow_beyond_measure_are_found()
    {
        WorkflowDefinition[] levels = [.. Enumerable.Range(0, 12).Select(level => Level($"w{level}", level == 11 ? null : $"w{level + 1}"))];

        Finding found = Assert.Single(Assert.Throws<FindingsException>(() => WorkflowConformance.Compile(levels[0], Events("o"), levels)).Findings);

        Assert.Equal(("CCS8309", "/workflow"), (found.Code, found.Pointer));
    }

    /// <summary>Every step is one that the log does not show, so that each of n states leads to all others: n² places behind them.</summary>
    [Theory]
    [InlineData(2_000, null)]
    [InlineData(5_000, "CCS8309")]
    public void Work_is_charged_by_what_lies_behind_steps_that_the_log_does_not_show(int states, string? code)
    {
        WorkflowDefinition chain = Of("chain", "s0", [$"s{states}"], [.. Enumerable.Range(0, states).Select(i => $"s{i} -q> s{i + 1}")]);
        Exception? refused = Record.Exception(() => WorkflowConformance.Compile(chain, Events("o")));

        Assert.Equal(code, (refused as FindingsException)?.Findings.Single().Code);
        Assert.Equal(code is null, refused is null);
    }

    private static WorkflowDefinition Level(string code, string? inner)
    {
        WorkflowDefinition flow = Of(code, "s0", ["s9"], [.. Enumerable.Range(0, 9).Select(i => $"s{i} -x> s{i + 1}")]);
        return inner is null ? flow : flow with { States = [.. flow.States.Select(state => state with { Subworkflow = state.IsFinal ? null : new Subworkflow { Workflow = inner, Returns = [] } })] };
    }
}
