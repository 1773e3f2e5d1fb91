using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Workflows;
using CallCenter.Standards.Workflows.Cases;
using Stateless;

namespace CallCenter.Standards.Benchmarks.Workflows;

/// <summary>
/// One step of a case, from intake to handling, with its role, its guard and its seven required fields; Stateless does the same transition with one guard that holds. And a whole case replayed from its six events.
/// </summary>
[MemoryDiagnoser]
[InProcess]
public class WorkflowBenchmark
{
    private const int Cases = 1_000;

    private readonly WorkflowDecider<WorkItem> decider = ServiceCases.Workflow.For(WorkItem.Schema);
    private CaseState state;
    private CaseCommand command;
    private ImmutableArray<WorkflowEvent> events;
    private StateMachine<string, string>? machine;

    [GlobalSetup]
    public void Setup()
    {
        state = ServiceCases.After(3).State;
        command = ServiceCases.Command(3);
        events = [.. ServiceCases.After(6).Events];
        WorkItem facts = ServiceCases.Facts;
        machine = new StateMachine<string, string>("intake");
        machine.Configure("intake").PermitIf("register", "handling", () => !string.IsNullOrWhiteSpace(facts.CustomerName));
        machine.Configure("handling").Permit("back", "intake");
        if (ServiceCases.Workflow.Replay(events).State.Outcome != "closed" || !decider.Decide(in state, in command, ServiceCases.Facts).IsDone)
        {
            throw new InvalidOperationException("The case does not run as it should.");
        }
    }

    [Benchmark(Baseline = true, Description = "CallCenter.Standards: decide and evolve")]
    public int Step()
    {
        StepResult result = decider.Decide(in state, in command, ServiceCases.Facts);
        return ServiceCases.Workflow.Evolve(in state, in result).Version;
    }

    /// <summary>There and back, so that the machine is where it was.</summary>
    [Benchmark(Description = "Stateless: fire", OperationsPerInvoke = 2)]
    public string Stateless()
    {
        machine!.Fire("register");
        machine.Fire("back");
        return machine.State;
    }

    [Benchmark(Description = "CallCenter.Standards: replay an event", OperationsPerInvoke = Cases * 6)]
    public int Replay()
    {
        int version = 0;
        for (int i = 0; i < Cases; i++)
        {
            version += ServiceCases.Workflow.Replay(events).State.Version;
        }

        return version;
    }
}
