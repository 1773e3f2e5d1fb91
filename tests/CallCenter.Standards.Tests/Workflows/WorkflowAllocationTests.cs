using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Workflows;

public sealed class WorkflowAllocationTests
{
    private static readonly Workflow Drawn = DrawnWorkflow.Compile("open → a", "a → b: go [agent] {level: > 1} +topic !topic #slip", "b → c: end", "final c");

    [Fact]
    public void A_decision_does_not_allocate()
    {
        WorkflowDecider<Asked> decider = Drawn.For(Asked.Schema);
        CaseRun<Asked> run = new CaseRun<Asked>(decider, new Asked(Level: 2, Topic: "x")).Do("open", "agent", "slip");
        CaseCommand command = run.Command("go");
        bool all = true;

        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 1_000; i++)
            {
                all &= decider.Decide(run.State, in command, run.Facts).IsDone;
            }
        }));
        Assert.True(all);
    }

    [Fact]
    public void A_step_keeps_a_case_the_identity_of_its_command_and_nothing_else()
    {
        WorkflowDecider<Asked> decider = Drawn.For(Asked.Schema);
        CaseRun<Asked> run = new CaseRun<Asked>(decider, new Asked(Level: 2, Topic: "x")).Do("open", "agent", "slip");
        CaseCommand command = run.Command("go");
        int version = 0;

        long bytes = Allocation.Of(() =>
        {
            for (int i = 0; i < 1_000; i++)
            {
                StepResult result = decider.Decide(run.State, in command, run.Facts);
                version += Drawn.Evolve(run.State, in result).Version;
            }
        });

        Assert.InRange(bytes / 1_000, 1, 64);
        Assert.NotEqual(0, version);
    }
}
