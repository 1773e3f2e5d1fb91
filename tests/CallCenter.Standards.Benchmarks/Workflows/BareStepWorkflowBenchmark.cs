using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Benchmarks.Workflows;

/// <summary>The same checks on both sides: a transition with a role and one guard over the facts.</summary>
[MemoryDiagnoser]
[InProcess]
public class BareStepWorkflowBenchmark
{
    private readonly WorkflowDecider<WorkItem> decider = BareWorkflow.Workflow.For(WorkItem.Schema);
    private readonly StateMachines machines = new(ServiceCases.Facts);
    private CaseState state;
    private CaseCommand command;

    [GlobalSetup]
    public void Setup()
    {
        state = BareWorkflow.Intake();
        command = BareWorkflow.Command;
        if (Step() != 2 || Stateless() != "intake")
        {
            throw new InvalidOperationException("The step is not taken.");
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards: decide and evolve")]
    public int Step()
    {
        StepResult result = decider.Decide(in state, in command, ServiceCases.Facts);
        return BareWorkflow.Workflow.Evolve(in state, in result).Version;
    }

    [Benchmark(Description = "Stateless: fire, role and guard", OperationsPerInvoke = 2)]
    public string Stateless() => StateMachines.ThereAndBack(machines.RoleAndGuard);
}
