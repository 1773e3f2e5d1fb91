using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Benchmarks.Workflows;

/// <summary>One step of a case with its role and its seven required fields: from intake to handling. Stateless takes the same step with one guard, and with a guard of the same checks.</summary>
[MemoryDiagnoser]
[InProcess]
public class WorkflowBenchmark
{
    private readonly WorkflowDecider<WorkItem> decider = ServiceCases.Workflow.For(WorkItem.Schema);
    private readonly StateMachines machines = new(ServiceCases.Facts);
    private CaseState state;
    private CaseCommand command;

    [GlobalSetup]
    public void Setup()
    {
        state = ServiceCases.After(3).State;
        command = ServiceCases.Command(3);
        if (Step() != 4 || Stateless() != "intake" || StatelessChecked() != "intake")
        {
            throw new InvalidOperationException("The step is not taken.");
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards: decide and evolve")]
    public int Step()
    {
        StepResult result = decider.Decide(in state, in command, ServiceCases.Facts);
        return ServiceCases.Workflow.Evolve(in state, in result).Version;
    }

    /// <summary>The same, and the event read, as a host does that stores it.</summary>
    [Benchmark(Description = "CallCenter.Standards: decide, evolve and read the event")]
    public int StepAndEvent()
    {
        StepResult result = decider.Decide(in state, in command, ServiceCases.Facts);
        return ServiceCases.Workflow.Evolve(in state, in result).Version + result.Events[0].Number;
    }

    [Benchmark(Description = "Stateless: fire, one guard", OperationsPerInvoke = 2)]
    public string Stateless() => StateMachines.ThereAndBack(machines.OneGuard);

    [Benchmark(Description = "Stateless: fire, a guard of role and fields", OperationsPerInvoke = 2)]
    public string StatelessChecked() => StateMachines.ThereAndBack(machines.AllChecks);
}
