using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Workflows;
using static CallCenter.Standards.Tests.Workflows.EventLogs.Conformance.SampleFlow;

namespace CallCenter.Standards.Tests.Workflows.EventLogs.Conformance;

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
}
